import {
  type Annotation,
  type Highlight,
  inReadingOrder,
  isHighlight,
  isLive,
  type LiveAnnotation,
} from '@/lib/core/records/annotation';
import { EVERYTHING, NO_ARTICLES, NONE, type OverallCounter, type Totals } from '@/lib/core/records/counters';
import { isStored, type StoredArticle } from '@/lib/core/records/stored-article';
import { isOverall } from '@/lib/db/count';
import type { Database } from '@/lib/db/tables';

/** An article by its id, or null where it is not stored or deleted. */
export async function readArticle(db: Database, id: string): Promise<StoredArticle | null> {
  const article = await db.articles.get(id);
  return article !== undefined && isStored(article) ? article : null;
}

/** An annotation by its id, as a tombstone after its deletion; null where there never was one. */
export async function readAnnotation(db: Database, id: string): Promise<Annotation | null> {
  return (await db.annotations.get(id)) ?? null;
}

/** The annotations of an article, in reading order. */
export async function annotationsOf(db: Database, article: string): Promise<LiveAnnotation[]> {
  const annotations = await db.annotations.where('article').equals(article).toArray();
  return annotations.filter(isLive).toSorted(inReadingOrder);
}

/** The highlights of an article, in reading order. */
export async function highlightsOf(db: Database, article: string): Promise<Highlight[]> {
  return (await annotationsOf(db, article)).filter(isHighlight);
}

/** The totals over everything, from one record whatever the number of highlights. */
export async function readTotals(db: Database): Promise<OverallCounter> {
  const counter = await db.counters.get(EVERYTHING);
  return counter !== undefined && isOverall(counter)
    ? counter
    : { id: EVERYTHING, ...NONE, articles: NO_ARTICLES };
}

/** The totals of some articles, in their order. */
export async function readTotalsOf(db: Database, articles: readonly string[]): Promise<Totals[]> {
  const counters = await db.counters.bulkGet([...articles]);
  return counters.map((counter) => counter ?? NONE);
}
