import { snapshotAsFile, takeSnapshot } from '@/entrypoints/reader-data/take-snapshot';
import type { Outcome } from '@/lib/core/records/outcome';
import type { StorageFault } from '@/lib/core/records/write-fault';
import { DATABASE_NAME, openDatabase, useAsItIs } from '@/lib/db/open-database';
import type { Database } from '@/lib/db/tables';
import { privateFolder } from '@/lib/snapshots/snapshot-folder';

/** Whoever may have to change the schema waits for whoever does. */
const LOCK = 'pangzhu-open';

/** Trying costs as much as there is data, and every article that is opened asks: so long is waited, in ms. */
const TRIED_AGAIN_AFTER = 60_000;
/** When the last snapshot before a migration failed here. A page that is loaded anew tries at once. */
let failedAt = Number.NEGATIVE_INFINITY;

/**
 * Opens the reader's data. Where its schema has to be changed, a snapshot is taken first; if there is none, whatever
 * the reason, the data stays as it is and is not opened: what to do then is the reader's to say.
 */
export async function openReaderData(): Promise<Outcome<Database, StorageFault>> {
  return await navigator.locks.request(LOCK, () =>
    openDatabase(DATABASE_NAME, {
      beforeMigration: async (old) => {
        if (Date.now() - failedAt < TRIED_AGAIN_AFTER) return false;
        try {
          await takeSnapshot(old, privateFolder(), 'migration');
          return true;
        } catch (error) {
          // Browsers say in many ways that there is no room: Firefox calls it an unknown error.
          console.error('Pangzhu: no snapshot before a migration', error);
          failedAt = Date.now();
          return false;
        }
      },
    }),
  );
}

/** What {@link openReaderData} would keep before a migration, as a file for the reader. */
export function copyBeforeMigration(): Promise<{ readonly name: string; readonly file: Blob }> {
  return useAsItIs(DATABASE_NAME, (old) => snapshotAsFile(old, 'migration'));
}

/** Opens the reader's data without a snapshot before a migration. Only at the reader's word. */
export async function openWithoutSnapshot(): Promise<Outcome<Database, StorageFault>> {
  return await navigator.locks.request(LOCK, () => openDatabase(DATABASE_NAME));
}
