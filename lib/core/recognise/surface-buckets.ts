/*
 * Surfaces by a hash of their first two units: those of one hash are neighbours, as in the rows of a sparse matrix. What
 * is met in a text is asked for at one place of memory, and no list of pairs is kept beside the surfaces.
 */

/** A dictionary has so many buckets at least. */
const FEWEST = 16;

/** How many buckets so many surfaces are put into: a power of two, and not fewer than there are surfaces. */
export function bucketsFor(surfaces: number): number {
  let buckets = FEWEST;
  while (buckets < surfaces) buckets *= 2;
  return buckets;
}

/** By so many bits a hash is shifted, to be the number of a bucket. */
export function bucketShift(buckets: number): number {
  return Math.clz32(buckets - 1);
}

/**
 * What a pair is multiplied by, modulo 2^32, to be its hash (Knuth's multiplicative hashing). Not exported: what a module
 * exports is no constant to V8, which then asks in every place of a text what kind of number it is.
 */
const HASH_FACTOR = 0x9e3779b1;

/**
 * The hash of a pair; its upper bits, which are the mixed ones, are the number of the bucket.
 * @param pair `first << 16 | second`
 */
export function hashOfPair(pair: number): number {
  return Math.imul(pair, HASH_FACTOR);
}
