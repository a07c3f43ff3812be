import type { Migration } from '@/lib/db/migrations/migration';

/** Packs: people and organisations that somebody else has gathered. */
export const packs: Migration = {
  version: 7,
  stores: { packs: 'id' },
};
