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
function findLongCopies({ grams, folded }: TextIndex, quote: Uint16Array, most: number): number[] {
  let rarest = 0;
  let bucket = grams.bucketOf(quote, 0);
  let size = grams.sizeOf(bucket, Number.POSITIVE_INFINITY);
  for (let at = 1; at + GRAM <= Math.min(quote.length, ENDS) && size > 1; at++) {
    const other = grams.bucketOf(quote, at);
    const otherSize = grams.sizeOf(other, size);
    if (otherSize >= size) continue;
    rarest = at;
    bucket = other;
    size = otherSize;
  }
  const copies: number[] = [];
  for (let place = grams.firstIn(bucket); place >= 0 && copies.length < most; place = grams.nextTo(place)) {
    if (standsAt(folded.codes, place - rarest, quote)) copies.push(place - rarest);
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
