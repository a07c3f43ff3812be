import { ruleFor } from '@/lib/core/recognise/rule';
import {
  about,
  compareSurfaces,
  END,
  entityOf,
  type Named,
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

/** The entity that a surface is of, and the surface as it is printed. */
function printed({ entities, firsts }: SurfaceTable, number: number): { entity: Named; surface: string } {
  const owner = entityOf(firsts, number);
  const entity = entities[owner];
  if (entity === undefined) throw new Error(`Recogniser: surface ${number} is nobody's`);
  return { entity, surface: entity.surfaces[number - (firsts[owner] ?? 0)] ?? '' };
}

/** Whether a surface is the name of its entity, in whatever spelling. */
function isName(table: SurfaceTable, number: number): boolean {
  const { entity, surface } = printed(table, number);
  if (surface === entity.name) return true;
  return compareSurfaces(canonicalUnits(entity.name), 0, table.units, table.starts[number] ?? 0) === 0;
}

/** Adds a surface behind the last one of a row. */
function addToRow(table: SurfaceTable, number: number): void {
  const { rows, units } = table;
  const start = table.starts[number] ?? 0;
  let end = start + 2;
  while ((units[end] ?? END) !== END) end++;
  // Two words of its own, and the one that ends the row.
  widen(rows, 3, end - start + 1);
  const { entity, surface } = printed(table, number);
  const rule = ruleFor(entity.kind, surface, units, start, end);
  rows.words[rows.wordsUsed++] = rows.unitsUsed;
  rows.words[rows.wordsUsed++] = about(number, isName(table, number), rule);
  for (let at = start; at < end; at++) rows.units[rows.unitsUsed++] = units[at] ?? END;
  rows.units[rows.unitsUsed++] = END;
}

/** Makes the row of a bucket that has surfaces. */
function makeRow(table: SurfaceTable, bucket: number, head: number): number {
  const { heads, others, rows, starts, units } = table;
  const members: number[] = [];
  for (let next = head; next > 0; next = others[next - 1] ?? 0) members.push(next - 1);
  if (members.length > 1) {
    members.sort(
      (a, b) =>
        compareSurfaces(units, starts[a] ?? 0, units, starts[b] ?? 0) ||
        Number(isName(table, b)) - Number(isName(table, a)) ||
        a - b,
    );
  }
  widen(rows, 1, 0);
  const place = rows.wordsUsed++;
  rows.words[place] = members.length;
  for (const number of members) addToRow(table, number);
  rows.words[rows.wordsUsed++] = 0;
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
