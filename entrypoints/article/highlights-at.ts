import type { ArticleView } from '@/entrypoints/article/article-view';
import type { Point } from '@/entrypoints/article/pointer';
import { isPainted, type PaintedHighlight } from '@/lib/core/records/shown-highlight';
import { createHitTest } from '@/lib/page/hit-test';
import { createSpanRects } from '@/lib/page/span-rects';

/** The painted highlights whose letters lie under a point of the viewport, the shortest first. */
export function highlightsAt(document: Document, view: ArticleView, { x, y }: Point): PaintedHighlight[] {
  const rects = createSpanRects(document, view.map);
  const isHit = ({ place }: PaintedHighlight): boolean =>
    createHitTest(document, view.map, rects, [place.span]).at(x, y) !== null;
  const length = ({ place }: PaintedHighlight): number => place.span.end - place.span.start;
  return view.highlights
    .filter(isPainted)
    .filter(isHit)
    .toSorted((a, b) => length(a) - length(b));
}
