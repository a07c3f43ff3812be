/** A source of numbers in [0, 1) that a seed determines: mulberry32 (Tommy Ettinger, 2017, public domain). */
export type Chance = () => number;

export function seeded(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number in [0, limit). */
export function below(limit: number, chance: Chance): number {
  return Math.floor(chance() * limit);
}

/** One of a list, which must not be empty. */
export function pick<Item>(items: readonly Item[], chance: Chance): Item {
  const item = items[below(items.length, chance)];
  if (item === undefined) throw new Error('Nothing to pick from');
  return item;
}

/** The items in another order (Fisher & Yates). */
export function shuffle<Item>(items: readonly Item[], chance: Chance): Item[] {
  const keyed = items.map((item) => ({ item, key: chance() }));
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}
