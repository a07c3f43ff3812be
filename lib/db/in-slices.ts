import type { Table } from 'dexie';

/** How many records are read at once: few enough for a task of some milliseconds. */
const SLICE = 500;

/** All records of a table in the order of their ids, in slices, so that no task has to hold all of them. */
export async function* inSlices<T extends { readonly id: string }>(
  table: Table<T, string>,
  size = SLICE,
): AsyncGenerator<T[]> {
  let last = '';
  for (;;) {
    const slice = await table.where(':id').above(last).limit(size).toArray();
    const end = slice.at(-1);
    if (end === undefined) return;
    yield slice;
    last = end.id;
  }
}
