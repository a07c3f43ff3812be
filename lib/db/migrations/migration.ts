import type { Transaction } from 'dexie';

/**
 * One step of the schema. A released one is never changed again, and imports nothing that may change: it must
 * do in ten years what it did when its database was young. Beside each stands an example of such a database.
 */
export interface Migration {
  readonly version: number;
  /** Tables and their indexes in Dexie's notation, only those that change. */
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
