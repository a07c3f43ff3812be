import { bucketOf, bucketShift, bucketsFor } from '@/lib/core/recognise/surface-buckets';
import type { SurfaceList } from '@/lib/core/recognise/surface-list';

/** The surfaces of a list by bucket. */
export interface SurfaceOrder {
  /** By bucket: where its surfaces begin in `order`; one more entry closes the last. */
  readonly bucketStarts: Uint32Array;
  /** The numbers of the surfaces in the list. */
  readonly order: Uint32Array;
}

/** Orders two surfaces by their units, the shorter first where one begins the other. */
function compareUnits({ units, starts }: SurfaceList, a: number, b: number): number {
  const startA = starts[a] ?? 0;
  const startB = starts[b] ?? 0;
  const lengthA = (starts[a + 1] ?? 0) - startA;
  const lengthB = (starts[b + 1] ?? 0) - startB;
  for (let i = 0; i < lengthA && i < lengthB; i++) {
    const difference = (units[startA + i] ?? 0) - (units[startB + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}

/** Whether two surfaces are the same in canonical form. */
export function isSameSurface(list: SurfaceList, a: number, b: number): boolean {
  return list.pairs[a] === list.pairs[b] && compareUnits(list, a, b) === 0;
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

/**
 * Groups surfaces by bucket, by counting, and orders those of a bucket by their units; of equal ones a name comes before
 * an alias, then the dictionary's order counts.
 */
export function orderSurfaces(list: SurfaceList): SurfaceOrder {
  const { count, owners, pairs } = list;
  const buckets = bucketsFor(count);
  const shift = bucketShift(buckets);
  // Counted two entries too far: when the surfaces are put in place, each start has moved to where the next bucket begins.
  const bucketStarts = new Uint32Array(buckets + 2);
  for (let i = 0; i < count; i++) {
    const at = bucketOf(pairs[i] ?? 0, shift) + 2;
    bucketStarts[at] = (bucketStarts[at] ?? 0) + 1;
  }
  let sum = 0;
  for (let at = 2; at < bucketStarts.length; at++) {
    sum += bucketStarts[at] ?? 0;
    bucketStarts[at] = sum;
  }
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const at = bucketOf(pairs[i] ?? 0, shift) + 1;
    const place = bucketStarts[at] ?? 0;
    order[place] = i;
    bucketStarts[at] = place + 1;
  }
  const compare: Compare = (a, b) =>
    compareUnits(list, a, b) || ((owners[b] ?? 0) & 1) - ((owners[a] ?? 0) & 1) || a - b;
  for (let bucket = 0; bucket < buckets; bucket++) {
    const from = bucketStarts[bucket] ?? 0;
    const to = bucketStarts[bucket + 1] ?? 0;
    if (to - from > 1) sortRange(order, from, to, compare);
  }
  return { bucketStarts: bucketStarts.subarray(0, buckets + 1), order };
}
