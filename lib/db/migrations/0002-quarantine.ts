import type { Migration } from '@/lib/db/migrations/migration';

/** A place for records that are found broken. */
export const quarantine: Migration = {
  version: 2,
  stores: { quarantine: 'id, table' },
};
