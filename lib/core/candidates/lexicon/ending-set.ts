import { FOLD } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import type { Sought } from '@/lib/core/text/pair-sieve';

/** A set of words that is asked which of them ends at a place of a text. Compared in folded units. */
export class EndingSet {
  readonly #byLast = new Map<number, Uint16Array[]>();

  /** @param words parted by blanks or line breaks */
  constructor(words: string) {
    for (const word of new Set(words.trim().split(/\s+/))) {
      const units = Uint16Array.from(word, (_, i) => FOLD[word.charCodeAt(i)] ?? 0);
      const last = units[units.length - 1] ?? 0;
      const list = this.#byLast.get(last);
      if (list === undefined) this.#byLast.set(last, [units]);
      else list.push(units);
    }
    for (const list of this.#byLast.values()) list.sort((a, b) => b.length - a.length);
  }

  /** What its words end with: the last two characters of each, or the only one. */
  get endings(): Required<Sought> {
    const words = [...this.#byLast.values()].flat().map((word) => String.fromCharCode(...word.slice(-2)));
    return {
      pairs: words.filter(({ length }) => length === 2),
      units: words.filter(({ length }) => length === 1),
    };
  }

  /** The length of the longest of the words that ends at `end` and does not begin before `from`, or 0. */
  longestAt(text: string, end: number, from = 0): number {
    const list = this.#byLast.get(unitAt(text, end - 1));
    if (list === undefined) return 0;
    for (const word of list) if (end - word.length >= from && endsWith(text, end, word)) return word.length;
    return 0;
  }
}

function endsWith(text: string, end: number, word: Uint16Array): boolean {
  const start = end - word.length;
  for (let i = word.length - 2; i >= 0; i--) if (unitAt(text, start + i) !== word[i]) return false;
  return true;
}
