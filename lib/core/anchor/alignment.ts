/** Folded characters read from `at`, forwards (`step` 1) or backwards (-1), at most `length` of them. */
export interface Strand {
  readonly codes: Uint16Array;
  readonly at: number;
  readonly step: 1 | -1;
  readonly length: number;
}

/** The strand that leaves an offset forwards or backwards, to the end of `codes` or for `length` characters. */
export function strandFrom(codes: Uint16Array, offset: number, step: 1 | -1, length?: number): Strand {
  return step === 1
    ? { codes, at: offset, step, length: length ?? codes.length - offset }
    : { codes, at: offset - 1, step, length: length ?? offset };
}

/** How much of a pattern and of a text was laid side by side, and how many single-character edits it took. */
export interface Alignment {
  readonly pattern: number;
  readonly text: number;
  readonly errors: number;
}

/** What an edit costs when surroundings are compared: so many characters that agree. */
export const EDIT_COST = 4;

/** So many edits are always worth a try; a pattern of some length gets some more, up to a limit. */
const PATIENCE = 6;
const MOST_PATIENCE = 40;

/** How far the characters behind the pattern's end are asked which of several equal ends is the right one. */
const LOOK_AHEAD = 8;

const UNREACHED = -1_000_000_000;

/**
 * Lays the whole pattern along the beginning of the text with the fewest edits (insertion, deletion,
 * replacement), if `most` are enough; else null. The end in the text is free. Among ends with equally few
 * edits the one is taken that the pattern's next characters, beyond its length, continue.
 *
 * Furthest-reaching points on diagonals: Ukkonen, «Algorithms for approximate string matching», Information
 * and Control 64, 1985; Landau & Vishkin, «Fast parallel and serial approximate string matching», J.
 * Algorithms 10, 1989, sliding by comparison. O(pattern + errors²) expected.
 */
export function alignWhole(pattern: Strand, text: Strand, most: number): Alignment | null {
  const exact = agreeingFrom(pattern, text, 0, 0, pattern.length);
  if (exact === pattern.length) return { pattern: exact, text: exact, errors: 0 };
  const patience = patienceFor(pattern.length);
  const front = new Front(pattern, text, most);
  for (;;) {
    let end: Alignment | null = null;
    let best = -1;
    for (let diagonal = -front.errors; diagonal <= front.errors; diagonal++) {
      if (front.reach(diagonal) < pattern.length) continue;
      const reached = pattern.length + diagonal;
      const next = agreeingFrom(pattern, text, pattern.length, reached, LOOK_AHEAD);
      // Of equals the one that is nearest to no shift.
      if (
        next > best ||
        (next === best && end !== null && Math.abs(diagonal) < Math.abs(end.text - end.pattern))
      ) {
        best = next;
        end = { pattern: pattern.length, text: reached, errors: front.errors };
      }
    }
    if (end !== null) return end;
    if (front.errors >= most || front.errors > patience + front.furthest / 2) return null;
    front.advance();
  }
}

/**
 * Lays as much of the pattern along the beginning of the text as agrees: the part is sought whose characters
 * less {@link EDIT_COST} for each edit are most. The extension step of sequence search: Zhang, Schwartz,
 * Wagner & Miller, «A greedy algorithm for aligning DNA sequences», J. Comput. Biol. 7, 2000.
 */
export function alignAgreeing(pattern: Strand, text: Strand): Alignment {
  const exact = agreeingFrom(pattern, text, 0, 0, pattern.length);
  if (pattern.length - EDIT_COST <= exact) return { pattern: exact, text: exact, errors: 0 };
  const front = new Front(pattern, text, patienceFor(pattern.length));
  let best: Alignment = { pattern: 0, text: 0, errors: 0 };
  for (;;) {
    const { errors, furthest } = front;
    if (furthest - EDIT_COST * errors > agreement(best)) {
      best = { pattern: furthest, text: furthest + front.furthestDiagonal, errors };
    }
    // Even if all the rest agreed after one more edit, it could not be better.
    if (pattern.length - EDIT_COST * (errors + 1) <= agreement(best)) return best;
    if (errors >= front.most || furthest - EDIT_COST * errors < agreement(best) - EDIT_COST * PATIENCE)
      return best;
    front.advance();
  }
}

/** The edits after which two strands that have not got on are given up as unrelated. */
function patienceFor(length: number): number {
  return Math.min(MOST_PATIENCE, PATIENCE + (length >> 3));
}

/** The characters of a pattern that were found, edits charged. Never negative for {@link alignAgreeing}'s result. */
export function agreement({ pattern, errors }: Alignment): number {
  return pattern - EDIT_COST * errors;
}

/**
 * How many characters agree without a gap, from the offsets `inPattern` and `inText` of the strands on, `limit`
 * at most. May read the pattern beyond its length: what follows it there belongs to it.
 */
function agreeingFrom(
  pattern: Strand,
  text: Strand,
  inPattern: number,
  inText: number,
  limit: number,
): number {
  const { codes, at, step } = pattern;
  const end = Math.min(limit, text.length - inText);
  let agreeing = 0;
  let patternAt = at + step * inPattern;
  let textAt = text.at + text.step * inText;
  while (agreeing < end && codes[patternAt] === text.codes[textAt]) {
    agreeing++;
    patternAt += step;
    textAt += text.step;
  }
  return agreeing;
}

/** The points that two successive fronts have reached. Lent to one front at a time: making them anew took longest. */
let lent: [Int32Array, Int32Array] = [new Int32Array(), new Int32Array()];

function lend(length: number): [Int32Array, Int32Array] {
  if (lent[0].length < length) lent = [new Int32Array(length), new Int32Array(length)];
  return lent;
}

/**
 * The furthest points that are reached with so many errors, one for each diagonal (text less pattern). One front
 * lives at a time.
 */
class Front {
  readonly #pattern: Strand;
  readonly #text: Strand;
  readonly #middle: number;
  readonly most: number;
  errors = 0;
  /** The most characters of the pattern reached on any diagonal. */
  furthest = 0;
  furthestDiagonal = 0;
  #reached: Int32Array;
  #before: Int32Array;

  constructor(pattern: Strand, text: Strand, most: number) {
    this.#pattern = pattern;
    this.#text = text;
    this.most = most;
    this.#middle = most + 2;
    [this.#reached, this.#before] = lend(2 * most + 5);
    this.#reached[this.#middle] = this.#slide(0, 0);
  }

  /** How much of the pattern is reached on a diagonal, at most `errors` from none; negative where nothing is. */
  reach(diagonal: number): number {
    return this.#reached[this.#middle + diagonal] ?? UNREACHED;
  }

  /** Allows one more error. Not beyond `most`. */
  advance(): void {
    const before = this.#reached;
    const reached = this.#before;
    this.#reached = reached;
    this.#before = before;
    this.errors++;
    // The diagonals beside those of the last front, which the new one looks at.
    for (const beside of [this.errors, this.errors + 1]) {
      before[this.#middle - beside] = UNREACHED;
      before[this.#middle + beside] = UNREACHED;
    }
    for (let diagonal = -this.errors; diagonal <= this.errors; diagonal++) {
      const at = this.#middle + diagonal;
      const end = Math.min(this.#pattern.length, this.#text.length - diagonal);
      const replaced = Math.min((before[at] ?? UNREACHED) + 1, end);
      const inserted = before[at - 1] ?? UNREACHED;
      const deleted = Math.min((before[at + 1] ?? UNREACHED) + 1, this.#pattern.length);
      const from = Math.max(replaced, inserted <= end ? inserted : UNREACHED, deleted);
      reached[at] = from < 0 ? UNREACHED : this.#slide(from, diagonal);
    }
  }

  /** Goes on from `from` while pattern and text agree. */
  #slide(from: number, diagonal: number): number {
    const at =
      from + agreeingFrom(this.#pattern, this.#text, from, from + diagonal, this.#pattern.length - from);
    if (at > this.furthest) {
      this.furthest = at;
      this.furthestDiagonal = diagonal;
    }
    return at;
  }
}
