import type { IndexableType, IndexableTypeArrayReadonly, Table } from 'dexie';
import { laterThan } from '@/lib/core/records/annotation';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import {
  type RestoreFault,
  type RestoreMode,
  type RestorePlan,
  RestoreTally,
} from '@/lib/core/snapshots/restore-plan';
import { type SnapshotHeader, type SnapshotRow, UnreadableSnapshot } from '@/lib/core/snapshots/snapshot-row';
import type { ClockAndChance } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import { setAside } from '@/lib/db/quarantine';
import { recount } from '@/lib/db/recount';
import { sameValue } from '@/lib/db/same-value';
import { storageFault } from '@/lib/db/storage-fault';
import { shapeOf } from '@/lib/db/table-shapes';
import type { Database, TableName } from '@/lib/db/tables';
import { waitInTransaction } from '@/lib/db/wait-in-transaction';
import { isKeyOutside, tablesOf, walkTable } from '@/lib/db/walk-tables';

/** A snapshot as it is read: its header, and its rows block by block. Both throw {@link UnreadableSnapshot}. */
export interface OpenSnapshot {
  readonly header: SnapshotHeader;
  readonly blocks: AsyncIterable<readonly (SnapshotRow & { readonly line?: number })[]>;
}

export interface RestoreOptions {
  readonly mode: RestoreMode;
  readonly clock: ClockAndChance;
  readonly signal: AbortSignal;
  /** Hears after every block how many of all rows are compared. */
  readonly tell: (rows: number, all: number) => void;
}

/** Tells what a restore would do. Changes nothing. */
export function planRestore(
  db: Database,
  open: () => Promise<OpenSnapshot>,
  options: RestoreOptions,
): Promise<Outcome<RestorePlan, RestoreFault>> {
  return attempt(options, async () => done(await compare(db, await open(), options, null)));
}

/**
 * Restores a snapshot: all of it or nothing, in one transaction. The totals are counted anew. It is no entry of
 * the log of changes: the snapshot that was taken just before takes it back.
 */
export function restoreSnapshot(
  db: Database,
  open: () => Promise<OpenSnapshot>,
  options: RestoreOptions,
): Promise<Outcome<RestorePlan, RestoreFault>> {
  const tables = tablesOf(db).map(({ name }) => name as TableName);
  return attempt(options, async () => {
    const snapshot = await open();
    return commit(db, tables, async () => {
      const plan = await compare(db, snapshot, options, waitInTransaction);
      await recount(db);
      return done(plan);
    });
  });
}

async function attempt<T>(
  options: RestoreOptions,
  work: () => Promise<Outcome<T, RestoreFault>>,
): Promise<Outcome<T, RestoreFault>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UnreadableSnapshot) return failed(error.fault);
    if (options.signal.aborted) return failed({ code: 'cancelled' });
    const fault = storageFault(error);
    if (fault === null) throw error;
    return failed(fault);
  }
}

/** @param wait keeps a transaction open in which everything is written that is compared; null only compares */
async function compare(
  db: Database,
  { header, blocks }: OpenSnapshot,
  { mode, clock, signal, tell }: RestoreOptions,
  wait: typeof waitInTransaction | null,
): Promise<RestorePlan> {
  const tally = new RestoreTally();
  const all = Object.values(header.tables).reduce((sum, count) => sum + count, 0);
  const tables = new Map(
    tablesOf(db)
      .filter(({ name }) => shapeOf(name) !== null)
      .map((table) => [
        table.name,
        new RestoredTable(db, table, { tally, mode, clock, isWriting: wait !== null }),
      ]),
  );
  const iterator = blocks[Symbol.asyncIterator]();
  let read = 0;
  for (;;) {
    const next = await (wait ?? now)(() => iterator.next());
    if (next.done === true) break;
    if (signal.aborted) {
      await iterator.return?.();
      throw new Error('The reader stopped it');
    }
    for (const [name, rows] of Map.groupBy(next.value, ({ table }) => table))
      await tables.get(name)?.take(rows);
    read += next.value.length;
    tell(read, all);
  }
  if (mode === 'exact') for (const table of tables.values()) await table.removeOthers();
  return tally.plan;
}

function now<T>(work: () => Promise<T>): Promise<T> {
  return work();
}

interface TableOptions extends Pick<RestoreOptions, 'mode' | 'clock'> {
  readonly tally: RestoreTally;
  readonly isWriting: boolean;
}

/** One table of the reader's data while a snapshot is restored into it. */
class RestoredTable {
  readonly #db: Database;
  readonly #table: Table<unknown, IndexableType>;
  readonly #options: TableOptions;
  readonly #met = new Set<string>();

  constructor(db: Database, table: Table<unknown, IndexableType>, options: TableOptions) {
    this.#db = db;
    this.#table = table;
    this.#options = options;
  }

  async take(rows: readonly (SnapshotRow & { readonly line?: number })[]): Promise<void> {
    const table = this.#table.name;
    const { tally, mode, clock, isWriting } = this.#options;
    const keyed = rows.map((row) => ({ ...row, key: this.#keyOf(row) }));
    const keys = keyed.map(({ key }) => key).filter((key) => key !== null);
    const found = await this.#table.bulkGet(keys);
    const here = new Map(keys.map((key, index) => [JSON.stringify(key), found[index]]));
    const puts: { key: IndexableType; value: unknown }[] = [];
    for (const { key, value, line } of keyed) {
      const name = JSON.stringify(key);
      const place = { table, key: name, ...(line === undefined ? {} : { line }) };
      const flaw = shapeOf(table)?.(value) ?? null;
      if (flaw !== null || key === null) {
        const { path, expected } = flaw ?? { path: '', expected: 'a key' };
        tally.change({ ...place, verdict: 'refused', path }, value);
        if (isWriting)
          await this.#db.quarantine.add(setAside(table, key ?? '', value, { path, expected }, clock));
        continue;
      }
      this.#met.add(name);
      const ours = here.get(name);
      const isMissing = ours === undefined || (isTombstone(ours) && !isTombstone(value));
      if (sameValue(ours, value) || (mode === 'missing' && !isMissing)) {
        tally.unchanged();
        continue;
      }
      tally.change({ ...place, verdict: isMissing ? 'added' : 'updated' }, value);
      puts.push({ key, value: mode === 'missing' ? laterThanOurs(value, ours, clock.now()) : value });
    }
    if (!isWriting || puts.length === 0) return;
    const values = puts.map(({ value }) => value);
    if (isKeyOutside(this.#table))
      await this.#table.bulkPut(values, puts.map(({ key }) => key) as IndexableTypeArrayReadonly);
    else await this.#table.bulkPut(values);
  }

  /** Removes what the snapshot does not have. */
  async removeOthers(): Promise<void> {
    const { tally, isWriting } = this.#options;
    const others: IndexableType[] = [];
    await walkTable(this.#table, ({ table, rows }) => {
      for (const { key, value } of rows) {
        const name = JSON.stringify(key);
        // What a restore itself has set aside, and what was set aside since, is not lost with it.
        if (this.#met.has(name) || table === 'quarantine') continue;
        tally.change({ table, key: name, verdict: 'removed' }, value);
        others.push(key);
      }
      return undefined;
    });
    if (isWriting) await this.#table.bulkDelete(others);
  }

  #keyOf({ key, value }: SnapshotRow): IndexableType | null {
    if (isKeyOutside(this.#table)) return isKey(key) ? key : null;
    const path = this.#table.schema.primKey.keyPath ?? '';
    const parts = [path].flat().map((name) => fieldOf(value, name));
    if (!parts.every(isKey)) return null;
    return (Array.isArray(path) ? parts : parts[0]) as IndexableType;
  }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function isKey(key: unknown): key is IndexableType {
  return typeof key === 'string' || typeof key === 'number' || (Array.isArray(key) && key.every(isKey));
}

/** What is left of a record after its deletion, in whatever table. */
function isTombstone(value: unknown): boolean {
  return typeof fieldOf(value, 'deleted') === 'number';
}

/** A record that comes back over its own tombstone is the later version: no other device buries it again. */
function laterThanOurs(value: unknown, ours: unknown, now: number): unknown {
  const before = fieldOf(ours, 'updated');
  return typeof before === 'number' && typeof fieldOf(value, 'updated') === 'number'
    ? { ...(value as object), updated: laterThan(before, now) }
    : value;
}
