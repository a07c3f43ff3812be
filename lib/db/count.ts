import {
  type ArticleCounter,
  added,
  addedArticles,
  EVERYTHING,
  NO_ARTICLES,
  NONE,
  type OverallCounter,
  type Totals,
} from '@/lib/core/records/counters';
import { sameContent } from '@/lib/core/records/same-content';
import type { Database } from '@/lib/db/tables';

/** What a transaction changed in the totals: by article, and in the numbers of articles. */
export interface Counted {
  readonly byArticle: ReadonlyMap<string, Totals>;
  readonly articles: OverallCounter['articles'];
}

/** Brings the counters up to date, in the transaction that changed what they count. */
export async function count(db: Database, { byArticle, articles }: Counted): Promise<void> {
  if (isNothing(byArticle, articles)) return;
  const ids = [...byArticle.keys()];
  const [everything, ...rows] = await db.counters.bulkGet([EVERYTHING, ...ids]);
  let overall: Totals = everything ?? NONE;
  const changed: (ArticleCounter | OverallCounter)[] = [];
  const empty: string[] = [];
  for (const [index, id] of ids.entries()) {
    const change = byArticle.get(id) ?? NONE;
    const totals = added(rows[index] ?? NONE, change);
    overall = added(overall, change);
    if (totals.highlights > 0) changed.push({ id, ...totals });
    else empty.push(id);
  }
  changed.push({
    id: EVERYTHING,
    ...overall,
    articles: addedArticles(
      everything !== undefined && isOverall(everything) ? everything.articles : NO_ARTICLES,
      articles,
    ),
  });
  await Promise.all([db.counters.bulkPut(changed), empty.length > 0 && db.counters.bulkDelete(empty)]);
}

function isNothing(byArticle: Counted['byArticle'], articles: Counted['articles']): boolean {
  return (
    sameContent(
      [...byArticle.values()],
      [...byArticle].map(() => NONE),
    ) && sameContent(articles, NO_ARTICLES)
  );
}

/** Tells the counter over everything from an article's. */
export function isOverall(counter: ArticleCounter | OverallCounter): counter is OverallCounter {
  return counter.id === EVERYTHING;
}
