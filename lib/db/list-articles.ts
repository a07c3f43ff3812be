import { type Colour, isHighlight, isLive } from '@/lib/core/records/annotation';
import type { Totals } from '@/lib/core/records/counters';
import { isStored, type StoredArticle } from '@/lib/core/records/stored-article';
import { forEachSlice } from '@/lib/db/for-each-slice';
import { readTotalsOf } from '@/lib/db/read-article';
import type { Database } from '@/lib/db/tables';

/** Which articles a list shows; null lets all through. */
export interface ArticleFilter {
  /** Words that stand in the title, the account, the author, a highlight or a note, whatever their case. */
  readonly text: string | null;
  readonly account: string | null;
  /** Articles with a highlight of this colour. */
  readonly colour: Colour | null;
  /** Articles with a highlight that bears this tag. */
  readonly tag: string | null;
  /** False leaves out what is stored only because it was opened. */
  readonly opened: boolean;
}

/** One line of the library. */
export interface ArticleRow {
  readonly article: StoredArticle;
  readonly totals: Totals;
}

/** A part of the list and how long the whole is. */
export interface ArticlePage {
  readonly rows: readonly ArticleRow[];
  readonly total: number;
}

/**
 * The articles that pass the filter, those seen last first, `limit` of them from `offset` on. Reads no text
 * of an article. A filter costs one pass over the articles, one by text another one over the annotations.
 */
export async function listArticles(
  db: Database,
  filter: ArticleFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<ArticlePage> {
  const ids = await matching(db, filter);
  const shown = ids.slice(offset, offset + limit);
  const [records, totals] = await Promise.all([db.articles.bulkGet(shown), readTotalsOf(db, shown)]);
  const rows = records.flatMap((article, index) => {
    const its = totals[index];
    return article !== undefined && isStored(article) && its !== undefined ? { article, totals: its } : [];
  });
  return { rows, total: ids.length };
}

/** The accounts that articles are stored of, sorted. */
export async function listAccounts(db: Database): Promise<string[]> {
  const accounts = await db.articles.orderBy('account').uniqueKeys();
  return accounts.map(String);
}

async function matching(
  db: Database,
  { text, account, colour, tag, opened }: ArticleFilter,
): Promise<string[]> {
  const newestFirst = (await db.articles.orderBy('lastSeen').primaryKeys()).reverse();
  if (text === null && account === null && colour === null && tag === null && opened) return newestFirst;
  const sought = text?.toLowerCase() ?? '';
  const quoted = sought === '' ? new Set<string>() : await articlesThatQuote(db, sought);
  const tagged = tag === null ? null : await articlesTagged(db, tag);
  const passing = new Set<string>();
  await forEachSlice(db.articles, async (slice) => {
    const ids = slice.map(({ id }) => id);
    const totals = colour === null ? [] : await readTotalsOf(db, ids);
    for (const [index, article] of slice.entries()) {
      if (!isStored(article) || (!opened && article.keeping === 'opened')) continue;
      if (account !== null && article.account !== account) continue;
      if (colour !== null && (totals[index]?.colours[colour] ?? 0) === 0) continue;
      if (tagged?.has(article.id) === false) continue;
      if (sought === '' || quoted.has(article.id) || says(article, sought)) passing.add(article.id);
    }
  });
  return newestFirst.filter((id) => passing.has(id));
}

function says({ title, account, author }: StoredArticle, sought: string): boolean {
  return [title, account, author].some((field) => field?.toLowerCase().includes(sought) === true);
}

/** By the index of tags: a deleted highlight is not in it, its tombstone has none. */
async function articlesTagged(db: Database, tag: string): Promise<Set<string>> {
  const annotations = await db.annotations.where('tags').equals(tag).toArray();
  return new Set(annotations.map(({ article }) => article));
}

async function articlesThatQuote(db: Database, sought: string): Promise<Set<string>> {
  const found = new Set<string>();
  await forEachSlice(db.annotations, (slice) => {
    for (const annotation of slice) {
      if (!isLive(annotation) || found.has(annotation.article)) continue;
      const { anchor } = annotation;
      const own = isHighlight(annotation) ? [annotation.note, ...annotation.tags] : [];
      const words = [anchor.quote.exact, ...own];
      if (words.some((word) => word.toLowerCase().includes(sought))) found.add(annotation.article);
    }
  });
  return found;
}
