/**
 * How surprising a stretch of a text is in this very text, in bits: minus the binary logarithm of the
 * probability that the rest of the text, taken as a first-order Markov chain, spells it (Shannon, «A
 * Mathematical Theory of Communication», 1948). Every occurrence is left out of the counts that judge it, and
 * pairs are smoothed by how common their second character is (Jelinek & Mercer 1980, in the form of MacKay &
 * Bauman Peto, «A hierarchical Dirichlet language model», Natural Language Engineering 1, 1995):
 *
 *     P(b | a) = (n(ab) − 1 + α · P(b)) / (n(a) − 1 + α)      P(b) = (n(b) − 1 + ½) / n
 *
 * Pairs are counted in hashed buckets; where two share one, surprise is understated, never overstated.
 */
export class Surprise {
  readonly #codes: Uint16Array;
  readonly #single: Counts;
  readonly #pair: Counts;

  constructor(codes: Uint16Array) {
    this.#codes = codes;
    this.#single = countsFor(codes.length);
    this.#pair = countsFor(codes.length);
    count(codes, this.#single, this.#pair);
  }

  /** The bits of the folded text's stretch `[start, end)`, counted no further than a little beyond `enough`. */
  bits(start: number, end: number, enough: number): number {
    const codes = this.#codes;
    let bits = 0;
    let chance = 1;
    let least = 2 ** -Math.min(enough, MOST_BITS);
    for (let at = start; at < end; at++) {
      chance *= this.#chanceAt(codes, at, at === start);
      if (chance > least) continue;
      bits -= Math.log2(chance);
      if (bits >= enough) return bits;
      chance = 1;
      least = 2 ** -Math.min(enough - bits, MOST_BITS);
    }
    return bits - Math.log2(chance);
  }

  #chanceAt(codes: Uint16Array, at: number, isFirst: boolean): number {
    const code = codes[at] ?? 0;
    const alone = ((this.#single[code] ?? 1) - 0.5) / codes.length;
    const before = codes[at - 1];
    if (isFirst || before === undefined) return alone;
    const pairs = (this.#pair[bucketOf(before, code)] ?? 1) - 1;
    return (pairs + SMOOTHING * alone) / ((this.#single[before] ?? 1) - 1 + SMOOTHING);
  }
}

type Counts = Uint16Array | Uint32Array;

/** One count for each 16-bit number. Most texts are short enough for narrow ones, half of which stay in the cache. */
function countsFor(length: number): Counts {
  return length < 0x10000 ? new Uint16Array(0x10000) : new Uint32Array(0x10000);
}

function count(codes: Uint16Array, single: Counts, pair: Counts): void {
  let before = 0;
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    single[code] = (single[code] ?? 0) + 1;
    const bucket = bucketOf(before, code);
    pair[bucket] = (pair[bucket] ?? 0) + 1;
    before = code;
  }
}

/** A product of probabilities is turned into bits before it leaves the range of doubles. */
const MOST_BITS = 900;

/** α: how many observations the general frequency of a character is worth. */
const SMOOTHING = 4;

function bucketOf(before: number, code: number): number {
  return (Math.imul((before << 16) ^ code, 0x9e3779b1) ^ Math.imul(code, 0x85ebca77)) >>> 16;
}
