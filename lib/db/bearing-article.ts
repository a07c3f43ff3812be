import { TEXT_VERSION } from '@/lib/core/records/article';
import { sameContent } from '@/lib/core/records/same-content';
import { newArticle, seenAgain } from '@/lib/core/records/see-article';
import { type SeenPage, type StoredArticle, stronger } from '@/lib/core/records/stored-article';
import { type ClockAndChance, newId } from '@/lib/db/clock-and-chance';

/**
 * The article that is to bear an annotation made on a page. Most annotations tell nothing new about it, its visit was
 * noted when it was opened: then it is the stored one itself.
 * @param stored null where it is not stored yet
 * @param hash SHA-256 of the page's text
 */
export function bearing(
  stored: StoredArticle | null,
  page: SeenPage,
  hash: string,
  now: number,
  clock: ClockAndChance,
): StoredArticle {
  if (stored === null) return newArticle(newId(clock), page, hash, 'highlighted', now);
  const seen = seenAgain(stored, page, now);
  const keeping = stronger(seen.keeping, 'highlighted');
  const article = { ...seen, keeping, sha256: hash, textVersion: TEXT_VERSION };
  return sameContent({ ...article, lastSeen: stored.lastSeen }, stored) ? stored : article;
}
