import { type Dictionary, ENTITY_KINDS } from '@/lib/core/dictionary/entity';
import { type Rule, ruleFor } from '@/lib/core/recognise/rule';
import { blankMatters, canonicalUnits } from '@/lib/core/text/canonical';
import { BLANK, FOLD, IGNORED } from '@/lib/core/text/fold';

/** The number of the compiled form: one of another number is compiled anew, never read. */
export const RECOGNISER_VERSION = 1;

/** Bits of {@link Recogniser.classes}. A pair of neighbours is a candidate when `left & (right >> 2)`. */
export const CLASS_FIRST = 1;
export const CLASS_FIRST_BEFORE_BLANK = 2;
export const CLASS_SECOND = 4;
export const CLASS_BLANK = 8;

/**
 * A dictionary made ready for scanning. Only typed arrays, strings and numbers: it can be cloned between
 * contexts and kept in a database as it is.
 *
 * Surfaces are kept in canonical form, sorted, each once. A scan looks at a class of every unit, then at
 * the pair of units in a hash table, and only then walks the sorted surfaces, narrowing their range unit
 * by unit, which also finds every shorter surface on the way.
 */
export interface Recogniser {
  readonly version: number;
  /** By raw UTF-16 unit: CLASS_ bits. Folding is built in. */
  readonly classes: Uint8Array;
  /** Open-addressing hash table of pairs: 0 or the pair's number + 1. Its length is a power of two. */
  readonly slots: Uint32Array;
  /** By pair: `first << 16 | second`, ascending. */
  readonly pairs: Uint32Array;
  /** By pair: its first surface; one more entry closes the last. */
  readonly pairStarts: Uint32Array;
  /** The canonical surfaces, one after the other. */
  readonly units: Uint16Array;
  /** By surface: where it starts in `units`; one more entry closes the last. */
  readonly starts: Uint32Array;
  /** By surface: the number of its entity `<< 1`, the last bit set where the surface is the entity's name. */
  readonly owners: Uint32Array;
  /** By surface: how its surroundings are judged, see {@link Rule}. */
  readonly rules: Uint8Array;
  /** By surface: 1 where several entities have it. */
  readonly shared: Uint8Array;
  /** By entity: the index of its kind in `ENTITY_KINDS`. */
  readonly kinds: Uint8Array;
  /** The entities' ids, one after the other; `idStarts` has one more entry than there are entities. */
  readonly ids: string;
  readonly idStarts: Uint32Array;
  /** The entities' names, likewise. */
  readonly names: string;
  readonly nameStarts: Uint32Array;
}

/** Surfaces by their number among 2^20: the sort key below holds 32 bits of pair and 20 of number. */
const MAX_SURFACES = 2 ** 20;

/** The slot in a table of `mask + 1` places where the search for a pair begins (Fibonacci hashing). */
export function slotOf(pair: number, mask: number): number {
  return (Math.imul(pair, 0x9e3779b1) >>> 15) & mask;
}

/** All surfaces of a dictionary in the order of the sheets, canonical, one after the other. */
interface Listed {
  readonly units: number[];
  readonly starts: number[];
  readonly owners: number[];
  readonly rules: Rule[];
}

function listSurfaces(dictionary: Dictionary): Listed {
  const units: number[] = [];
  const starts: number[] = [0];
  const owners: number[] = [];
  const rules: Rule[] = [];
  dictionary.entities.forEach((entity, number) => {
    const name = canonicalUnits(entity.name);
    for (const surface of entity.surfaces) {
      const canonical = surface === entity.name ? name : canonicalUnits(surface);
      // One character says too little to be looked for.
      if (canonical.length < 2) continue;
      const isName = canonical.length === name.length && canonical.every((unit, i) => unit === name[i]);
      for (const unit of canonical) units.push(unit);
      starts.push(units.length);
      owners.push((number << 1) | (isName ? 1 : 0));
      rules.push(ruleFor(entity.kind, surface, canonical));
    }
  });
  if (owners.length > MAX_SURFACES) {
    throw new Error(`Recogniser: ${owners.length} surfaces are more than the ${MAX_SURFACES} it can hold`);
  }
  return { units, starts, owners, rules };
}

/** Compares two surfaces by their units, the shorter first; equal ones by name before alias, then by order. */
function compare({ units, starts, owners }: Listed, a: number, b: number): number {
  const startA = starts[a] ?? 0;
  const startB = starts[b] ?? 0;
  const lengthA = (starts[a + 1] ?? 0) - startA;
  const lengthB = (starts[b + 1] ?? 0) - startB;
  for (let i = 2; i < lengthA && i < lengthB; i++) {
    const difference = (units[startA + i] ?? 0) - (units[startB + i] ?? 0);
    if (difference !== 0) return difference;
  }
  if (lengthA !== lengthB) return lengthA - lengthB;
  const isNameA = (owners[a] ?? 0) & 1;
  const isNameB = (owners[b] ?? 0) & 1;
  return isNameA === isNameB ? a - b : isNameB - isNameA;
}

/** The numbers of the surfaces in the order of their units. */
function sortSurfaces(listed: Listed): Uint32Array {
  const { units, starts, owners } = listed;
  // Numbers sort natively, surfaces do not: the pair and the number in one double, then the few within a pair.
  const keys = Float64Array.from(owners, (_, i) => {
    const at = starts[i] ?? 0;
    return ((units[at] ?? 0) * 0x10000 + (units[at + 1] ?? 0)) * MAX_SURFACES + i;
  }).sort();
  const order = Uint32Array.from(keys, (key) => key % MAX_SURFACES);
  let from = 0;
  for (let i = 1; i <= keys.length; i++) {
    const samePair =
      i < keys.length &&
      Math.floor((keys[i] ?? 0) / MAX_SURFACES) === Math.floor((keys[from] ?? 0) / MAX_SURFACES);
    if (samePair) continue;
    if (i - from > 1) order.subarray(from, i).sort((a, b) => compare(listed, a, b));
    from = i;
  }
  return order;
}

function isSameSurface({ units, starts }: Listed, a: number, b: number): boolean {
  const startA = starts[a] ?? 0;
  const startB = starts[b] ?? 0;
  const length = (starts[a + 1] ?? 0) - startA;
  if (length !== (starts[b + 1] ?? 0) - startB) return false;
  for (let i = 0; i < length; i++) if (units[startA + i] !== units[startB + i]) return false;
  return true;
}

function makeSlots(pairs: Uint32Array): Uint32Array {
  let size = 16;
  while (size < pairs.length * 2) size *= 2;
  const slots = new Uint32Array(size);
  const mask = size - 1;
  pairs.forEach((pair, number) => {
    let slot = slotOf(pair, mask);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  });
  return slots;
}

function makeClasses(pairs: Uint32Array): Uint8Array {
  const folded = new Uint8Array(0x10000);
  pairs.forEach((pair) => {
    const first = pair >>> 16;
    const second = pair & 0xffff;
    folded[first] = (folded[first] ?? 0) | CLASS_FIRST;
    folded[second] = (folded[second] ?? 0) | CLASS_SECOND;
    if (second === BLANK || !blankMatters(first, second)) {
      folded[first] = (folded[first] ?? 0) | CLASS_FIRST_BEFORE_BLANK;
    }
  });
  // Whatever the first unit is, what nobody sees may follow it.
  folded[IGNORED] = CLASS_SECOND;
  folded[BLANK] = CLASS_BLANK;
  const classes = new Uint8Array(0x10000);
  for (let code = 0; code < classes.length; code++) classes[code] = folded[FOLD[code] ?? 0] ?? 0;
  return classes;
}

/** Joins strings, and tells where each starts in the whole. */
function pack(strings: readonly string[]): [joined: string, starts: Uint32Array] {
  const starts = new Uint32Array(strings.length + 1);
  strings.forEach((string, i) => {
    starts[i + 1] = (starts[i] ?? 0) + string.length;
  });
  return [strings.join(''), starts];
}

/**
 * Compiles a dictionary for {@link recognise}. Surfaces of one character are left out. A surface that
 * several entities have belongs to the one whose name it is, else to the first of them, and is `shared`.
 *
 * Takes about 0.7 µs a surface, plus 1 ms.
 *
 * @throws Error when the dictionary has more than 2^20 surfaces
 */
export function compileRecogniser(dictionary: Dictionary): Recogniser {
  const listed = listSurfaces(dictionary);
  const order = sortSurfaces(listed);
  const units = new Uint16Array(listed.units.length);
  const starts = new Uint32Array(order.length + 1);
  const owners = new Uint32Array(order.length);
  const rules = new Uint8Array(order.length);
  const shared = new Uint8Array(order.length);
  const pairs: number[] = [];
  const pairStarts: number[] = [];
  let count = 0;
  let filled = 0;
  let previous: number | null = null;
  for (const number of order) {
    if (previous !== null && isSameSurface(listed, previous, number)) {
      if ((listed.owners[previous] ?? 0) >> 1 !== (listed.owners[number] ?? 0) >> 1) shared[count - 1] = 1;
      continue;
    }
    previous = number;
    for (let i = listed.starts[number] ?? 0; i < (listed.starts[number + 1] ?? 0); i++) {
      units[filled++] = listed.units[i] ?? 0;
    }
    const first = starts[count] ?? 0;
    const pair = (((units[first] ?? 0) << 16) | (units[first + 1] ?? 0)) >>> 0;
    if (pairs.at(-1) !== pair) {
      pairs.push(pair);
      pairStarts.push(count);
    }
    owners[count] = listed.owners[number] ?? 0;
    rules[count] = listed.rules[number] ?? 0;
    starts[++count] = filled;
  }
  pairStarts.push(count);
  const sortedPairs = Uint32Array.from(pairs);
  const [ids, idStarts] = pack(dictionary.entities.map((entity) => entity.id));
  const [names, nameStarts] = pack(dictionary.entities.map((entity) => entity.name));
  return {
    version: RECOGNISER_VERSION,
    classes: makeClasses(sortedPairs),
    slots: makeSlots(sortedPairs),
    pairs: sortedPairs,
    pairStarts: Uint32Array.from(pairStarts),
    units: units.slice(0, filled),
    starts: starts.slice(0, count + 1),
    owners: owners.slice(0, count),
    rules: rules.slice(0, count),
    shared: shared.slice(0, count),
    kinds: Uint8Array.from(dictionary.entities, (entity) => ENTITY_KINDS.indexOf(entity.kind)),
    ids,
    idStarts,
    names,
    nameStarts,
  };
}
