import { withData } from '@/entrypoints/background/reader-data';
import { tellArticles } from '@/entrypoints/background/tell-articles';
import { done, type Outcome } from '@/lib/core/records/outcome';
import type { StorageFault } from '@/lib/core/records/write-fault';
import { readArticle } from '@/lib/db/read-article';
import type { Database } from '@/lib/db/tables';

/** Runs a change that answers with the ids of the articles it touched, and tells the tabs that hold them. */
export async function changeAndTell<Fault>(
  write: (db: Database) => Promise<Outcome<readonly string[], Fault>>,
): Promise<Outcome<null, Fault | StorageFault>> {
  const outcome = await withData(async (db) => {
    const changed = await write(db);
    return changed.ok ? done(await storedArticles(db, changed.value)) : changed;
  });
  if (!outcome.ok) return outcome;
  await tellArticles(outcome.value);
  return done(null);
}

/** Those of the articles that are stored. */
export async function storedArticles(db: Database, ids: readonly string[]) {
  const articles = await Promise.all(ids.map((id) => readArticle(db, id)));
  return articles.flatMap((article) => article ?? []);
}
