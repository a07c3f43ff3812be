import type { Excerpt } from '@/lib/core/candidates/candidate';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { EMPLOYED } from '@/lib/core/candidates/lexicon/taking-part';
import { latinNameFrom } from '@/lib/core/candidates/organisations/latin-name';
import { listBefore } from '@/lib/core/candidates/organisations/list-before';
import { Trigger } from '@/lib/core/recognise/triggers';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** Where somebody works or has studied: 就职于甲、乙, up to what he is or does there. */
const PLACES =
  /^了?[ \u00a0]?([^，。；：！？\n“”《》]{2,60}?)(?:[，。；：！？\n“”《》]|$|担任|从事|负责|任|并|期间|等|的|[^，。；]{0,6}专业|获|博士|硕士|本科)/;
const LONGEST = 80;

/** Finds the bodies and companies that somebody is said to work or to have worked or studied at. */
export function employedAt(index: PairIndex): Excerpt[] {
  const { text } = index;
  return EMPLOYED.flatMap((verb) =>
    index.placesOfWord(Trigger.verb, verb).flatMap((at): readonly Excerpt[] => {
      const start = at + verb.length;
      const words = PLACES.exec(text.slice(start, start + LONGEST))?.[1] ?? '';
      if (words === '') return [];
      const latin = latinNameFrom(text, start);
      if (latin !== null && latin.end >= start + words.trimEnd().length) return [latin];
      const { names } = listBefore(text, start + words.length);
      return names.filter((name) => name.start >= start && isOne(name.surface));
    }),
  );
}

function isOne(name: string): boolean {
  return BODY_ENDS.longestAt(name, name.length) > 1 || /^[A-Z]/.test(name);
}
