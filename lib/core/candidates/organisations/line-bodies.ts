import type { Excerpt } from '@/lib/core/candidates/candidate';
import { LISTED_BODY_ENDS } from '@/lib/core/candidates/lexicon/taking-part';
import { bodyStart, LONGEST_BODY } from '@/lib/core/candidates/organisations/body-start';
import { bodyFilling } from '@/lib/core/candidates/people/line-home';
import { Trigger } from '@/lib/core/recognise/triggers';
import { BLANK, BREAK } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** So many different bodies that each fill a line or a cell are a list of those who take part. */
const LEAST = 3;
const LONGEST = 40;
const BAR = '|';
const BAR_UNIT = BAR.charCodeAt(0);

/** Finds the bodies of a list that has one on each line, or in each cell of a column: those of lines first. */
export function lineBodies(index: PairIndex): Excerpt[] {
  const { text } = index;
  const ofLines: Excerpt[] = [];
  const ofCells: Excerpt[] = [];
  for (const last of index.placesOf(Trigger.body)) {
    if (!endsPart(text, last + 1)) continue;
    const begin = beginningOfPart(text, last);
    const body = begin < 0 ? null : bodyBetween(text, begin, last + 1);
    if (body === null) continue;
    if (text[begin - 1] === BAR) ofCells.push(body);
    else ofLines.push(body);
  }
  const found = [...ofLines, ...ofCells];
  return new Set(found.map(({ surface }) => surface)).size < LEAST ? [] : found;
}

function isPartEnd(unit: number): boolean {
  return unit === BREAK || unit === BAR_UNIT;
}

/** Whether nothing but blanks stands between `end` and the end of its line or cell. */
function endsPart(text: string, end: number): boolean {
  let at = end;
  while (unitAt(text, at) === BLANK && at - end <= LONGEST) at++;
  return isPartEnd(unitAt(text, at));
}

/** Where the line or cell begins on which a body ends at `last`; -1 where that is too far for a name. */
function beginningOfPart(text: string, last: number): number {
  let begin = last;
  while (last - begin <= LONGEST && !isPartEnd(unitAt(text, begin - 1))) begin--;
  while (unitAt(text, begin - 1) === BLANK) begin--;
  const before = text[begin - 1];
  return before === undefined || before === '\n' || before === BAR ? begin : -1;
}

function bodyBetween(text: string, begin: number, end: number): Excerpt | null {
  let start = begin;
  while (unitAt(text, start) === BLANK) start++;
  if (LISTED_BODY_ENDS.longestAt(text, end, start) < 2 || end - start > LONGEST_BODY) return null;
  // A headline that ends with a word for a body has words before it that no name has.
  return bodyStart(text, end, start) === start ? bodyFilling(text, start, end) : null;
}
