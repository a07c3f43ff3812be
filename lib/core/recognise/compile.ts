import { type Dictionary, ENTITY_KINDS } from '@/lib/core/dictionary/entity';
import { type Beginnings, makeBeginnings } from '@/lib/core/recognise/beginnings';
import { listSurfaces, type Named } from '@/lib/core/recognise/surface-list';
import { orderSurfaces } from '@/lib/core/recognise/surface-order';
import type { SurfaceTable } from '@/lib/core/recognise/surface-table';
import { makeUnitClasses } from '@/lib/core/recognise/unit-classes';

/**
 * A dictionary made ready for scanning. Only typed arrays and strings: it can be cloned between
 * contexts and kept in a database as it is.
 *
 * A scan looks at a class of every unit, asks two sets of bits for the three and the five units at what is left, and
 * only then looks up the surfaces that begin with the pair there and walks along them, narrowing their range unit by unit, which also finds
 * every shorter surface on the way. Unlike an automaton it keeps no node a character, and touches hardly any memory where no name
 * begins: `bench/recognise.ts` sets it beside three automata and a regular expression.
 */
export interface Recogniser extends SurfaceTable, Beginnings {
  /** By raw UTF-16 unit: what `collectByClass` asks. Folding is built in. */
  readonly classes: Uint8Array;
  /** By entity: the index of its kind in `ENTITY_KINDS`. */
  readonly kinds: Uint8Array;
  /** By entity. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

/**
 * Compiles the surfaces of some entities for looking them up where they may begin. Surfaces of one character are left
 * out.
 * @throws Error when there are more than 2^30 entities
 */
export function compileSurfaces(entities: readonly Named[]): SurfaceTable {
  const list = listSurfaces(entities);
  const { bucketStarts, order } = orderSurfaces(list);
  const starts = new Uint32Array(order.length);
  for (let surface = 0; surface < order.length; surface++)
    starts[surface] = list.starts[order[surface] ?? 0] ?? 0;
  const { units, owners, rules } = list;
  return { bucketStarts, starts, units, order, owners, rules };
}

/**
 * Compiles a dictionary for {@link recognise}. Surfaces of one character are left out. A surface that
 * several entities have names first the one whose name it is, else the first of them in the dictionary.
 * @throws Error when the dictionary has more than 2^30 entities
 */
export function compileRecogniser(dictionary: Dictionary): Recogniser {
  const { entities } = dictionary;
  const table = compileSurfaces(entities);
  const kinds = new Uint8Array(entities.length);
  const ids: string[] = [];
  const names: string[] = [];
  let last: string | null = null;
  let lastKind = 0;
  // A dictionary is compiled once, by code that has hardly run before: one plain loop costs a third of three callbacks.
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i];
    if (entity === undefined) continue;
    if (entity.kind !== last) {
      last = entity.kind;
      lastKind = ENTITY_KINDS.indexOf(entity.kind);
    }
    kinds[i] = lastKind;
    ids.push(entity.id);
    names.push(entity.name);
  }
  return {
    ...table,
    classes: makeUnitClasses(table.starts, table.units),
    ...makeBeginnings(table.starts, table.units),
    kinds,
    ids,
    names,
  };
}
