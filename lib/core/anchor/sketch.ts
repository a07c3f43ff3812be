import { hexadecimal, mix } from '@/lib/core/anchor/hash';

/**
 * Sketches say how alike two texts are when only one of them is at hand. One-permutation hashing (Li, Owen &
 * Zhang, NIPS 2012) with densification by rotation (Shrivastava & Li, ICML 2014): the 3-grams are dealt into
 * 256 bins, each keeps its least hash; of that, one bit (b-bit minwise hashing, Li & König, WWW 2010). Two
 * bits agree with probability (1 + R) / 2, where R is the share of distinct 3-grams that the texts have in
 * common; so R is estimated with a standard deviation of at most 1/16. Grams of three, because in texts of many
 * short blocks longer ones mostly cross from block to block, and change when blocks move.
 */
const GRAM = 3;
const BINS = 256;
const WORD = 32;
/** Turns the order of unsigned numbers into that of signed ones, which engines compare as integers. */
const SIGN = 0x80000000 | 0;
/** What an empty bin holds: more than any hash, in the order of signed numbers. */
const EMPTY = 0x7fffffff;
const NOTHING = '0'.repeat(BINS / 4);

/** The sketch of a folded text: 64 hexadecimal digits, all 0 for a text that is shorter than a gram. */
export function sketch(codes: Uint16Array): string {
  if (codes.length < GRAM) return NOTHING;
  const least = leastHashes(codes);
  const words = new Uint32Array(BINS / WORD);
  for (let bin = 0; bin < BINS; bin++) {
    let lender = bin;
    while (least[lender] === EMPTY) lender = (lender + 1) % BINS;
    // The bin's number stands in the low eight bits; a borrowed value is re-mixed by the distance.
    const bit = (mix(((least[lender] ?? 0) ^ SIGN) + ((lender - bin + BINS) % BINS)) >>> (WORD - 1)) & 1;
    words[Math.floor(bin / WORD)] = (words[Math.floor(bin / WORD)] ?? 0) | (bit << (bin % WORD));
  }
  return Array.from(words, hexadecimal).join('');
}

/** The least hash of each bin, in the order of signed numbers; {@link EMPTY} where no gram fell. */
function leastHashes(codes: Uint16Array): Int32Array {
  const least = new Int32Array(BINS).fill(EMPTY);
  let one = codes[0] ?? 0;
  let two = codes[1] ?? 0;
  for (let at = GRAM - 1; at < codes.length; at++) {
    const three = codes[at] ?? 0;
    const gram = Math.imul((one << 16) | two, 0x9e3779b1) ^ Math.imul(three, 0x85ebca77);
    const hash = Math.min(mix(gram) ^ SIGN, EMPTY - 1);
    const bin = hash & (BINS - 1);
    if (hash < (least[bin] ?? 0)) least[bin] = hash;
    one = two;
    two = three;
  }
  return least;
}

/**
 * The estimated share (0 to 1) of distinct 3-grams that two sketched texts have in common. Nothing resembles a
 * text without grams.
 */
export function resemblance(one: string, other: string): number {
  if (one === NOTHING || other === NOTHING) return 0;
  let same = 0;
  for (let at = 0; at < NOTHING.length; at += WORD / 4) {
    const difference =
      Number.parseInt(one.slice(at, at + 8), 16) ^ Number.parseInt(other.slice(at, at + 8), 16);
    same += WORD - countBits(difference);
  }
  return Math.max(0, (2 * same) / BINS - 1);
}

function countBits(word: number): number {
  let left = word >>> 0;
  let count = 0;
  for (; left !== 0; left = (left & (left - 1)) >>> 0) count++;
  return count;
}
