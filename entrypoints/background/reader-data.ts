import { openReaderData } from '@/entrypoints/reader-data/open-reader-data';
import type { Outcome } from '@/lib/core/records/outcome';
import type { StorageFault } from '@/lib/core/records/write-fault';
import type { Database } from '@/lib/db/tables';

let opening: Promise<Outcome<Database, StorageFault>> | null = null;

/** The reader's data, opened with the first question and again after a failure. */
async function open(): Promise<Outcome<Database, StorageFault>> {
  opening ??= openReaderData();
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
  return opened.ok ? use(opened.value) : opened;
}
