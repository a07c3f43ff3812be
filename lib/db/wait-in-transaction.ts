import { Dexie } from 'dexie';

/**
 * Waits within a transaction for work that is none of the database's, which would end the transaction
 * otherwise. The work does not know of the transaction: asynchronous generators and streams lose Dexie's
 * bookkeeping. Costs processor time as long as it waits, so only for work that is under way.
 */
export async function waitInTransaction<T>(work: () => Promise<T>): Promise<T> {
  return Dexie.waitFor(Dexie.ignoreTransaction(work));
}
