/** So much of the text around a place is looked at, in UTF-16 units: more than the longest step. */
const WINDOW = 600;

/**
 * The place one step before or behind another one in a text: never within a character as readers see them, never in
 * the midst of a word where the step is one.
 * @param segment cuts a text into the parts of a step, in order; the browser's `Intl.Segmenter` does
 */
export function stepInText(
  text: string,
  at: number,
  direction: -1 | 1,
  segment: (text: string) => Iterable<{ readonly segment: string; readonly index: number }>,
): number {
  const start = Math.max(0, at - WINDOW);
  const piece = text.slice(start, at + WINDOW);
  const edges = [...segment(piece)].map(({ index }) => start + index);
  if (direction === 1) return edges.find((edge) => edge > at) ?? Math.min(text.length, start + piece.length);
  return edges.findLast((edge) => edge < at) ?? start;
}
