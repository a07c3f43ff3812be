/** Pairs of folded units, numbered, with the hash table that finds the number of one. */
export interface PairTable {
  /** Open-addressing hash table of pairs: 0 or the pair's number + 1. Its length is a power of two. */
  readonly slots: Uint32Array;
  /** By pair: `first << 16 | second`. */
  readonly pairs: Uint32Array;
}

/** The slot where the search for a pair begins, in a table of `mask + 1` slots (Fibonacci hashing). */
function slotOf(pair: number, mask: number): number {
  return (Math.imul(pair, 0x9e3779b1) >>> 15) & mask;
}

/** A table of pairs, and by pair of those that it was made of its number in the table. */
export interface NumberedPairs extends PairTable {
  readonly numbers: Uint32Array;
}

/**
 * Numbers pairs in the order in which they come, each once.
 * @param all `first << 16 | second`
 */
export function numberPairs(all: Uint32Array): NumberedPairs {
  let size = 16;
  while (size < all.length * 1.5) size *= 2;
  const slots = new Uint32Array(size);
  const mask = size - 1;
  const pairs = new Uint32Array(all.length);
  const numbers = new Uint32Array(all.length);
  let count = 0;
  for (let i = 0; i < all.length; i++) {
    const pair = all[i] ?? 0;
    let slot = slotOf(pair, mask);
    let number = (slots[slot] ?? 0) - 1;
    while (number >= 0 && pairs[number] !== pair) {
      slot = (slot + 1) & mask;
      number = (slots[slot] ?? 0) - 1;
    }
    if (number < 0) {
      number = count++;
      pairs[number] = pair;
      slots[slot] = count;
    }
    numbers[i] = number;
  }
  return { slots, pairs: pairs.slice(0, count), numbers };
}

/** The number of a pair of folded units, `first << 16 | second`, in `pairs`, or -1. */
export function findPair({ slots, pairs }: PairTable, units: number): number {
  const pair = units >>> 0;
  const mask = slots.length - 1;
  let slot = slotOf(pair, mask);
  for (;;) {
    const number = (slots[slot] ?? 0) - 1;
    if (number < 0 || pairs[number] === pair) return number;
    slot = (slot + 1) & mask;
  }
}
