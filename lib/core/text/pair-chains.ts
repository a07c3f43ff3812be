import { FOLD } from '@/lib/core/text/fold';
import { hashOfPair, pairOfUnits } from '@/lib/core/text/pair-hash';
import { BEHIND } from '@/lib/core/text/pair-sieve';

/** Where pairs of folded units stand in a text: chains of positions with one hash (`head` and `prev` of zlib's deflate). */
export interface PairChains {
  /** By bucket: the last position in it + 1, or 0. */
  readonly heads: Int32Array;
  /** By position: the one before it in its bucket + 1, or 0. */
  readonly previous: Int32Array;
  /** By so many bits a hash is shifted, to be the number of a bucket. */
  readonly shift: number;
}

const HASH_BITS = 16;
const FEWEST_BITS = 8;
/** As many positions share a bucket: the table of an article is to stay in the nearest memory of a processor. */
const SHARING = 2;

/** Room for the chains of a text of `length` units. */
export function roomForChains(length: number): PairChains {
  let bits = FEWEST_BITS;
  while (bits < HASH_BITS && 2 ** bits * SHARING < length) bits++;
  return { heads: new Int32Array(2 ** bits), previous: new Int32Array(length), shift: HASH_BITS - bits };
}

/** Positions that are looked at together. */
export const RUN = 4;
/** The lower halves of four classes side by side. */
const FIRSTS = 0x0f0f0f0f;

/**
 * Puts the pairs that begin in `[from, to)` into chains, and writes where a sieve lets one pass at first sight: four
 * positions at a time, and without a branch, since what a text has next cannot be foretold. Both at once because
 * reading a string costs more than either.
 *
 * @param classes of the sieve
 * @param runs the first of four positions, at one of which at least a pair passes
 * @param hits for each of them a byte that is not 0 where one does, the first in the highest
 * @returns how many of both were written
 */
export function chainPairs(
  text: string,
  from: number,
  to: number,
  { heads, previous, shift }: PairChains,
  classes: Uint8Array,
  runs: Int32Array,
  hits: Int32Array,
): number {
  let count = 0;
  let at = from;
  let code = text.charCodeAt(from);
  let last = classes[code] ?? 0;
  let unit = FOLD[code] ?? 0;
  for (; at + RUN <= to; at += RUN) {
    const code2 = text.charCodeAt(at + 1);
    const code3 = text.charCodeAt(at + 2);
    const code4 = text.charCodeAt(at + 3);
    code = text.charCodeAt(at + RUN);
    const four =
      (last << 24) | ((classes[code2] ?? 0) << 16) | ((classes[code3] ?? 0) << 8) | (classes[code4] ?? 0);
    last = classes[code] ?? 0;
    const hit = four & ((four << BEHIND) | (last >> BEHIND)) & FIRSTS;
    runs[count] = at;
    hits[count] = hit;
    count += -hit >>> 31;
    const unit2 = FOLD[code2] ?? 0;
    const unit3 = FOLD[code3] ?? 0;
    const unit4 = FOLD[code4] ?? 0;
    const bucket = hashOfPair(pairOfUnits(unit, unit2)) >>> shift;
    const bucket2 = hashOfPair(pairOfUnits(unit2, unit3)) >>> shift;
    const bucket3 = hashOfPair(pairOfUnits(unit3, unit4)) >>> shift;
    unit = FOLD[code] ?? 0;
    const bucket4 = hashOfPair(pairOfUnits(unit4, unit)) >>> shift;
    previous[at] = heads[bucket] ?? 0;
    heads[bucket] = at + 1;
    previous[at + 1] = heads[bucket2] ?? 0;
    heads[bucket2] = at + 2;
    previous[at + 2] = heads[bucket3] ?? 0;
    heads[bucket3] = at + 3;
    previous[at + 3] = heads[bucket4] ?? 0;
    heads[bucket4] = at + RUN;
  }
  for (; at < to; at++) {
    code = text.charCodeAt(at + 1);
    const next = classes[code] ?? 0;
    const hit = (last & (next >> BEHIND)) << 24;
    runs[count] = at;
    hits[count] = hit;
    count += -hit >>> 31;
    last = next;
    const second = FOLD[code] ?? 0;
    const bucket = hashOfPair(pairOfUnits(unit, second)) >>> shift;
    previous[at] = heads[bucket] ?? 0;
    heads[bucket] = at + 1;
    unit = second;
  }
  return count;
}
