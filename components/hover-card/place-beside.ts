/** A rectangle in the window's coordinates, in CSS px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a card goes and how high it may be there, in CSS px. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly maxHeight: number;
}

/** Above or below its word a card may be cut down to this height (px) before it goes beside it instead. */
const LEAST_HEIGHT = 200;

/**
 * The smallest box around all lines of a word, as far as the window shows it. A card that keeps clear of it
 * covers none of the lines; a word outside of the window leaves a line or point at the window's edge.
 * @throws Error when there is no line: a word that is nowhere has no card.
 */
export function boxOf(lines: readonly Box[], shown: Box): Box {
  if (lines.length === 0) throw new Error('A card needs at least one line of its word');
  const left = clamp(Math.min(...lines.map((line) => line.x)), shown.x, right(shown));
  const top = clamp(Math.min(...lines.map((line) => line.y)), shown.y, bottom(shown));
  return {
    x: left,
    y: top,
    width: clamp(Math.max(...lines.map(right)), shown.x, right(shown)) - left,
    height: clamp(Math.max(...lines.map(bottom)), shown.y, bottom(shown)) - top,
  };
}

/**
 * The place for a card of a size beside a word: below it where there is room, else above it, else to a side,
 * else where it is cut down least. It never overlaps the word, and never leaves the window unless it is
 * wider than that. `inset` (px) is how far the card's visible edge lies inside of its box: that edge is lined up
 * with the word's.
 */
export function placeBeside(
  word: Box,
  card: Pick<Box, 'width' | 'height'>,
  shown: Box,
  inset: number,
): Place {
  const below = bottom(shown) - bottom(word);
  const above = word.y - shown.y;
  const wanted = Math.min(card.height, LEAST_HEIGHT);
  if (card.height <= below || card.height <= above || Math.max(below, above) >= wanted) {
    return stack(word, card, shown, inset);
  }
  const y = clamp(word.y - inset, shown.y, Math.max(shown.y, bottom(shown) - card.height));
  if (card.width <= right(shown) - right(word)) return { x: right(word), y, maxHeight: shown.height };
  if (card.width <= word.x - shown.x) return { x: word.x - card.width, y, maxHeight: shown.height };
  return stack(word, card, shown, inset);
}

/** Below the word, or above it where that fits better. */
function stack(word: Box, card: Pick<Box, 'width' | 'height'>, shown: Box, inset: number): Place {
  const below = bottom(shown) - bottom(word);
  const above = word.y - shown.y;
  const x = clamp(word.x - inset, shown.x, Math.max(shown.x, right(shown) - card.width));
  if (card.height <= below || below >= above) return { x, y: bottom(word), maxHeight: below };
  return { x, y: word.y - Math.min(card.height, above), maxHeight: above };
}

function right(box: Box): number {
  return box.x + box.width;
}

function bottom(box: Box): number {
  return box.y + box.height;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
