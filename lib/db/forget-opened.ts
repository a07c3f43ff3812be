import { isLive } from '@/lib/core/records/annotation';
import { addedArticles, articleDifference, NO_ARTICLES } from '@/lib/core/records/counters';
import { done, type Outcome } from '@/lib/core/records/outcome';
import { isStored, type StoredArticle } from '@/lib/core/records/stored-article';
import type { StorageFault } from '@/lib/core/records/write-fault';
import { commit } from '@/lib/db/commit';
import { count } from '@/lib/db/count';
import { forEachSlice } from '@/lib/db/for-each-slice';
import type { Database } from '@/lib/db/tables';
import { dropEvidence, EVIDENCE_TABLES } from '@/lib/db/versions';

/** Which of the articles that were only opened are to be forgotten. `time` is in milliseconds since the epoch. */
export type Forgotten =
  | { readonly what: 'all' }
  /** Those that were seen last before a time. */
  | { readonly what: 'before'; readonly time: number }
  | { readonly what: 'these'; readonly ids: readonly string[] };

/**
 * Forgets the history of reading: articles that are stored only because they were opened, without tombstone
 * and without undo. What was kept on wish or bears an annotation stays. Answers with how many went.
 */
export function forgetOpened(
  db: Database,
  which: Forgotten = { what: 'all' },
): Promise<Outcome<number, StorageFault>> {
  return commit(db, ['articles', 'annotations', 'counters', 'statements', ...EVIDENCE_TABLES], async () => {
    const opened: StoredArticle[] = [];
    await forEachSlice(db.articles, async (slice) => {
      const wanted = slice
        .filter(isStored)
        .filter((each) => each.keeping === 'opened' && isAmong(each, which));
      if (wanted.length === 0) return;
      // An imported file may say «opened» of an article and bring highlights for it.
      const annotations = await db.annotations
        .where('article')
        .anyOf(wanted.map(({ id }) => id))
        .toArray();
      const bearing = new Set(annotations.filter(isLive).map(({ article }) => article));
      opened.push(...wanted.filter(({ id }) => !bearing.has(id)));
    });
    await forget(db, opened);
    await db.statements.bulkDelete(opened.map(({ id }) => id));
    return done(opened.length);
  });
}

function isAmong({ id, lastSeen }: StoredArticle, which: Forgotten): boolean {
  if (which.what === 'these') return which.ids.includes(id);
  return which.what === 'all' || lastSeen < which.time;
}

/** Removes articles with their texts and copies. Within a transaction; they must bear no annotation. */
export async function forget(db: Database, articles: readonly StoredArticle[]): Promise<void> {
  if (articles.length === 0) return;
  const ids = articles.map(({ id }) => id);
  await db.articles.bulkDelete(ids);
  await dropEvidence(db, ids);
  const gone = articles.map((article) => articleDifference(article, null));
  await count(db, { byArticle: new Map(), articles: gone.reduce(addedArticles, NO_ARTICLES) });
}
