import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { bodyFilling } from '@/lib/core/candidates/people/line-home';
import type { Origin } from '@/lib/core/candidates/people/origins';
import type { PersonName } from '@/lib/core/candidates/people/person-name';
import { readPersonName } from '@/lib/core/candidates/people/person-name';
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
  const found: Origin[] = [];
  for (const closing of index.placesOf(Trigger.role)) {
    // Before most brackets that close, no body's name ends.
    if (unitAt(text, closing) !== CLOSING || BODY_ENDS.longestAt(text, closing) < 2) continue;
    const opening = openingBefore(text, closing);
    const organisation = opening < 0 ? null : bodyFilling(text, opening + 1, closing);
    const name = organisation === null ? null : nameBefore(text, opening);
    if (organisation !== null && name !== null) found.push({ organisation, name });
  }
  return found;
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
