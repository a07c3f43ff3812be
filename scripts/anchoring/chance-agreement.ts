import type { CharacterFold } from '@/lib/core/anchor/fold';
import { TextIndex } from '@/lib/core/anchor/text-index';
import { below, pick, seeded } from '@/scripts/anchoring/chance';

/** How many offsets of a text are tried against another. */
const OFFSETS = 60;

/** Bits are counted no further than this. */
const MOST_BITS = 200;

/**
 * How far texts agree that have nothing to do with each other: of offsets in one article, the share whose
 * longest agreement with another article is more surprising than one in the other's length by so many bits.
 * The model alone, a Markov chain, would give 2 to the power of minus those bits.
 */
export function measureChance(
  texts: readonly string[],
  excesses: readonly number[],
  { pairs, seed, fold }: { pairs: number; seed: number; fold: CharacterFold },
): number[] {
  const chance = seeded(seed);
  const found: number[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const one = pick(texts, chance);
    const other = pick(texts, chance);
    if (one === other) continue;
    const codes = fold.codes(one);
    const index = new TextIndex(other, fold);
    const places = placesOfPairs(index.folded.codes);
    for (let tried = 0; tried < OFFSETS; tried++) {
      found.push(longestAgreement(codes, below(codes.length - 1, chance), index, places));
    }
  }
  return excesses.map((excess) => found.filter((bits) => bits >= excess).length / found.length);
}

type Places = ReadonlyMap<number, readonly number[]>;

function placesOfPairs(codes: Uint16Array): Places {
  const places = new Map<number, number[]>();
  for (let at = 0; at + 1 < codes.length; at++) {
    const pair = pairAt(codes, at);
    const known = places.get(pair);
    if (known === undefined) places.set(pair, [at]);
    else known.push(at);
  }
  return places;
}

function pairAt(codes: Uint16Array, at: number): number {
  return (codes[at] ?? 0) * 0x10000 + (codes[at + 1] ?? 0);
}

/** The bits of the most surprising agreement that begins at `at`, beyond those of one place in the text. */
function longestAgreement(codes: Uint16Array, at: number, index: TextIndex, places: Places): number {
  const text = index.folded.codes;
  const bits = (places.get(pairAt(codes, at)) ?? []).map((place) => {
    let length = 2;
    while (place + length < text.length && codes[at + length] === text[place + length]) length++;
    return index.surprise.bits(place, place + length, MOST_BITS);
  });
  return Math.max(0, ...bits) - Math.log2(text.length);
}
