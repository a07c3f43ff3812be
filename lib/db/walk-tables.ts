import type { Dexie, IndexableType, Table } from 'dexie';

/** Few enough for a task of some milliseconds. */
const ROWS_AT_ONCE = 250;
/** Their rows can have megabytes each. */
const LARGE_TABLES: readonly string[] = ['texts', 'copies', 'pictures', 'versions'];
const LARGE_ROWS_AT_ONCE = 4;
/** A slice whose rows take more than so many UTF-16 units as JSON has the next ones cut smaller. */
const LARGE_SLICE = 4 * 1_048_576;

/** Rows of one table, each with its key. */
export interface TableSlice {
  readonly table: string;
  readonly rows: readonly { readonly key: IndexableType; readonly value: unknown }[];
}

/**
 * Hands over all rows of a table in the order of their keys, in slices: only the keys are held. A row that goes
 * in the meantime is left out.
 * @param take the next slice is read when it is done; it may answer how much this one took, as JSON
 */
export async function walkTable(
  table: Table<unknown, IndexableType>,
  take: (slice: TableSlice) => number | undefined | Promise<number | undefined>,
): Promise<void> {
  const keys = await table.toCollection().primaryKeys();
  let size = LARGE_TABLES.includes(table.name) ? LARGE_ROWS_AT_ONCE : ROWS_AT_ONCE;
  for (let at = 0; at < keys.length; ) {
    const part = keys.slice(at, at + size);
    const found = await table.bulkGet(part);
    const rows = part.flatMap((key, index) => {
      const value = found[index];
      return value === undefined ? [] : [{ key, value }];
    });
    const taken = (await take({ table: table.name, rows })) ?? 0;
    at += part.length;
    if (taken > LARGE_SLICE) size = Math.max(1, Math.floor(size / 4));
    else if (taken < LARGE_SLICE / 16) size = Math.min(ROWS_AT_ONCE, size * 2);
  }
}

/** The tables of a database, in the order in which they are always read. */
export function tablesOf(db: Dexie): Table<unknown, IndexableType>[] {
  return (db.tables as Table<unknown, IndexableType>[]).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether a table's rows do not hold their own key. */
export function isKeyOutside(table: Table<unknown, IndexableType>): boolean {
  const { keyPath } = table.schema.primKey;
  return keyPath === null || keyPath === undefined || keyPath === '';
}
