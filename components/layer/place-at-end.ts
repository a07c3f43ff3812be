import { type Box, bottom, boxOf, clamp, right } from '@/components/layer/box';
import type { Placing } from '@/components/layer/place-layer';

/** Rather than being cut down to less than this (px), a layer covers what it stands beside. */
const LEAST_HEIGHT = 120;

/** Whether the window shows a part of a line. */
export function isSeen(line: Box, shown: Box): boolean {
  return right(line) > shown.x && line.x < right(shown) && bottom(line) > shown.y && line.y < bottom(shown);
}

/**
 * The place for a layer near the end of a selection: below its lines, or above them, lined up with the end of
 * the last one that is seen. Where the selection leaves no room, over its beginning, but clear of that last line.
 */
export const placeAtEnd: Placing = (lines, size, shown, inset) => {
  const seen = lines.filter((line) => isSeen(line, shown));
  const last = seen.at(-1) ?? lines.at(-1);
  if (last === undefined) throw new Error('A selection needs at least one line');
  const end = boxOf([last], shown);
  const all = seen.length === 0 ? end : boxOf(seen, shown);
  const x = clamp(right(end) + inset - size.width, shown.x, Math.max(shown.x, right(shown) - size.width));
  for (const { y: top, height } of [all, end]) {
    const below = bottom(shown) - top - height;
    if (size.height <= below) return { x, y: top + height, maxHeight: below };
    const above = top - shown.y;
    if (size.height <= above) return { x, y: top - size.height, maxHeight: above };
  }
  const [below, above] = [bottom(shown) - bottom(end), end.y - shown.y];
  if (Math.max(below, above) < LEAST_HEIGHT) return { x, y: shown.y, maxHeight: shown.height };
  return below >= above ? { x, y: bottom(end), maxHeight: below } : { x, y: shown.y, maxHeight: above };
};
