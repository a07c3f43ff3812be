import type { Anchor, TextQuoteSelector } from '@/lib/core/anchor/anchor';
import { describe } from '@/lib/core/anchor/describe';
import type { CharacterFold } from '@/lib/core/anchor/fold';
import { resolve } from '@/lib/core/anchor/resolve';
import { TextIndex } from '@/lib/core/anchor/text-index';
import type { Span } from '@/lib/core/text/span';
import { below, pick, seeded } from '@/scripts/anchoring/chance';
import { matchQuote } from '@/scripts/anchoring/hypothesis';
import type { Mutated, Mutation } from '@/scripts/anchoring/mutations';

/** The lengths of quotes that are measured, in UTF-16 units. */
export const LENGTHS = [2, 3, 4, 6, 8, 12, 20, 40, 80, 200];

/** Found is what is anchored within so many characters of the truth, at both ends. */
const TOLERANCE = 3;

/** What came of the cases of one mutation and one length. */
export interface Tally {
  readonly cases: number;
  found: number;
  /** Anchored anywhere else, or at all where the quote is not there any more. */
  wrong: number;
  review: number;
}

/** The same cases, by us and by Hypothesis's way. */
export interface Measured {
  readonly ours: Tally;
  readonly theirs: Tally;
}

/** Measures so many quotes of a length, in texts picked by chance, after a mutation. */
export function measure(
  mutation: Mutation,
  length: number,
  texts: readonly string[],
  { cases, seed, fold }: { cases: number; seed: number; fold: CharacterFold },
): Measured {
  const chance = seeded(seed * 7919 + length);
  const ours: Tally = { cases, found: 0, wrong: 0, review: 0 };
  const theirs: Tally = { cases, found: 0, wrong: 0, review: 0 };
  for (let done = 0; done < cases; ) {
    const text = pick(texts, chance);
    const start = below(Math.max(1, text.length - length), chance);
    const span = { start, end: start + length };
    const quote = text.slice(span.start, span.end);
    if (quote.length < length || quote.trim() === '' || !mutation.allows(quote)) continue;
    const mutated = mutation.mutate(text, span, chance, texts);
    const anchor = describe(new TextIndex(text, fold), span);
    count(ours, byUs(mutated.text, anchor, fold), mutated);
    count(theirs, matchQuote(mutated.text, asHypothesisKeeps(text, span), start), mutated);
    done++;
  }
  return { ours, theirs };
}

/** Hypothesis keeps 32 units of context, wherever the quote stands. */
function asHypothesisKeeps(text: string, { start, end }: Span): TextQuoteSelector {
  const context = 32;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - context), start),
    suffix: text.slice(end, end + context),
  };
}

/** Where we anchor, `'review'`, or null. */
function byUs(text: string, anchor: Anchor, fold: CharacterFold): Span | 'review' | null {
  const [resolution] = resolve(new TextIndex(text, fold), [anchor]);
  if (resolution?.state === 'anchored') return resolution.span;
  return resolution?.state === 'review' ? 'review' : null;
}

function count(tally: Tally, answer: Span | 'review' | null, { truth }: Mutated): void {
  if (answer === null) return;
  if (answer === 'review') tally.review++;
  else if (truth !== null && isNear(answer, truth)) tally.found++;
  else tally.wrong++;
}

function isNear(answer: Span, truth: Span): boolean {
  return Math.abs(answer.start - truth.start) <= TOLERANCE && Math.abs(answer.end - truth.end) <= TOLERANCE;
}
