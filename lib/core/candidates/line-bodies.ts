import { bodyStart, LONGEST_BODY } from '@/lib/core/candidates/body-start';
import type { Excerpt } from '@/lib/core/candidates/candidate';
import { LISTED_BODY_ENDS } from '@/lib/core/candidates/lexicon/taking-part';
import { bodyFilling } from '@/lib/core/candidates/line-home';
import { Trigger } from '@/lib/core/recognise/triggers';
import { BLANK, BREAK } from '@/lib/core/text/fold';
import { lineStarts } from '@/lib/core/text/line';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** So many different bodies that each fill a line or a cell are a list of those who take part. */
const LEAST = 3;
const LONGEST = 40;
const BAR = '|'.charCodeAt(0);

/** Finds the bodies of a list that has one on each line, or in each cell of a column. */
export function lineBodies(index: PairIndex): Excerpt[] {
  const { text } = index;
  const starts = [...lineStarts(text), ...index.placesOfWord(Trigger.bar, '|').map((at) => at + 1)];
  const found = starts.flatMap((start) => bodyOn(text, start) ?? []);
  return new Set(found.map(({ surface }) => surface)).size < LEAST ? [] : found;
}

function bodyOn(text: string, from: number): Excerpt | null {
  let start = from;
  while (unitAt(text, start) === BLANK) start++;
  let end = start;
  for (let unit = unitAt(text, end); unit !== BREAK && unit !== BAR; unit = unitAt(text, ++end))
    if (end - start > LONGEST) return null;
  while (end > start && unitAt(text, end - 1) === BLANK) end--;
  if (LISTED_BODY_ENDS.longestAt(text, end, start) < 2 || end - start > LONGEST_BODY) return null;
  // A headline that ends with a word for a body has words before it that no name has.
  return bodyStart(text, end, start) === start ? bodyFilling(text, start, end) : null;
}
