import { hashOfPair } from '@/lib/core/recognise/surface-buckets';
import { rowAt } from '@/lib/core/recognise/surface-rows';
import { END, type SurfaceTable } from '@/lib/core/recognise/surface-table';
import { type Cursor, nextUnit } from '@/lib/core/text/canonical';
import { BLANK, BREAK, FOLD, IGNORED } from '@/lib/core/text/fold';
import { pairOfUnits } from '@/lib/core/text/pair-hash';

/** The surfaces found at one place, shortest first: the first `count` entries of each array. */
export interface Found {
  count: number;
  /** Where each stands in its row. */
  readonly surfaces: number[];
  /** Where each ends in the text. */
  readonly ends: number[];
}

/** A surface takes so many words of a row. */
const STEP = 2;

/**
 * The first surface in `[low, high)` whose unit at `depth` is not smaller than `unit`. All of them are
 * longer than `depth` and agree before it. Without a branch, since what a text has next cannot be foretold.
 * @param words the rows; `low` and `high` are places in them
 */
function lowerBound(
  units: Uint16Array,
  words: Uint32Array,
  low: number,
  high: number,
  depth: number,
  unit: number,
): number {
  let from = low;
  let size = (high - low) >> 1;
  while (size > 1) {
    const half = size >> 1;
    const before = (words[from + STEP * (half - 1)] ?? 0) + depth;
    from += (STEP * half) & (((units[before] ?? 0) - unit) >> 31);
    size -= half;
  }
  return from + (STEP & (((units[(words[from] ?? 0) + depth] ?? 0) - unit) >> 31));
}

/** Pairs with this bit turned over are in the order of their units, and need no more than 32 bits with a sign. */
const SIGN = 0x80000000 | 0;

/** The pair of units that the surface at a place begins with, to be compared. */
function pairOf(units: Uint16Array, words: Uint32Array, place: number): number {
  const start = words[place] ?? 0;
  return pairOfUnits(units[start] ?? 0, units[start + 1] ?? 0) ^ SIGN;
}

/** The first surface in `[low, high)` whose pair of first units is not smaller than `pair`. */
function lowerPair(units: Uint16Array, words: Uint32Array, low: number, high: number, pair: number): number {
  let from = low;
  let size = (high - low) >> 1;
  while (size > 0) {
    const half = size >> 1;
    if (pairOf(units, words, from + STEP * half) < pair) {
      from += STEP * (half + 1);
      size -= half + 1;
    } else size = half;
  }
  return from;
}

/**
 * Finds every surface that begins with a pair of units and goes on as the text does: a walk along the
 * text that narrows the range of the sorted surfaces unit by unit.
 *
 * @param two the pair, `first << 16 | second`
 * @param cursor just after the pair
 * @param shift as `bucketShift` gives it
 */
export function findSurfaces(
  text: string,
  two: number,
  table: SurfaceTable,
  shift: number,
  cursor: Cursor,
  found: Found,
): void {
  const pair = two ^ SIGN;
  found.count = 0;
  const row = rowAt(table, hashOfPair(two) >>> shift);
  if (row === 0) return;
  const { units, words } = table.rows;
  let low = row + 1;
  let high = low + STEP * (words[row] ?? 0);
  if (pairOf(units, words, low) !== pair) {
    low = lowerPair(units, words, low + STEP, high, pair);
    if (low === high || pairOf(units, words, low) !== pair) return;
  }
  if (high - low > STEP && pairOf(units, words, high - STEP) !== pair)
    high = lowerPair(units, words, low + STEP, high, pair + 1);
  let { at } = cursor;
  let unit = two & 0xffff;
  let depth = 2;
  for (; ; depth++) {
    // Sorted: only the first of the range can end here, and the same ones of other entities.
    if (units[(words[low] ?? 0) + depth] === END) {
      add(found, low, at);
      do low += STEP;
      while (low < high && units[(words[low] ?? 0) + depth] === END);
      if (low >= high) return;
    }
    // Mostly there is one that goes on so.
    if (high - low === STEP) break;
    unit = nextUnit(text, cursor, unit);
    at = cursor.at;
    if (unit === BREAK) return;
    low = lowerBound(units, words, low, high, depth, unit);
    if (low >= high || units[(words[low] ?? 0) + depth] !== unit) return;
    if (low + STEP < high && units[(words[low + STEP] ?? 0) + depth] === unit)
      high = lowerBound(units, words, low + STEP, high, depth, unit + 1);
    else high = low + STEP;
  }
  const { length } = text;
  for (let next = (words[low] ?? 0) + depth; ; next++) {
    const wanted = units[next] ?? END;
    if (wanted === END) {
      add(found, low, at);
      return;
    }
    const stands = at < length ? (FOLD[text.charCodeAt(at)] ?? BREAK) : BREAK;
    if (stands !== BLANK && stands !== IGNORED) {
      unit = stands;
      at++;
    } else {
      cursor.at = at;
      unit = nextUnit(text, cursor, unit);
      at = cursor.at;
    }
    if (unit !== wanted) return;
  }
}

function add(found: Found, surface: number, end: number): void {
  found.surfaces[found.count] = surface;
  found.ends[found.count] = end;
  found.count++;
}
