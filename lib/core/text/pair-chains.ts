import { FOLD } from '@/lib/core/text/fold';
import { hashOfPair, pairOfUnits } from '@/lib/core/text/pair-hash';
import { BEHIND } from '@/lib/core/text/pair-sieve';

/**
 * Positions of a text whose chains stand by themselves, a segment: what chains go through is then at hand for a
 * processor, whatever the length of the text. Chains through the whole of a million characters took a fifth of all
 * the time that these took to be read. A position in one, counted from 1, fits into two bytes.
 */
export const SEGMENT = 0xfc00;

/** Where pairs of folded units stand in a text: chains of positions with one hash (`head` and `prev` of zlib's deflate). */
export interface PairChains {
  /** By segment and bucket: the last position in it, counted from 1 within the segment, or 0. */
  readonly heads: readonly Uint16Array[];
  /** By position: the one before it in its bucket, counted likewise, or 0. */
  readonly previous: Uint16Array;
  /** By so many bits a hash is shifted, to be the number of a bucket. */
  readonly shift: number;
}

const HASH_BITS = 16;
const FEWEST_BITS = 8;
/** As many positions share a bucket: the table of an article is to stay in the nearest memory of a processor. */
const SHARING = 2;

/** Room for the chains of a text of `length` units. */
export function roomForChains(length: number): PairChains {
  const longest = Math.min(length, SEGMENT);
  let bits = FEWEST_BITS;
  while (2 ** bits * SHARING < longest) bits++;
  return {
    heads: Array.from({ length: Math.ceil(length / SEGMENT) }, () => new Uint16Array(2 ** bits)),
    previous: new Uint16Array(length),
    shift: HASH_BITS - bits,
  };
}

const NO_HEADS = new Uint16Array(0);

/** Positions that are looked at together. */
export const RUN = 4;
/** The lower halves of four classes side by side. */
const FIRSTS = 0x0f0f0f0f;

/**
 * Puts the pairs that begin in `[from, to)`, a stretch of one segment, into chains, and writes where a sieve lets one pass at first sight: four
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
  { heads: allHeads, previous, shift }: PairChains,
  classes: Uint8Array,
  runs: Int32Array,
  hits: Int32Array,
): number {
  const segment = Math.floor(from / SEGMENT);
  const heads = allHeads[segment] ?? NO_HEADS;
  // Positions are counted from 1.
  const before = segment * SEGMENT - 1;
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
    heads[bucket] = at - before;
    previous[at + 1] = heads[bucket2] ?? 0;
    heads[bucket2] = at + 1 - before;
    previous[at + 2] = heads[bucket3] ?? 0;
    heads[bucket3] = at + 2 - before;
    previous[at + 3] = heads[bucket4] ?? 0;
    heads[bucket4] = at + 3 - before;
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
    heads[bucket] = at - before;
    unit = second;
  }
  return count;
}
