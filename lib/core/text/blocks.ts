import type { Span } from '@/lib/core/text/span';
import { isUnseen } from '@/lib/core/text/unseen';

/** The first offset from `start` on that is seen, at most `end`. */
export function skipUnseen(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isUnseen(text.charCodeAt(at))) at++;
  return at;
}

/** The end of what is seen before `end`, at least `start`. */
export function trimUnseen(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isUnseen(text.charCodeAt(at - 1))) at--;
  return at;
}

/**
 * The blocks of an article's text: what stands between line breaks (a paragraph, a heading, a caption),
 * without blanks at its ends. Empty ones are left out.
 */
export function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    const start = skipUnseen(text, from, to);
    if (start < to) blocks.push({ start, end: trimUnseen(text, start, to) });
    from = to + 1;
  }
  return blocks;
}
