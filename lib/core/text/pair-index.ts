import { type Cursor, nextUnit } from '@/lib/core/text/canonical';
import { BLANK, BREAK, FOLD, IGNORED, isTokenUnit } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import { chainPairs, type PairChains, RUN, roomForChains } from '@/lib/core/text/pair-chains';
import { hashOfPair, pairOfUnits } from '@/lib/core/text/pair-hash';
import { PairSieve } from '@/lib/core/text/pair-sieve';

const NOTHING = new PairSieve([]);

/** Positions of a text that are looked over at a time. */
const BLOCK = 1024;

/**
 * What one pass over a text notes for all that look for something in it, so that nobody walks the text again.
 *
 * Words that are known beforehand are sieved out, by kind, in the order of the text. Where any other pair of units
 * stands, such as the beginning of a name that the text turned out to introduce, is found by chains of positions with
 * one hash, as compressors find what repeats.
 *
 * Time and memory grow with the text. Looking for pairs costs what is found, and a chain's chance finds: about the
 * text's length by 65,536 a pair, and four at least.
 */
export class PairIndex {
  readonly text: string;
  readonly #chains: PairChains;
  /** By kind of the sieve. */
  readonly #places: readonly number[][];

  /** @param sieve what is known beforehand to be looked for */
  constructor(text: string, sieve = NOTHING) {
    this.text = text;
    this.#chains = roomForChains(text.length);
    this.#places = Array.from({ length: sieve.kinds }, () => []);
    this.#fill(sieve);
  }

  #fill(sieve: PairSieve): void {
    const { text } = this;
    const places = this.#places;
    const last = text.length - 1;
    const runs = new Int32Array(Math.min(BLOCK, text.length) / RUN + RUN);
    const hits = new Int32Array(runs.length);
    const note = (place: number, kinds: number): void => {
      for (let left = kinds; left !== 0; left &= left - 1) places[31 - Math.clz32(left & -left)]?.push(place);
    };
    // Nothing stands before the first unit.
    note(0, sieve.kindsOf(BREAK, unitAt(text, 0)));
    for (let from = 0; from < last; from += BLOCK) {
      const to = Math.min(last, from + BLOCK);
      const count = chainPairs(text, from, to, this.#chains, sieve.classes, runs, hits);
      for (let i = 0; i < count; i++) {
        for (let hit = hits[i] ?? 0; hit !== 0; ) {
          const byte = Math.clz32(hit) >> 3;
          hit &= 0xffffff >>> (byte << 3);
          const at = (runs[i] ?? 0) + byte;
          const kinds = sieve.kindsOf(FOLD[text.charCodeAt(at)] ?? 0, FOLD[text.charCodeAt(at + 1)] ?? 0);
          if (kinds !== 0) note(at + 1, kinds);
        }
      }
    }
  }

  /**
   * The places of a kind, in order: each the offset of a pair's second unit, or of a unit that is sought by itself.
   * Now and then there is one by chance.
   * @param kind the number of the kind in the sieve
   */
  placesOf(kind: number): readonly number[] {
    return this.#places[kind] ?? [];
  }

  /**
   * Where a word of one or two characters stands, to the letter: each the offset of its first.
   * @param kind one that seeks the word
   */
  placesOfWord(kind: number, word: string): number[] {
    const before = word.length - 1;
    const found: number[] = [];
    for (const place of this.placesOf(kind))
      if (this.text.startsWith(word, place - before)) found.push(place - before);
    return found;
  }

  /**
   * The offsets, in order, where some pairs of folded units stand side by side.
   * @param pairs each once, as {@link pairOfUnits} makes them
   */
  neighboursOf(pairs: Iterable<number>): Int32Array {
    const found: number[] = [];
    for (const pair of pairs) this.#collect(pair, found);
    return sorted(found);
  }

  /**
   * The offsets, in order, where the canonical form of what begins there has one of some pairs as its first two units:
   * what nobody sees is passed over, and blanks that mean nothing. Inside of Latin words and numbers nothing begins.
   * @param pairs each once
   */
  startsOf(pairs: Iterable<number>): Int32Array {
    const near: number[] = [];
    const wanted = new Set<number>();
    const firsts = new Set<number>();
    for (const pair of pairs) {
      wanted.add(pair | 0);
      firsts.add(pair >>> 16);
      if ((pair & 0xffff) > BLANK) this.#collect(pair, near);
    }
    for (const first of firsts) {
      this.#collect(pairOfUnits(first, BLANK), near);
      this.#collect(pairOfUnits(first, IGNORED), near);
    }
    const { text } = this;
    return sorted(near.filter((at) => !isInsideToken(text, at) && wanted.has(canonicalPair(text, at))));
  }

  /** Adds the offsets where a pair stands side by side. */
  #collect(pair: number, found: number[]): void {
    const { text } = this;
    const { heads, previous, shift } = this.#chains;
    let at = (heads[hashOfPair(pair) >>> shift] ?? 0) - 1;
    for (; at >= 0; at = (previous[at] ?? 0) - 1)
      if (pairOfUnits(unitAt(text, at), unitAt(text, at + 1)) === (pair | 0)) found.push(at);
  }
}

function sorted(offsets: readonly number[]): Int32Array {
  const all = new Int32Array(offsets.length);
  all.set(offsets);
  return all.sort();
}

function isInsideToken(text: string, at: number): boolean {
  return at > 0 && isTokenUnit(unitAt(text, at)) && isTokenUnit(unitAt(text, at - 1));
}

function canonicalPair(text: string, at: number): number {
  const first = unitAt(text, at);
  const cursor: Cursor = { at: at + 1 };
  return pairOfUnits(first, nextUnit(text, cursor, first));
}
