import type { Table } from 'dexie';

/**
 * Those of the records that are there, by id. Where the ids lie close together, as in an exported file, one
 * look at the keys between the first and the last spares asking for each: an import into an empty database
 * then costs one read a slice.
 */
export async function recordsThatAre<T extends { readonly id: string }>(
  table: Table<T, string>,
  ids: readonly string[],
): Promise<Map<string, T>> {
  const sorted = [...new Set(ids)].toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const most = 2 * sorted.length;
  const between = await table.where(':id').between(first, last, true, true).limit(most).primaryKeys();
  const there = new Set(between);
  const wanted = between.length < most ? sorted.filter((id) => there.has(id)) : sorted;
  const records = wanted.length === 0 ? [] : await table.bulkGet(wanted);
  return new Map(records.flatMap((record) => (record === undefined ? [] : [[record.id, record]])));
}
