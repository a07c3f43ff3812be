import { END } from '@/lib/core/recognise/surface-table';

/*
 * Sets of the beginnings of surfaces, kept as bits by hash (Bloom filters with one hash, 1970): of each its first three or
 * five units, or all where it has fewer. What is not in a set begins no surface; of what is, a few are in it by chance.
 */

/** As many bits, at least, for each of them: then few are there by chance. */
const ROOM = 12;
const SMALLEST = 256;

/**
 * What the units are multiplied by, as in Knuth's multiplicative hashing: the upper bits are the mixed ones. Long
 * beginnings are hashed in another way than short ones, so that what is in one set by chance hardly is in the other:
 * a word that the text is full of would be looked at whenever it stands.
 */
const SHORT_PAIR = 0x9e3779b1;
const SHORT_THIRD = 0x85ebca6b;
const LONG_PAIR = 0xcc9e2d51;
const LONG_THIRD = 0x1b873593;
const LONG_FOURTH = 0xc2b2ae35;
const LONG_FIFTH = 0x27d4eb2f;

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
  for (let surface = 0; surface < starts.length; surface++) {
    const start = starts[surface] ?? 0;
    const pair = ((units[start] ?? 0) << 16) | (units[start + 1] ?? 0);
    const third = units[start + 2] ?? END;
    // Where a surface has no third unit, 0 is multiplied.
    let long = Math.imul(pair, LONG_PAIR) ^ Math.imul(third, LONG_THIRD);
    const short = (Math.imul(pair, SHORT_PAIR) ^ Math.imul(third, SHORT_THIRD)) >>> shift;
    if (third !== END) {
      const fourth = units[start + 3] ?? END;
      if (fourth !== END)
        long ^= Math.imul(fourth, LONG_FOURTH) ^ Math.imul(units[start + 4] ?? END, LONG_FIFTH);
    }
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
  const two = Math.imul(pair, SHORT_PAIR);
  const three = two ^ Math.imul(third, SHORT_THIRD);
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
  const two = Math.imul(pair, LONG_PAIR);
  const three = two ^ Math.imul(third, LONG_THIRD);
  const four = three ^ Math.imul(fourth, LONG_FOURTH);
  const five = four ^ Math.imul(fifth, LONG_FIFTH);
  return (
    (bitAt(beginnings, two >>> shift) |
      bitAt(beginnings, three >>> shift) |
      bitAt(beginnings, four >>> shift) |
      bitAt(beginnings, five >>> shift)) &
    1
  );
}
