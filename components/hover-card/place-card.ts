import { type Box, boxOf, placeBeside } from '@/components/hover-card/place-beside';

/** Moves the layer beside a word that stands in `lines`, and makes it as low as that place asks for. */
export function placeCard(layer: HTMLElement, lines: readonly Box[], view: Window): void {
  const scroller = layer.querySelector('[role=dialog]');
  const scrolled = scroller?.scrollTop ?? 0;
  // Measured at its full height, so that it grows again when there is room.
  layer.style.maxBlockSize = '';
  const size = layer.getBoundingClientRect();
  // The layer's padding lies against the word; it is the card that lines up with it.
  const inset = (layer.firstElementChild?.getBoundingClientRect().x ?? size.x) - size.x;
  const shown = shownPart(view);
  const { x, y, maxHeight } = placeBeside(boxOf(lines, shown), size, shown, inset);
  // A page that sets `zoom` on <html> or <body> zooms what we write, but not what we measured.
  const zoom = layer.currentCSSZoom;
  layer.style.maxBlockSize = `${maxHeight / zoom}px`;
  layer.style.translate = `${x / zoom}px ${y / zoom}px`;
  scroller?.scrollTo({ top: scrolled, behavior: 'instant' });
}

/** The part of the page that is on the screen, without scrollbars; smaller while the reader pinch-zooms. */
function shownPart({ visualViewport, innerWidth, innerHeight }: Window): Box {
  return visualViewport === null
    ? { x: 0, y: 0, width: innerWidth, height: innerHeight }
    : {
        x: visualViewport.offsetLeft,
        y: visualViewport.offsetTop,
        width: visualViewport.width,
        height: visualViewport.height,
      };
}
