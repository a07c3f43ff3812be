import type { Migration } from '@/lib/db/migrations/migration';

/** What articles say by whom, found by the core and kept for pages about people, organisations and events. */
export const statements: Migration = {
  version: 6,
  stores: { statements: 'article, mark, *keys' },
};
