import { namingPart, withoutFragment } from '@/lib/core/records/article-place';
import { isStored, KEEPINGS, type StoredArticle } from '@/lib/core/records/stored-article';
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
