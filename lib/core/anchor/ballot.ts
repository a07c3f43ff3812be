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
 * after the other, without allocating.
 */
export class Ballot {
  readonly #grams: GramIndex;
  readonly #text: Uint16Array;
  #except = Number.NaN;
  #pattern: Uint16Array = new Uint16Array();
  /** Votes of each window; a shift counts for two windows that overlap by half. */
  #votes = new Uint16Array();
  readonly #votedFor: number[] = [];
  /** Where the voting grams stand, in the pattern and in the text. */
  readonly #inPattern: number[] = [];
  readonly #inText: number[] = [];

  constructor(text: Uint16Array, grams: GramIndex) {
    this.#text = text;
    this.#grams = grams;
  }

  /** Begins anew with another pattern. Votes for the shift `except` do not count. */
  open(pattern: Uint16Array, except: number = Number.NaN): void {
    this.#except = except;
    for (const window of this.#votedFor) this.#votes[window] = 0;
    this.#votedFor.length = 0;
    this.#inPattern.length = 0;
    this.#inText.length = 0;
    this.#pattern = pattern;
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
      const from = grams.starts[bucket] ?? 0;
      const to = grams.starts[bucket + 1] ?? 0;
      if (to - from > COMMON) continue;
      for (let entry = from; entry < to; entry++) {
        const place = grams.places[entry] ?? 0;
        if (grams.isAt(pattern, at, place)) this.#count(at, place);
      }
    }
  }

  /**
   * The windows from the one with the most votes on, each with its longest run, down to `fewest` votes. Found
   * one by one, as they are asked for.
   */
  *winners(fewest: number): Generator<Candidate> {
    const won: number[] = [];
    for (;;) {
      let best = -1;
      let votes = fewest - 1;
      for (const window of this.#votedFor) {
        const counted = this.#votes[window] ?? 0;
        if (counted > votes && !won.some((other) => Math.abs(other - window) < 2)) {
          best = window;
          votes = counted;
        }
      }
      if (best < 0) return;
      won.push(best);
      yield { votes, run: this.#longestRun(best) };
    }
  }

  /** All runs that hold a gram which voted, the longest first. */
  runs(most: number): Run[] {
    return this.#runsIn(null)
      .toSorted((a, b) => b.length - a.length)
      .slice(0, most);
  }

  #count(at: number, place: number): void {
    if (place - at === this.#except) return;
    this.#inPattern.push(at);
    this.#inText.push(place);
    const window = this.#windowOf(at, place);
    this.#countFor(window);
    this.#countFor(window + 1);
  }

  #countFor(window: number): void {
    const votes = this.#votes[window] ?? 0;
    if (votes === 0) this.#votedFor.push(window);
    this.#votes[window] = votes + 1;
  }

  /** The lower one of the two windows of a shift. */
  #windowOf(at: number, place: number): number {
    return Math.floor((place - at + this.#pattern.length) / HALF_WINDOW);
  }

  #longestRun(window: number): Run {
    return this.#runsIn(window).reduce((longest, run) => (run.length > longest.length ? run : longest));
  }

  /** The runs of one window, or of all. */
  #runsIn(window: number | null): Run[] {
    const runs: Run[] = [];
    const latest = new Map<number, Run>();
    for (let vote = 0; vote < this.#inPattern.length; vote++) {
      const at = this.#inPattern[vote] ?? 0;
      const place = this.#inText[vote] ?? 0;
      const lower = this.#windowOf(at, place);
      if (window !== null && lower !== window && lower + 1 !== window) continue;
      const known = latest.get(place - at);
      if (known !== undefined && at < known.pattern + known.length) continue;
      const run = this.#grow(at, place);
      latest.set(place - at, run);
      runs.push(run);
    }
    return runs;
  }

  /** The whole run of agreement around a gram. */
  #grow(at: number, place: number): Run {
    const pattern = this.#pattern;
    const text = this.#text;
    let start = 0;
    while (start < at && start < place && pattern[at - start - 1] === text[place - start - 1]) start++;
    let end = 0;
    while (at + end < pattern.length && place + end < text.length && pattern[at + end] === text[place + end])
      end++;
    return { pattern: at - start, text: place - start, length: start + end };
  }
}
