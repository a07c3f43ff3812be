interface Mergeable {
  readonly kind: string;
  readonly mergedInto: string | null;
}

/**
 * Follows from each entity what the reader has made it one with, to the end. Where the way leads in a circle, to
 * something unknown or to another kind of thing, the entity stays itself.
 * @returns for each entity that is another one by now, that one's id
 */
export function settleMerges(entities: ReadonlyMap<string, Mergeable>): Map<string, string> {
  const settled = new Map<string, string>();
  for (const [id, { kind }] of entities) {
    const met = new Set<string>();
    let at = id;
    for (;;) {
      met.add(at);
      const next = entities.get(at)?.mergedInto ?? null;
      if (next === null || entities.get(next)?.kind !== kind) break;
      if (met.has(next)) {
        at = id;
        break;
      }
      at = next;
    }
    if (at !== id) settled.set(id, at);
  }
  return settled;
}
