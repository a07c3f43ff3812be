/** The length of a gram in folded characters. */
export const GRAM = 4;

/**
 * All 4-grams of a folded text with their places: a hash table in two typed arrays (counting sort), built in
 * two passes, the second by what the first has hashed. The way of q-gram filters: Jokinen & Ukkonen, «Two algorithms for approximate string matching
 * in static texts», MFCS 1991.
 */
export class GramIndex {
  readonly #codes: Uint16Array;
  readonly #shift: number;
  /** Where the places of each bucket begin in `places`; one longer than there are buckets. */
  readonly starts: Uint32Array;
  /** The places of all grams, bucket by bucket, each bucket in order of the text. */
  readonly places: Uint32Array;

  constructor(codes: Uint16Array) {
    const grams = Math.max(0, codes.length - GRAM + 1);
    const bits = Math.min(24, Math.max(4, Math.ceil(Math.log2(grams + 1))));
    this.#codes = codes;
    this.#shift = 32 - bits;
    const starts = new Uint32Array(2 ** bits + 1);
    const places = new Uint32Array(grams);
    const buckets = new Uint32Array(grams);
    for (let at = 0; at < grams; at++) {
      const bucket = hashGram(codes, at) >>> this.#shift;
      buckets[at] = bucket;
      starts[bucket] = (starts[bucket] ?? 0) + 1;
    }
    let total = 0;
    for (let bucket = 0; bucket < starts.length; bucket++) {
      total += starts[bucket] ?? 0;
      starts[bucket] = total;
    }
    for (let at = grams - 1; at >= 0; at--) {
      const bucket = buckets[at] ?? 0;
      const place = (starts[bucket] ?? 0) - 1;
      starts[bucket] = place;
      places[place] = at;
    }
    this.starts = starts;
    this.places = places;
  }

  /** The bucket of the gram of `pattern` at `at`. Its places may hold other grams too: check with {@link isAt}. */
  bucketOf(pattern: Uint16Array, at: number): number {
    return hashGram(pattern, at) >>> this.#shift;
  }

  /** Whether the gram of `pattern` at `at` stands in the text at `place`. */
  isAt(pattern: Uint16Array, at: number, place: number): boolean {
    const codes = this.#codes;
    return (
      pattern[at] === codes[place] &&
      pattern[at + 1] === codes[place + 1] &&
      pattern[at + 2] === codes[place + 2] &&
      pattern[at + 3] === codes[place + 3]
    );
  }
}

/** 32 bits of the gram of `codes` at `at`, which must have {@link GRAM} codes left; the high bits are the best. */
function hashGram(codes: Uint16Array, at: number): number {
  const front = ((codes[at] ?? 0) << 16) | (codes[at + 1] ?? 0);
  const back = ((codes[at + 2] ?? 0) << 16) | (codes[at + 3] ?? 0);
  const sum = Math.imul(front, 0x9e3779b1) ^ Math.imul(back, 0x85ebca77);
  return Math.imul(sum ^ (sum >>> 15), 0xc2b2ae3d) >>> 0;
}
