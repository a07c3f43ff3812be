import { ruleFor } from '@/lib/core/recognise/rule';
import {
  about,
  compareSurfaces,
  END,
  entityOf,
  type SurfaceRows,
  type SurfaceTable,
} from '@/lib/core/recognise/surface-table';
import { canonicalUnits } from '@/lib/core/text/canonical';

/*
 * Surfaces of one bucket side by side and in order: made when a text asks for the bucket for the first time, so that what
 * a dictionary has besides costs nothing, and what articles are full of stands together in memory.
 */

const ROOM = 1024;

/** Rows, of which there are none yet. */
export function roomForRows(): SurfaceRows {
  return { words: new Uint32Array(ROOM), wordsUsed: 1, units: new Uint16Array(ROOM), unitsUsed: 1 };
}

/** Makes room for so many more words and units. */
function widen(rows: SurfaceRows, words: number, units: number): void {
  if (rows.wordsUsed + words > rows.words.length) {
    const wider = new Uint32Array(2 * rows.words.length + words);
    wider.set(rows.words);
    rows.words = wider;
  }
  if (rows.unitsUsed + units > rows.units.length) {
    const wider = new Uint16Array(2 * rows.units.length + units);
    wider.set(rows.units);
    rows.units = wider;
  }
}

/** A surface of a bucket, before it stands in a row. */
interface Member {
  readonly number: number;
  /** Its units are those in `[start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly isName: boolean;
  readonly rule: number;
}

/** What is known of a surface by its entity. */
function memberOf(table: SurfaceTable, number: number): Member {
  const { entities, firsts, starts, units } = table;
  const owner = entityOf(table, number);
  const entity = entities[owner];
  if (entity === undefined) throw new Error(`Recogniser: surface ${number} is nobody's`);
  const { kind, name, surfaces } = entity;
  const surface = surfaces[number - (firsts[owner] ?? 0)] ?? '';
  const start = starts[number] ?? 0;
  let end = start + 2;
  while ((units[end] ?? END) !== END) end++;
  const isName = surface === name || compareSurfaces(canonicalUnits(name), 0, units, start) === 0;
  return { number, start, end, isName, rule: ruleFor(kind, surface, units, start, end) };
}

/** Makes the row of a bucket that has surfaces. */
function makeRow(table: SurfaceTable, bucket: number, head: number): number {
  const { heads, others, rows, units } = table;
  const members: Member[] = [];
  for (let next = head; next > 0; next = others[next - 1] ?? 0) members.push(memberOf(table, next - 1));
  members.sort(
    (a, b) =>
      compareSurfaces(units, a.start, units, b.start) ||
      Number(b.isName) - Number(a.isName) ||
      a.number - b.number,
  );
  const length = members.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  widen(rows, 2 * members.length + 2, length);
  const place = rows.wordsUsed;
  let at = place;
  let to = rows.unitsUsed;
  rows.words[at++] = members.length;
  for (const { number, start, end, isName, rule } of members) {
    rows.words[at++] = to;
    rows.words[at++] = about(number, isName, rule);
    rows.units.set(units.subarray(start, end + 1), to);
    to += end - start + 1;
  }
  rows.wordsUsed = at + 1;
  rows.unitsUsed = to;
  heads[bucket] = -place;
  return place;
}

/**
 * The place of a bucket's row, or 0 where it has no surfaces. They stand in order of their units; of equal ones a name
 * comes before an alias, then the dictionary's order counts.
 */
export function rowAt(table: SurfaceTable, bucket: number): number {
  const head = table.heads[bucket] ?? 0;
  return head > 0 ? makeRow(table, bucket, head) : -head;
}
