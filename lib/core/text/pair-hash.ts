import { FOLD } from '@/lib/core/text/fold';

/** As many values a hash of a pair has: two bytes. */
export const HASHES = 0x10000;

/** Two neighbouring units as one number. */
export function pairOfUnits(first: number, second: number): number {
  return (first << 16) | second;
}

/** The pair of folded units that a string of two characters and more begins with. */
export function pairOfWord(word: string): number {
  return pairOfUnits(FOLD[word.charCodeAt(0)] ?? 0, FOLD[word.charCodeAt(1)] ?? 0);
}

/** A hash of a pair, below {@link HASHES} (Knuth's multiplicative hashing: the upper bits are the mixed ones). */
export function hashOfPair(pair: number): number {
  return Math.imul(pair, 0x9e3779b1) >>> 16;
}
