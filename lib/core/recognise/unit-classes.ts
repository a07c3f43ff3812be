import { COMMON_SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
import { blankMatters } from '@/lib/core/text/canonical';
import { BLANK, FOLD, FOLDED_CODES, IGNORED } from '@/lib/core/text/fold';

/*
 * The classes of UTF-16 units that the first look of a scan goes by. In the lower half of a class are bits for what
 * a unit is as the first of a surface, in the upper half the same bits for the units that may follow such a first.
 * First units are in one of three groups, so that a second counts after its own group only: surnames, before all of
 * which all given-name characters stand, and two for the rest. More groups would need two bytes a unit, and then the
 * ideographs are more than a processor keeps at hand.
 */

const CROWDED = 1;
const OTHERS = [2, 4] as const;
const GROUPS = 7;
/** A blank may stand after it, before the second. */
const BEFORE_BLANK = 8;
const FOLLOWS = 4;
/** The lower halves of four classes side by side. */
const FIRSTS = 0x0f0f0f0f;

/** In which group a unit is as the first of a surface. */
function groupOf(first: number): number {
  return COMMON_SURNAMES.has(first) ? CROWDED : OTHERS[first & 1 ? 1 : 0];
}

/** The classes where there are no surfaces. */
export function noClasses(): Uint8Array {
  return new Uint8Array(0x10000);
}

/**
 * Adds a surface to the classes.
 * @param first its first two canonical units
 */
export function addToClasses(classes: Uint8Array, first: number, second: number): void {
  let known = classes[first] ?? 0;
  if ((known & GROUPS) === 0 || (known & BEFORE_BLANK) === 0) {
    const blankFits = (known & BEFORE_BLANK) !== 0 || second === BLANK || !blankMatters(first, second);
    known |= (known & GROUPS || groupOf(first)) | (blankFits ? BEFORE_BLANK : 0);
    classes[first] = known;
  }
  classes[second] = (classes[second] ?? 0) | ((known & GROUPS) << FOLLOWS);
}

/** Ends the making of classes: what is compared as another unit gets the class of that one. */
export function foldClasses(classes: Uint8Array): void {
  // What nobody sees may follow any first unit, a blank only some.
  classes[IGNORED] = GROUPS << FOLLOWS;
  classes[BLANK] = (classes[BLANK] ?? 0) | (BEFORE_BLANK << FOLLOWS);
  const count = FOLDED_CODES.length;
  for (let i = 0; i < count; i++) {
    const code = FOLDED_CODES[i] ?? 0;
    classes[code] = classes[FOLD[code] ?? 0] ?? 0;
  }
}

/** Positions that {@link collectByClass} tells of at once. */
export const RUN = 4;

/**
 * Writes where in `[from, to)` the classes of a unit and the next one allow a surface: four positions at a time, and
 * without a branch, since what a text has next cannot be foretold.
 *
 * @param runs the first of four positions, at one of which at least it is so
 * @param hits for each of them a byte that is not 0 where it is so, the first in the highest
 * @returns how many of both were written
 */
export function collectByClass(
  text: string,
  from: number,
  to: number,
  classes: Uint8Array,
  runs: Int32Array,
  hits: Int32Array,
): number {
  const end = to - RUN + 1;
  let count = 0;
  let last = classes[text.charCodeAt(from)] ?? 0;
  // What is compared is the position itself, and what is left over has a function of its own: both keep this loop fast.
  for (let at = from; at < end; at += RUN) {
    const second = classes[text.charCodeAt(at + 1)] ?? 0;
    const third = classes[text.charCodeAt(at + 2)] ?? 0;
    const fourth = classes[text.charCodeAt(at + 3)] ?? 0;
    const four = (last << 24) | (second << 16) | (third << 8) | fourth;
    last = classes[text.charCodeAt(at + RUN)] ?? 0;
    const hit = four & ((four << FOLLOWS) | (last >> FOLLOWS)) & FIRSTS;
    runs[count] = at;
    hits[count] = hit;
    count += -hit >>> 31;
  }
  const left = (to - from) % RUN;
  return left === 0 ? count : collectLeft(text, to - left, to, classes, runs, hits, count);
}

/** The same for fewer than four positions, after `count` that were written. */
function collectLeft(
  text: string,
  from: number,
  to: number,
  classes: Uint8Array,
  runs: Int32Array,
  hits: Int32Array,
  count: number,
): number {
  let written = count;
  for (let at = from; at < to; at++) {
    const first = classes[text.charCodeAt(at)] ?? 0;
    const second = classes[text.charCodeAt(at + 1)] ?? 0;
    const hit = (first & (second >> FOLLOWS)) << 24;
    runs[written] = at;
    hits[written] = hit;
    written += -hit >>> 31;
  }
  return written;
}
