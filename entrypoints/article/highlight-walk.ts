import type { ArticleView } from '@/entrypoints/article/article-view';
import { isPainted, type PaintedHighlight } from '@/lib/core/records/shown-highlight';
import { scrollToSpan } from '@/lib/page/mark-walk-scroll';
import { createSpanRects } from '@/lib/page/span-rects';

/**
 * Makes the step to the next highlight that is painted, and from the last one to the first.
 * @param shown the view that is shown, null when none is
 * @param open opens the highlight that was stepped to
 */
export function walkHighlights(
  window: Window,
  shown: () => ArticleView | null,
  open: (highlight: PaintedHighlight) => void,
): () => void {
  // By where it begins: highlights come and go between two steps.
  let standsAt = -1;
  return () => {
    const view = shown();
    const painted = view?.highlights.filter(isPainted) ?? [];
    const next = painted.find(({ place }) => place.span.start > standsAt) ?? painted[0];
    if (next === undefined || view === null) return;
    standsAt = next.place.span.start;
    scrollToSpan(window, view.map, createSpanRects(window.document, view.map), next.place.span);
    open(next);
  };
}
