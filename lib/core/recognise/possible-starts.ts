import { mayBegin, mayBeginLong, shiftOf } from '@/lib/core/recognise/beginnings';
import type { Recogniser } from '@/lib/core/recognise/compile';
import { collectByClass, RUN } from '@/lib/core/recognise/unit-classes';
import { type Cursor, nextUnit } from '@/lib/core/text/canonical';
import { BLANK, BREAK, FOLD, isTokenUnit } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import { pairOfUnits } from '@/lib/core/text/pair-hash';

/** Positions of a text that are looked over at a time: a multiple of {@link RUN}. */
export const BLOCK = 2048;

/** Places in a block where a surface may begin: the first `count` entries of `starts` and `pairs`. */
export interface PossibleStarts {
  count: number;
  /** The offset of the first unit. */
  readonly starts: Int32Array;
  /** The two folded units there, `first << 16 | second`. */
  readonly pairs: Int32Array;
  /** What {@link collectByClass} writes. */
  readonly runs: Int32Array;
  readonly hits: Int32Array;
}

/** Room for the possible starts of a block. */
export function roomForPossibleStarts(): PossibleStarts {
  const runs = BLOCK / RUN + RUN;
  return {
    count: 0,
    starts: new Int32Array(BLOCK),
    pairs: new Int32Array(BLOCK),
    runs: new Int32Array(runs),
    hits: new Int32Array(runs),
  };
}

/** Whether a place is inside of a Latin word or a number, where nothing begins. */
export function isInsideToken(text: string, start: number, first: number): boolean {
  return isTokenUnit(first) && isTokenUnit(unitAt(text, start - 1));
}

/**
 * The first two units of the canonical form of what begins at `start`, `first << 16 | second`. The cursor is moved behind
 * the second.
 * @param two the two units that stand there
 */
export function canonicalPair(text: string, start: number, two: number, cursor: Cursor): number {
  cursor.at = start + 2;
  if (isPassed(two & 0xffff) === 0) return two;
  cursor.at = start + 1;
  return pairOfUnits(two >>> 16, nextUnit(text, cursor, two >>> 16));
}

/** Finds the places in `[from, to)` where the next five units are what a surface may begin with. */
export function collectPossibleStarts(
  text: string,
  from: number,
  to: number,
  recogniser: Recogniser,
  possible: PossibleStarts,
): void {
  const likely = collectLikely(text, from, to, recogniser, possible);
  possible.count = keepLikelier(text, likely, recogniser, possible);
}

/**
 * Writes the places in `[from, to)` where the next three units are what a surface may begin with, and the first two
 * units there; how many.
 */
function collectLikely(
  text: string,
  from: number,
  to: number,
  { classes, beginnings }: Recogniser,
  { starts, pairs, runs, hits }: PossibleStarts,
): number {
  const count = collectByClass(text, from, to, classes, runs, hits);
  const fold = FOLD;
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
      const pair = ((fold[text.charCodeAt(start)] ?? 0) << 16) | (fold[text.charCodeAt(start + 1)] ?? 0);
      const third = start < last ? (fold[text.charCodeAt(start + 2)] ?? 0) : BREAK;
      starts[likely] = start;
      pairs[likely] = pair;
      likely += mayBegin(beginnings, pair, third, shift) | isPassed(pair & 0xffff) | isPassed(third);
    }
  }
  return likely;
}

/** Keeps of `count` places those where the next five units are what a surface may begin with; how many. */
function keepLikelier(
  text: string,
  count: number,
  { longBeginnings }: Recogniser,
  { starts, pairs }: PossibleStarts,
): number {
  const fold = FOLD;
  const shift = shiftOf(longBeginnings);
  // Behind it a fifth unit would be beyond the text.
  const last = text.length - 4;
  let likely = 0;
  for (let i = 0; i < count; i++) {
    const start = starts[i] ?? 0;
    const pair = pairs[i] ?? 0;
    starts[likely] = start;
    pairs[likely] = pair;
    if (start >= last) {
      likely++;
      continue;
    }
    const third = fold[text.charCodeAt(start + 2)] ?? 0;
    const fourth = fold[text.charCodeAt(start + 3)] ?? 0;
    const fifth = fold[text.charCodeAt(start + 4)] ?? 0;
    likely +=
      mayBeginLong(longBeginnings, pair, third, fourth, fifth, shift) |
      isPassed(pair & 0xffff) |
      isPassed(third) |
      isPassed(fourth) |
      isPassed(fifth);
  }
  return likely;
}

/** 1 for blanks and what nobody sees (0x20 and 0), where more has to be read to know; else 0. */
export function isPassed(unit: number): number {
  return ((unit & ~BLANK) - 1) >>> 31;
}
