import type { Excerpt } from '@/lib/core/candidates/candidate';
import { bodyFilling } from '@/lib/core/candidates/line-home';
import type { Origin } from '@/lib/core/candidates/origins';
import type { PersonName } from '@/lib/core/candidates/person-name';
import { readPersonName } from '@/lib/core/candidates/person-name';
import { Trigger } from '@/lib/core/recognise/triggers';
import { KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

const OPENING = 0x28;
const CLOSING = 0x29;
const LONGEST = 34;
/** So much a name without a title looks like one. */
const LEAST_LIKENESS = 0.85;

/** Finds the names behind which brackets say where somebody comes from, and nothing else: 白慧敏（云岭大学）. */
export function bracketedHomes(index: PairIndex): Origin[] {
  const { text } = index;
  return index.placesOf(Trigger.role).flatMap((closing): Origin[] => {
    if (unitAt(text, closing) !== CLOSING) return [];
    const opening = openingBefore(text, closing);
    const name = opening < 0 ? null : nameBefore(text, opening);
    const organisation: Excerpt | null = name === null ? null : bodyFilling(text, opening + 1, closing);
    return name === null || organisation === null ? [] : [{ organisation, name }];
  });
}

function openingBefore(text: string, closing: number): number {
  for (let at = closing - 1; at >= 0 && closing - at <= LONGEST; at--) {
    const unit = unitAt(text, at);
    if (unit === OPENING) return at;
    if (unit === CLOSING) return -1;
  }
  return -1;
}

/** The Chinese name that stands between a sign and `end`. */
function nameBefore(text: string, end: number): PersonName | null {
  for (const length of [3, 2, 4]) {
    const at = end - length;
    if (at < 0 || (at > 0 && KIND[unitAt(text, at - 1)] === Kind.wide)) continue;
    const name = readPersonName(text, at);
    if (name?.form === 'chinese' && name.end === end && name.likeness >= LEAST_LIKENESS) return name;
  }
  return null;
}
