import type { Migration } from '@/lib/db/migrations/migration';

/**
 * What makes a highlight outlive its page: the copy of an article, its pictures, later texts and copies as
 * differences, and what was found at its address last.
 */
export const evidence: Migration = {
  version: 4,
  stores: {
    copies: '[article+sha256], article',
    pictures: '[article+address], article',
    versions: '[article+of+sha256], article',
    conditions: 'article, is',
  },
};
