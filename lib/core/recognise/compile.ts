import { type Dictionary, ENTITY_KINDS } from '@/lib/core/dictionary/entity';
import {
  isSameSurface,
  listSurfaces,
  pairOf,
  type SurfaceList,
  sortSurfaces,
} from '@/lib/core/recognise/surface-list';
import { blankMatters } from '@/lib/core/text/canonical';
import { BLANK, FOLD, FOLDED_CODES, IGNORED } from '@/lib/core/text/fold';

/**
 * Bits of {@link Recogniser.classes}: in the lower half what a unit is as the first of a surface, in the
 * upper half the same bits for the units that may follow such a first. First units are in one of three
 * groups, so that a second counts after its own group only: surnames before all of which all given-name
 * characters stand, and two for the rest.
 */
const CROWDED = 1;
const OTHERS = [2, 4] as const;
/** A blank may stand after it, before the second. */
const BEFORE_BLANK = 8;
const FOLLOWS = 4;

/** So many different seconds make a first unit crowded. */
const CROWD = 20;

/**
 * A dictionary made ready for scanning. Only typed arrays and strings: it can be cloned between
 * contexts and kept in a database as it is.
 *
 * A scan looks at a class of every unit, then looks up the pair of units in a hash table, and only then
 * walks the sorted surfaces, narrowing their range unit by unit, which also finds every shorter surface on
 * the way. Unlike an automaton it keeps no node a character, and touches hardly any memory where no name
 * begins: `bench/recognise.ts` sets it beside three automata and a regular expression.
 */
export interface Recogniser {
  /** By raw UTF-16 unit: what {@link mayBegin} asks. Folding is built in. */
  readonly classes: Uint8Array;
  /** Open-addressing hash table of pairs: 0 or the pair's number + 1. Its length is a power of two. */
  readonly slots: Uint32Array;
  /** By pair: `first << 16 | second`, ascending. */
  readonly pairs: Uint32Array;
  /** By pair: its first surface; one more entry closes the last. */
  readonly pairStarts: Uint32Array;
  /** The canonical units of the surfaces, sorted, each surface once. */
  readonly units: Uint16Array;
  /** By surface: where it starts in `units`; one more entry closes the last. */
  readonly starts: Uint32Array;
  /** By surface: its first owner; one more entry closes the last. */
  readonly ownerStarts: Uint32Array;
  /** Each owner: the number of an entity `<< 1`, the last bit set where the surface is the entity's name. */
  readonly owners: Uint32Array;
  /** By surface: the `Rule` by which its surroundings are judged. */
  readonly rules: Uint8Array;
  /** By entity: the index of its kind in `ENTITY_KINDS`. */
  readonly kinds: Uint8Array;
  /** By entity. */
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

/** Whether a surface may begin with two neighbouring units of these classes. */
export function mayBegin(left: number, right: number): boolean {
  return (left & (right >> FOLLOWS)) !== 0;
}

/** The slot where the search for a pair begins, in a table of `mask + 1` slots (Fibonacci hashing). */
export function slotOf(pair: number, mask: number): number {
  return (Math.imul(pair, 0x9e3779b1) >>> 15) & mask;
}

function makeSlots(pairs: Uint32Array): Uint32Array {
  let size = 16;
  while (size < pairs.length * 1.5) size *= 2;
  const slots = new Uint32Array(size);
  const mask = size - 1;
  for (let number = 0; number < pairs.length; number++) {
    let slot = slotOf(pairs[number] ?? 0, mask);
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = number + 1;
  }
  return slots;
}

function makeClasses(pairs: Uint32Array): Uint8Array {
  const seconds = new Uint16Array(0x10000);
  for (let number = 0; number < pairs.length; number++) {
    const first = (pairs[number] ?? 0) >>> 16;
    seconds[first] = (seconds[first] ?? 0) + 1;
  }
  const folded = new Uint8Array(0x10000);
  for (let number = 0; number < pairs.length; number++) {
    const pair = pairs[number] ?? 0;
    const first = pair >>> 16;
    const second = pair & 0xffff;
    const group = (seconds[first] ?? 0) >= CROWD ? CROWDED : OTHERS[first & 1 ? 1 : 0];
    const blankFits = second === BLANK || !blankMatters(first, second);
    folded[first] = (folded[first] ?? 0) | group | (blankFits ? BEFORE_BLANK : 0);
    folded[second] = (folded[second] ?? 0) | (group << FOLLOWS);
  }
  // What nobody sees may follow any first unit, a blank only some.
  folded[IGNORED] = (CROWDED | OTHERS[0] | OTHERS[1]) << FOLLOWS;
  folded[BLANK] = (folded[BLANK] ?? 0) | (BEFORE_BLANK << FOLLOWS);
  const classes = folded.slice();
  for (let i = 0; i < FOLDED_CODES.length; i++) {
    const code = FOLDED_CODES[i] ?? 0;
    classes[code] = folded[FOLD[code] ?? 0] ?? 0;
  }
  return classes;
}

/** Whether an entity is among the owners in `[from, to)` already: one may have a surface twice, spelt in two ways. */
function isOwner(owner: number, owners: Uint32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((owners[i] ?? 0) >> 1 === owner >> 1) return true;
  return false;
}

/** The surfaces in order, each once, with what belongs to each. */
function mergeSurfaces(list: SurfaceList) {
  const order = sortSurfaces(list);
  const units = new Uint16Array(list.units.length);
  const starts = new Uint32Array(order.length + 1);
  const owners = new Uint32Array(order.length);
  const rules = new Uint8Array(order.length);
  const ownerStarts = new Uint32Array(order.length + 1);
  const pairs = new Uint32Array(order.length);
  const pairStarts = new Uint32Array(order.length + 1);
  let count = 0;
  let pairCount = 0;
  let filled = 0;
  let owned = 0;
  let kept = -1;
  for (let i = 0; i < order.length; i++) {
    const number = order[i] ?? 0;
    const owner = list.owners[number] ?? 0;
    if (kept >= 0 && isSameSurface(list, kept, number)) {
      if (!isOwner(owner, owners, ownerStarts[count - 1] ?? 0, owned)) owners[owned++] = owner;
      ownerStarts[count] = owned;
      continue;
    }
    kept = number;
    const pair = pairOf(list, number);
    if (pairCount === 0 || pairs[pairCount - 1] !== pair) {
      pairs[pairCount] = pair;
      pairStarts[pairCount++] = count;
    }
    const end = list.starts[number + 1] ?? 0;
    for (let at = list.starts[number] ?? 0; at < end; at++) units[filled++] = list.units[at] ?? 0;
    owners[owned++] = owner;
    rules[count] = list.rules[number] ?? 0;
    starts[++count] = filled;
    ownerStarts[count] = owned;
  }
  pairStarts[pairCount] = count;
  return {
    pairs: pairs.slice(0, pairCount),
    pairStarts: pairStarts.slice(0, pairCount + 1),
    units: units.slice(0, filled),
    starts: starts.slice(0, count + 1),
    ownerStarts: ownerStarts.slice(0, count + 1),
    owners: owners.slice(0, owned),
    rules: rules.slice(0, count),
  };
}

/**
 * Compiles a dictionary for {@link recognise}. Surfaces of one character are left out. A surface that
 * several entities have names first the one whose name it is, else the first of them in the dictionary.
 * @throws Error when the dictionary has more than 2^20 surfaces
 */
export function compileRecogniser(dictionary: Dictionary): Recogniser {
  const merged = mergeSurfaces(listSurfaces(dictionary));
  const { entities } = dictionary;
  return {
    classes: makeClasses(merged.pairs),
    slots: makeSlots(merged.pairs),
    ...merged,
    kinds: Uint8Array.from(entities.map((entity) => ENTITY_KINDS.indexOf(entity.kind))),
    ids: entities.map((entity) => entity.id),
    names: entities.map((entity) => entity.name),
  };
}
