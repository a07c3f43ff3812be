import type { Candidate, Run } from '@/lib/core/anchor/ballot';
import { GRAM } from '@/lib/core/anchor/gram-index';
import type { Pattern } from '@/lib/core/anchor/pattern';
import { standsAt } from '@/lib/core/anchor/place';
import type { TextIndex } from '@/lib/core/anchor/text-index';

/** So many characters at each end of a quote are enough to find it by, together with its context. */
const ENDS = 128;

/**
 * Where the quote stands character for character (folded): offsets in the folded text, in its order, at most
 * `most` of them.
 */
export function findCopies(index: TextIndex, { codes, start, end }: Pattern, most: number): number[] {
  return end - start < GRAM
    ? findShortCopies(index.foldedString, String.fromCharCode(...codes.subarray(start, end)), most)
    : findLongCopies(index, codes.subarray(start, end), most);
}

function findShortCopies(text: string, quote: string, most: number): number[] {
  const copies: number[] = [];
  for (let at = text.indexOf(quote); at >= 0 && copies.length < most; at = text.indexOf(quote, at + 1)) {
    copies.push(at);
  }
  return copies;
}

/** By the places of the rarest gram among the quote's first. */
function findLongCopies(index: TextIndex, quote: Uint16Array, most: number): number[] {
  const { grams } = index;
  let rarest = 0;
  let from = 0;
  let to = Number.POSITIVE_INFINITY;
  for (let at = 0; at + GRAM <= Math.min(quote.length, ENDS) && to - from > 1; at++) {
    const bucket = grams.bucketOf(quote, at);
    const bucketFrom = grams.starts[bucket] ?? 0;
    const bucketTo = grams.starts[bucket + 1] ?? 0;
    if (bucketTo - bucketFrom >= to - from) continue;
    rarest = at;
    from = bucketFrom;
    to = bucketTo;
  }
  const copies: number[] = [];
  for (let entry = from; entry < to && copies.length < most; entry++) {
    const copy = (grams.places[entry] ?? 0) - rarest;
    if (standsAt(index.folded.codes, copy, quote)) copies.push(copy);
  }
  return copies;
}

/**
 * The places for which most grams of quote and context vote, best first, down to `fewest` votes. Of a long
 * quote only its two ends vote. To be read before the index is asked for anything else.
 */
export function findByVotes(index: TextIndex, pattern: Pattern, fewest: number): Iterable<Candidate> {
  poll(index, pattern);
  return index.ballot.winners(fewest);
}

/** The longest runs of agreement between pattern and text, but for those at the shift `except`. */
export function findLikenesses(index: TextIndex, pattern: Pattern, most: number, except: number): Run[] {
  poll(index, pattern, except);
  return index.ballot.runs(most);
}

function poll({ ballot }: TextIndex, { codes, start, end }: Pattern, except?: number): void {
  const headEnd = Math.min(end, start + ENDS);
  ballot.open(codes, except);
  ballot.vote(0, headEnd);
  ballot.vote(Math.max(headEnd, end - ENDS), codes.length);
}
