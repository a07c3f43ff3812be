import { TEXT_VERSION } from '@/lib/core/records/article';
import { articleRecord } from '@/lib/core/records/article-shape';
import { articleDifference } from '@/lib/core/records/counters';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import { newArticle, seenAgain } from '@/lib/core/records/see-article';
import { mustFit } from '@/lib/core/records/shape';
import type { SeenPage, StoredArticle } from '@/lib/core/records/stored-article';
import type { StorageFault, TooLarge } from '@/lib/core/records/write-fault';
import { type ClockAndChance, newId } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import { count } from '@/lib/db/count';
import { findArticle } from '@/lib/db/find-article';
import { oversizeOfPage } from '@/lib/db/oversize';
import { sha256 } from '@/lib/db/sha256';
import type { Database } from '@/lib/db/tables';
import { addText } from '@/lib/db/versions';

/**
 * Notes that a page was opened: a stored article learns the address and the time, and what it lacked. One that
 * is not stored is stored with its text only if the reader wants a history (`remember`); else the answer is
 * null. The text of an article that is kept for more than history is never replaced: it is evidence.
 */
export async function seeArticle(
  db: Database,
  page: SeenPage,
  remember: boolean,
  clock: ClockAndChance,
): Promise<Outcome<StoredArticle | null, TooLarge | StorageFault>> {
  const oversize = oversizeOfPage(page);
  if (oversize !== null) return failed(oversize);
  const hash = await sha256(page.text);
  return commit(db, ['articles', 'texts', 'versions', 'counters'], async () => {
    const stored = await findArticle(db, page.identity, page.url);
    if (stored === null && (!remember || page.text === '')) return done(null);
    const now = clock.now();
    const seen =
      stored === null ? newArticle(newId(clock), page, hash, 'opened', now) : seenAgain(stored, page, now);
    const renewed =
      seen.keeping === 'opened' && page.text !== '' && (stored === null || stored.sha256 !== hash);
    const article = renewed ? { ...seen, sha256: hash, textVersion: TEXT_VERSION } : seen;
    if (renewed) await keepText(db, article, page.text, now);
    await db.articles.put(mustFit(articleRecord, article));
    if (stored === null)
      await count(db, { byArticle: new Map(), articles: articleDifference(null, article) });
    return done(article);
  });
}

/** Stores the text that an article names by its hash, unless it is there. Within a transaction. */
export function keepText(
  db: Database,
  { id: article, sha256: hash, textVersion }: StoredArticle,
  text: string,
  now: number,
): Promise<void> {
  return addText(db, { article, sha256: hash, textVersion, seen: now, text });
}
