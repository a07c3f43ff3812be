import type { Table } from 'dexie';

/** How many records are read at once: few enough for a task of some milliseconds. */
const SLICE = 500;

/**
 * Hands over all records of a table in the order of their ids, in slices, so that no task has to hold all of
 * them. The next slice is read when `take` is done.
 */
export async function forEachSlice<T extends { readonly id: string }>(
  table: Table<T, string>,
  take: (slice: readonly T[]) => void | Promise<void>,
): Promise<void> {
  let last = '';
  for (;;) {
    const slice = await table.where(':id').above(last).limit(SLICE).toArray();
    const end = slice.at(-1);
    if (end === undefined) return;
    await take(slice);
    last = end.id;
  }
}
