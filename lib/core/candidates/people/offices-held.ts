import type { PrintedTitle } from '@/lib/core/candidates/candidate';
import { HELD_OFFICES } from '@/lib/core/candidates/lexicon/taking-part';
import { titlesFilling } from '@/lib/core/candidates/titles/titles-after';
import { Trigger } from '@/lib/core/recognise/triggers';
import type { PairIndex } from '@/lib/core/text/pair-index';

const BODY_OF_TWO = 2;

/** The titles that a life says somebody has or had, whether a name stands beside them or not: 历任甲CTO、乙顾问. */
export function officesHeld(index: PairIndex): PrintedTitle[] {
  return HELD_OFFICES.flatMap((verb) =>
    index.placesOfWord(Trigger.verb, verb).flatMap((at) => titlesFilling(index.text, at + verb.length, true)),
  ).filter(({ organisation }) => organisation !== null && organisation.surface.length >= BODY_OF_TWO);
}
