import type { EndingSet } from '@/lib/core/candidates/lexicon/ending-set';
import { BLOCK } from '@/lib/core/recognise/possible-starts';
import { collectByClass, RUN } from '@/lib/core/recognise/unit-classes';
import { FOLD } from '@/lib/core/text/fold';

/** Groups of last units, so that the unit before one counts for its own group only. */
const GROUPS = 3;
/** The group of last units before which anything may stand. */
const ALONE = 1 << GROUPS;
const FOLLOWS = 4;

/** Finds where words of a set may end in a text, by their last two units: what the set is asked about then. */
export class WordEnds {
  readonly #classes: Uint8Array;

  /** @param alone units that are looked for whatever stands before them: brackets */
  constructor(words: EndingSet, alone: readonly number[] = []) {
    const folded = new Uint8Array(0x10000).fill(ALONE);
    const add = (unit: number, bits: number): void => {
      folded[unit] = (folded[unit] ?? 0) | bits;
    };
    for (const [last, before] of words.lastUnits()) {
      const group = before === undefined ? ALONE : 1 << (last % GROUPS);
      add(last, group << FOLLOWS);
      if (before !== undefined) add(before, group);
    }
    for (const unit of alone) add(unit, ALONE << FOLLOWS);
    this.#classes = Uint8Array.from(FOLD, (unit) => folded[unit] ?? 0);
  }

  /** The offsets just behind the places where one may end, in order. */
  in(text: string): number[] {
    const ends: number[] = [];
    const runs = new Int32Array(BLOCK / RUN + RUN);
    const hits = new Int32Array(runs.length);
    const last = text.length - 1;
    for (let from = 0; from < last; from += BLOCK) {
      const count = collectByClass(text, from, Math.min(last, from + BLOCK), this.#classes, runs, hits);
      for (let i = 0; i < count; i++) {
        for (let hit = hits[i] ?? 0; hit !== 0; ) {
          const byte = Math.clz32(hit) >> 3;
          hit &= 0xffffff >>> (byte << 3);
          ends.push((runs[i] ?? 0) + byte + 2);
        }
      }
    }
    return ends;
  }
}
