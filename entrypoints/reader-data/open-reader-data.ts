import { takeSnapshot } from '@/entrypoints/reader-data/take-snapshot';
import type { Outcome } from '@/lib/core/records/outcome';
import type { StorageFault } from '@/lib/core/records/write-fault';
import { DATABASE_NAME, openDatabase } from '@/lib/db/open-database';
import { storageFault } from '@/lib/db/storage-fault';
import type { Database } from '@/lib/db/tables';
import { privateFolder } from '@/lib/snapshots/snapshot-folder';

/** Whoever may have to change the schema waits for whoever does. */
const LOCK = 'pangzhu-open';

/**
 * Opens the reader's data. Where its schema has to be changed, a snapshot is taken first; if there is no room
 * for one, the data stays as it is and is not opened.
 */
export async function openReaderData(): Promise<Outcome<Database, StorageFault>> {
  return await navigator.locks.request(LOCK, () =>
    openDatabase(DATABASE_NAME, {
      beforeMigration: async (old) => {
        try {
          await takeSnapshot(old, privateFolder(), 'migration');
        } catch (error) {
          if (storageFault(error)?.code === 'quota') throw error;
          // A browser that keeps no files for us must not keep the reader from what it does keep.
          console.error('Pangzhu: no snapshot before a migration', error);
        }
      },
    }),
  );
}
