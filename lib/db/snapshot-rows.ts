import type { Dexie } from 'dexie';
import type { SnapshotHeader, SnapshotRow } from '@/lib/core/snapshots/snapshot-row';
import { isLeftOut } from '@/lib/db/table-shapes';
import { waitInTransaction } from '@/lib/db/wait-in-transaction';
import { isKeyOutside, tablesOf, walkTable } from '@/lib/db/walk-tables';

/** Takes what a snapshot is made of, in its order. */
export interface SnapshotTaker {
  begin(header: Pick<SnapshotHeader, 'schema' | 'tables'>): Promise<void>;
  rows(rows: readonly SnapshotRow[]): Promise<void>;
}

/**
 * Hands over every row of every table as all of them stand at one moment: one transaction, kept open while
 * `taker` works, so that no change is half in. Writers wait until it is done. Asks the database which tables
 * there are, so that none can be forgotten; only what is passing is left out.
 * @param db of any version of the schema
 */
export async function readEverything(db: Dexie, taker: SnapshotTaker): Promise<void> {
  const tables = tablesOf(db).filter(({ name }) => !isLeftOut(name));
  await db.transaction('r', tables, async () => {
    const counts = await Promise.all(tables.map(async (table) => [table.name, await table.count()] as const));
    const header = { schema: db.verno, tables: Object.fromEntries(counts) };
    await waitInTransaction(() => taker.begin(header));
    for (const table of tables) {
      const isOutside = isKeyOutside(table);
      await walkTable(table, async ({ rows }) => {
        const parts = rows.map(({ key, value }) => ({
          table: table.name,
          ...(isOutside ? { key } : {}),
          value,
        }));
        await waitInTransaction(() => taker.rows(parts));
        return undefined;
      });
    }
  });
}
