import type { Span } from '@/lib/core/text/span';
import { firstNotAbove, placeInWindow } from '@/lib/page/marks-in-view';
import type { SpanRects } from '@/lib/page/span-rects';

/** One step of the keyboard walk: to the next mark or to the previous one. */
export type Step = 1 | -1;

/**
 * The mark that a step leads to, round the ends of the article.
 * @param count how many marks there are.
 * @param current the index of the mark that the walk stands on, or null where it begins.
 * @param firstInView the index of the first mark that is not above the window, `count` where all are.
 *   A walk begins there, or, backwards, at the one before it.
 * @returns null where there is no mark to go to.
 */
export function stepFrom(
  count: number,
  current: number | null,
  firstInView: number,
  step: Step,
): number | null {
  if (count === 0) return null;
  const from = current ?? (step === 1 ? firstInView - 1 : firstInView);
  return (((from + step) % count) + count) % count;
}

/**
 * The index of the first mark that is not above the window, `spans.length` where all are.
 * @param spans sorted by `start`.
 */
export function firstInView(window: Window, spans: readonly Span[], rects: SpanRects): number {
  return firstNotAbove(spans, placeInWindow(window, rects, 0));
}
