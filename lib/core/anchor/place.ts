import { alignWhole, strandFrom } from '@/lib/core/anchor/alignment';
import type { Run } from '@/lib/core/anchor/ballot';
import type { Pattern } from '@/lib/core/anchor/pattern';
import { compareSides, type Side } from '@/lib/core/anchor/surroundings';
import type { TextIndex } from '@/lib/core/anchor/text-index';
import { allowedErrors, contextOf, ENOUGH_BITS, ERROR_BITS } from '@/lib/core/anchor/threshold';

/** A place in the folded text where the quote may stand, and how well it and its surroundings agree. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** Edits between the quote and what stands here: never fewer than the least that would do. */
  readonly errors: number;
  /** Whether that is few enough edits to call it the same words. */
  readonly isKept: boolean;
  /** What the agreement of the surroundings is worth: see `contextOf`. */
  readonly context: number;
  /** How surprising it would be, in bits, to find by chance what agrees here: quote and surroundings, edits charged. */
  readonly bits: number;
  /** Characters of quote and context that are found here, edits charged. */
  readonly found: number;
}

/** A pair of offsets that belong together, and the edits on the way to them. */
interface Joint {
  readonly pattern: number;
  readonly text: number;
  readonly errors: number;
}

/** So many characters of the context must stand on the other side of words that were changed. */
const SHORE = 8;

/** Whether two places are one: an edit at its edge may shift a quote by a character or two. */
export function isSamePlace(start: number, otherStart: number): boolean {
  return Math.abs(start - otherStart) <= 3;
}

/** The place where the quote stands unchanged (folded) at `start`. */
export function placeOfCopy(index: TextIndex, pattern: Pattern, start: number): Place {
  return placeAt(index, pattern, start, start + pattern.end - pattern.start, 0);
}

/**
 * The place of the quote where pattern and text are known to agree in a run, which may lie in the quote, in its
 * context or across. Null where neither the quote stands there with at most {@link allowedErrors}, nor other
 * words of about its length between the same surroundings: those count as an error each.
 */
export function placeOfRun(index: TextIndex, pattern: Pattern, run: Run): Place | null {
  const most = allowedErrors(pattern.end - pattern.start);
  const runStart = { pattern: run.pattern, text: run.text, errors: 0 };
  const runEnd = { pattern: run.pattern + run.length, text: run.text + run.length, errors: 0 };
  let start: Joint | null;
  let end: Joint | null;
  if (runEnd.pattern < pattern.start) {
    start = bridge(index, pattern, runEnd, pattern.start);
    end = start && follow(index, pattern, start, pattern.end, most);
  } else if (runStart.pattern > pattern.end) {
    end = bridge(index, pattern, runStart, pattern.end);
    start = end && follow(index, pattern, end, pattern.start, most);
  } else {
    start = follow(index, pattern, within(runStart, pattern), pattern.start, most);
    end = follow(index, pattern, within(runEnd, pattern), pattern.end, most - (start?.errors ?? 0));
  }
  if (start !== null && end !== null) {
    return placeAt(index, pattern, start.text, end.text, start.errors + end.errors);
  }
  if (start !== null) return placeFrom(index, pattern, start.text);
  return end && placeUpTo(index, pattern, end.text);
}

/** Follows the context from a run in it to the quote; the edits on that way are not the quote's. */
function bridge(index: TextIndex, pattern: Pattern, from: Joint, target: number): Joint | null {
  const most = 2 + (Math.abs(target - from.pattern) >> 3);
  const joint = follow(index, pattern, from, target, most);
  return joint && { ...joint, errors: 0 };
}

/** A joint of a run that touches the quote, moved along the run into the quote. */
function within({ pattern: at, text, errors }: Joint, { start, end }: Pattern): Joint {
  const moved = Math.min(Math.max(at, start), end);
  return { pattern: moved, text: text + moved - at, errors };
}

/** Follows the pattern from one joint to its offset `target`, forwards or backwards. */
function follow(
  index: TextIndex,
  { codes }: Pattern,
  from: Joint,
  target: number,
  most: number,
): Joint | null {
  if (target === from.pattern) return from;
  const step = target > from.pattern ? 1 : -1;
  const whole = alignWhole(
    strandFrom(codes, from.pattern, step, Math.abs(target - from.pattern)),
    strandFrom(index.folded.codes, from.text, step),
    most,
  );
  return (
    whole && { pattern: target, text: from.text + step * whole.text, errors: from.errors + whole.errors }
  );
}

/** The place between a known start and the nearest offset where the suffix begins. */
function placeFrom(index: TextIndex, pattern: Pattern, start: number): Place | null {
  const { codes } = index.folded;
  const shore = pattern.codes.subarray(pattern.end, pattern.end + SHORE);
  const furthest = Math.min(codes.length - shore.length, start + farthest(pattern));
  for (let at = start + 1; at <= furthest && shore.length === SHORE; at++) {
    if (standsAt(codes, at, shore)) return placeAt(index, pattern, start, at, differing(pattern, at - start));
  }
  return null;
}

/** The place between the nearest offset where the prefix ends and a known end. */
function placeUpTo(index: TextIndex, pattern: Pattern, end: number): Place | null {
  const { codes } = index.folded;
  const shore = pattern.codes.subarray(Math.max(0, pattern.start - SHORE), pattern.start);
  const furthest = Math.max(shore.length, end - farthest(pattern));
  for (let at = end - 1; at >= furthest && shore.length === SHORE; at--) {
    if (standsAt(codes, at - SHORE, shore))
      return placeAt(index, pattern, at, end, differing(pattern, end - at));
  }
  return null;
}

function farthest({ start, end }: Pattern): number {
  return 2 * (end - start) + SHORE;
}

function differing({ start, end }: Pattern, length: number): number {
  return Math.max(end - start, length);
}

/** Whether `part` stands in `text` at `at`. */
export function standsAt(text: Uint16Array, at: number, part: Uint16Array): boolean {
  if (at < 0 || at + part.length > text.length) return false;
  for (let offset = 0; offset < part.length; offset++) {
    if (text[at + offset] !== part[offset]) return false;
  }
  return true;
}

function placeAt(index: TextIndex, pattern: Pattern, start: number, end: number, errors: number): Place {
  const { surprise } = index;
  const text = index.folded.codes;
  const before = compareSides(pattern.before, strandFrom(text, start, -1), (characters) =>
    index.isBlockEdge(start - characters),
  );
  const after = compareSides(pattern.after, strandFrom(text, end, 1), (characters) =>
    index.isBlockEdge(end + characters),
  );
  const length = pattern.end - pattern.start;
  const isKept = errors <= allowedErrors(length);
  const charge = ERROR_BITS * ((isKept ? errors : 0) + before.errors + after.errors);
  const enough = ENOUGH_BITS + charge;
  const agreeing = isKept
    ? surprise.bits(start - before.text, end + after.text, enough)
    : surprise.bits(start - before.text, start, enough) + surprise.bits(end, end + after.text, enough);
  return {
    start,
    end,
    errors,
    isKept,
    context: contextOf(before, after),
    bits: agreeing - charge + index.edgeBits * (Number(before.edge) + Number(after.edge)),
    found: Math.max(0, length - errors) + foundIn(before) + foundIn(after),
  };
}

function foundIn({ block, beyond }: Side): number {
  return block + (Number.isFinite(beyond) ? beyond : 0);
}
