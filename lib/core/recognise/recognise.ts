import { ENTITY_KINDS } from '@/lib/core/dictionary/entity';
import { mayBegin, type Recogniser, slotOf } from '@/lib/core/recognise/compile';
import { judge } from '@/lib/core/recognise/judge';
import type { Mention } from '@/lib/core/recognise/mention';
import { type Cursor, nextUnit } from '@/lib/core/text/canonical';
import { BREAK, FOLD } from '@/lib/core/text/fold';

/** The surfaces found at one place, shortest first. Reused from place to place. */
interface Found {
  count: number;
  readonly surfaces: number[];
  readonly ends: number[];
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

/**
 * The first surface in `[low, high)` whose unit at `depth` is not smaller than `unit`. All of them are
 * longer than `depth` and agree before it.
 */
function lowerBound(
  { units, starts }: Recogniser,
  low: number,
  high: number,
  depth: number,
  unit: number,
): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((units[(starts[middle] ?? 0) + depth] ?? 0) < unit) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Finds every surface that starts at `start`, where a unit of class "first" stands. */
function findAt(text: string, start: number, recogniser: Recogniser, cursor: Cursor, found: Found): void {
  found.count = 0;
  const first = FOLD[text.charCodeAt(start)] ?? 0;
  cursor.at = start + 1;
  let unit = nextUnit(text, cursor, first);
  if (unit === BREAK) return;
  const pair = findPair(recogniser, first, unit);
  if (pair < 0) return;
  const { starts } = recogniser;
  let low = recogniser.pairStarts[pair] ?? 0;
  let high = recogniser.pairStarts[pair + 1] ?? 0;
  for (let depth = 2; ; depth++) {
    // Sorted, each once: only the first of the range can end here.
    if ((starts[low + 1] ?? 0) - (starts[low] ?? 0) === depth) {
      found.surfaces[found.count] = low;
      found.ends[found.count] = cursor.at;
      found.count++;
      low++;
    }
    if (low >= high) return;
    unit = nextUnit(text, cursor, unit);
    if (unit === BREAK) return;
    low = lowerBound(recogniser, low, high, depth, unit);
    high = lowerBound(recogniser, low, high, depth, unit + 1);
    if (low >= high) return;
  }
}

/** The longest of the found surfaces that its surroundings allow, as a mention. */
function chooseLongest(text: string, start: number, found: Found, recogniser: Recogniser): Mention | null {
  for (let i = found.count - 1; i >= 0; i--) {
    const surface = found.surfaces[i] ?? 0;
    const end = found.ends[i] ?? 0;
    const verdict = judge(text, start, end, recogniser.rules[surface] ?? 0);
    if (verdict === 'no') continue;
    const owner = recogniser.owners[surface] ?? 0;
    const entity = owner >> 1;
    return {
      start,
      end,
      surface: text.slice(start, end),
      entity: recogniser.ids[entity] ?? '',
      name: recogniser.names[entity] ?? '',
      kind: ENTITY_KINDS[recogniser.kinds[entity] ?? 0] ?? 'person',
      via: (owner & 1) === 1 ? 'name' : 'alias',
      certainty: recogniser.shared[surface] === 0 ? verdict : 'unsure',
      refersTo: null,
    };
  }
  return null;
}

/** Positions that are looked over at a time. */
const BLOCK = 4096;

/**
 * Collects the offsets in `[from, to)` where a surface may begin, by the classes of the unit there and the
 * one after it. A loop of its own, with nothing else to do: that is what makes the scan fast.
 */
function collectCandidates(
  text: string,
  from: number,
  to: number,
  classes: Uint8Array,
  candidates: Int32Array,
): number {
  let count = 0;
  let here = classes[text.charCodeAt(from)] ?? 0;
  for (let at = from; at < to; at++) {
    const next = classes[text.charCodeAt(at + 1)] ?? 0;
    if (mayBegin(here, next)) candidates[count++] = at;
    here = next;
  }
  return count;
}

/**
 * Finds the names of a compiled dictionary in a text: leftmost first, at one place the longest that its
 * surroundings allow, never overlapping, never over a line's end. Offsets are UTF-16 units of `text`.
 *
 * Time grows with the text; a place costs at most one walk along the longest surface.
 */
export function recognise(text: string, recogniser: Recogniser): Mention[] {
  const mentions: Mention[] = [];
  const found: Found = { count: 0, surfaces: [], ends: [] };
  const cursor: Cursor = { at: 0 };
  // A surface has two units at least: none begins at the last.
  const last = text.length - 1;
  const candidates = new Int32Array(Math.max(0, Math.min(BLOCK, last)));
  let free = 0;
  for (let from = 0; from < last; from += BLOCK) {
    const to = Math.min(last, from + BLOCK);
    const count = collectCandidates(text, from, to, recogniser.classes, candidates);
    for (let i = 0; i < count; i++) {
      const start = candidates[i] ?? 0;
      if (start < free) continue;
      findAt(text, start, recogniser, cursor, found);
      const mention = chooseLongest(text, start, found, recogniser);
      if (mention === null) continue;
      mentions.push(mention);
      free = mention.end;
    }
  }
  return mentions;
}
