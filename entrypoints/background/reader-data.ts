import { failed, type Outcome } from '@/lib/core/records/outcome';
import type { StorageFault } from '@/lib/core/records/write-fault';
import { type OpenFault, openDatabase } from '@/lib/db/open-database';
import type { Database } from '@/lib/db/tables';

let opening: Promise<Outcome<Database, OpenFault>> | null = null;

/** The reader's data, opened with the first question and again after a failure. */
async function open(): Promise<Outcome<Database, OpenFault>> {
  opening ??= openDatabase();
  const opened = await opening;
  if (!opened.ok) opening = null;
  return opened;
}

/**
 * Runs `use` on the reader's data. A database that does not open is a storage fault like a full disk: the
 * reader is told, and nothing was written.
 */
export async function withData<T, Fault>(
  use: (db: Database) => Promise<Outcome<T, Fault>>,
): Promise<Outcome<T, Fault | StorageFault>> {
  const opened = await open();
  if (opened.ok) return use(opened.value);
  const { error } = opened;
  return failed(
    error.code === 'newer' ? { code: 'unavailable', detail: `version ${error.version} is newer` } : error,
  );
}
