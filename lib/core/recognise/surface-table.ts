import type { Entity } from '@/lib/core/dictionary/entity';
import type { Beginnings } from '@/lib/core/recognise/beginnings';

/** What is looked for: something with the forms that it is named by. */
export type Named = Pick<Entity, 'kind' | 'name' | 'surfaces'>;

/** What stands in `units` behind a surface: no canonical unit is 0. */
export const END = 0;

/**
 * The surfaces of a dictionary, as one pass over them leaves them: chained by bucket of their first two units. A surface
 * has a number, which counts all forms of all entities in the order of the dictionary.
 */
export interface SurfaceTable extends Beginnings {
  readonly entities: readonly Named[];
  /** By entity: the number of its first surface. */
  readonly firsts: Uint32Array;
  /** The canonical units of the surfaces, in the order of the dictionary, {@link END} behind each. The first is nobody's. */
  readonly units: Uint16Array;
  /** By surface: where it starts in `units`. 0 for one that is too short to be looked for. */
  readonly starts: Uint32Array;
  /** By surface: 1 + the number of the one before it in its bucket, or 0. */
  readonly others: Uint32Array;
  /**
   * By bucket: 0 where it is empty; 1 + the number of its last surface; or, once a text has asked for it, the place of its
   * row in `rows`, as a negative number.
   */
  readonly heads: Int32Array;
  readonly rows: SurfaceRows;
}

/**
 * The buckets that texts have asked for: few of those of a large dictionary, so what articles are full of lies together
 * in memory. A row is the number of its surfaces, two words for each of them, in order of their units, and 0. The two are
 * where the surface starts in the units of the rows, and what {@link about} makes of it.
 */
export interface SurfaceRows {
  words: Uint32Array;
  /** The first so many words are taken. Nothing is at 0. */
  wordsUsed: number;
  /** The canonical units of the surfaces, {@link END} behind each. */
  units: Uint16Array;
  /** The first so many units are taken. Nothing is at 0. */
  unitsUsed: number;
}

const RULE_BITS = 4;

/** What is known of a surface, as one word of a row: its number has 27 bits. */
export function about(number: number, isName: boolean, rule: number): number {
  return (number << (RULE_BITS + 1)) | (isName ? 1 << RULE_BITS : 0) | rule;
}

/** So many surfaces can be told apart in {@link about}. */
export const MAX_SURFACES = 2 ** (32 - RULE_BITS - 1);

/** Orders two surfaces, each in some units, by those: the shorter first where one begins the other. */
export function compareSurfaces(a: Uint16Array, startA: number, b: Uint16Array, startB: number): number {
  for (let i = 0; ; i++) {
    const unit = a[startA + i] ?? END;
    const difference = unit - (b[startB + i] ?? END);
    if (difference !== 0 || unit === END) return difference;
  }
}

/**
 * The entity that a surface is of: the last one that begins with its number or before.
 * @param firsts by entity, as in {@link SurfaceTable.firsts}
 */
export function entityOf(firsts: Uint32Array, number: number): number {
  let from = 0;
  let to = firsts.length;
  while (to - from > 1) {
    const middle = (from + to) >>> 1;
    if ((firsts[middle] ?? 0) <= number) from = middle;
    else to = middle;
  }
  return from;
}

/**
 * The owners of a surface, each entity once, though it may have a surface twice, spelt in two ways: the number of the
 * entity `<< 1`, the last bit set where it is the entity's name. One whose name it is comes first.
 * @param place where it stands in a row
 */
export function ownersAt(table: SurfaceTable, place: number): number[] {
  const { units, words } = table.rows;
  const found: number[] = [];
  const start = words[place] ?? 0;
  for (let at = place; ; at += 2) {
    const other = words[at] ?? 0;
    if (other === 0 || (at > place && compareSurfaces(units, start, units, other) !== 0)) return found;
    const word = words[at + 1] ?? 0;
    const entity = entityOf(table.firsts, word >>> (RULE_BITS + 1));
    const owner = (entity << 1) | ((word >>> RULE_BITS) & 1);
    if (!found.some((one) => one >> 1 === entity)) found.push(owner);
  }
}

/** The `Rule` by which the surroundings of a surface are judged, by where it stands in a row. */
export function ruleAt({ rows }: SurfaceTable, place: number): number {
  return (rows.words[place + 1] ?? 0) & ((1 << RULE_BITS) - 1);
}

/** The first two units of the surfaces, `first << 16 | second`, each pair once. */
export function pairsIn({ units, starts }: SurfaceTable): Uint32Array {
  const pairs = new Set<number>();
  for (const start of starts)
    if (start > 0) pairs.add((((units[start] ?? 0) << 16) | (units[start + 1] ?? 0)) >>> 0);
  return Uint32Array.from(pairs);
}
