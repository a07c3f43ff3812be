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

/**
 * Says of two neighbouring units which kinds of words they may belong to: all kinds that they do, and by chance now
 * and then another one. What passes is looked at exactly by whoever sought it.
 */
export class PairSieve {
  /** By hash of a pair: a bit for each kind. */
  readonly byPair = new Uint8Array(HASHES);
  /** By folded unit: a bit for each kind that seeks it whatever stands before it. */
  readonly byUnit = new Uint8Array(HASHES);

  /**
   * @param kinds what is sought, compared in folded units; the first kind has the lowest bit
   * @throws Error when there are more than eight
   */
  constructor(kinds: readonly Sought[]) {
    if (kinds.length > MOST) throw new Error(`Sieve: ${kinds.length} kinds, not more than ${MOST} can be`);
    kinds.forEach(({ pairs = [], units = [] }, number) => {
      const bit = 1 << number;
      for (const pair of pairs)
        add(this.byPair, hashOfPair(pairOfUnits(folded(pair, 0), folded(pair, 1))), bit);
      for (const unit of units) add(this.byUnit, folded(unit, 0), bit);
    });
  }
}

function folded(string: string, at: number): number {
  return FOLD[string.charCodeAt(at)] ?? 0;
}

function add(bits: Uint8Array, index: number, bit: number): void {
  bits[index] = (bits[index] ?? 0) | bit;
}
