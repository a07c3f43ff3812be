import { computePosition, flip, offset, shift, size } from '@floating-ui/dom';

/** A rectangle in the window's coordinates, in CSS px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The smallest box around all lines of a word, as far as the window shows it. A card that keeps clear of it
 * covers none of the lines; a word outside of the window leaves a line or point at the window's edge.
 * @throws Error when there is no line: a word that is nowhere has no card.
 */
export function boxOf(lines: readonly Box[], windowSize: Pick<Box, 'width' | 'height'>): Box {
  if (lines.length === 0) throw new Error('A card needs at least one line of its word');
  const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  const left = within(Math.min(...lines.map((line) => line.x)), windowSize.width);
  const right = within(Math.max(...lines.map((line) => line.x + line.width)), windowSize.width);
  const top = within(Math.min(...lines.map((line) => line.y)), windowSize.height);
  const bottom = within(Math.max(...lines.map((line) => line.y + line.height)), windowSize.height);
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/**
 * Moves the layer beside a word: below it where there is room, else above it, else beside it, and makes it
 * as low as that place asks for. It never covers the word and never leaves the window.
 */
export async function placeCard(layer: HTMLElement, lines: readonly Box[], view: Window): Promise<void> {
  const scroller = layer.querySelector('[role=dialog]');
  const scrolled = scroller?.scrollTop ?? 0;
  const box = boxOf(lines, { width: view.innerWidth, height: view.innerHeight });
  const reference = { getBoundingClientRect: () => DOMRect.fromRect(box) };
  const card = layer.firstElementChild;
  // The layer's padding lies against the word; it is the card that lines up with it.
  const inset = card instanceof HTMLElement ? card.offsetLeft : 0;
  // Measured at its full height, so that it grows again when there is room.
  layer.style.maxBlockSize = '';
  const { x, y } = await computePosition(reference, layer, {
    strategy: 'fixed',
    placement: 'bottom-start',
    middleware: [
      offset({ alignmentAxis: -inset }),
      flip({ fallbackPlacements: ['top-start', 'right-start', 'left-start'] }),
      shift(),
      size({
        apply: ({ availableHeight }) => {
          layer.style.maxBlockSize = `${Math.max(0, availableHeight)}px`;
        },
      }),
    ],
  });
  layer.style.translate = `${x}px ${y}px`;
  scroller?.scrollTo({ top: scrolled, behavior: 'instant' });
}
