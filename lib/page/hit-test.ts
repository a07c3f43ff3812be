import type { Span } from '@/lib/core/text/span';
import type { SpanRects } from '@/lib/page/span-rects';
import type { TextMap } from '@/lib/page/text-map';

/** Tells which span lies under a point. */
export interface HitTest {
  /**
   * @param x and y in CSS pixels of the viewport, as in a pointer event's `clientX` and `clientY`.
   * @returns the index of the span, or null where the point is on no letter of one.
   */
  at(x: number, y: number): number | null;
}

/**
 * The caret nearest to a point says which letters to look at, not whether the point is on one: it snaps to
 * the end of a line from anywhere in the margin. So the rectangles of the letters on both sides of it decide.
 * @param spans sorted by `start`, without overlap.
 */
export function createHitTest(
  document: Document,
  map: TextMap,
  rects: SpanRects,
  spans: readonly Span[],
): HitTest {
  const covers = (letter: Span, x: number, y: number): boolean =>
    rects
      .rectsOf(letter)
      .some((rect) => x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom);

  return {
    at(x, y) {
      const caret = document.caretPositionFromPoint(x, y);
      if (caret === null) return null;
      const offset = map.offsetOf(caret.offsetNode, caret.offset);
      if (offset === null) return null;
      for (const letter of [letterBefore(map.text, offset), letterAfter(map.text, offset)]) {
        const index = indexAt(spans, letter.start);
        if (index !== null && covers(letter, x, y)) return index;
      }
      return null;
    },
  };
}

/**
 * The index of the span that holds the character at `offset`, or null: a binary search.
 * @param spans sorted by `start`, without overlap.
 */
export function indexAt(spans: readonly Span[], offset: number): number | null {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const span = spans[middle];
    if (span === undefined) return null;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return middle;
  }
  return null;
}

/** The letter that ends at `offset`: two UTF-16 units where a surrogate pair does. */
function letterBefore(text: string, offset: number): Span {
  const isPair = isPairAt(text, offset - 2);
  return { start: offset - (isPair ? 2 : 1), end: offset };
}

/** The letter that begins at `offset`: two UTF-16 units where a surrogate pair does. */
function letterAfter(text: string, offset: number): Span {
  return { start: offset, end: offset + (isPairAt(text, offset) ? 2 : 1) };
}

function isPairAt(text: string, offset: number): boolean {
  return offset >= 0 && (text.codePointAt(offset) ?? 0) > 0xffff;
}
