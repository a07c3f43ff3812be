/** The length of a gram in folded characters. */
export const GRAM = 4;

/** One less is a place; 0 is none. Most texts are short enough for narrow ones, half of which stay in the cache. */
type Links = Uint16Array | Uint32Array;

/**
 * All 4-grams of a folded text with their places: a hash table whose buckets are chained through the places
 * themselves, so that building it is one pass. The way of q-gram filters: Jokinen & Ukkonen, «Two algorithms
 * for approximate string matching in static texts», MFCS 1991.
 */
export class GramIndex {
  readonly #codes: Uint16Array;
  readonly #shift: number;
  /** The first place of each bucket. */
  readonly #first: Links;
  /** The place that comes after each place in its bucket. */
  readonly #next: Links;

  constructor(codes: Uint16Array) {
    const grams = Math.max(0, codes.length - GRAM + 1);
    const bits = Math.min(24, Math.max(4, Math.ceil(Math.log2(grams + 1))));
    this.#codes = codes;
    this.#shift = 32 - bits;
    this.#first = linksFor(grams, 2 ** bits);
    this.#next = linksFor(grams, grams);
    chain(codes, this.#shift, this.#first, this.#next);
  }

  /** The bucket of the gram of `pattern` at `at`. Its places may hold other grams too: check with {@link isAt}. */
  bucketOf(pattern: Uint16Array, at: number): number {
    return hashGram(pairAt(pattern, at), pairAt(pattern, at + 2)) >>> this.#shift;
  }

  /** How many places a bucket has, counted no further than `most`. */
  sizeOf(bucket: number, most: number): number {
    let size = 0;
    for (let place = this.firstIn(bucket); place >= 0 && size < most; place = this.nextTo(place)) size++;
    return size;
  }

  /** The first place of a bucket in the text, -1 where there is none. */
  firstIn(bucket: number): number {
    return (this.#first[bucket] ?? 0) - 1;
  }

  /** The next place of the same bucket, later in the text; -1 where there is none. */
  nextTo(place: number): number {
    return (this.#next[place] ?? 0) - 1;
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

function linksFor(grams: number, length: number): Links {
  return grams < 0xffff ? new Uint16Array(length) : new Uint32Array(length);
}

/** Enters all places, the last one first: so each bucket comes to be in the order of the text. */
function chain(codes: Uint16Array, shift: number, first: Links, next: Links): void {
  let later = pairAt(codes, next.length + 1);
  let back = pairAt(codes, next.length);
  let code = codes[next.length] ?? 0;
  for (let at = next.length - 1; at >= 0; at--) {
    const following = code;
    code = codes[at] ?? 0;
    const front = (code << 16) | following;
    const bucket = hashGram(front, later) >>> shift;
    next[at] = first[bucket] ?? 0;
    first[bucket] = at + 1;
    later = back;
    back = front;
  }
}

function pairAt(codes: Uint16Array, at: number): number {
  return ((codes[at] ?? 0) << 16) | (codes[at + 1] ?? 0);
}

/** 32 bits of a gram, which is given as two pairs of codes; the high bits are the best. */
function hashGram(front: number, back: number): number {
  const sum = Math.imul(front, 0x9e3779b1) ^ Math.imul(back, 0x85ebca77);
  return Math.imul(sum ^ (sum >>> 15), 0xc2b2ae3d);
}
