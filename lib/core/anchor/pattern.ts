import { type Strand, strandFrom } from '@/lib/core/anchor/alignment';
import type { TextQuoteSelector } from '@/lib/core/anchor/anchor';
import type { CharacterFold } from '@/lib/core/anchor/fold';
import type { Outwards } from '@/lib/core/anchor/surroundings';

/** How much context is kept on each side, in UTF-16 units: as much as Hypothesis and Apache Annotator keep. */
export const CONTEXT_LENGTH = 32;

/** A quote with its context, folded into one string: what is looked for. */
export interface Pattern {
  /** Prefix, quote and suffix. */
  readonly codes: Uint16Array;
  /** Where the quote begins and ends in `codes`. */
  readonly start: number;
  readonly end: number;
  readonly before: Outwards;
  readonly after: Outwards;
}

export function foldPattern({ prefix, exact, suffix }: TextQuoteSelector, fold: CharacterFold): Pattern {
  const before = fold.codes(prefix);
  const quote = fold.codes(exact);
  const after = fold.codes(suffix);
  const start = before.length;
  const end = start + quote.length;
  const codes = new Uint16Array(end + after.length);
  codes.set(before);
  codes.set(quote, start);
  codes.set(after, end);

  const asked = contextAsked(Math.max(prefix.length, suffix.length));
  const lastBreak = prefix.lastIndexOf('\n');
  const nextBreak = suffix.indexOf('\n');
  const side = (strand: Strand, kept: string, block: string): Outwards => ({
    strand,
    inBlock: block === kept ? strand.length : fold.codes(block).length,
    hasEdge: block !== kept || kept.length < asked,
    endsText: kept.length < asked,
  });
  return {
    codes,
    start,
    end,
    before: side(strandFrom(codes, start, -1), prefix, prefix.slice(lastBreak + 1)),
    after: side(strandFrom(codes, end, 1), suffix, nextBreak < 0 ? suffix : suffix.slice(0, nextBreak)),
  };
}

/** The length of context that was asked for when this much was there: the text gave less only at its ends. */
function contextAsked(longest: number): number {
  let length = CONTEXT_LENGTH;
  while (length < longest) length *= 2;
  return length;
}
