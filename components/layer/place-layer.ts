import type { Box } from '@/components/layer/box';

/** Where a layer goes and how high it may be there, in CSS px. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly maxHeight: number;
}

/**
 * Where a layer of a size goes beside lines of the page, in the part of the page that is shown. `inset` (px) is
 * how far its visible edge lies inside of its box.
 */
export type Placing = (
  lines: readonly Box[],
  size: Pick<Box, 'width' | 'height'>,
  shown: Box,
  inset: number,
) => Place;

/** Moves the layer to its place beside `lines`, and makes it as low as that place asks for. */
export function placeLayer(layer: HTMLElement, lines: readonly Box[], view: Window, placing: Placing): void {
  const scroller = layer.querySelector('[role=dialog]');
  const scrolled = scroller?.scrollTop ?? 0;
  // Measured at its full height, so that it grows again when there is room.
  layer.style.maxBlockSize = '';
  const size = layer.getBoundingClientRect();
  // The layer's padding lies against the words; it is what it carries that lines up with them.
  const inset = (layer.firstElementChild?.getBoundingClientRect().x ?? size.x) - size.x;
  const { x, y, maxHeight } = placing(lines, size, shownPart(view), inset);
  // A page that sets `zoom` on <html> or <body> zooms what we write, but not what we measured.
  const zoom = layer.currentCSSZoom;
  layer.style.maxBlockSize = `${maxHeight / zoom}px`;
  layer.style.translate = `${x / zoom}px ${y / zoom}px`;
  scroller?.scrollTo({ top: scrolled, behavior: 'instant' });
}

/** The part of the page that is on the screen, without scrollbars; smaller while the reader pinch-zooms. */
export function shownPart({ visualViewport, innerWidth, innerHeight }: Window): Box {
  return visualViewport === null
    ? { x: 0, y: 0, width: innerWidth, height: innerHeight }
    : {
        x: visualViewport.offsetLeft,
        y: visualViewport.offsetTop,
        width: visualViewport.width,
        height: visualViewport.height,
      };
}
