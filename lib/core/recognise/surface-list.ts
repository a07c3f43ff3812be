import type { Entity } from '@/lib/core/dictionary/entity';
import { Rule, ruleFor, ruleForChinese } from '@/lib/core/recognise/rule';
import { HASH_FACTOR } from '@/lib/core/recognise/surface-buckets';
import { compareSurfaces } from '@/lib/core/recognise/surface-table';
import { canonicalUnits, writeCanonical } from '@/lib/core/text/canonical';
import { FOLD } from '@/lib/core/text/fold';

/** What is looked for: something with the forms that it is named by. */
export type Named = Pick<Entity, 'kind' | 'name' | 'surfaces'>;

/** All surfaces of some entities, numbered in their order, in canonical form. */
export interface SurfaceList {
  /** How many there are. */
  readonly count: number;
  /** The canonical units of all, one surface after the other, `END` behind each. */
  readonly units: Uint16Array;
  /** By surface: where it starts in `units`. */
  readonly starts: Uint32Array;
  /** By surface: the hash of its first two units. */
  readonly hashes: Int32Array;
  /** By surface: the number of its entity `<< 1`, the last bit set where it is the entity's name. */
  readonly owners: Uint32Array;
  /** By surface: the `Rule` by which its surroundings are judged. */
  readonly rules: Uint8Array;
}

const NONE: readonly string[] = [];

/** The number of an owner has 31 bits, of which one says whether the surface is the name. */
const MAX_ENTITIES = 2 ** 30;

/** Ideographs, of which most surfaces are made alone: blanks mean nothing beside them. */
const FIRST_IDEOGRAPH = 0x4e00;
const LAST_IDEOGRAPH = 0x9fff;

/**
 * Lists the surfaces of two characters and more: a single one says too little to be looked for.
 *
 * A dictionary is compiled once, mostly before an engine has compiled this code: what counts is how often anything is
 * called, and how often a property or an array is asked. So there are indices and no iterators, and the way that most
 * surfaces go is written out.
 * @throws Error when there are more than 2^30 entities
 */
export function listSurfaces(entities: readonly Named[]): SurfaceList {
  if (entities.length > MAX_ENTITIES) throw new Error(`Recogniser: ${entities.length} entities are too many`);
  const total = entities.length;
  let room = 0;
  let length = 0;
  for (let number = 0; number < total; number++) {
    const surfaces = entities[number]?.surfaces ?? NONE;
    const forms = surfaces.length;
    room += forms;
    for (let i = 0; i < forms; i++) length += (surfaces[i]?.length ?? 0) + 1;
  }
  const fold = FOLD;
  const { imul } = Math;
  const units = new Uint16Array(length);
  const starts = new Uint32Array(room);
  const hashes = new Int32Array(room);
  const owners = new Uint32Array(room);
  const rules = new Uint8Array(room);
  let last: Named['kind'] | null = null;
  let chinese: Rule = Rule.token;
  let count = 0;
  let start = 0;
  for (let number = 0; number < total; number++) {
    const entity = entities[number];
    if (entity === undefined) continue;
    const { kind, name, surfaces } = entity;
    if (kind !== last) {
      last = kind;
      chinese = ruleForChinese(kind);
    }
    const forms = surfaces.length;
    let named = -1;
    for (let i = 0; i < forms; i++) {
      const surface = surfaces[i] ?? '';
      const size = surface.length;
      let read = 0;
      for (; read < size; read++) {
        const unit = fold[surface.charCodeAt(read)] ?? 0;
        if (unit < FIRST_IDEOGRAPH || unit > LAST_IDEOGRAPH) break;
        units[start + read] = unit;
      }
      const isChinese = read === size;
      const end = isChinese ? start + size : writeCanonical(surface, units, start);
      if (end - start < 2) continue;
      const isName = surface === name || isSpelling(name, units, named, start);
      if (isName) named = start;
      starts[count] = start;
      hashes[count] = imul(((units[start] ?? 0) << 16) | (units[start + 1] ?? 0), HASH_FACTOR);
      owners[count] = (number << 1) | (isName ? 1 : 0);
      rules[count] = isChinese ? chinese : ruleFor(kind, surface, units, start, end);
      count++;
      start = end + 1;
    }
  }
  return { count, units, starts, hashes, owners, rules };
}

/**
 * Whether the surface that starts at `start` is a name's canonical form.
 * @param named where one starts that is, or -1
 */
function isSpelling(name: string, units: Uint16Array, named: number, start: number): boolean {
  if (named >= 0) return compareSurfaces(units, named, units, start) === 0;
  const canonical = canonicalUnits(name);
  return compareSurfaces(canonical, 0, units, start) === 0;
}
