import { Dexie, type IndexableType, type IndexableTypeArrayReadonly, type Table } from 'dexie';
import { type SnapshotRow, UnreadableSnapshot } from '@/lib/core/snapshots/snapshot-row';
import { declared, NEWEST_SCHEMA, openDatabase } from '@/lib/db/open-database';
import type { OpenSnapshot } from '@/lib/db/restore-snapshot';
import { storageFault } from '@/lib/db/storage-fault';
import { isKeyOutside, tablesOf } from '@/lib/db/walk-tables';

/** Few enough for a task of some milliseconds. */
const ROWS_AT_ONCE = 50;

/** Where the rows of an old snapshot are laid out to be brought up to date. Never the reader's data itself. */
const DESK = 'pangzhu-restoring';

/**
 * The snapshot in the newest schema: an old one is laid out in a database of its own and goes through the same
 * migrations as the reader's data did.
 * @param leave hears what removes that database again, once the snapshot is not needed any more
 * @throws UnreadableSnapshot for one that a later version took, and as the reading itself does
 */
export async function upToDate(
  snapshot: OpenSnapshot,
  leave: (clear: () => Promise<void>) => void,
): Promise<OpenSnapshot> {
  const { header, blocks } = snapshot;
  if (header.schema > NEWEST_SCHEMA) throw new UnreadableSnapshot({ code: 'newer-version' });
  if (header.schema === NEWEST_SCHEMA) return snapshot;
  leave(() => Dexie.delete(DESK));
  await layOut(header.schema, blocks);
  const opened = await openDatabase(DESK);
  if (!opened.ok) throw new Error(`An old snapshot could not be brought up to date: ${opened.error.code}`);
  leave(async () => {
    opened.value.close();
    await Dexie.delete(DESK);
  });
  return { header: { ...header, schema: NEWEST_SCHEMA }, blocks: rowsOf(opened.value) };
}

async function layOut(schema: number, blocks: OpenSnapshot['blocks']): Promise<void> {
  await Dexie.delete(DESK);
  const db = declared(DESK, schema);
  await db.open();
  try {
    for await (const rows of blocks) {
      for (const [name, own] of Map.groupBy(rows, ({ table }) => table)) {
        const table = tablesOf(db).find((each) => each.name === name);
        if (table !== undefined) await put(table, own);
      }
    }
  } finally {
    db.close();
  }
}

async function put(
  table: Table<unknown, IndexableType>,
  rows: readonly (SnapshotRow & { readonly line?: number })[],
): Promise<void> {
  const values = rows.map(({ value }) => value);
  try {
    if (!isKeyOutside(table)) await table.bulkPut(values);
    else await table.bulkPut(values, rows.map(({ key }) => key) as IndexableTypeArrayReadonly);
  } catch (error) {
    if (storageFault(error) !== null) throw error;
    // A row without a key was never in a database.
    throw new UnreadableSnapshot({ code: 'damaged', line: rows[0]?.line ?? 1 }, error);
  }
}

async function* rowsOf(db: Dexie): AsyncGenerator<readonly SnapshotRow[]> {
  for (const table of tablesOf(db)) {
    const isOutside = isKeyOutside(table);
    const keys = await table.toCollection().primaryKeys();
    for (let at = 0; at < keys.length; at += ROWS_AT_ONCE) {
      const part = keys.slice(at, at + ROWS_AT_ONCE);
      const values = await table.bulkGet(part);
      yield values.map((value, index) => ({
        table: table.name,
        ...(isOutside ? { key: part[index] } : {}),
        value,
      }));
    }
  }
}
