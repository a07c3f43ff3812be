import { hashOfPair } from '@/lib/core/recognise/surface-buckets';
import { END, type SurfaceTable } from '@/lib/core/recognise/surface-table';
import { type Cursor, nextUnit } from '@/lib/core/text/canonical';
import { BREAK } from '@/lib/core/text/fold';
import { pairOfUnits } from '@/lib/core/text/pair-hash';

/** The surfaces found at one place, shortest first: the first `count` entries of each array. */
export interface Found {
  count: number;
  readonly surfaces: number[];
  /** Where each ends in the text. */
  readonly ends: number[];
}

/**
 * The first surface in `[low, high)` whose unit at `depth` is not smaller than `unit`. All of them are
 * longer than `depth` and agree before it. Without a branch, since what a text has next cannot be foretold.
 */
function lowerBound(
  { units, starts }: SurfaceTable,
  low: number,
  high: number,
  depth: number,
  unit: number,
): number {
  let from = low;
  let size = high - low;
  while (size > 1) {
    const half = size >> 1;
    from += half & (((units[(starts[from + half - 1] ?? 0) + depth] ?? 0) - unit) >> 31);
    size -= half;
  }
  return from - (((units[(starts[from] ?? 0) + depth] ?? 0) - unit) >> 31);
}

/** The pair of units that a surface begins with. */
function pairOf({ units, starts }: SurfaceTable, surface: number): number {
  const start = starts[surface] ?? 0;
  return pairOfUnits(units[start] ?? 0, units[start + 1] ?? 0) >>> 0;
}

/** The first surface in `[low, high)` whose pair of first units is not smaller than `pair`. */
function lowerPair(table: SurfaceTable, low: number, high: number, pair: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (pairOf(table, middle) < pair) from = middle + 1;
    else to = middle;
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
  const { units, starts, bucketStarts } = table;
  const pair = two >>> 0;
  const bucket = hashOfPair(pair) >>> shift;
  let low = bucketStarts[bucket] ?? 0;
  let high = bucketStarts[bucket + 1] ?? 0;
  let unit = pair & 0xffff;
  found.count = 0;
  if (low === high) return;
  if (pairOf(table, low) !== pair) {
    low = lowerPair(table, low + 1, high, pair);
    if (low === high || pairOf(table, low) !== pair) return;
  }
  if (pairOf(table, high - 1) !== pair) high = lowerPair(table, low + 1, high, pair + 1);
  for (let depth = 2; ; depth++) {
    // Sorted: only the first of the range can end here, and the same ones of other entities.
    if (units[(starts[low] ?? 0) + depth] === END) {
      found.surfaces[found.count] = low;
      found.ends[found.count] = cursor.at;
      found.count++;
      do low++;
      while (low < high && units[(starts[low] ?? 0) + depth] === END);
    }
    if (low >= high) return;
    unit = nextUnit(text, cursor, unit);
    if (unit === BREAK) return;
    if (high - low > 1) low = lowerBound(table, low, high, depth, unit);
    if (low >= high || units[(starts[low] ?? 0) + depth] !== unit) return;
    // Mostly there is one that goes on so.
    if (high - low === 1) continue;
    if (units[(starts[low + 1] ?? 0) + depth] === unit)
      high = lowerBound(table, low + 1, high, depth, unit + 1);
    else high = low + 1;
  }
}
