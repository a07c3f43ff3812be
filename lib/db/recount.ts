import type { Annotation } from '@/lib/core/records/annotation';
import {
  added,
  addedArticles,
  articleDifference,
  difference,
  EVERYTHING,
  NO_ARTICLES,
  NONE,
  type Totals,
} from '@/lib/core/records/counters';
import type { ArticleRecord } from '@/lib/core/records/stored-article';
import { forEachSlice } from '@/lib/db/for-each-slice';
import type { Database } from '@/lib/db/tables';

/** The tables that {@link recount} reads and writes. */
export const COUNTED_TABLES = ['articles', 'annotations', 'counters'] as const;

/** Makes the totals anew from what they count. To be called within a transaction over {@link COUNTED_TABLES}. */
export async function recount(db: Database): Promise<void> {
  const byArticle = new Map<string, Totals>();
  let all = NONE;
  await forEachSlice<Annotation>(db.annotations, (slice) => {
    for (const annotation of slice) {
      const one = difference(null, annotation);
      if (one.highlights === 0) continue;
      all = added(all, one);
      byArticle.set(annotation.article, added(byArticle.get(annotation.article) ?? NONE, one));
    }
  });
  let articles = NO_ARTICLES;
  await forEachSlice<ArticleRecord>(db.articles, (slice) => {
    for (const article of slice) articles = addedArticles(articles, articleDifference(null, article));
  });
  await db.counters.clear();
  const rows = [...byArticle].map(([id, totals]) => ({ id, ...totals }));
  await db.counters.bulkPut([...rows, { id: EVERYTHING, ...all, articles }]);
}
