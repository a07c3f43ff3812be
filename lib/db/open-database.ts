import { Dexie } from 'dexie';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { StorageFault } from '@/lib/core/records/write-fault';
import { first } from '@/lib/db/migrations/0001-first';
import { quarantine } from '@/lib/db/migrations/0002-quarantine';
import { editing } from '@/lib/db/migrations/0003-editing';
import { evidence } from '@/lib/db/migrations/0004-evidence';
import type { Migration } from '@/lib/db/migrations/migration';
import { storageFault } from '@/lib/db/storage-fault';
import type { Database } from '@/lib/db/tables';

const DATABASE_NAME = 'pangzhu';

/** Every schema there was, the oldest first. */
const MIGRATIONS: readonly Migration[] = [first, quarantine, editing, evidence];

/** Dexie multiplies its versions by ten to have room between them. */
const NATIVE_STEP = 10;

/**
 * Why the database did not open. `newer`: a later version of the extension has already changed it; it was
 * not touched.
 */
export type OpenFault = StorageFault | { readonly code: 'newer'; readonly version: number };

/**
 * Opens the reader's data, bringing an older database up to date first. Transactions are strictly durable: in
 * both browsers (Chrome 83, Firefox 126) what was acknowledged has reached the disk.
 */
export async function openDatabase(name = DATABASE_NAME): Promise<Outcome<Database, OpenFault>> {
  try {
    const newer = await newerVersion(name);
    if (newer !== null) return failed({ code: 'newer', version: newer });
    const db = new Dexie(name, { chromeTransactionDurability: 'strict' }) as Database;
    for (const { version, stores, upgrade } of MIGRATIONS) {
      const declared = db.version(version).stores({ ...stores });
      if (upgrade !== undefined) declared.upgrade(upgrade);
    }
    await db.open();
    return done(db);
  } catch (error) {
    const fault = storageFault(error);
    if (fault === null) throw error;
    return failed(fault);
  }
}

/** The version of a database that is newer than ours, or null. Dexie would open it and add what it misses. */
async function newerVersion(name: string): Promise<number | null> {
  const databases = await indexedDB.databases();
  const version = (databases.find((database) => database.name === name)?.version ?? 0) / NATIVE_STEP;
  return version >= (MIGRATIONS.at(-1)?.version ?? 0) + 1 ? version : null;
}
