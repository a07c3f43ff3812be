import { type Strand, strandFrom } from '@/lib/core/anchor/alignment';
import type { TextQuoteSelector } from '@/lib/core/anchor/anchor';
import { type CharacterFold, roomFor } from '@/lib/core/anchor/fold';
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
  const blockStart = prefix.lastIndexOf('\n') + 1;
  const nextBreak = suffix.indexOf('\n');
  const blockEnd = nextBreak < 0 ? suffix.length : nextBreak;

  // One array for all: making one takes longer than folding a quote into it.
  const room = new Uint16Array(roomFor(prefix.length + exact.length + suffix.length));
  const ownFrom = fold.into(room, 0, prefix, 0, blockStart);
  const start = fold.into(room, ownFrom, prefix, blockStart, prefix.length);
  const end = fold.into(room, start, exact, 0, exact.length);
  const ownTo = fold.into(room, end, suffix, 0, blockEnd);
  const codes = room.subarray(0, fold.into(room, ownTo, suffix, blockEnd, suffix.length));

  const asked = contextAsked(Math.max(prefix.length, suffix.length));
  const side = (strand: Strand, inBlock: number, kept: string, hasBreak: boolean): Outwards => ({
    strand,
    inBlock,
    hasEdge: hasBreak || kept.length < asked,
    endsText: kept.length < asked,
  });
  return {
    codes,
    start,
    end,
    before: side(strandFrom(codes, start, -1), start - ownFrom, prefix, blockStart > 0),
    after: side(strandFrom(codes, end, 1), ownTo - end, suffix, blockEnd < suffix.length),
  };
}

/** The length of context that was asked for when this much was there: the text gave less only at its ends. */
function contextAsked(longest: number): number {
  let length = CONTEXT_LENGTH;
  while (length < longest) length *= 2;
  return length;
}
