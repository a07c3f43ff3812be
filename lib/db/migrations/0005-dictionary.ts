import type { Migration } from '@/lib/db/migrations/migration';

/** What the reader says of people and organisations, and of whom a name means. */
export const dictionary: Migration = {
  version: 5,
  stores: {
    terms: 'id, over',
    answers: 'id, entity',
  },
};
