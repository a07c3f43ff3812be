import { GRAM, type GramIndex } from '@/lib/core/anchor/gram-index';

/** Pattern and text agree in `length` characters from `pattern` and `text` on. */
export interface Run {
  readonly pattern: number;
  readonly text: number;
  readonly length: number;
}

/** A place that may be the pattern's: how many grams voted for it, and where pattern and text agree there. */
export interface Candidate {
  readonly votes: number;
  readonly run: Run;
}

/** Grams that stand in the text more often than this tell nothing, and would make long work of `-----`. */
const COMMON = 32;

/** Half the width of a window of shifts: so much may be inserted or cut out between two votes for one place. */
const HALF_WINDOW = 16;

/**
 * Lets the grams of a pattern vote for the places where it may stand. Votes are counted by the shift between
 * text and pattern in overlapping windows, so that edits in between do not scatter them: the filter of Jokinen
 * & Ukkonen (1991) with the windows of Rasmussen, Stoye & Myers, «Efficient q-gram filters for finding all
 * ε-matches over a given length», J. Comput. Biol. 13, 2006. One ballot serves any number of patterns, one
 * after the other.
 */
export class Ballot {
  readonly #grams: GramIndex;
  readonly #text: Uint16Array;
  #pattern: Uint16Array = new Uint16Array();
  #except = Number.NaN;
  /** Votes of each window; a shift counts for two windows that overlap by half. */
  #votes = new Uint16Array();
  /** The windows that have votes, in the order of their first. */
  readonly #votedFor: number[] = [];
  /** Of each vote where its gram begins in the pattern, and the shift, less the least one: never negative. */
  #inPattern = new Int32Array(256);
  #shifts = new Int32Array(256);
  #cast = 0;
  /** Of each shift of one window how far its last run reaches in the pattern. */
  readonly #ends = new Int32Array(2 * HALF_WINDOW);

  constructor(text: Uint16Array, grams: GramIndex) {
    this.#text = text;
    this.#grams = grams;
  }

  /** Begins anew with another pattern. Votes for the shift `except` do not count. */
  open(pattern: Uint16Array, except: number = Number.NaN): void {
    for (const window of this.#votedFor) this.#votes[window] = 0;
    this.#votedFor.length = 0;
    this.#cast = 0;
    this.#pattern = pattern;
    this.#except = except + pattern.length;
    const windows = Math.ceil((this.#text.length + pattern.length) / HALF_WINDOW) + 2;
    if (this.#votes.length < windows) this.#votes = new Uint16Array(2 * windows);
  }

  /** Lets the grams of the pattern that begin in `[start, end)` vote. */
  vote(start: number, end: number): void {
    const grams = this.#grams;
    const pattern = this.#pattern;
    const last = Math.min(end, pattern.length - GRAM + 1);
    for (let at = start; at < last; at++) {
      const bucket = grams.bucketOf(pattern, at);
      const first = grams.firstIn(bucket);
      if (first < 0 || grams.sizeOf(bucket, COMMON + 1) > COMMON) continue;
      for (let place = first; place >= 0; place = grams.nextTo(place)) {
        if (grams.isAt(pattern, at, place)) this.#count(at, place);
      }
    }
  }

  /**
   * The windows from the one with the most votes on, each with its longest run, down to `fewest` votes. Found
   * one by one, as they are asked for; a window that overlaps with one that has won is none of them.
   */
  *winners(fewest: number): Generator<Candidate> {
    const windows = this.#votedFor.filter((window) => this.#votesOf(window) >= fewest);
    for (;;) {
      let best = -1;
      let votes = fewest - 1;
      for (const window of windows) {
        if (this.#votesOf(window) <= votes) continue;
        best = window;
        votes = this.#votesOf(window);
      }
      if (best < 0) return;
      this.#votes.fill(0, Math.max(0, best - 1), best + 2);
      yield { votes, run: this.#longestRun(best) };
    }
  }

  /** All runs that hold a gram which voted, the longest first. */
  runs(most: number): Run[] {
    const runs: Run[] = [];
    const ends = new Map<number, number>();
    for (let vote = 0; vote < this.#cast; vote++) {
      const at = this.#inPattern[vote] ?? 0;
      const shift = this.#shifts[vote] ?? 0;
      if (at < (ends.get(shift) ?? 0)) continue;
      const run = this.#grow(at, shift);
      ends.set(shift, run.pattern + run.length);
      runs.push(run);
    }
    return runs.toSorted((a, b) => b.length - a.length).slice(0, most);
  }

  #count(at: number, place: number): void {
    const shift = place - at + this.#pattern.length;
    if (shift === this.#except) return;
    if (this.#cast === this.#shifts.length) {
      this.#inPattern = twiceAsLong(this.#inPattern);
      this.#shifts = twiceAsLong(this.#shifts);
    }
    this.#inPattern[this.#cast] = at;
    this.#shifts[this.#cast] = shift;
    this.#cast++;
    const window = Math.floor(shift / HALF_WINDOW);
    this.#countFor(window);
    this.#countFor(window + 1);
  }

  #votesOf(window: number): number {
    return this.#votes[window] ?? 0;
  }

  #countFor(window: number): void {
    const votes = this.#votesOf(window);
    if (votes === 0) this.#votedFor.push(window);
    this.#votes[window] = votes + 1;
  }

  /** The first of the longest runs with a shift that counts for the window. */
  #longestRun(window: number): Run {
    const lowest = (window - 1) * HALF_WINDOW;
    const ends = this.#ends.fill(0);
    const shifts = this.#shifts;
    const inPattern = this.#inPattern;
    const cast = this.#cast;
    let longest: Run = { pattern: 0, text: 0, length: 0 };
    for (let vote = 0; vote < cast; vote++) {
      const shift = shifts[vote] ?? 0;
      const inWindow = shift - lowest;
      if (inWindow < 0 || inWindow >= ends.length) continue;
      const at = inPattern[vote] ?? 0;
      if (at < (ends[inWindow] ?? 0)) continue;
      const run = this.#grow(at, shift);
      ends[inWindow] = run.pattern + run.length;
      if (run.length > longest.length) longest = run;
    }
    return longest;
  }

  /** The whole run of agreement around a gram. */
  #grow(at: number, shift: number): Run {
    const pattern = this.#pattern;
    const text = this.#text;
    const place = at + shift - pattern.length;
    let start = 0;
    while (start < at && start < place && pattern[at - start - 1] === text[place - start - 1]) start++;
    let end = 0;
    while (at + end < pattern.length && place + end < text.length && pattern[at + end] === text[place + end])
      end++;
    return { pattern: at - start, text: place - start, length: start + end };
  }
}

function twiceAsLong(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(2 * numbers.length);
  longer.set(numbers);
  return longer;
}
