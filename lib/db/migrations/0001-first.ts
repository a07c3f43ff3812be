import type { Migration } from '@/lib/db/migrations/migration';

/**
 * The first schema. A deleted article keeps none of the indexed fields but its id and so stands in none of
 * the lists; texts stand apart because a list of articles must not load them.
 */
export const first: Migration = {
  version: 1,
  stores: {
    articles: 'id, identity, *urls, lastSeen, account',
    texts: '[article+sha256], article',
    annotations: 'id, article',
    counters: 'id',
    changes: '++, *articles, undone, size',
    drafts: 'id, page',
    staged: '[import+type+seq]',
  },
};
