import { Dexie } from 'dexie';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { StorageFault } from '@/lib/core/records/write-fault';
import { first } from '@/lib/db/migrations/0001-first';
import { quarantine } from '@/lib/db/migrations/0002-quarantine';
import { editing } from '@/lib/db/migrations/0003-editing';
import { evidence } from '@/lib/db/migrations/0004-evidence';
import { dictionary } from '@/lib/db/migrations/0005-dictionary';
import { statements } from '@/lib/db/migrations/0006-statements';
import { packs } from '@/lib/db/migrations/0007-packs';
import { corrections } from '@/lib/db/migrations/0008-corrections';
import type { Migration } from '@/lib/db/migrations/migration';
import { storageFault } from '@/lib/db/storage-fault';
import type { Database } from '@/lib/db/tables';

/** The name of the reader's data. */
export const DATABASE_NAME = 'pangzhu';

/** Every schema there was, the oldest first. */
const MIGRATIONS: readonly Migration[] = [
  first,
  quarantine,
  editing,
  evidence,
  dictionary,
  statements,
  packs,
  corrections,
];

/** The version of the schema that this program works with. */
export const NEWEST_SCHEMA = MIGRATIONS.at(-1)?.version ?? 0;

/** Dexie multiplies its versions by ten to have room between them. */
const NATIVE_STEP = 10;

export interface OpenOptions {
  /**
   * Runs before an older database is changed, with that database. Says whether what it holds is safe; where it is not,
   * or where this throws, nothing is changed.
   */
  readonly beforeMigration?: (old: Dexie) => Promise<boolean>;
}

/**
 * Opens the reader's data, bringing an older database up to date first. Transactions are strictly durable: in
 * both browsers (Chrome 83, Firefox 126) what was acknowledged has reached the disk.
 */
export async function openDatabase(
  name = DATABASE_NAME,
  { beforeMigration }: OpenOptions = {},
): Promise<Outcome<Database, StorageFault>> {
  try {
    const version = await storedVersion(name);
    if (version >= NEWEST_SCHEMA + 1) return failed({ code: 'newer', version });
    const isOld = version > 0 && version < NEWEST_SCHEMA;
    if (isOld && beforeMigration !== undefined && !(await useAsItIs(name, beforeMigration)))
      return failed({ code: 'no-snapshot' });
    const db = declared(name, NEWEST_SCHEMA) as Database;
    await db.open();
    return done(db);
  } catch (error) {
    const fault = storageFault(error);
    if (fault === null) throw error;
    return failed(fault);
  }
}

/** A database with the schema of a version, not open yet. */
export function declared(name: string, newest: number): Dexie {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  for (const { version, stores, upgrade } of MIGRATIONS) {
    if (version > newest) break;
    const step = db.version(version).stores({ ...stores });
    if (upgrade !== undefined) step.upgrade(upgrade);
  }
  return db;
}

/** The version of a database, 0 where there is none. Dexie would open a newer one and add what it misses. */
async function storedVersion(name: string): Promise<number> {
  const databases = await indexedDB.databases();
  return (databases.find((database) => database.name === name)?.version ?? 0) / NATIVE_STEP;
}

/** Runs `use` with a database of any version, which stays of that version. */
export async function useAsItIs<T>(name: string, use: (db: Dexie) => Promise<T>): Promise<T> {
  const db = new Dexie(name);
  await db.open();
  try {
    return await use(db);
  } finally {
    db.close();
  }
}
