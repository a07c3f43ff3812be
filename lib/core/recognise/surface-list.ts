import type { Entity } from '@/lib/core/dictionary/entity';
import { ruleFor } from '@/lib/core/recognise/rule';
import { canonicalUnits, writeCanonical } from '@/lib/core/text/canonical';

/** What is looked for: something with the forms that it is named by. */
export type Named = Pick<Entity, 'kind' | 'name' | 'surfaces'>;

/** All surfaces of some entities, numbered in their order, in canonical form. */
export interface SurfaceList {
  /** How many there are. */
  readonly count: number;
  /** The canonical units of all, one surface after the other. */
  readonly units: Uint16Array;
  /** By surface: where it starts in `units`; one more entry closes the last. */
  readonly starts: Uint32Array;
  /** By surface: its first two units, `first << 16 | second`. */
  readonly pairs: Uint32Array;
  /** By surface: the number of its entity `<< 1`, the last bit set where it is the entity's name. */
  readonly owners: Uint32Array;
  /** By surface: the `Rule` by which its surroundings are judged. */
  readonly rules: Uint8Array;
}

const NONE: readonly string[] = [];

/** The number of an owner has 31 bits, of which one says whether the surface is the name. */
const MAX_ENTITIES = 2 ** 30;

/**
 * Lists the surfaces of two characters and more: a single one says too little to be looked for.
 * @throws Error when there are more than 2^30 entities
 */
export function listSurfaces(entities: readonly Named[]): SurfaceList {
  if (entities.length > MAX_ENTITIES) throw new Error(`Recogniser: ${entities.length} entities are too many`);
  let room = 0;
  let length = 0;
  // Indices and no iterators: this runs once, mostly before an engine has compiled it, and then they are the slower ones.
  for (let number = 0; number < entities.length; number++) {
    const surfaces = entities[number]?.surfaces ?? NONE;
    room += surfaces.length;
    for (let i = 0; i < surfaces.length; i++) length += surfaces[i]?.length ?? 0;
  }
  const units = new Uint16Array(length);
  const starts = new Uint32Array(room + 1);
  const pairs = new Uint32Array(room);
  const owners = new Uint32Array(room);
  const rules = new Uint8Array(room);
  let count = 0;
  let start = 0;
  for (let number = 0; number < entities.length; number++) {
    const entity = entities[number];
    if (entity === undefined) continue;
    const { kind, name, surfaces } = entity;
    for (let i = 0; i < surfaces.length; i++) {
      const surface = surfaces[i] ?? '';
      const end = writeCanonical(surface, units, start);
      if (end - start < 2) continue;
      const isName = surface === name || isSpelling(name, units, start, end);
      pairs[count] = ((units[start] ?? 0) << 16) | (units[start + 1] ?? 0);
      owners[count] = (number << 1) | (isName ? 1 : 0);
      rules[count] = ruleFor(kind, surface, units, start, end);
      starts[++count] = end;
      start = end;
    }
  }
  return { count, units, starts, pairs, owners, rules };
}

/** Whether the units in `[start, end)` are a name's canonical form. */
function isSpelling(name: string, units: Uint16Array, start: number, end: number): boolean {
  const canonical = canonicalUnits(name);
  return canonical.length === end - start && canonical.every((unit, i) => unit === units[start + i]);
}
