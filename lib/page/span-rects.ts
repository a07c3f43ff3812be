import type { Span } from '@/lib/core/text/span';
import type { Piece, TextMap } from '@/lib/page/text-map';

/** Measures where spans of a text stand on the screen. */
export interface SpanRects {
  /**
   * The rectangles that show a span, in CSS pixels of the viewport, in document order: one a line or
   * piece, none empty. No rectangle at all where the page does not show the span.
   */
  rectsOf(span: Span): DOMRect[];
}

/**
 * One `Range` serves every measurement and is never inserted into anything. It is put back to the start of the
 * document each time, since a live range inside of an article would cost the page's own edits of it.
 */
export function createSpanRects(document: Document, map: TextMap): SpanRects {
  const range = document.createRange();

  const collect = (piece: Piece, into: DOMRect[]): void => {
    // The page may have cut the node since it was read: what is left of the piece is no place to point at.
    if (piece.end > piece.node.length) return;
    range.setStart(piece.node, piece.start);
    range.setEnd(piece.node, piece.end);
    const list = range.getClientRects();
    for (let i = 0; i < list.length; i++) {
      const rect = list[i];
      if (rect !== undefined && rect.width > 0 && rect.height > 0) into.push(rect);
    }
  };

  return {
    rectsOf(span) {
      const rects: DOMRect[] = [];
      for (const piece of map.pieces(span)) collect(piece, rects);
      range.setStart(document, 0);
      range.collapse(true);
      return rects;
    },
  };
}
