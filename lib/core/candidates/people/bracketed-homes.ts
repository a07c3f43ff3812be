import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { bodyFilling } from '@/lib/core/candidates/people/line-home';
import type { Origin } from '@/lib/core/candidates/people/origins';
import type { PersonName } from '@/lib/core/candidates/people/person-name';
import { readPersonName } from '@/lib/core/candidates/people/person-name';
import { BREAK, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

const OPENING = 0x28;
const CLOSING = 0x29;
const LONGEST = 34;
/** So much a name without a title looks like one. */
const LEAST_LIKENESS = 0.85;

/** The name behind which the brackets that close at `closing` say where somebody comes from, and nothing else: 白慧敏（云岭大学）. */
export function bracketedHome(text: string, closing: number): Origin | null {
  // Before most brackets that close, no body's name ends.
  if (BODY_ENDS.longestAt(text, closing) < 2) return null;
  const opening = openingBefore(text, closing, LONGEST);
  const organisation = opening < 0 ? null : bodyFilling(text, opening + 1, closing);
  const name = organisation === null ? null : nameBefore(text, opening);
  return organisation !== null && name !== null ? { organisation, name } : null;
}

/** Where the brackets open that close at `closing`, on one line and so many units before it at the most; -1 where they do not. */
export function openingBefore(text: string, closing: number, longest: number): number {
  for (let at = closing - 1; at >= 0 && closing - at <= longest; at--) {
    const unit = unitAt(text, at);
    if (unit === OPENING) return at;
    if (unit === CLOSING || unit === BREAK) return -1;
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
