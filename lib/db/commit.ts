import type { Transaction } from 'dexie';
import { failed, type Outcome } from '@/lib/core/records/outcome';
import type { StorageFault } from '@/lib/core/records/write-fault';
import { storageFault } from '@/lib/db/storage-fault';
import type { Database, TableName } from '@/lib/db/tables';

/**
 * Runs `body` as one transaction and answers after its commit. Nothing of it is kept when `body` fails, when
 * it throws, or when the browser cannot write.
 */
export async function commit<T, Fault>(
  db: Database,
  tables: readonly TableName[],
  body: () => Promise<Outcome<T, Fault>>,
): Promise<Outcome<T, Fault | StorageFault>> {
  let outcome: Outcome<T, Fault> | undefined;
  let transaction: Transaction | undefined;
  try {
    return await db.transaction('rw', [...tables], async (own) => {
      transaction = own;
      outcome = await body();
      if (!outcome.ok) own.abort();
      return outcome;
    });
  } catch (error) {
    if (outcome?.ok === false) return outcome;
    // An abort rejects its requests with «aborted»; the reason stands with the transaction alone.
    const fault = storageFault(transaction?.idbtrans.error) ?? storageFault(error);
    if (fault === null) throw error;
    return failed(fault);
  }
}
