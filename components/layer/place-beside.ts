import { type Box, bottom, clamp, right } from '@/components/layer/box';
import type { Place } from '@/components/layer/place-layer';

/** Above or below its word a card may be cut down to this height (px) before it goes beside it instead. */
const LEAST_HEIGHT = 200;

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
