import { changeAndTell, storedArticles } from '@/entrypoints/background/change-and-tell';
import { placingOf } from '@/entrypoints/background/describe-places';
import { indexStatementsSoon } from '@/entrypoints/background/index-statements';
import type { noteCalls } from '@/entrypoints/background/note-calls';
import { UNKNOWN } from '@/entrypoints/background/own-annotation';
import { withData } from '@/entrypoints/background/reader-data';
import { dictionaryChanged } from '@/entrypoints/background/reader-dictionary';
import type { storageCalls } from '@/entrypoints/background/storage-calls';
import { tellArticles } from '@/entrypoints/background/tell-articles';
import type { Change } from '@/lib/core/records/change';
import { done, failed } from '@/lib/core/records/outcome';
import { deleteForGood, restore } from '@/lib/db/bin';
import { realClockAndChance } from '@/lib/db/clock-and-chance';
import { deleteAnnotations, deleteArticles } from '@/lib/db/delete-annotations';
import { moveAnnotation } from '@/lib/db/place-annotation';
import { readAnnotation, readArticle } from '@/lib/db/read-article';
import { redo, takeBack, undo } from '@/lib/db/undo';
import { updateAnnotation } from '@/lib/db/update-annotation';
import type { Handlers } from '@/lib/messages/answer';
import type { PageCalls } from '@/lib/messages/to-background';

/** What the extension's own pages may change: everything. */
export const readerCalls: Omit<
  Handlers<PageCalls>,
  'readEvidence' | 'keepPage' | 'indexStatements' | keyof typeof noteCalls | keyof typeof storageCalls
> = {
  updateAnnotation: ({ id, basedOn, change }) =>
    changeAndTell(async (db) => {
      const outcome = await updateAnnotation(db, { id, basedOn, change, draft: null }, realClockAndChance);
      return outcome.ok ? done([outcome.value.article]) : outcome;
    }),
  deleteAnnotations: ({ seen }) => changeAndTell((db) => deleteAnnotations(db, seen, realClockAndChance)),
  deleteArticles: async ({ ids }) => {
    const outcome = await withData(async (db) => {
      const articles = await storedArticles(db, ids);
      const deleted = await deleteArticles(db, ids, realClockAndChance);
      return deleted.ok ? done(articles) : deleted;
    });
    if (!outcome.ok) return outcome;
    await tellArticles(outcome.value);
    return done(null);
  },
  placeHighlight: ({ id, basedOn, text, span }) =>
    changeAndTell(async (db) => {
      const annotation = await readAnnotation(db, id);
      const article = annotation === null ? null : await readArticle(db, annotation.article);
      if (article === null || span.end > text.length) return failed(UNKNOWN);
      const placing = await placingOf({ ...article, text }, [span]);
      const outcome = await moveAnnotation(db, { id, basedOn }, placing, realClockAndChance);
      return outcome.ok ? done([outcome.value.article]) : outcome;
    }),
  restore: async ({ ids }) => {
    const outcome = await changeAndTell((db) => restore(db, ids, realClockAndChance));
    indexStatementsSoon();
    return outcome;
  },
  deleteForGood: ({ ids }) => withData((db) => deleteForGood(db, ids)),
  undo: ({ article }) =>
    changeAndTell(async (db) => {
      const outcome = await undo(db, article, realClockAndChance);
      return outcome.ok ? done(await articlesOf(outcome.value)) : outcome;
    }),
  redo: ({ article }) =>
    changeAndTell(async (db) => {
      const outcome = await redo(db, article, realClockAndChance);
      return outcome.ok ? done(await articlesOf(outcome.value)) : outcome;
    }),
  takeBack: (mark) =>
    changeAndTell(async (db) => {
      const outcome = await takeBack(db, mark, null, realClockAndChance);
      return outcome.ok ? done(await articlesOf(outcome.value)) : outcome;
    }),
};

/** The articles that a step of undo or redo has touched; one in the dictionary touches none and is told to all. */
async function articlesOf({ kind, articles }: Pick<Change, 'kind' | 'articles'>): Promise<readonly string[]> {
  if (kind === 'dictionary' || kind === 'answer') await dictionaryChanged('both');
  else indexStatementsSoon();
  return articles;
}
