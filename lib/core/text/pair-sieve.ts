import { FOLD } from '@/lib/core/text/fold';
import { HASHES, hashOfPair, pairOfUnits } from '@/lib/core/text/pair-hash';

/** What is sought in a text under one kind: pairs of neighbouring characters, or characters by themselves. */
export interface Sought {
  /** Strings of two characters. */
  readonly pairs?: Iterable<string>;
  readonly units?: Iterable<string>;
}

/** As many kinds fit: one bit each. */
const MOST = 8;

/** Second units are in one of three groups, so that a first counts before its own group only. */
const GROUPS = 3;
/** The group of units before which anything may stand. */
const ANYTHING = 1 << GROUPS;
/** By so many bits the group of a unit as a second is above its groups as a first. */
export const BEHIND = 4;

/**
 * Says of two neighbouring units which kinds of words they may belong to: all kinds that they do, and by chance now
 * and then another one. What passes is looked at exactly by whoever sought it.
 */
export class PairSieve {
  /**
   * By raw unit, for the first look: in the lower half of a class the groups before which the unit may stand, in the
   * upper half its own. Where the lower half of one and the upper half of the next have no bit in common, nothing is
   * sought.
   */
  readonly classes: Uint8Array;
  /** How many there are. */
  readonly kinds: number;
  /** By hash of a pair: a bit for each kind. */
  readonly #byPair = new Uint8Array(HASHES);
  /** By folded unit: a bit for each kind that seeks it whatever stands before it. */
  readonly #byUnit = new Uint8Array(HASHES);

  /**
   * @param kinds what is sought, compared in folded units; the first kind has the lowest bit
   * @throws Error when there are more than eight
   */
  constructor(kinds: readonly Sought[]) {
    if (kinds.length > MOST) throw new Error(`Sieve: ${kinds.length} kinds, not more than ${MOST} can be`);
    this.kinds = kinds.length;
    const byFolded = new Uint8Array(HASHES).fill(ANYTHING);
    kinds.forEach(({ pairs = [], units = [] }, number) => {
      const bit = 1 << number;
      for (const pair of pairs) {
        const first = folded(pair);
        const second = folded(pair.slice(1));
        const group = 1 << (second % GROUPS);
        add(byFolded, first, group);
        add(byFolded, second, group << BEHIND);
        add(this.#byPair, hashOfPair(pairOfUnits(first, second)), bit);
      }
      for (const unit of units) {
        add(byFolded, folded(unit), ANYTHING << BEHIND);
        add(this.#byUnit, folded(unit), bit);
      }
    });
    this.classes = Uint8Array.from(FOLD, (unit) => byFolded[unit] ?? 0);
  }

  /** The bits of the kinds that two neighbouring folded units may belong to. */
  kindsOf(first: number, second: number): number {
    return (this.#byPair[hashOfPair(pairOfUnits(first, second))] ?? 0) | (this.#byUnit[second] ?? 0);
  }
}

function folded(character: string): number {
  return FOLD[character.charCodeAt(0)] ?? 0;
}

function add(bits: Uint8Array, index: number, bit: number): void {
  bits[index] = (bits[index] ?? 0) | bit;
}
