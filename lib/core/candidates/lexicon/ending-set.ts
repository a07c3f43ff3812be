import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { findPair, numberPairs, type PairTable } from '@/lib/core/recognise/pair-table';
import { FOLD } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import { pairOfUnits } from '@/lib/core/text/pair-hash';

/**
 * A set of words that is asked which of them ends at a place of a text. Compared in folded units. It is asked at nearly
 * every place that anybody looks at, and mostly answers that none does: a bit for the last unit says so first, then a
 * table of the last two.
 */
export class EndingSet {
  /** What its words end with: the last two characters of each, or the only one. */
  readonly endings: { readonly pairs: readonly string[]; readonly units: readonly string[] };
  readonly #lasts: CharacterSet;
  readonly #table: PairTable;
  /** By pair of last units: the words that end with it, the longest first. */
  readonly #words: readonly (readonly Uint16Array[])[];
  /** The words of one unit. */
  readonly #alone: CharacterSet;

  /** @param words parted by blanks or line breaks */
  constructor(words: string) {
    const folded = Array.from(new Set(words.trim().split(/\s+/)), (word) =>
      Uint16Array.from(word, (_, i) => FOLD[word.charCodeAt(i)] ?? 0),
    ).toSorted((a, b) => b.length - a.length);
    const alone = folded.filter(({ length }) => length === 1);
    const byPair = Map.groupBy(
      folded.filter(({ length }) => length > 1),
      (word) => pairOfUnits(word.at(-2) ?? 0, word.at(-1) ?? 0),
    );
    const pairs = Uint32Array.from(byPair.keys());
    this.endings = {
      pairs: Array.from(byPair.keys(), (pair) => String.fromCharCode(pair >>> 16, pair & 0xffff)),
      units: alone.map((word) => String.fromCharCode(...word)),
    };
    this.#lasts = new CharacterSet(folded.map((word) => String.fromCharCode(word.at(-1) ?? 0)).join(''));
    this.#table = numberPairs(pairs);
    this.#words = [...byPair.values()];
    this.#alone = new CharacterSet(this.endings.units.join(''));
  }

  /** The length of the longest of the words that ends at `end` and does not begin before `from`, or 0. */
  longestAt(text: string, end: number, from = 0): number {
    const last = unitAt(text, end - 1);
    if (!this.#lasts.has(last)) return 0;
    const pair = findPair(this.#table, pairOfUnits(unitAt(text, end - 2), last));
    for (const word of this.#words[pair] ?? NO_WORDS)
      if (end - word.length >= from && endsWith(text, end, word)) return word.length;
    return end > from && this.#alone.has(last) ? 1 : 0;
  }
}

const NO_WORDS: readonly Uint16Array[] = [];

/** Whether a word ends at `end` of which the last two units are known to. */
function endsWith(text: string, end: number, word: Uint16Array): boolean {
  const start = end - word.length;
  for (let i = word.length - 3; i >= 0; i--) if (unitAt(text, start + i) !== word[i]) return false;
  return true;
}
