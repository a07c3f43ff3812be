import { indexStatementsSoon } from '@/entrypoints/background/index-statements';
import { articleOf } from '@/entrypoints/background/own-annotation';
import { withData } from '@/entrypoints/background/reader-data';
import { tellArticles } from '@/entrypoints/background/tell-articles';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import type { NotUndone, StorageFault } from '@/lib/core/records/write-fault';
import { realClockAndChance } from '@/lib/db/clock-and-chance';
import { redo, undo, undoable } from '@/lib/db/undo';
import type { Handlers } from '@/lib/messages/answer';
import type { ArticleCalls } from '@/lib/messages/to-background';

/** Takes back or makes again what was changed last in the caller's own article, as far as the caller has seen it made. */
export const undoHere: Handlers<ArticleCalls>['undoHere'] = async ({ identity, way, since }, caller) => {
  const moved = await withData(async (db): Promise<Outcome<StoredArticle, NotUndone | StorageFault>> => {
    const article = await articleOf(db, identity, caller);
    const change = article === null ? null : (await undoable(db, article.id))[way];
    if (article === null || change === null || change.at < since) return failed({ code: 'nothing' });
    const outcome = await (way === 'undo' ? undo : redo)(db, article.id, realClockAndChance);
    return outcome.ok ? done(article) : outcome;
  });
  if (!moved.ok) return moved;
  await tellArticles([moved.value]);
  indexStatementsSoon();
  return done(null);
};
