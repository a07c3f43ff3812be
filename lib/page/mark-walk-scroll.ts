import type { Span } from '@/lib/core/text/span';
import type { SpanRects } from '@/lib/page/span-rects';
import type { TextMap } from '@/lib/page/text-map';

/** A mark closer to an edge than this share of the window's height is moved to the middle. */
const EDGE_SHARE = 0.15;

/**
 * Scrolls the page, and any box inside of it that scrolls by itself, so far that the span is well in view. It
 * glides, unless the reader has asked for reduced motion.
 * @returns false where the page does not show the span.
 */
export function scrollToSpan(window: Window, map: TextMap, rects: SpanRects, span: Span): boolean {
  const node = map.pieces(span)[0]?.node;
  const rect = rects.rectsOf(span)[0];
  if (node === undefined || rect === undefined) return false;
  const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  // What an inner box scrolls by is what the outer ones need no more.
  let [top, left] = [rect.top, rect.left];
  for (let box = node.parentElement; box !== null; box = box.parentElement) {
    if (!scrollsByItself(window, box)) continue;
    const frame = box.getBoundingClientRect();
    const by = {
      top: wanted(top - frame.top, rect.height, box.clientHeight, box.scrollTop, box.scrollHeight),
      left: wanted(left - frame.left, rect.width, box.clientWidth, box.scrollLeft, box.scrollWidth),
    };
    if (by.top !== 0 || by.left !== 0) box.scrollBy({ ...by, behavior });
    top -= by.top;
    left -= by.left;
  }
  if (top < window.innerHeight * EDGE_SHARE || top + rect.height > window.innerHeight * (1 - EDGE_SHARE))
    window.scrollBy({ top: top - (window.innerHeight - rect.height) / 2, behavior });
  return true;
}

/** How far a box must scroll to bring a stretch of it to the middle, as far as it can; 0 where it is in view. */
function wanted(at: number, size: number, view: number, scrolled: number, whole: number): number {
  if (at >= 0 && at + size <= view) return 0;
  const by = at - (view - size) / 2;
  return Math.min(Math.max(by, -scrolled), whole - view - scrolled);
}

function scrollsByItself(window: Window, box: Element): boolean {
  if (box === box.ownerDocument.scrollingElement) return false;
  if (box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth) return false;
  const { overflowX, overflowY } = window.getComputedStyle(box);
  return [overflowX, overflowY].some((value) => value === 'auto' || value === 'scroll');
}
