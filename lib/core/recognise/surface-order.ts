import { numberPairs, type PairTable } from '@/lib/core/recognise/pair-table';
import type { SurfaceList } from '@/lib/core/recognise/surface-list';

/** The surfaces of a list, those that begin with one pair together. */
export interface SurfaceOrder extends PairTable {
  /** By pair: where its surfaces begin in `order`; one more entry closes the last. */
  readonly firsts: Uint32Array;
  /** The numbers of the surfaces in the list. */
  readonly order: Uint32Array;
}

/** Orders two surfaces of one pair by their units, the shorter first where one begins the other. */
function compareUnits({ units, starts }: SurfaceList, a: number, b: number): number {
  const startA = starts[a] ?? 0;
  const startB = starts[b] ?? 0;
  const lengthA = (starts[a + 1] ?? 0) - startA;
  const lengthB = (starts[b + 1] ?? 0) - startB;
  for (let i = 2; i < lengthA && i < lengthB; i++) {
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
 * Groups surfaces by pair, by counting, and orders those of a pair by their units; of equal ones a name comes before an
 * alias, then the dictionary's order counts. Pairs come as they are met first: they are found by hash, and nothing
 * asks for their order, which to sort by would take longest of all when it is done once, on cold code.
 */
export function orderSurfaces(list: SurfaceList): SurfaceOrder {
  const { count, owners } = list;
  const { pairs, slots, numbers } = numberPairs(list.pairs.subarray(0, count));
  const firsts = new Uint32Array(pairs.length + 1);
  for (let i = 0; i < count; i++) {
    const pair = numbers[i] ?? 0;
    firsts[pair + 1] = (firsts[pair + 1] ?? 0) + 1;
  }
  for (let pair = 0; pair < pairs.length; pair++)
    firsts[pair + 1] = (firsts[pair + 1] ?? 0) + (firsts[pair] ?? 0);
  const order = new Uint32Array(count);
  const next = firsts.slice();
  for (let i = 0; i < count; i++) {
    const pair = numbers[i] ?? 0;
    const place = next[pair] ?? 0;
    order[place] = i;
    next[pair] = place + 1;
  }
  const compare: Compare = (a, b) =>
    compareUnits(list, a, b) || ((owners[b] ?? 0) & 1) - ((owners[a] ?? 0) & 1) || a - b;
  for (let pair = 0; pair < pairs.length; pair++) {
    const from = firsts[pair] ?? 0;
    const to = firsts[pair + 1] ?? 0;
    if (to - from > 1) sortRange(order, from, to, compare);
  }
  return { pairs, slots, firsts, order };
}
