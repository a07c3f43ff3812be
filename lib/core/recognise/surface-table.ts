import { Rule, ruleForPerson } from '@/lib/core/recognise/rule';

/** What stands in `units` behind a surface: no canonical unit is 0. */
export const END = 0;

/**
 * The surfaces of a dictionary, and whose they are: what is asked where one may begin. They are numbered by bucket of
 * their first two units, in a bucket in order of their units. One that several entities have is there for each of them,
 * the one whose name it is first.
 */
export interface SurfaceTable {
  /** By bucket: its first surface; one more entry closes the last. */
  readonly bucketStarts: Uint32Array;
  /** By surface: where it starts in `units`. */
  readonly starts: Uint32Array;
  /** The canonical units of the surfaces, in the order of the dictionary, {@link END} behind each. */
  readonly units: Uint16Array;
  /** By surface: its number in the order of the dictionary. */
  readonly order: Uint32Array;
  /** By number in that order: the number of its entity `<< 1`, the last bit set where it is the entity's name. */
  readonly owners: Uint32Array;
  /** By number in that order: the `Rule` by which its surroundings are judged, as far as {@link ruleAt} has found it out. */
  readonly rules: Uint8Array;
}

/** Orders two surfaces, each in some units, by those: the shorter first where one begins the other. */
export function compareSurfaces(a: Uint16Array, startA: number, b: Uint16Array, startB: number): number {
  for (let i = 0; ; i++) {
    const unit = a[startA + i] ?? END;
    const difference = unit - (b[startB + i] ?? END);
    if (difference !== 0 || unit === END) return difference;
  }
}

/**
 * The owners of a surface, as in {@link SurfaceTable.owners}, each entity once: it may have a surface twice, spelt in two
 * ways.
 */
export function ownersAt({ starts, units, order, owners }: SurfaceTable, surface: number): number[] {
  const found: number[] = [];
  const start = starts[surface] ?? 0;
  for (let i = surface; i < starts.length; i++) {
    if (i > surface && compareSurfaces(units, start, units, starts[i] ?? 0) !== 0) break;
    const owner = owners[order[i] ?? 0] ?? 0;
    if (!found.some((other) => other >> 1 === owner >> 1)) found.push(owner);
  }
  return found;
}

/**
 * The rule by which the surroundings of a surface are judged. Which one a person's name has is found out when it is met
 * for the first time, and then stands in the table: most names of a large dictionary never are.
 */
export function ruleAt({ starts, units, order, rules }: SurfaceTable, surface: number): number {
  const number = order[surface] ?? 0;
  const rule = rules[number] ?? 0;
  if (rule !== Rule.personName) return rule;
  const start = starts[surface] ?? 0;
  let end = start + 2;
  while (units[end] !== END) end++;
  const found = ruleForPerson(units, start, end - start);
  rules[number] = found;
  return found;
}

/** The first two units of the surfaces, `first << 16 | second`, each pair once. */
export function pairsIn({ units, starts }: SurfaceTable): Uint32Array {
  const pairs = new Uint32Array(starts.length);
  let count = 0;
  for (let surface = 0; surface < pairs.length; surface++) {
    const start = starts[surface] ?? 0;
    const pair = (((units[start] ?? 0) << 16) | (units[start + 1] ?? 0)) >>> 0;
    // Those of a bucket are sorted: the same ones are neighbours.
    if (count === 0 || pairs[count - 1] !== pair) pairs[count++] = pair;
  }
  return pairs.slice(0, count);
}
