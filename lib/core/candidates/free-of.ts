import { overlaps, type Span } from '@/lib/core/text/span';

/** Whether a span overlaps none of some spans that are sorted and do not overlap each other. */
export function isFreeOf(taken: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((taken[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = taken[low];
  return next === undefined || !overlaps(next, span);
}
