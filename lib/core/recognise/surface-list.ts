import type { Entity } from '@/lib/core/dictionary/entity';
import { type Rule, ruleFor } from '@/lib/core/recognise/rule';
import { appendCanonical, canonicalUnits } from '@/lib/core/text/canonical';

/** What is looked for: something with the forms that it is named by. */
export type Named = Pick<Entity, 'kind' | 'name' | 'surfaces'>;

/** All surfaces of some entities, numbered in their order, in canonical form. */
export interface SurfaceList {
  /** The canonical units of all, one surface after the other. */
  readonly units: readonly number[];
  /** By surface: where it starts in `units`; one more entry closes the last. */
  readonly starts: readonly number[];
  /** By surface: the number of its entity `<< 1`, the last bit set where it is the entity's name. */
  readonly owners: readonly number[];
  readonly rules: readonly Rule[];
}

/** Surfaces are numbered below 2^20: the sort key holds 32 bits of pair and 20 of number. */
const MAX_SURFACES = 2 ** 20;

/**
 * Lists the surfaces of two characters and more: a single one says too little to be looked for.
 * @throws Error when there are more than 2^20
 */
export function listSurfaces(entities: readonly Named[]): SurfaceList {
  const units: number[] = [];
  const starts: number[] = [0];
  const owners: number[] = [];
  const rules: Rule[] = [];
  let number = 0;
  for (const entity of entities) {
    for (const surface of entity.surfaces) {
      const start = units.length;
      appendCanonical(surface, units);
      if (units.length - start < 2) {
        units.length = start;
        continue;
      }
      const isName = surface === entity.name || isSpelling(entity.name, units, start);
      owners.push((number << 1) | (isName ? 1 : 0));
      rules.push(ruleFor(entity.kind, surface, units, start));
      starts.push(units.length);
    }
    number++;
  }
  if (owners.length > MAX_SURFACES) {
    throw new Error(`Recogniser: ${owners.length} surfaces are more than the ${MAX_SURFACES} it can hold`);
  }
  return { units, starts, owners, rules };
}

/** Whether the units from `start` on are a name's canonical form. */
function isSpelling(name: string, units: readonly number[], start: number): boolean {
  const canonical = canonicalUnits(name);
  return canonical.length === units.length - start && canonical.every((unit, i) => unit === units[start + i]);
}

/** The first two units of a surface as one number, ascending as they are. */
export function pairOf({ units, starts }: SurfaceList, number: number): number {
  const start = starts[number] ?? 0;
  return (units[start] ?? 0) * 0x10000 + (units[start + 1] ?? 0);
}

/** Orders two surfaces of one pair by their units, the shorter first where one begins the other. */
function compareUnits({ units, starts }: SurfaceList, a: number, b: number): number {
  const startA = starts[a] ?? 0;
  const startB = starts[b] ?? 0;
  const lengthA = (starts[a + 1] ?? 0) - startA;
  const lengthB = (starts[b + 1] ?? 0) - startB;
  for (let i = 2; i < lengthA && i < lengthB; i++) {
    const difference = (units[startA + i] ?? 0) - (units[startB + i] ?? 0);
    if (difference !== 0) return difference;
  }
  return lengthA - lengthB;
}

/** Whether two surfaces are the same in canonical form. */
export function isSameSurface(list: SurfaceList, a: number, b: number): boolean {
  return pairOf(list, a) === pairOf(list, b) && compareUnits(list, a, b) === 0;
}

type Compare = (a: number, b: number) => number;

/** As many are sorted by insertion: nearly all ranges are that small, and a sort of the engine's costs more. */
const FEW = 8;

function sortRange(numbers: Uint32Array, from: number, to: number, compare: Compare): void {
  if (to - from > FEW) {
    numbers.subarray(from, to).sort(compare);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const number = numbers[i] ?? 0;
    let at = i;
    for (; at > from && compare(numbers[at - 1] ?? 0, number) > 0; at--) numbers[at] = numbers[at - 1] ?? 0;
    numbers[at] = number;
  }
}

/**
 * The numbers of the surfaces, ordered by their units; of equal ones a name comes before an alias, then
 * the dictionary's order counts.
 */
export function sortSurfaces(list: SurfaceList): Uint32Array {
  const { owners } = list;
  const count = owners.length;
  // Doubles sort natively, surfaces do not: pair and number in one double, then the few of one pair by units.
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) keys[i] = pairOf(list, i) * MAX_SURFACES + i;
  keys.sort();
  const order = new Uint32Array(count);
  const compare: Compare = (a, b) =>
    compareUnits(list, a, b) || ((owners[b] ?? 0) & 1) - ((owners[a] ?? 0) & 1) || a - b;
  let from = 0;
  let fromPair = -1;
  for (let i = 0; i < count; i++) {
    const key = keys[i] ?? 0;
    const pair = Math.floor(key / MAX_SURFACES);
    order[i] = key - pair * MAX_SURFACES;
    if (pair === fromPair) continue;
    sortRange(order, from, i, compare);
    from = i;
    fromPair = pair;
  }
  sortRange(order, from, count, compare);
  return order;
}
