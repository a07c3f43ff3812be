/** A layout rounds what it computes. */
const ROUNDING = 0.1;

/**
 * What is wrong with where a layer stands, in a word; null when it stands in the window and covers none of the lines
 * that it belongs to.
 * @param layer where it stands, in CSS pixels from the window's corner; undefined when it is not there
 * @param height the least that can be read
 */
export function placeFault(
  layer: DOMRect | undefined,
  lines: readonly DOMRect[],
  height: number,
): string | null {
  const { clientWidth, clientHeight } = document.documentElement;
  if (layer === undefined || layer.height < height) return 'nothing to read';
  const { left, top, right, bottom } = layer;
  if (left < 0 || top < 0 || right > clientWidth + ROUNDING || bottom > clientHeight + ROUNDING)
    return 'outside of the window';
  const covers = (line: DOMRect): boolean =>
    line.left < right && left < line.right && line.top < bottom && top < line.bottom;
  return lines.some(covers) ? 'over its words' : null;
}
