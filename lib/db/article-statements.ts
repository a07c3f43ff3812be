import { type Correction, isCorrection, isLive } from '@/lib/core/records/annotation';
import { type ArticleStatements, markOf, textOfMark } from '@/lib/core/records/article-statements';
import { done, type Outcome } from '@/lib/core/records/outcome';
import { isStored, type StoredArticle } from '@/lib/core/records/stored-article';
import type { StorageFault } from '@/lib/core/records/write-fault';
import type { ReadArticle } from '@/lib/core/sayings/said';
import { commit } from '@/lib/db/commit';
import { forEachSlice } from '@/lib/db/for-each-slice';
import { readTotals } from '@/lib/db/read-article';
import type { Database } from '@/lib/db/tables';

/** Keeps what an article says, in place of what was kept of it; unless the article has gone meanwhile. */
export function keepStatements(db: Database, found: ArticleStatements): Promise<Outcome<null, StorageFault>> {
  return commit(db, ['articles', 'statements'], async () => {
    const article = await db.articles.get(found.article);
    if (article !== undefined && isStored(article)) await db.statements.put(found);
    return done(null);
  });
}

/**
 * The articles whose statements are not those of their last text, of this reader and with the corrections of today, the
 * ones seen last first. Takes away what is kept of articles that are gone.
 */
export async function articlesToRead(db: Database, reader: string): Promise<string[]> {
  const [marks, ids] = await Promise.all([
    db.statements.orderBy('mark').keys(),
    db.statements.orderBy('mark').primaryKeys(),
  ]);
  const kept = new Map(ids.map((id, at) => [id, String(marks[at])]));
  const corrections = await correctionsByArticle(db);
  const wanting: { readonly id: string; readonly seen: number }[] = [];
  await forEachSlice(db.articles, (slice) => {
    for (const article of slice) {
      if (!isStored(article)) continue;
      if (kept.get(article.id) !== markOf(article.sha256, reader, corrections.get(article.id)))
        wanting.push({ id: article.id, seen: article.lastSeen });
      kept.delete(article.id);
    }
  });
  if (kept.size > 0) await db.statements.bulkDelete([...kept.keys()]);
  return wanting.toSorted((a, b) => b.seen - a.seen).map(({ id }) => id);
}

async function correctionsByArticle(db: Database): Promise<ReadonlyMap<string, readonly Correction[]>> {
  const corrections = new Map<string, Correction[]>();
  await forEachSlice(db.annotations, (slice) => {
    for (const annotation of slice.filter(isLive).filter(isCorrection))
      corrections.set(annotation.article, [...(corrections.get(annotation.article) ?? []), annotation]);
  });
  return corrections;
}

/**
 * What an article says, by whichever reader and with whatever corrections.
 * @returns null where nobody has read its last text
 */
export async function readStatementsOf(
  db: Database,
  { id, sha256 }: StoredArticle,
): Promise<ArticleStatements | null> {
  const row = await db.statements.get(id);
  return row !== undefined && textOfMark(row.mark) === sha256 ? row : null;
}

/** What is said in the articles in which a subject has a word, or is the event; with the articles. */
export async function readSaid(db: Database, key: string): Promise<ReadArticle[]> {
  return withArticles(db, await db.statements.where('keys').equals(key).toArray());
}

/** What is said in every article. */
export async function readAllSaid(db: Database): Promise<ReadArticle[]> {
  return withArticles(db, await db.statements.toArray());
}

async function withArticles(db: Database, rows: readonly ArticleStatements[]): Promise<ReadArticle[]> {
  const articles = await db.articles.bulkGet(rows.map(({ article }) => article));
  return rows.flatMap((said, at) => {
    const article = articles[at];
    // A row of an older reader has no agenda; it is read anew soon.
    return article !== undefined && isStored(article)
      ? [{ article, said: { ...said, agenda: said.agenda ?? [] } }]
      : [];
  });
}

/** Every key of a subject with the number of its articles, the most first. */
export async function countKeys(db: Database): Promise<(readonly [key: string, articles: number])[]> {
  const counts = new Map<string, number>();
  for (const key of await db.statements.orderBy('keys').keys())
    counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
  return [...counts].toSorted(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
}

/** How many stored articles nobody has read yet for what they say. */
export async function countUnread(db: Database): Promise<number> {
  const [{ articles }, read] = await Promise.all([readTotals(db), db.statements.count()]);
  return Math.max(0, articles.opened + articles.kept + articles.highlighted - read);
}
