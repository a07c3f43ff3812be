import { END } from '@/lib/core/recognise/surface-table';

/*
 * Sets of the beginnings of surfaces, kept as bits by hash (Bloom filters with one hash, 1970): of each its first three or
 * five units, or all where it has fewer. What is not in a set begins no surface; of what is, a few are in it by chance.
 */

/** As many bits, at least, for each of them: then few are there by chance. */
const ROOM = 12;
const SMALLEST = 256;

/**
 * What is multiplied, as in Knuth's multiplicative hashing: the upper bits are the mixed ones. Long beginnings are hashed
 * once more than short ones, so that what is in one set by chance hardly is in the other: a word that the text is full of
 * would be looked at whenever it stands.
 */
const BY_PAIR = 0x9e3779b1;
const BY_THIRD = 0x85ebca6b;
const ONCE_MORE = 0xcc9e2d51;
const BY_FOURTH = 0xc2b2ae35;
const BY_FIFTH = 0x27d4eb2f;

/** By so many bits a hash is shifted, to be the number of a bit. */
export function shiftOf(beginnings: Uint32Array): number {
  return Math.clz32(beginnings.length * 32 - 1);
}

/** The bit, as the lowest of what is returned. */
function bitAt(beginnings: Uint32Array, bit: number): number {
  return (beginnings[bit >>> 5] ?? 0) >>> (bit & 31);
}

/** The sets of the beginnings of some surfaces, as bits by hash: both of the same size. */
export interface Beginnings {
  /** Of three units: what {@link mayBegin} asks. */
  readonly beginnings: Uint32Array;
  /** Of five: what {@link mayBeginLong} asks. */
  readonly longBeginnings: Uint32Array;
}

/**
 * @param starts by surface: where it starts in `units`
 * @param units the canonical units of the surfaces, each two at least, `END` behind each
 */
export function makeBeginnings(starts: Uint32Array, units: Uint16Array): Beginnings {
  let size = SMALLEST;
  while (size < starts.length * ROOM) size *= 2;
  const beginnings = new Uint32Array(size / 32);
  const longBeginnings = new Uint32Array(size / 32);
  const shift = shiftOf(beginnings);
  const { imul } = Math;
  const count = starts.length;
  for (let surface = 0; surface < count; surface++) {
    const start = starts[surface] ?? 0;
    const third = units[start + 2] ?? END;
    // Where a surface has no third unit, 0 is multiplied.
    const mixed =
      imul(((units[start] ?? 0) << 16) | (units[start + 1] ?? 0), BY_PAIR) ^ imul(third, BY_THIRD);
    const short = mixed >>> shift;
    let long = imul(mixed, ONCE_MORE);
    const fourth = third === END ? END : (units[start + 3] ?? END);
    if (fourth !== END) long ^= imul(fourth, BY_FOURTH) ^ imul(units[start + 4] ?? END, BY_FIFTH);
    long >>>= shift;
    beginnings[short >>> 5] = (beginnings[short >>> 5] ?? 0) | (1 << (short & 31));
    longBeginnings[long >>> 5] = (longBeginnings[long >>> 5] ?? 0) | (1 << (long & 31));
  }
  return { beginnings, longBeginnings };
}

/**
 * Whether a surface may begin with these units: 1 or 0, found without a branch.
 * @param pair the first two, `first << 16 | second`
 * @param shift as {@link shiftOf} gives it
 */
export function mayBegin(beginnings: Uint32Array, pair: number, third: number, shift: number): number {
  const two = Math.imul(pair, BY_PAIR);
  const three = two ^ Math.imul(third, BY_THIRD);
  return (bitAt(beginnings, two >>> shift) | bitAt(beginnings, three >>> shift)) & 1;
}

/** The same as {@link mayBegin}, by a set of long beginnings. */
export function mayBeginLong(
  beginnings: Uint32Array,
  pair: number,
  third: number,
  fourth: number,
  fifth: number,
  shift: number,
): number {
  const mixed = Math.imul(pair, BY_PAIR);
  const two = Math.imul(mixed, ONCE_MORE);
  const three = Math.imul(mixed ^ Math.imul(third, BY_THIRD), ONCE_MORE);
  const four = three ^ Math.imul(fourth, BY_FOURTH);
  const five = four ^ Math.imul(fifth, BY_FIFTH);
  return (
    (bitAt(beginnings, two >>> shift) |
      bitAt(beginnings, three >>> shift) |
      bitAt(beginnings, four >>> shift) |
      bitAt(beginnings, five >>> shift)) &
    1
  );
}
