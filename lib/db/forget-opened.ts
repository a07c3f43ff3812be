import { addedArticles, articleDifference, NO_ARTICLES } from '@/lib/core/records/counters';
import { done, type Outcome } from '@/lib/core/records/outcome';
import { isStored, type StoredArticle } from '@/lib/core/records/stored-article';
import type { StorageFault } from '@/lib/core/records/write-fault';
import { commit } from '@/lib/db/commit';
import { count } from '@/lib/db/count';
import { forEachSlice } from '@/lib/db/for-each-slice';
import { readTotalsOf } from '@/lib/db/read-article';
import type { Database } from '@/lib/db/tables';
import { dropEvidence, EVIDENCE_TABLES } from '@/lib/db/versions';

/**
 * Forgets the history of reading: every article that is stored only because it was opened, without tombstone
 * and without undo. What was kept on wish or bears a highlight stays. Answers with how many went.
 */
export function forgetOpened(db: Database): Promise<Outcome<number, StorageFault>> {
  return commit(db, ['articles', 'counters', ...EVIDENCE_TABLES], async () => {
    const opened: StoredArticle[] = [];
    await forEachSlice(db.articles, async (slice) => {
      const totals = await readTotalsOf(
        db,
        slice.map(({ id }) => id),
      );
      // An imported file may say «opened» of an article and bring highlights for it.
      const bare = slice.filter((_, index) => totals[index]?.highlights === 0).filter(isStored);
      opened.push(...bare.filter(({ keeping }) => keeping === 'opened'));
    });
    await forget(db, opened);
    return done(opened.length);
  });
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
