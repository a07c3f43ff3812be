import { bucketShift, bucketsFor } from '@/lib/core/recognise/surface-buckets';
import type { SurfaceList } from '@/lib/core/recognise/surface-list';
import { compareSurfaces } from '@/lib/core/recognise/surface-table';

/** The surfaces of a list by bucket. */
export interface SurfaceOrder {
  /** By bucket: where its surfaces begin in `order`; one more entry closes the last. */
  readonly bucketStarts: Uint32Array;
  /** By place in that order: the number of the surface in the list. */
  readonly order: Uint32Array;
  /** The same: where it starts in the list's units. */
  readonly starts: Uint32Array;
}

type Compare = (a: number, b: number) => number;

/** As many are sorted by insertion: nearly all ranges are that small, and a sort of the engine's costs more. */
const FEW = 8;

function sortRange(numbers: Uint32Array, from: number, to: number, compare: Compare): void {
  if (to - from > FEW) {
    numbers.subarray(from, to).sort(compare);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const number = numbers[i] ?? 0;
    let at = i;
    for (; at > from && compare(numbers[at - 1] ?? 0, number) > 0; at--) numbers[at] = numbers[at - 1] ?? 0;
    numbers[at] = number;
  }
}

/** Puts the sum of all entries up to it in place of each. */
function sumUp(counts: Uint32Array): void {
  const length = counts.length;
  let sum = 0;
  for (let i = 0; i < length; i++) {
    sum += counts[i] ?? 0;
    counts[i] = sum;
  }
}

/**
 * Groups surfaces by bucket, by counting, and orders those of a bucket by their units; of equal ones a name comes before
 * an alias, then the dictionary's order counts.
 */
export function orderSurfaces(list: SurfaceList): SurfaceOrder {
  const { count, hashes, owners, units, starts: listed } = list;
  const buckets = bucketsFor(count);
  const shift = bucketShift(buckets);
  // Counted two entries too far: when the surfaces are put in place, each start has moved to where the next bucket begins.
  const bucketStarts = new Uint32Array(buckets + 2);
  const shared: number[] = [];
  for (let i = 0; i < count; i++) {
    const at = ((hashes[i] ?? 0) >>> shift) + 2;
    const others = bucketStarts[at] ?? 0;
    bucketStarts[at] = others + 1;
    if (others === 1) shared.push(at - 2);
  }
  sumUp(bucketStarts);
  const order = new Uint32Array(count);
  const starts = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const at = ((hashes[i] ?? 0) >>> shift) + 1;
    const place = bucketStarts[at] ?? 0;
    order[place] = i;
    starts[place] = listed[i] ?? 0;
    bucketStarts[at] = place + 1;
  }
  const compare: Compare = (a, b) =>
    compareSurfaces(units, listed[a] ?? 0, units, listed[b] ?? 0) ||
    ((owners[b] ?? 0) & 1) - ((owners[a] ?? 0) & 1) ||
    a - b;
  for (let i = 0; i < shared.length; i++) {
    const bucket = shared[i] ?? 0;
    const from = bucketStarts[bucket] ?? 0;
    const to = bucketStarts[bucket + 1] ?? 0;
    sortRange(order, from, to, compare);
    for (let at = from; at < to; at++) starts[at] = listed[order[at] ?? 0] ?? 0;
  }
  return { bucketStarts: bucketStarts.slice(0, -1), order, starts };
}
