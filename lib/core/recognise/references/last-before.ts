import type { Span } from '@/lib/core/text/span';

/** The last of the spans, which are sorted, that ends at or before `at`, or null. */
export function lastBefore<Found extends Span>(spans: readonly Found[], at: number): Found | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1] ?? null;
}
