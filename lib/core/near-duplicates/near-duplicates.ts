import { jaccard, shinglesOf } from '@/lib/core/near-duplicates/shingles';

/** From this likeness on, two sentences are one that was reprinted: a word changed, a comma gone, a title added. */
const REPRINTED = 0.7;

/**
 * Groups texts that say the same: each group holds the places of its texts in order, and the groups come in the order
 * of their first texts. Two belong together where the Jaccard index of their shingles reaches `threshold`, and so do
 * two that belong with a third.
 *
 * Found without comparing all with all: of sets ordered by how rare their members are, two that are alike to a degree
 * t share a member among the first |x| − ⌈t·|x|⌉ + 1 of each (prefix filtering, Bayardo, Ma and Srikant 2007,
 * "Scaling Up All Pairs Similarity Search"). The answer is that of the naive way, exactly.
 */
export function nearDuplicates(texts: readonly string[], threshold = REPRINTED): number[][] {
  const sets = texts.map(shinglesOf);
  const rarest = orderByRarity(sets);
  const bySize = [...sets.keys()].toSorted((a, b) => rarest(a).length - rarest(b).length || a - b);
  const groups = new Groups(texts.length);
  const holders = new Map<string, number[]>();
  for (const own of bySize) {
    const members = rarest(own);
    const prefix = members.slice(0, members.length - Math.ceil(threshold * members.length - 1e-9) + 1);
    const met = new Set<number>();
    for (const member of prefix) {
      const others = holders.get(member) ?? [];
      for (const other of others) met.add(other);
      holders.set(member, [...others, own]);
    }
    for (const other of met) {
      if (groups.areJoined(own, other)) continue;
      if (jaccard(sets[own] ?? new Set(), sets[other] ?? new Set()) >= threshold) groups.join(own, other);
    }
  }
  return groups.all();
}

/** The members of each set, the rarest among all sets first. */
function orderByRarity(sets: readonly ReadonlySet<string>[]): (of: number) => readonly string[] {
  const counts = new Map<string, number>();
  for (const set of sets) for (const member of set) counts.set(member, (counts.get(member) ?? 0) + 1);
  const ordered = sets.map((set) =>
    [...set].toSorted((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : a > b ? 1 : 0)),
  );
  return (of) => ordered[of] ?? [];
}

/** Disjoint sets of numbers from 0 on, each with the smallest as its root. */
class Groups {
  readonly #roots: number[];

  constructor(size: number) {
    this.#roots = [...Array(size).keys()];
  }

  #root(of: number): number {
    let at = of;
    for (let next = this.#roots[at] ?? at; next !== at; next = this.#roots[at] ?? at) at = next;
    this.#roots[of] = at;
    return at;
  }

  areJoined(a: number, b: number): boolean {
    return this.#root(a) === this.#root(b);
  }

  join(a: number, b: number): void {
    const [first, second] = [this.#root(a), this.#root(b)];
    this.#roots[Math.max(first, second)] = Math.min(first, second);
  }

  all(): number[][] {
    return [...Map.groupBy(this.#roots.keys(), (each) => this.#root(each)).values()];
  }
}
