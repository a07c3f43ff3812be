import type { Introduction } from '@/lib/core/candidates/candidate';
import { nameRemark } from '@/lib/core/candidates/people/name-remark';
import { titlesBefore } from '@/lib/core/candidates/titles/titles-before';
import { BLANK } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import type { Span } from '@/lib/core/text/span';

const COLON = 0x3a;
/** As many blanks may stand between titles and a name. */
const MOST_BLANKS = 8;

/**
 * The titles that a text prints beside names of persons, known ones or candidates: before the name, and
 * in brackets behind it. A title that stands before one name is not read again for the next.
 * @param names where persons are named, in order, not overlapping
 * @returns only the places that have titles, in order
 */
export function printedTitles(text: string, names: readonly Span[]): Introduction[] {
  let floor = 0;
  return names.flatMap(({ start, end }): Introduction[] => {
    const before = titlesBefore(text, endOfTitles(text, start, floor), floor);
    const remark = nameRemark(text, end);
    floor = remark?.end ?? end;
    const titles = [...before, ...(remark?.titles ?? [])];
    return titles.length === 0 ? [] : [{ name: { start, end }, titles }];
  });
}

function endOfTitles(text: string, nameStart: number, floor: number): number {
  let at = nameStart;
  while (at > floor && unitAt(text, at - 1) === BLANK && nameStart - at < MOST_BLANKS) at--;
  return at > floor && unitAt(text, at - 1) === COLON ? at - 1 : at;
}
