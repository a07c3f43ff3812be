import { mayBegin, type Recogniser, slotOf } from '@/lib/core/recognise/compile';
import { type Cursor, nextUnit } from '@/lib/core/text/canonical';
import { BLANK, BREAK, FOLD, IGNORED, isTokenUnit } from '@/lib/core/text/fold';

/** Positions of a text that are looked over at a time. */
export const BLOCK = 4096;

/** Places in a block where a surface may begin: the first `count` entries of each array. */
export interface PossibleStarts {
  count: number;
  /** The offset of the first unit. */
  readonly starts: Int32Array;
  /** The number of the pair in `Recogniser.pairs` that stands there. */
  readonly pairs: Int32Array;
  /** The offset just after the second unit. */
  readonly ends: Int32Array;
}

/** Room for the possible starts of a text of `length` units. */
export function roomForPossibleStarts(length: number): PossibleStarts {
  const size = Math.min(BLOCK, length);
  return {
    count: 0,
    starts: new Int32Array(size),
    pairs: new Int32Array(size),
    ends: new Int32Array(size),
  };
}

/**
 * Finds the places in `[from, to)` where the pair of units begins a surface. Two loops with little in
 * them, not one with much: engines run each at the speed of a bare scan.
 */
export function collectPossibleStarts(
  text: string,
  from: number,
  to: number,
  recogniser: Recogniser,
  possible: PossibleStarts,
): void {
  const { starts, pairs, ends } = possible;
  const classified = collectByClass(text, from, to, recogniser.classes, starts);
  const cursor: Cursor = { at: 0 };
  let count = 0;
  for (let i = 0; i < classified; i++) {
    const start = starts[i] ?? 0;
    const first = FOLD[text.charCodeAt(start)] ?? BREAK;
    let second = FOLD[text.charCodeAt(start + 1)] ?? BREAK;
    let end = start + 2;
    if (second === BLANK || second === IGNORED) {
      cursor.at = start + 1;
      second = nextUnit(text, cursor, first);
      end = cursor.at;
    }
    const pair = findPair(recogniser, first, second);
    if (pair < 0) continue;
    // Inside of Latin words and numbers nothing begins.
    if (isTokenUnit(first) && start > 0 && isTokenUnit(FOLD[text.charCodeAt(start - 1)] ?? BREAK)) continue;
    starts[count] = start;
    pairs[count] = pair;
    ends[count] = end;
    count++;
  }
  possible.count = count;
}

/** The offsets in `[from, to)` where the classes of a unit and the next one allow a surface. */
function collectByClass(
  text: string,
  from: number,
  to: number,
  classes: Uint8Array,
  starts: Int32Array,
): number {
  let count = 0;
  let here = classes[text.charCodeAt(from)] ?? 0;
  for (let at = from; at < to; at++) {
    const next = classes[text.charCodeAt(at + 1)] ?? 0;
    if (mayBegin(here, next)) starts[count++] = at;
    here = next;
  }
  return count;
}

/** The number of a pair of folded units in `pairs`, or -1. */
function findPair({ slots, pairs }: Recogniser, first: number, second: number): number {
  const pair = ((first << 16) | second) >>> 0;
  const mask = slots.length - 1;
  let slot = slotOf(pair, mask);
  for (;;) {
    const number = (slots[slot] ?? 0) - 1;
    if (number < 0 || pairs[number] === pair) return number;
    slot = (slot + 1) & mask;
  }
}
