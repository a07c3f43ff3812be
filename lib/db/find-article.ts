import { isSamePlace, namingPart, withoutFragment } from '@/lib/core/records/article-place';
import { isStored, KEEPINGS, type StoredArticle } from '@/lib/core/records/stored-article';
import { undoneEntries } from '@/lib/db/change-log';
import type { Database } from '@/lib/db/tables';

/**
 * The stored article that a page shows, or null. By its identity; a page that does not say who it is (deleted,
 * blocked, expired) by any address that the article was seen at.
 * @param url absolute
 */
export async function findArticle(
  db: Database,
  identity: string | null,
  url: string,
): Promise<StoredArticle | null> {
  const named = identity === null ? [] : await db.articles.where('identity').equals(identity).toArray();
  const found = named.length > 0 ? named : await seenAt(db, url);
  const candidates = found
    .filter(isStored)
    .filter((article) => identity === null || article.identity === identity || article.identity === null);
  return candidates.toSorted(strongestFirst)[0] ?? null;
}

/**
 * The article that a page shows, where making again what was taken back would bring it back: it came with that change
 * and went with it. Of several the one that went last; null where there is none.
 */
export async function findUndoneArticle(
  db: Database,
  identity: string | null,
  url: string,
): Promise<StoredArticle | null> {
  // One by one: an entry can hold megabytes.
  for (const number of (await undoneEntries(db)).toReversed()) {
    const change = await db.changes.get(number);
    for (const step of change?.steps ?? []) {
      if (step.of !== 'article' || step.before !== null || step.after === null) continue;
      if (isShownAt(step.after, identity, url)) return step.after;
    }
  }
  return null;
}

/** Whether a page shows an article: by their identities, where one has none by the addresses. */
function isShownAt(article: StoredArticle, identity: string | null, url: string): boolean {
  return identity === null || article.identity === null
    ? article.urls.some((seen) => isSamePlace(seen, url))
    : article.identity === identity;
}

function seenAt(db: Database, url: string) {
  const address = withoutFragment(url);
  const part = namingPart(address);
  if (part === null) return db.articles.where('urls').equals(address).toArray();
  // The beginning alone could also be that of a longer name.
  return db.articles
    .where('urls')
    .startsWith(part)
    .distinct()
    .filter((article) => isStored(article) && article.urls.some((other) => namingPart(other) === part))
    .toArray();
}

function strongestFirst(a: StoredArticle, b: StoredArticle): number {
  return KEEPINGS.indexOf(b.keeping) - KEEPINGS.indexOf(a.keeping) || (a.id < b.id ? -1 : 1);
}
