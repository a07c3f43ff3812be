import { type Highlight, inReadingOrder, isHighlight } from '@/lib/core/records/annotation';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import type { Selection } from '@/lib/db/export-records';
import { highlightsOf, readArticle } from '@/lib/db/read-article';
import type { Database } from '@/lib/db/tables';

/** Articles on their way out with their annotations in reading order, and how many there will be. */
export interface OutgoingArticles {
  readonly count: number;
  readonly articles: AsyncIterable<{
    readonly article: StoredArticle;
    readonly annotations: readonly Highlight[];
  }>;
}

/**
 * Reads the selected articles for somebody to read, those seen last first. What was deleted is left out, also
 * during the export. Only ids are held in memory.
 */
export async function exportArticles(db: Database, selection: Selection): Promise<OutgoingArticles> {
  const chosen = selection.what === 'annotations' ? await db.annotations.bulkGet([...selection.ids]) : null;
  const live =
    chosen?.flatMap((annotation) => (annotation && isHighlight(annotation) ? annotation : [])) ?? null;
  const newestFirst = (await db.articles.orderBy('lastSeen').primaryKeys()).reverse();
  const wanted = new Set(selection.what === 'articles' ? selection.ids : live?.map(({ article }) => article));
  const ids = selection.what === 'everything' ? newestFirst : newestFirst.filter((id) => wanted.has(id));
  return { count: ids.length, articles: read(db, ids, live) };
}

async function* read(
  db: Database,
  ids: readonly string[],
  chosen: readonly Highlight[] | null,
): OutgoingArticles['articles'] {
  for (const id of ids) {
    const article = await readArticle(db, id);
    if (article === null) continue;
    const annotations =
      chosen === null
        ? await highlightsOf(db, id)
        : chosen.filter((annotation) => annotation.article === id).toSorted(inReadingOrder);
    yield { article, annotations };
  }
}
