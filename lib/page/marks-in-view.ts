import type { Span } from '@/lib/core/text/span';
import type { SpanRects } from '@/lib/page/span-rects';

/** Where something stands as seen from a window on the page. */
export type Place = 'above' | 'inside' | 'below';

/**
 * The index of the first span that is not above, or `spans.length`: a binary search, since text runs
 * downwards. Where it does not (columns, floats) the answer is near and not exact, which is enough to
 * decide what comes first.
 * @param spans sorted by `start`.
 */
export function firstNotAbove(spans: readonly Span[], placeOf: (span: Span) => Place): number {
  return partition(spans, (span) => placeOf(span) === 'above');
}

/**
 * The stretch of the text between the last span above and the first one below. Its ends are those spans',
 * not the window's: every span inside lies in it, and spans of other lists can be compared with it by
 * their offsets alone.
 * @param spans sorted by `start`.
 */
export function stretchInside(spans: readonly Span[], placeOf: (span: Span) => Place): Span {
  const first = firstNotAbove(spans, placeOf);
  const below = partition(spans, (span) => placeOf(span) !== 'below');
  return { start: spans[first - 1]?.end ?? 0, end: spans[below]?.start ?? Number.POSITIVE_INFINITY };
}

/**
 * The number of leading spans that begin before an offset: where a stretch begins in a list of spans.
 * @param spans sorted by `start`.
 */
export function countBefore(spans: readonly Span[], offset: number): number {
  return partition(spans, ({ start }) => start < offset);
}

/**
 * Tells where a span stands as seen from the window, made taller by `margin` windows on both sides.
 * What the page does not show counts as above.
 */
export function placeInWindow(window: Window, rects: SpanRects, margin: number): (span: Span) => Place {
  const height = window.innerHeight;
  return (span) => {
    const bounds = rects.rectsOf(span);
    const [first, last] = [bounds[0], bounds.at(-1)];
    if (first === undefined || last === undefined || last.bottom < -margin * height) return 'above';
    return first.top > (1 + margin) * height ? 'below' : 'inside';
  };
}

/** The number of leading spans that pass, where all that pass stand before all that do not. */
function partition(spans: readonly Span[], passes: (span: Span) => boolean): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const span = spans[middle];
    if (span !== undefined && passes(span)) low = middle + 1;
    else high = middle;
  }
  return low;
}
