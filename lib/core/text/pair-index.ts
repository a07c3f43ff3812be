import { type Cursor, nextUnit } from '@/lib/core/text/canonical';
import { BLANK, BREAK, FOLD } from '@/lib/core/text/fold';
import { HASHES, hashOfPair, pairOfUnits } from '@/lib/core/text/pair-hash';
import { PairSieve } from '@/lib/core/text/pair-sieve';

const NOTHING = new PairSieve([]);

/** Fewer buckets for short texts: an article's table is to stay in the nearest memory of a processor. */
const FEWEST_BUCKETS = 1024;
const HASH_BITS = 16;

function bitsFor(length: number): number {
  const buckets = Math.min(HASHES, Math.max(FEWEST_BUCKETS, length));
  return 32 - Math.clz32(buckets - 1);
}

/**
 * What one pass over a text notes for all that look for something in it, so that nobody walks the text again.
 *
 * Words that are known beforehand are sieved out, by kind, in the order of the text. Where any other pair of units
 * stands, such as the beginning of a name that the text turned out to introduce, is found by chains of positions with
 * one hash, as compressors find what repeats (the `head` and `prev` of zlib's deflate).
 *
 * Time and memory grow with the text. Looking for pairs costs what is found, and a chain's chance finds: about the
 * text's length by 65,536 a pair.
 */
export class PairIndex {
  readonly text: string;
  /** By bucket: the last position in it + 1, or 0. */
  readonly #heads: Int32Array;
  /** By position: the one before it in its bucket + 1, or 0. */
  readonly #previous: Int32Array;
  /** By so many bits a hash is shifted, to be the number of a bucket. */
  readonly #shift: number;
  /** The places that passed the sieve, and the bits of their kinds: the first `#count` entries of each. */
  readonly #places: Int32Array;
  readonly #kinds: Uint8Array;
  readonly #count: number;

  /** @param sieve what is known beforehand to be looked for */
  constructor(text: string, sieve = NOTHING) {
    const { length } = text;
    const bits = bitsFor(length);
    this.text = text;
    this.#shift = HASH_BITS - bits;
    this.#heads = new Int32Array(2 ** bits);
    this.#previous = new Int32Array(length);
    this.#places = new Int32Array(length);
    this.#kinds = new Uint8Array(length);
    this.#count = this.#fill(sieve);
  }

  /** @returns how many places passed the sieve */
  #fill({ byPair, byUnit }: PairSieve): number {
    const { text } = this;
    const [heads, previous, places, kinds] = [this.#heads, this.#previous, this.#places, this.#kinds];
    const shift = this.#shift;
    const { length } = text;
    const cursor: Cursor = { at: 0 };
    if (length === 0) return 0;
    // Nothing stands before the first unit.
    let unit = FOLD[text.charCodeAt(0)] ?? 0;
    kinds[0] = (byPair[hashOfPair(pairOfUnits(BREAK, unit))] ?? 0) | (byUnit[unit] ?? 0);
    let count = kinds[0] === 0 ? 0 : 1;
    for (let at = 1; at < length; at++) {
      const next = FOLD[text.charCodeAt(at)] ?? 0;
      const hash = hashOfPair(pairOfUnits(unit, next));
      // Written in any case, kept only where a bit is set: what a text has next cannot be foretold.
      const kind = (byPair[hash] ?? 0) | (byUnit[next] ?? 0);
      places[count] = at;
      kinds[count] = kind;
      count += -kind >>> 31;
      let bucket = hash >>> shift;
      if (next <= BLANK) {
        // What nobody sees, and blanks that mean nothing, are passed over in names.
        cursor.at = at;
        bucket = hashOfPair(pairOfUnits(unit, nextUnit(text, cursor, unit))) >>> shift;
      }
      previous[at - 1] = heads[bucket] ?? 0;
      heads[bucket] = at;
      unit = next;
    }
    return count;
  }

  /**
   * The places of a kind, in order: each the offset of a pair's second unit, or of a unit that is sought by itself.
   * @param kind the number of the kind in the sieve
   */
  placesOf(kind: number): number[] {
    const found: number[] = [];
    for (let i = 0; i < this.#count; i++)
      if ((((this.#kinds[i] ?? 0) >>> kind) & 1) === 1) found.push(this.#places[i] ?? 0);
    return found;
  }

  /**
   * Where a word of one or two characters stands, to the letter: each the offset of its first.
   * @param kind one that seeks the word
   */
  placesOfWord(kind: number, word: string): number[] {
    return this.placesOf(kind)
      .map((at) => at + 1 - word.length)
      .filter((at) => this.text.startsWith(word, at));
  }

  /**
   * The offsets, in order, where some pairs stand: the first two units of the canonical form of what begins there.
   * @param pairs each once, as {@link pairOfUnits} makes them
   */
  startsOf(pairs: Iterable<number>): Int32Array {
    const found: number[] = [];
    const cursor: Cursor = { at: 0 };
    for (const unsigned of pairs) {
      const pair = unsigned | 0;
      let at = (this.#heads[hashOfPair(pair) >>> this.#shift] ?? 0) - 1;
      for (; at >= 0; at = (this.#previous[at] ?? 0) - 1)
        if (this.#pairAt(at, cursor) === pair) found.push(at);
    }
    return Int32Array.from(found).sort();
  }

  #pairAt(at: number, cursor: Cursor): number {
    const first = FOLD[this.text.charCodeAt(at)] ?? 0;
    cursor.at = at + 1;
    return pairOfUnits(first, nextUnit(this.text, cursor, first));
  }
}
