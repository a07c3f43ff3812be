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

/**
 * An open-addressing hash table of pairs: 0, or the pair's number + 1.
 * @param pairs each once, `first << 16 | second`
 */
export function makePairSlots(pairs: Uint32Array): Uint32Array {
  let size = 16;
  while (size < pairs.length * 1.5) size *= 2;
  const slots = new Uint32Array(size);
  const mask = size - 1;
  for (let number = 0; number < pairs.length; number++) {
    let slot = slotOf(pairs[number] ?? 0, mask);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  }
  return slots;
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
