import { holdToItsArticle } from '@/entrypoints/background/claims';
import { withData } from '@/entrypoints/background/reader-data';
import { tellArticles } from '@/entrypoints/background/tell-articles';
import type { Annotation } from '@/lib/core/records/annotation';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import { findArticle } from '@/lib/db/find-article';
import { readAnnotation } from '@/lib/db/read-article';
import type { Database } from '@/lib/db/tables';
import type { Caller } from '@/lib/messages/caller';
import type { ChangeFault } from '@/lib/messages/to-background';

/** What is not there, or not for whoever asks. */
export const UNKNOWN = { code: 'unknown', what: 'annotation' } as const;

/** The stored article of a caller, or null. Refuses a caller that claims another one. */
export async function articleOf(
  db: Database,
  identity: string | null,
  caller: Caller,
): Promise<StoredArticle | null> {
  await holdToItsArticle(identity, caller);
  return findArticle(db, identity, caller.url);
}

/** An annotation with its article, or null where it is not the caller's: who asks learns no more than that. */
export async function ownAnnotation(
  db: Database,
  identity: string | null,
  caller: Caller,
  id: string,
): Promise<{ annotation: Annotation; article: StoredArticle } | null> {
  const [article, annotation] = await Promise.all([articleOf(db, identity, caller), readAnnotation(db, id)]);
  return article === null || annotation?.article !== article.id ? null : { annotation, article };
}

/** Changes an annotation of the caller's article, and has every tab that shows it look again. */
export async function changeOwn(
  identity: string | null,
  caller: Caller,
  id: string,
  write: (
    db: Database,
  ) => Promise<Outcome<unknown, Exclude<ChangeFault, { code: 'stale' }> | { readonly code: 'stale' }>>,
): Promise<Outcome<null, ChangeFault>> {
  const changed = await withData(async (db): Promise<Outcome<StoredArticle, ChangeFault>> => {
    const own = await ownAnnotation(db, identity, caller, id);
    if (own === null) return failed(UNKNOWN);
    const outcome = await write(db);
    if (outcome.ok) return done(own.article);
    // What stands there instead is the reader's own words: they do not go to the article's process.
    return outcome.error.code === 'stale' ? failed({ code: 'stale' }) : failed(outcome.error);
  });
  if (!changed.ok) return changed;
  await tellArticles([changed.value]);
  return done(null);
}
