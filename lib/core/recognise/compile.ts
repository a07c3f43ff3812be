import { type Dictionary, ENTITY_KINDS } from '@/lib/core/dictionary/entity';
import { makeBeginnings, makeLongBeginnings } from '@/lib/core/recognise/beginnings';
import { listSurfaces, type Named, type SurfaceList } from '@/lib/core/recognise/surface-list';
import { isSameSurface, orderSurfaces } from '@/lib/core/recognise/surface-order';
import { makeUnitClasses } from '@/lib/core/recognise/unit-classes';

/** The surfaces of a dictionary, and whose they are: what is asked where one may begin. */
export interface SurfaceTable {
  /** By bucket of a surface's first two units: its first surface; one more entry closes the last. */
  readonly bucketStarts: Uint32Array;
  /** The canonical units of the surfaces, those of a bucket sorted, each surface once. */
  readonly units: Uint16Array;
  /** By surface: where it starts in `units`; one more entry closes the last. */
  readonly starts: Uint32Array;
  /** By surface: its first owner; one more entry closes the last. */
  readonly ownerStarts: Uint32Array;
  /** Each owner: the number of an entity `<< 1`, the last bit set where the surface is the entity's name. */
  readonly owners: Uint32Array;
  /** By surface: the `Rule` by which its surroundings are judged. */
  readonly rules: Uint8Array;
}

/**
 * A dictionary made ready for scanning. Only typed arrays and strings: it can be cloned between
 * contexts and kept in a database as it is.
 *
 * A scan looks at a class of every unit, asks two sets of bits for the three and the five units at what is left, and
 * only then looks up the surfaces that begin with the pair there and walks along them, narrowing their range unit by unit, which also finds
 * every shorter surface on the way. Unlike an automaton it keeps no node a character, and touches hardly any memory where no name
 * begins: `bench/recognise.ts` sets it beside three automata and a regular expression.
 */
export interface Recogniser extends SurfaceTable {
  /** By raw UTF-16 unit: what `collectByClass` asks. Folding is built in. */
  readonly classes: Uint8Array;
  /** What surfaces begin with, as bits by hash: what `mayBegin` asks. */
  readonly beginnings: Uint32Array;
  /** The same with more units of each: what `mayBeginLong` asks. */
  readonly longBeginnings: Uint32Array;
  /** By entity: the index of its kind in `ENTITY_KINDS`. */
  readonly kinds: Uint8Array;
  /** By entity. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

/** Whether an entity is among the owners in `[from, to)` already: one may have a surface twice, spelt in two ways. */
function isOwner(owner: number, owners: Uint32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((owners[i] ?? 0) >> 1 === owner >> 1) return true;
  return false;
}

/** The surfaces in order, each once, with what belongs to each. */
function mergeSurfaces(list: SurfaceList): SurfaceTable {
  const { bucketStarts, order } = orderSurfaces(list);
  const units = new Uint16Array(list.units.length);
  const starts = new Uint32Array(order.length + 1);
  const owners = new Uint32Array(order.length);
  const rules = new Uint8Array(order.length);
  const ownerStarts = new Uint32Array(order.length + 1);
  let count = 0;
  let filled = 0;
  let owned = 0;
  let from = 0;
  for (let bucket = 1; bucket < bucketStarts.length; bucket++) {
    let kept = -1;
    const last = bucketStarts[bucket] ?? 0;
    for (let i = from; i < last; i++) {
      const number = order[i] ?? 0;
      const owner = list.owners[number] ?? 0;
      if (kept >= 0 && isSameSurface(list, kept, number)) {
        if (!isOwner(owner, owners, ownerStarts[count - 1] ?? 0, owned)) owners[owned++] = owner;
        ownerStarts[count] = owned;
        continue;
      }
      kept = number;
      const end = list.starts[number + 1] ?? 0;
      for (let at = list.starts[number] ?? 0; at < end; at++) units[filled++] = list.units[at] ?? 0;
      owners[owned++] = owner;
      rules[count] = list.rules[number] ?? 0;
      starts[++count] = filled;
      ownerStarts[count] = owned;
    }
    from = last;
    bucketStarts[bucket] = count;
  }
  return {
    bucketStarts,
    units: units.slice(0, filled),
    starts: starts.slice(0, count + 1),
    ownerStarts: ownerStarts.slice(0, count + 1),
    owners: owners.slice(0, owned),
    rules: rules.slice(0, count),
  };
}

/** The first two units of the surfaces, `first << 16 | second`, each pair once. */
export function pairsIn({ units, starts }: SurfaceTable): Uint32Array {
  const pairs = new Uint32Array(starts.length - 1);
  let count = 0;
  for (let surface = 0; surface < pairs.length; surface++) {
    const start = starts[surface] ?? 0;
    const pair = (((units[start] ?? 0) << 16) | (units[start + 1] ?? 0)) >>> 0;
    // Those of a bucket are sorted: the same ones are neighbours.
    if (count === 0 || pairs[count - 1] !== pair) pairs[count++] = pair;
  }
  return pairs.slice(0, count);
}

/**
 * Compiles the surfaces of some entities for looking them up where they may begin. Surfaces of one character are left
 * out.
 * @throws Error when there are more than 2^30 entities
 */
export function compileSurfaces(entities: readonly Named[]): SurfaceTable {
  return mergeSurfaces(listSurfaces(entities));
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
  // A dictionary is compiled once, by code that has hardly run before: one plain loop costs a third of three callbacks.
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i];
    if (entity === undefined) continue;
    kinds[i] = ENTITY_KINDS.indexOf(entity.kind);
    ids.push(entity.id);
    names.push(entity.name);
  }
  return {
    ...table,
    classes: makeUnitClasses(pairsIn(table)),
    beginnings: makeBeginnings(table.starts, table.units),
    longBeginnings: makeLongBeginnings(table.starts, table.units),
    kinds,
    ids,
    names,
  };
}
