import type { Span } from '@/lib/core/text/span';

/**
 * The line that a stretch of a text stands on, looked for no further than `reach` units to each side: a text
 * without line ends must not be searched from end to end for every name in it.
 */
export function lineAround(text: string, { start, end }: Span, reach: number): Span {
  let from = start;
  const lowest = Math.max(0, start - reach);
  while (from > lowest && text.charCodeAt(from - 1) !== 0x0a) from--;
  let to = end;
  const highest = Math.min(text.length, end + reach);
  while (to < highest && text.charCodeAt(to) !== 0x0a) to++;
  return { start: from, end: to };
}

/** Where the line begins that goes on at `at`, or the part of it that reaches no further back than `reach` units. */
export function lineBegin(text: string, at: number, reach: number): number {
  const from = Math.max(0, at - reach);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
}

/** Where the line ends that begins at `start`. */
export function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
}

/** Where the lines of a text begin. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
