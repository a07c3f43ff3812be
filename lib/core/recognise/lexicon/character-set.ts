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

const FIRST_IDEOGRAPH = 0x4e00;
const IDEOGRAPHS = 0x5200;

function isIdeograph(unit: number): boolean {
  return unit >= FIRST_IDEOGRAPH && unit < FIRST_IDEOGRAPH + IDEOGRAPHS;
}

/**
 * A set of words of ideographs, known by their first two characters: two Chinese characters say nearly always which
 * word begins.
 */
export class WordSet {
  readonly #firsts: CharacterSet;
  readonly #pairs: ReadonlySet<number>;

  /** @param words parted by blanks or line breaks */
  constructor(words: string) {
    const list = words.trim().split(/\s+/);
    this.#firsts = new CharacterSet(list.map((word) => word.slice(0, 1)).join(''));
    this.#pairs = new Set(list.map((word) => WordSet.#key(word.charCodeAt(0), word.charCodeAt(1))));
  }

  has(first: number, second: number): boolean {
    return this.#firsts.has(first) && isIdeograph(second) && this.#pairs.has(WordSet.#key(first, second));
  }

  /** Below 2^30 for two ideographs: engines keep such numbers without a box. */
  static #key(first: number, second: number): number {
    return (first - FIRST_IDEOGRAPH) * IDEOGRAPHS + (second - FIRST_IDEOGRAPH);
  }
}
