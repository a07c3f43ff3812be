import type { Span } from '@/lib/core/text/span';
import type { TextMap } from '@/lib/page/text-map';

/** `public/highlights.css` says how it looks. */
const FLASH = 'pangzhu-flash';

/** Long enough to be found by an eye that comes from the panel, in ms. */
const FLASH_MS = 1_800;

/**
 * Makes a way to have a stretch of the page stand out for a moment, over all marks, without a change of any node. The
 * next one ends the one before; aborted, none is left.
 */
export function createFlash(window: Window, signal: AbortSignal): (map: TextMap, span: Span) => void {
  const registry = CSS.highlights;
  let timer = 0;
  const end = (): void => {
    window.clearTimeout(timer);
    registry.delete(FLASH);
  };
  signal.addEventListener('abort', end);
  return (map, span) => {
    end();
    const highlight = new Highlight();
    highlight.priority = 1;
    for (const { node, start, end: to } of map.pieces(span)) {
      highlight.add(
        new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: to }),
      );
    }
    registry.set(FLASH, highlight);
    timer = window.setTimeout(end, FLASH_MS);
  };
}
