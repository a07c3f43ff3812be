import type { SurfaceTable } from '@/lib/core/recognise/compile';
import { type Cursor, nextUnit } from '@/lib/core/text/canonical';
import { BREAK } from '@/lib/core/text/fold';

/** The surfaces found at one place, shortest first: the first `count` entries of each array. */
export interface Found {
  count: number;
  readonly surfaces: number[];
  /** Where each ends in the text. */
  readonly ends: number[];
}

/**
 * The first surface in `[low, high)` whose unit at `depth` is not smaller than `unit`. All of them are
 * longer than `depth` and agree before it.
 */
function lowerBound(
  { units, starts }: SurfaceTable,
  low: number,
  high: number,
  depth: number,
  unit: number,
): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((units[(starts[middle] ?? 0) + depth] ?? 0) < unit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Finds every surface that begins with a pair of units and goes on as the text does: a walk along the
 * text that narrows the range of the sorted surfaces unit by unit.
 *
 * @param pair the pair's number in `table.pairs`
 * @param end the offset in the text just after the pair
 */
export function findSurfaces(
  text: string,
  pair: number,
  end: number,
  table: SurfaceTable,
  cursor: Cursor,
  found: Found,
): void {
  const { units, starts, pairs, pairStarts } = table;
  found.count = 0;
  cursor.at = end;
  let unit = (pairs[pair] ?? 0) & 0xffff;
  let low = pairStarts[pair] ?? 0;
  let high = pairStarts[pair + 1] ?? 0;
  for (let depth = 2; ; depth++) {
    // Sorted, each once: only the first of the range can end here.
    if ((starts[low + 1] ?? 0) - (starts[low] ?? 0) === depth) {
      found.surfaces[found.count] = low;
      found.ends[found.count] = cursor.at;
      found.count++;
      low++;
    }
    if (low >= high) return;
    unit = nextUnit(text, cursor, unit);
    if (unit === BREAK) return;
    low = lowerBound(table, low, high, depth, unit);
    if (low >= high || units[(starts[low] ?? 0) + depth] !== unit) return;
    high = lowerBound(table, low, high, depth, unit + 1);
  }
}
