import { findPair, numberPairs, type PairTable } from '@/lib/core/recognise/pair-table';
import { pairOfUnits } from '@/lib/core/text/pair-hash';

/**
 * Sets of characters and of words for questions asked in the middle of a scan: by code unit, so that
 * asking makes no string. All entries are BMP characters in folded form.
 */

/** A set of UTF-16 units: one bit each, 8 KiB. */
export class CharacterSet {
  readonly #bits = new Uint8Array(0x10000 / 8);

  /** @param characters each of its characters; blanks and line breaks in it are layout */
  constructor(characters: string) {
    for (let i = 0; i < characters.length; i++) {
      const unit = characters.charCodeAt(i);
      if (unit > 0x20) this.#bits[unit >> 3] = (this.#bits[unit >> 3] ?? 0) | (1 << (unit & 7));
    }
  }

  has(unit: number): boolean {
    return ((this.#bits[unit >> 3] ?? 0) & (1 << (unit & 7))) !== 0;
  }
}

/**
 * A set of words of ideographs, known by their first two characters: two Chinese characters say nearly always which
 * word begins.
 */
export class WordSet {
  readonly #firsts: CharacterSet;
  readonly #pairs: PairTable;

  /** @param words parted by blanks or line breaks, of two characters at least */
  constructor(words: string) {
    const list = words.trim().split(/\s+/);
    this.#firsts = new CharacterSet(list.map((word) => word.slice(0, 1)).join(''));
    this.#pairs = numberPairs(
      Uint32Array.from(list, (word) => pairOfUnits(word.charCodeAt(0), word.charCodeAt(1))),
    );
  }

  has(first: number, second: number): boolean {
    return this.#firsts.has(first) && findPair(this.#pairs, pairOfUnits(first, second)) >= 0;
  }
}
