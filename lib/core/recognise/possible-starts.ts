import { mayBegin, shiftOf } from '@/lib/core/recognise/beginnings';
import type { Recogniser } from '@/lib/core/recognise/compile';
import { findPair, type PairTable } from '@/lib/core/recognise/pair-table';
import { collectByClass, RUN } from '@/lib/core/recognise/unit-classes';
import { type Cursor, nextUnit } from '@/lib/core/text/canonical';
import { BLANK, BREAK, FOLD, IGNORED, isTokenUnit } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** Positions of a text that are looked over at a time. */
export const BLOCK = 1024;

/** Places in a block where a surface may begin: the first `count` entries of each array. */
export interface PossibleStarts {
  count: number;
  /** The offset of the first unit. */
  readonly starts: Int32Array;
  /** The number of the pair in `Recogniser.pairs` that stands there. */
  readonly pairs: Int32Array;
  /** The offset just after the second unit. */
  readonly ends: Int32Array;
  /** What {@link collectByClass} writes. */
  readonly runs: Int32Array;
  readonly hits: Int32Array;
}

/** Room for the possible starts of a text of `length` units. */
export function roomForPossibleStarts(length: number): PossibleStarts {
  const size = Math.min(BLOCK, length);
  const runs = Math.ceil(size / RUN) + RUN;
  // One piece of memory: to ask for five takes longer than to look over a block.
  const all = new Int32Array(3 * size + 2 * runs);
  return {
    count: 0,
    starts: all.subarray(0, size),
    pairs: all.subarray(size, 2 * size),
    ends: all.subarray(2 * size, 3 * size),
    runs: all.subarray(3 * size, 3 * size + runs),
    hits: all.subarray(3 * size + runs),
  };
}

/**
 * The number of the pair that a surface may begin with at `start`, or -1. The cursor is moved behind its second unit.
 */
export function pairAt(text: string, start: number, table: PairTable, cursor: Cursor): number {
  const first = unitAt(text, start);
  let second = unitAt(text, start + 1);
  cursor.at = start + 2;
  if (second === BLANK || second === IGNORED) {
    cursor.at = start + 1;
    second = nextUnit(text, cursor, first);
  }
  const pair = findPair(table, (first << 16) | second);
  // Inside of Latin words and numbers nothing begins.
  return pair >= 0 && isTokenUnit(first) && isTokenUnit(unitAt(text, start - 1)) ? -1 : pair;
}

/** Finds the places in `[from, to)` where the first two units are those of a surface, and the third may be. */
export function collectPossibleStarts(
  text: string,
  from: number,
  to: number,
  recogniser: Recogniser,
  possible: PossibleStarts,
): void {
  const { starts, pairs, ends } = possible;
  const likely = collectLikely(text, from, to, recogniser, possible);
  const cursor: Cursor = { at: 0 };
  let count = 0;
  for (let i = 0; i < likely; i++) {
    const start = starts[i] ?? 0;
    const pair = pairAt(text, start, recogniser, cursor);
    if (pair < 0) continue;
    starts[count] = start;
    pairs[count] = pair;
    ends[count] = cursor.at;
    count++;
  }
  possible.count = count;
}

/** Writes the places in `[from, to)` where the next three units are what a surface may begin with; how many. */
function collectLikely(
  text: string,
  from: number,
  to: number,
  { classes, beginnings }: Recogniser,
  { starts, runs, hits }: PossibleStarts,
): number {
  const count = collectByClass(text, from, to, classes, runs, hits);
  const shift = shiftOf(beginnings);
  // The third unit of the last places is beyond the text.
  const last = text.length - 2;
  let likely = 0;
  for (let i = 0; i < count; i++) {
    const run = runs[i] ?? 0;
    for (let hit = hits[i] ?? 0; hit !== 0; ) {
      const byte = Math.clz32(hit) >> 3;
      hit &= 0xffffff >>> (byte << 3);
      const start = run + byte;
      const pair = ((FOLD[text.charCodeAt(start)] ?? 0) << 16) | (FOLD[text.charCodeAt(start + 1)] ?? 0);
      const third = start < last ? (FOLD[text.charCodeAt(start + 2)] ?? 0) : BREAK;
      starts[likely] = start;
      likely += mayBegin(beginnings, pair, third, shift) | isLow(pair & 0xffff) | isLow(third);
    }
  }
  return likely;
}

/** 1 for blanks, what nobody sees and ends of lines, where more has to be read to know; else 0. */
export function isLow(unit: number): number {
  return (unit - BLANK - 1) >>> 31;
}
