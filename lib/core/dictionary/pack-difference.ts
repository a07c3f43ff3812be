import type { Pack, PackEntry } from '@/lib/core/records/pack';

/** What another version of a pack changes: the names of entries, in the order of the pack. */
export interface PackDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/**
 * @param before as it is installed; null where it is not
 * @param after null where it is to be removed
 */
export function packDifference(before: Pack | null, after: Pack | null): PackDifference {
  const old = new Map(before?.entries.map((entry) => [entry.id, entry]));
  const added: string[] = [];
  const changed: string[] = [];
  for (const entry of after?.entries ?? []) {
    const was = old.get(entry.id);
    old.delete(entry.id);
    if (was === undefined) added.push(entry.name);
    else if (!isSame(was, entry)) changed.push(entry.name);
  }
  const removed = [...old.values()].map(({ name }) => name);
  return { added, changed, removed, unchanged: (after?.entries.length ?? 0) - added.length - changed.length };
}

/** Fields may stand in another order in another file. */
function isSame(a: PackEntry, b: PackEntry): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder({ id, kind, name, forms, titles, description }: PackEntry) {
  return [
    ...[id, kind, name, forms, description],
    titles.map(({ title, organisation, event, date, source }) => [
      ...[title, organisation, event, date],
      source && [source.article, source.account, source.url, source.sentence, source.date],
    ]),
  ];
}
