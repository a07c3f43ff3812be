import type { Span } from '@/lib/core/text/span';

/** The first of some sorted spans that do not overlap each other that ends behind an offset, by its number. */
export function firstBehind(taken: readonly Span[], offset: number): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((taken[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a span overlaps none of some spans that are sorted and do not overlap each other. */
export function isFreeOf(taken: readonly Span[], { start, end }: Span): boolean {
  const next = taken[firstBehind(taken, start)];
  return next === undefined || next.start >= end;
}

/** Whether a span overlaps none of them, or is longer than all that it overlaps and holds them whole. */
export function holdsAllOf(taken: readonly Span[], { start, end }: Span): boolean {
  for (let i = firstBehind(taken, start); i < taken.length; i++) {
    const other = taken[i];
    if (other === undefined || other.start >= end) return true;
    if (other.start < start || other.end > end || other.end - other.start === end - start) return false;
  }
  return true;
}
