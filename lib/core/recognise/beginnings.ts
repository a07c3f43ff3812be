import { hashOfPair } from '@/lib/core/recognise/surface-buckets';
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
const BY_THIRD = 0x85ebca6b;
const ONCE_MORE = 0xcc9e2d51;
const BY_FOURTH = 0xc2b2ae35;
const BY_FIFTH = 0x27d4eb2f;

/**
 * By so many bits a hash is shifted, to be where its bits stand: the lowest five of what is left are the place of one in
 * a word, the next five that of another, and the rest is the number of the word.
 */
export function shiftOf(beginnings: Uint32Array): number {
  return Math.clz32(beginnings.length - 1) - 10;
}

/** Adds what has a hash. A shift goes by its lowest five bits alone. */
function addBits(beginnings: Uint32Array, hash: number, shift: number): void {
  const bits = hash >>> shift;
  const word = bits >>> 10;
  beginnings[word] = (beginnings[word] ?? 0) | (1 << bits) | (1 << (bits >>> 5));
}

/** Whether what has a hash may be in the set: 1 or 0 as the lowest bit of what is returned. */
function bitsAt(beginnings: Uint32Array, hash: number, shift: number): number {
  const bits = hash >>> shift;
  const word = beginnings[bits >>> 10] ?? 0;
  return (word >>> bits) & (word >>> (bits >>> 5));
}

/** The sets of the beginnings of some surfaces, as bits by hash: both of the same size. */
export interface Beginnings {
  /** Of three units: what {@link mayBegin} asks. */
  readonly beginnings: Uint32Array;
  /** Of five: what {@link mayBeginLong} asks. */
  readonly longBeginnings: Uint32Array;
}

/** Empty sets, with room for so many surfaces. */
export function roomForBeginnings(surfaces: number): Beginnings {
  let size = SMALLEST;
  while (size < surfaces * ROOM) size *= 2;
  return { beginnings: new Uint32Array(size / 32), longBeginnings: new Uint32Array(size / 32) };
}

/**
 * Adds a surface to both sets.
 * @param shift as {@link shiftOf} gives it
 * @param hash of its first two units, as `hashOfPair` gives it
 * @param units its canonical units from `start` on, two at least, and `END` behind them
 */
export function addBeginning(
  beginnings: Uint32Array,
  longBeginnings: Uint32Array,
  shift: number,
  hash: number,
  units: Uint16Array,
  start: number,
): void {
  const third = units[start + 2] ?? END;
  // Where a surface has no third unit, 0 is multiplied.
  const mixed = hash ^ Math.imul(third, BY_THIRD);
  let long = Math.imul(mixed, ONCE_MORE);
  const fourth = third === END ? END : (units[start + 3] ?? END);
  if (fourth !== END) long ^= Math.imul(fourth, BY_FOURTH) ^ Math.imul(units[start + 4] ?? END, BY_FIFTH);
  addBits(beginnings, mixed, shift);
  addBits(longBeginnings, long, shift);
}

/**
 * Whether a surface may begin with these units: 1 or 0, found without a branch.
 * @param pair the first two, `first << 16 | second`
 * @param shift as {@link shiftOf} gives it
 */
export function mayBegin(beginnings: Uint32Array, pair: number, third: number, shift: number): number {
  const two = hashOfPair(pair);
  const three = two ^ Math.imul(third, BY_THIRD);
  return (bitsAt(beginnings, two, shift) | bitsAt(beginnings, three, shift)) & 1;
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
  const mixed = hashOfPair(pair);
  const two = Math.imul(mixed, ONCE_MORE);
  const three = Math.imul(mixed ^ Math.imul(third, BY_THIRD), ONCE_MORE);
  const four = three ^ Math.imul(fourth, BY_FOURTH);
  const five = four ^ Math.imul(fifth, BY_FIFTH);
  return (
    (bitsAt(beginnings, two, shift) |
      bitsAt(beginnings, three, shift) |
      bitsAt(beginnings, four, shift) |
      bitsAt(beginnings, five, shift)) &
    1
  );
}
