import { mayBegin, shiftOf } from '@/lib/core/recognise/beginnings';
import type { Recogniser } from '@/lib/core/recognise/compile';
import { type Found, findSurfaces } from '@/lib/core/recognise/find-surfaces';
import { judge } from '@/lib/core/recognise/judge';
import {
  BLOCK,
  canonicalPair,
  collectPossibleStarts,
  isInsideToken,
  isPassed,
  roomForPossibleStarts,
} from '@/lib/core/recognise/possible-starts';
import { bucketShift } from '@/lib/core/recognise/surface-buckets';
import { pairsIn, ruleAt, type SurfaceTable } from '@/lib/core/recognise/surface-table';
import type { Cursor } from '@/lib/core/text/canonical';
import { unitAt } from '@/lib/core/text/neighbours';
import { pairOfUnits } from '@/lib/core/text/pair-hash';
import type { PairIndex } from '@/lib/core/text/pair-index';
import type { Span } from '@/lib/core/text/span';

/** A place where the characters of a surface are a name, as far as its surroundings tell. */
export interface FoundName extends Span {
  /** Where the surface stands in the rows of the {@link SurfaceTable}. */
  readonly surface: number;
  /** Whether the characters around leave a doubt that it is a name at all. */
  readonly isDoubtful: boolean;
}

/**
 * Every scan uses it again, since none runs inside of another: to ask for it anew was a tenth of what a scan of 20,000
 * characters takes in Chromium.
 */
const POSSIBLE = roomForPossibleStarts();

/**
 * Finds the names of a compiled dictionary in a text: leftmost first, at one place the longest that its
 * surroundings allow, never overlapping, never over a line's end. Offsets are UTF-16 units of `text`.
 *
 * Time grows with the text; a place costs at most one walk along the longest surface.
 */
export function findNames(text: string, recogniser: Recogniser): FoundName[] {
  const names: FoundName[] = [];
  // A surface has two units at least: none begins at the last.
  const last = text.length - 1;
  if (last < 1) return names;
  const possible = POSSIBLE;
  const found: Found = { count: 0, surfaces: [], ends: [] };
  const cursor: Cursor = { at: 0 };
  const shift = bucketShift(recogniser.heads.length);
  let free = 0;
  for (let from = 0; from < last; from += BLOCK) {
    collectPossibleStarts(text, from, Math.min(last, from + BLOCK), recogniser, possible);
    for (let i = 0; i < possible.count; i++) {
      const start = possible.starts[i] ?? 0;
      if (start < free) continue;
      const two = possible.pairs[i] ?? 0;
      if (isInsideToken(text, start, two >>> 16)) continue;
      findSurfaces(text, canonicalPair(text, start, two, cursor), recogniser, shift, cursor, found);
      const name = chooseLongest(text, start, found, recogniser);
      if (name === null) continue;
      names.push(name);
      free = name.end;
    }
  }
  return names;
}

/**
 * Finds the same names as {@link findNames}, of a few surfaces: at the places where they begin, which an index of the
 * text knows already.
 */
export function findNamesIn(index: PairIndex, table: SurfaceTable): FoundName[] {
  const { text } = index;
  const names: FoundName[] = [];
  const found: Found = { count: 0, surfaces: [], ends: [] };
  const cursor: Cursor = { at: 0 };
  let free = 0;
  const { beginnings } = table;
  const bits = shiftOf(beginnings);
  const mayGoOn = (two: number, third: number): number =>
    mayBegin(beginnings, two, third, bits) | isPassed(third);
  const shift = bucketShift(table.heads.length);
  for (const start of index.startsOf(pairsIn(table), mayGoOn)) {
    if (start < free) continue;
    const two = pairOfUnits(unitAt(text, start), unitAt(text, start + 1));
    if (isInsideToken(text, start, two >>> 16)) continue;
    findSurfaces(text, canonicalPair(text, start, two, cursor), table, shift, cursor, found);
    const name = chooseLongest(text, start, found, table);
    if (name === null) continue;
    names.push(name);
    free = name.end;
  }
  return names;
}

/** The longest of the found surfaces that its surroundings allow. */
function chooseLongest(text: string, start: number, found: Found, table: SurfaceTable): FoundName | null {
  for (let i = found.count - 1; i >= 0; i--) {
    const surface = found.surfaces[i] ?? 0;
    const end = found.ends[i] ?? 0;
    const verdict = judge(text, start, end, ruleAt(table, surface));
    if (verdict !== 'no') return { start, end, surface, isDoubtful: verdict === 'unsure' };
  }
  return null;
}
