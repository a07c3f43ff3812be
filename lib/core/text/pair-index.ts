import { type Cursor, nextUnit } from '@/lib/core/text/canonical';
import { BLANK, BREAK, FOLD, IGNORED, isTokenUnit } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import { chainPairs, type PairChains, RUN, roomForChains, SEGMENT } from '@/lib/core/text/pair-chains';
import { hashOfPair, pairOfUnits, pairOfWord } from '@/lib/core/text/pair-hash';
import { PairSieve } from '@/lib/core/text/pair-sieve';

const NOTHING = new PairSieve([]);

/** Positions of a text that are looked over at a time: a segment is a number of blocks. */
const BLOCK = 1024;

/** Whether a word that is looked for may go on so behind its first two units: a number, not 0 where it may. */
export type MayGoOn = (pair: number, third: number) => number;

/**
 * What one pass over a text notes for all that look for something in it, so that nobody walks the text again.
 *
 * Words that are known beforehand are sieved out, by kind, in the order of the text. Where any other pair of units
 * stands, such as the beginning of a name that the text turned out to introduce, is found by chains of positions with
 * one hash, as compressors find what repeats, segment by segment.
 *
 * Time and memory grow with the text. Looking for a pair costs what is found, and two chance finds or so a segment.
 */
export class PairIndex {
  readonly text: string;
  readonly #chains: PairChains;
  /** By kind of the sieve. */
  readonly #places: readonly number[][];
  /** By kind, once it was asked for a word: its places by the character that stands there. */
  readonly #byCharacter = new Map<number, ReadonlyMap<number, readonly number[]>>();

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
   * Where a word stands, to the letter: each the offset of its first character.
   * @param kind one that seeks the word, or its last two characters
   */
  placesOfWord(kind: number, word: string): number[] {
    const before = word.length - 1;
    const found: number[] = [];
    const { text } = this;
    for (const place of this.#placesOfCharacter(kind, word.charCodeAt(before)))
      if (text.startsWith(word, place - before)) found.push(place - before);
    return found;
  }

  /** A kind has many words: the last character tells most of them apart. */
  #placesOfCharacter(kind: number, character: number): readonly number[] {
    let byCharacter = this.#byCharacter.get(kind);
    if (byCharacter === undefined) {
      byCharacter = Map.groupBy(this.placesOf(kind), (place) => this.text.charCodeAt(place));
      this.#byCharacter.set(kind, byCharacter);
    }
    return byCharacter.get(character) ?? [];
  }

  /**
   * The offsets, in order, where some words stand, to the letter.
   * @param words each of two characters at least
   */
  placesOfWords(words: readonly string[]): Int32Array {
    const { text } = this;
    const found: number[] = [];
    const near: number[] = [];
    for (const segment of this.#chains.heads.keys()) {
      for (const word of words) {
        const count = this.#collect(segment, pairOfWord(word), near);
        for (let i = 0; i < count; i++) {
          const at = near[i] ?? 0;
          if (text.startsWith(word, at)) found.push(at);
        }
      }
    }
    return inOrder(found);
  }

  /**
   * The offsets, in order, where the canonical form of what begins there has one of some pairs as its first two units,
   * and may go on with the unit behind them: what nobody sees is passed over, and blanks that mean nothing. Inside of
   * Latin words and numbers nothing begins.
   * @param pairs each once
   * @param mayGoOn is asked of what stands side by side, and not of what has blanks or unseen units in it
   */
  startsOf(pairs: Uint32Array, mayGoOn: MayGoOn = () => 1): Int32Array {
    const { text } = this;
    const wanted = new Set(pairs);
    const firsts = new Set(pairs.map((pair) => pair >>> 16));
    const found: number[] = [];
    const near: number[] = [];
    for (const segment of this.#chains.heads.keys()) {
      for (const pair of pairs) {
        if ((pair & 0xffff) <= BLANK) continue;
        const count = this.#collect(segment, pair, near);
        for (let i = 0; i < count; i++) {
          const at = near[i] ?? 0;
          if (mayGoOn(pair, unitAt(text, at + 2)) !== 0 && !isInsideToken(text, at)) found.push(at);
        }
      }
      for (const first of firsts) {
        for (const second of [BLANK, IGNORED]) {
          const count = this.#collect(segment, pairOfUnits(first, second), near);
          for (let i = 0; i < count; i++) {
            const at = near[i] ?? 0;
            if (!isInsideToken(text, at) && wanted.has(canonicalPair(text, at))) found.push(at);
          }
        }
      }
    }
    return inOrder(found);
  }

  /**
   * Writes into `near` the offsets in a segment where a pair of folded units stands side by side, the last first; how
   * many. The array is not shortened: engines give its memory away then.
   */
  #collect(segment: number, pair: number, near: number[]): number {
    const { text } = this;
    const { heads, previous, shift } = this.#chains;
    const before = segment * SEGMENT - 1;
    let count = 0;
    for (let place = heads[segment]?.[hashOfPair(pair) >>> shift] ?? 0; place > 0; ) {
      const at = before + place;
      if (pairOfUnits(unitAt(text, at), unitAt(text, at + 1)) === (pair | 0)) near[count++] = at;
      place = previous[at] ?? 0;
    }
    return count;
  }
}

/** Offsets in order, each once. */
function inOrder(offsets: readonly number[]): Int32Array {
  const all = Int32Array.from(offsets).sort();
  let count = 0;
  for (const at of all) if (count === 0 || all[count - 1] !== at) all[count++] = at;
  return all.subarray(0, count);
}

function isInsideToken(text: string, at: number): boolean {
  return at > 0 && isTokenUnit(unitAt(text, at)) && isTokenUnit(unitAt(text, at - 1));
}

function canonicalPair(text: string, at: number): number {
  const first = unitAt(text, at);
  const cursor: Cursor = { at: at + 1 };
  return pairOfUnits(first, nextUnit(text, cursor, first)) >>> 0;
}
