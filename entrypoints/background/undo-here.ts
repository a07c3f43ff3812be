import { indexStatementsSoon } from '@/entrypoints/background/index-statements';
import { articleOf } from '@/entrypoints/background/own-annotation';
import { withData } from '@/entrypoints/background/reader-data';
import { tellArticles } from '@/entrypoints/background/tell-articles';
import { type Change, type ChangeKind, isOfDictionary, type Step } from '@/lib/core/records/change';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import { sameContent } from '@/lib/core/records/same-content';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import type { NotUndone, StorageFault } from '@/lib/core/records/write-fault';
import { realClockAndChance } from '@/lib/db/clock-and-chance';
import { findUndoneArticle } from '@/lib/db/find-article';
import { redo, undo, undoable } from '@/lib/db/undo';
import type { Handlers } from '@/lib/messages/answer';
import type { ArticleCalls } from '@/lib/messages/to-background';

/**
 * Takes back or makes again what was changed last in the caller's own article, since a time that the caller names. A script
 * in an article writes no notes, so it takes none back either.
 */
export const undoHere: Handlers<ArticleCalls>['undoHere'] = async ({ identity, way, since }, caller) => {
  const moved = await withData(async (db): Promise<Outcome<StoredArticle, NotUndone | StorageFault>> => {
    const stored = await articleOf(db, identity, caller);
    // Taking back an article's first highlight takes the article back, too, unless it is kept for something else.
    const article = stored ?? (way === 'redo' ? await findUndoneArticle(db, identity, caller.url) : null);
    const change = article === null ? null : (await undoable(db, article.id))[way];
    if (article === null || change === null || change.at < since || !isOfScripts(change))
      return failed({ code: 'nothing' });
    const outcome = await (way === 'undo' ? undo : redo)(db, article.id, realClockAndChance);
    return outcome.ok ? done(article) : outcome;
  });
  if (!moved.ok) return moved;
  await tellArticles([moved.value]);
  indexStatementsSoon();
  return done(null);
};

const KINDS: ReadonlySet<ChangeKind> = new Set(['create', 'edit', 'move', 'split', 'merge', 'delete']);

/** Whether the script of an article could have made a change: not one of a note, of tags, or of who says what. */
function isOfScripts({ kind, steps }: Pick<Change, 'kind' | 'steps'>): boolean {
  if (kind !== 'edit') return KINDS.has(kind);
  return steps.every((step) => isOfDictionary(step) || step.of === 'article' || keepsWords(step));
}

function keepsWords({ before, after }: Extract<Step, { of: 'annotation' }>): boolean {
  if (before?.kind !== 'highlight' || after?.kind !== 'highlight') return false;
  return before.note === after.note && sameContent(before.tags, after.tags);
}
