import type { TextIndex } from '@/lib/core/anchor/text-index';
import type { Span } from '@/lib/core/text/span';

/**
 * The stretch of the text that a stretch of its folded text stands for. Characters that folding drops (blanks,
 * zero-width) belong to it at its ends only where the quote `exact` has them there too. Never cuts a pair of
 * surrogates.
 */
export function spanOf(index: TextIndex, foldedStart: number, foldedEnd: number, exact: string): Span {
  const { text, fold } = index;
  const { source } = index.folded;
  const first = source[foldedStart] ?? text.length;
  const last = foldedEnd > foldedStart ? (source[foldedEnd - 1] ?? 0) + 1 : first;
  let start = isSecondOfPair(text, first) ? first - 1 : first;
  let end = isSecondOfPair(text, last) ? last + 1 : last;

  let leading = 0;
  while (leading < exact.length && fold.drops(exact.charCodeAt(leading))) leading++;
  while (leading > 0 && start > 0 && text[start - 1] === exact[leading - 1]) {
    start--;
    leading--;
  }
  let trailing = exact.length;
  while (trailing > 0 && fold.drops(exact.charCodeAt(trailing - 1))) trailing--;
  while (trailing < exact.length && text[end] === exact[trailing]) {
    end++;
    trailing++;
  }
  return { start, end };
}

/** Whether an offset stands between the two halves of a pair of surrogates. */
function isSecondOfPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}
