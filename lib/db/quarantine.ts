import type { IndexableType } from 'dexie';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { Quarantined } from '@/lib/core/records/quarantined';
import type { Flaw } from '@/lib/core/records/shape';
import type { StorageFault } from '@/lib/core/records/write-fault';
import { type ClockAndChance, newId } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import { COUNTED_TABLES, recount } from '@/lib/db/recount';
import { shapeOf } from '@/lib/db/table-shapes';
import type { Database, TableName } from '@/lib/db/tables';

/** Where a record stands. */
export interface RecordPlace {
  readonly table: string;
  readonly key: IndexableType;
}

const LONGEST_WORDS = 1_000;

/**
 * Sets a broken record aside with all that is left of it, so that everything else goes on: it is out of its
 * table afterwards, and the totals count without it. Looks for itself first: a record that passes, or is gone,
 * stays as it is, and the answer is false.
 */
export function quarantineRecord(
  db: Database,
  { table, key }: RecordPlace,
  clock: ClockAndChance,
): Promise<Outcome<boolean, StorageFault | { readonly code: 'unknown'; readonly what: 'table' }>> {
  const shape = shapeOf(table);
  if (shape === null || table === 'quarantine')
    return Promise.resolve(failed({ code: 'unknown', what: 'table' } as const));
  const tables = [...new Set<TableName>([table as TableName, 'quarantine', ...COUNTED_TABLES])];
  return commit(db, tables, async () => {
    const raw: unknown = await db.table(table).get(key);
    const flaw = raw === undefined ? null : shape(raw);
    if (flaw === null) return done(false);
    await db.quarantine.add(setAside(table, key, raw, flaw, clock));
    await db.table(table).delete(key);
    await recount(db);
    return done(true);
  });
}

/** The record that keeps a broken one. */
export function setAside(
  table: string,
  key: IndexableType,
  raw: unknown,
  { path, expected }: Flaw,
  clock: ClockAndChance,
): Quarantined {
  return {
    id: newId(clock),
    table,
    key: JSON.stringify(key),
    raw,
    path: path.slice(0, LONGEST_WORDS),
    expected: expected.slice(0, LONGEST_WORDS),
    at: clock.now(),
  };
}
