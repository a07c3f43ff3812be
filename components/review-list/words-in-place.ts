import type { WordsInPlace } from '@/components/review-list/ReviewList';
import type { Anchor } from '@/lib/core/anchor/anchor';
import type { Span } from '@/lib/core/text/span';

/** So much around the words is enough to know the place by, in UTF-16 units. */
const AROUND = 24;

/** Words as they stand at a place of a text. */
export function wordsAt(text: string, { start, end }: Span): WordsInPlace {
  return {
    before: text.slice(Math.max(0, start - AROUND), start),
    words: text.slice(start, end),
    after: text.slice(end, end + AROUND),
  };
}

/** Words as an anchor remembers them. */
export function wordsOf({ quote }: Anchor): WordsInPlace {
  return { before: quote.prefix.slice(-AROUND), words: quote.exact, after: quote.suffix.slice(0, AROUND) };
}
