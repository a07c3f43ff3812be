import { blocksOf } from '@/lib/core/text/blocks';
import { enclosuresOf } from '@/lib/core/text/enclosures';
import { sentencesOf } from '@/lib/core/text/sentences';
import type { Span } from '@/lib/core/text/span';

/** The sentence that a stretch of a text begins in, or null where it begins in none: between two blocks. */
export function sentenceAround(text: string, { start }: Span): Span | null {
  const block = blocksOf(text).find((one) => one.start <= start && start < one.end);
  if (block === undefined) return null;
  return (
    sentencesOf(text, block, enclosuresOf(text, block)).find(
      (sentence) => sentence.start <= start && start < sentence.end,
    ) ?? null
  );
}
