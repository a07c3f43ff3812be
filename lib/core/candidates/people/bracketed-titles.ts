import { endsLeadIn } from '@/lib/core/candidates/lexicon/lead-ins';
import { openingBefore } from '@/lib/core/candidates/people/bracketed-homes';
import type { Introduced } from '@/lib/core/candidates/people/introductions';
import { type PersonName, readPersonName } from '@/lib/core/candidates/people/person-name';
import { roleEndingAt } from '@/lib/core/candidates/titles/role-at';
import { skipBlanksBack } from '@/lib/core/candidates/titles/skip-blanks-back';
import { titlesFilling } from '@/lib/core/candidates/titles/titles-after';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { isTokenUnit, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** In UTF-16 units. */
const LONGEST_TITLES = 60;
const LONGEST_LATIN = 40;
/** So much a Chinese name looks like one. */
const LEAST_LIKENESS = 0.7;
/** Folded signs that a name in a list stands behind. */
const BEFORE_NAMES = new CharacterSet(',:、;\n');

/**
 * The name behind which the brackets that close at `closing` hold titles, an office that is held in a body among them:
 * 白慧敏（云岭大学教授）、. Null where they hold something else.
 */
export function bracketedTitles(text: string, closing: number): Introduced | null {
  const role = roleEndingAt(text, skipBlanksBack(text, closing, 0), 0);
  const opening = role === null ? -1 : openingBefore(text, closing, LONGEST_TITLES);
  const name = opening < 0 ? null : nameBefore(text, skipBlanksBack(text, opening, 0));
  if (name === null) return null;
  const titles = titlesFilling(text, opening + 1);
  if (!titles.some(({ organisation }) => organisation !== null)) return null;
  return { name, handle: null, titles, office: !role?.calling };
}

/** The name that stands between a sign of a list and `end`. */
function nameBefore(text: string, end: number): PersonName | null {
  if (isTokenUnit(unitAt(text, end - 1))) return latinNameBefore(text, end);
  for (const length of [3, 2, 4]) {
    const at = end - length;
    if (at < 0 || !mayBegin(text, at)) continue;
    const name = readPersonName(text, at);
    if (name?.form === 'chinese' && name.end === end && name.likeness >= LEAST_LIKENESS) return name;
  }
  return null;
}

const JOINING = new CharacterSet('和与及由');

/** Whether a sign or a word stands before `at` behind which a name begins. */
function mayBegin(text: string, at: number): boolean {
  const unit = unitAt(text, at - 1);
  return at === 0 || KIND[unit] !== Kind.wide || JOINING.has(unit) || endsLeadIn(text, at);
}

/** A full name, or a handle in a list. */
function latinNameBefore(text: string, end: number): PersonName | null {
  let start = end;
  while (start > 0 && end - start < LONGEST_LATIN && !BEFORE_NAMES.has(unitAt(text, start - 1))) start--;
  const name = readPersonName(text, start);
  return name?.form === 'latin' && name.end === end ? name : null;
}
