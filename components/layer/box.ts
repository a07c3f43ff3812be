/** A rectangle in the window's coordinates, in CSS px. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The smallest box around all lines of a word, as far as the window shows it. What keeps clear of it covers none
 * of the lines; a word outside of the window leaves a line or point at the window's edge.
 * @throws Error when there is no line: nothing stands beside a word that is nowhere.
 */
export function boxOf(lines: readonly Box[], shown: Box): Box {
  if (lines.length === 0) throw new Error('There is no box without a line');
  const left = clamp(Math.min(...lines.map((line) => line.x)), shown.x, right(shown));
  const top = clamp(Math.min(...lines.map((line) => line.y)), shown.y, bottom(shown));
  return {
    x: left,
    y: top,
    width: clamp(Math.max(...lines.map(right)), shown.x, right(shown)) - left,
    height: clamp(Math.max(...lines.map(bottom)), shown.y, bottom(shown)) - top,
  };
}

export function right(box: Box): number {
  return box.x + box.width;
}

export function bottom(box: Box): number {
  return box.y + box.height;
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
