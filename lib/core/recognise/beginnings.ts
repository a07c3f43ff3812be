/*
 * A set of the beginnings of surfaces, kept as bits by hash (a Bloom filter with one hash, 1970): the first three
 * units of each, or its two. What is not in it begins no surface; of what is, a few are in it by chance.
 */

/** As many bits, at least, for each of them: then few are there by chance. */
const ROOM = 12;
const SMALLEST = 256;

/** Both as in Knuth's multiplicative hashing: the upper bits are the mixed ones. */
const BY_PAIR = 0x9e3779b1;
const BY_THIRD = 0x85ebca6b;

/** By so many bits a hash is shifted, to be the number of a bit. */
export function shiftOf(beginnings: Uint32Array): number {
  return Math.clz32(beginnings.length * 32 - 1);
}

/**
 * Whether a surface may begin with these units: 1 or 0, found without a branch.
 * @param pair the first two, `first << 16 | second`
 * @param shift as {@link shiftOf} gives it
 */
export function mayBegin(beginnings: Uint32Array, pair: number, third: number, shift: number): number {
  const mixed = Math.imul(pair, BY_PAIR);
  const two = mixed >>> shift;
  const three = (mixed ^ Math.imul(third, BY_THIRD)) >>> shift;
  return (
    (((beginnings[two >>> 5] ?? 0) >>> (two & 31)) | ((beginnings[three >>> 5] ?? 0) >>> (three & 31))) & 1
  );
}

/**
 * @param starts by surface: where it starts in `units`; one more entry closes the last
 * @param units the canonical units of the surfaces, each two at least
 */
export function makeBeginnings(starts: Uint32Array, units: Uint16Array): Uint32Array {
  const count = starts.length - 1;
  let size = SMALLEST;
  while (size < count * ROOM) size *= 2;
  const beginnings = new Uint32Array(size / 32);
  const shift = shiftOf(beginnings);
  for (let surface = 0; surface < count; surface++) {
    const start = starts[surface] ?? 0;
    const length = (starts[surface + 1] ?? 0) - start;
    let mixed = Math.imul(((units[start] ?? 0) << 16) | (units[start + 1] ?? 0), BY_PAIR);
    if (length > 2) mixed ^= Math.imul(units[start + 2] ?? 0, BY_THIRD);
    const bit = mixed >>> shift;
    beginnings[bit >>> 5] = (beginnings[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return beginnings;
}
