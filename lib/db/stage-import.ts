import type { Incoming } from '@/lib/core/records/incoming';
import { done, type Outcome } from '@/lib/core/records/outcome';
import { CHANCE_BYTES, sortableId } from '@/lib/core/records/sortable-id';
import type { StorageFault } from '@/lib/core/records/write-fault';
import { type ClockAndChance, newId } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import type { Database, StagedSlice } from '@/lib/db/tables';

/** An import that was begun and neither ended nor broken off within this time (ms) never will be: a day. */
const LONGEST_IMPORT = 86_400_000;

/** The id of a new import. It stands in the rows that wait, and says how old they are. */
export function beginImport(clock: ClockAndChance): string {
  return newId(clock);
}

/**
 * Lays a slice of a file aside until the whole file is read. Nobody sees it before `commitImport`, and a
 * background that dies in between loses none of it. One row a type: a value of many records is written twelve
 * times as fast as the records one by one.
 * @param seq counts the slices of an import; one that is sent again replaces itself
 */
export function stageSlice(
  db: Database,
  importId: string,
  seq: number,
  slice: readonly Incoming[],
): Promise<Outcome<null, StorageFault>> {
  const byType = Map.groupBy(slice, ({ record }) => record.type);
  const rows = [...byType].map(
    ([type, entries]): StagedSlice => ({ import: importId, type, seq, entries: JSON.stringify(entries) }),
  );
  return commit(db, ['staged'], async () => {
    await db.staged.bulkPut(rows);
    return done(null);
  });
}

/** Breaks an import off: nothing of it stays. */
export function discardImport(db: Database, importId: string): Promise<Outcome<null, StorageFault>> {
  return commit(db, ['staged'], async () => {
    await stagedRows(db, importId).delete();
    return done(null);
  });
}

/** Removes what imports left behind that never came to an end, for instance because the browser was closed. */
export function sweepImports(db: Database, now: number): Promise<Outcome<null, StorageFault>> {
  const eldest = sortableId(Math.max(0, now - LONGEST_IMPORT), new Uint8Array(CHANCE_BYTES));
  return commit(db, ['staged'], async () => {
    await db.staged.where('[import+type+seq]').below([eldest]).delete();
    return done(null);
  });
}

/** What a row holds. */
export function entriesOf({ entries }: StagedSlice): Incoming[] {
  return JSON.parse(entries);
}

/** What waits of an import. An array sorts behind every string, a shorter one before a longer one. */
export function stagedRows(db: Database, importId: string) {
  return db.staged.where('[import+type+seq]').between([importId], [importId, []]);
}
