import { placingOf } from '@/entrypoints/background/describe-places';
import {
  dropTicket,
  issueTicket,
  type NoteTicket,
  readTicket,
  renewTicket,
} from '@/entrypoints/background/note-tickets';
import { UNKNOWN } from '@/entrypoints/background/own-annotation';
import { withData } from '@/entrypoints/background/reader-data';
import { dictionaryChanged } from '@/entrypoints/background/reader-dictionary';
import type { storageCalls } from '@/entrypoints/background/storage-calls';
import { tellArticles } from '@/entrypoints/background/tell-articles';
import { isLive } from '@/lib/core/records/annotation';
import type { Change } from '@/lib/core/records/change';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { StorageFault, Unknown } from '@/lib/core/records/write-fault';
import { deleteForGood, restore } from '@/lib/db/bin';
import { realClockAndChance } from '@/lib/db/clock-and-chance';
import { deleteAnnotations, deleteArticles } from '@/lib/db/delete-annotations';
import { discardDraft, draftsOf, saveDraft } from '@/lib/db/drafts';
import { listTags } from '@/lib/db/list-tags';
import { moveAnnotation } from '@/lib/db/place-annotation';
import { readAnnotation, readArticle } from '@/lib/db/read-article';
import type { Database } from '@/lib/db/tables';
import { redo, takeBack, undo } from '@/lib/db/undo';
import { updateAnnotation } from '@/lib/db/update-annotation';
import type { Handlers } from '@/lib/messages/answer';
import { askArticle } from '@/lib/messages/ask';
import type { OpenNote, PageCalls } from '@/lib/messages/to-background';

/** What the extension's own pages may change: everything. */
export const readerCalls: Omit<
  Handlers<PageCalls>,
  'readEvidence' | 'keepPage' | 'indexStatements' | keyof typeof storageCalls
> = {
  updateAnnotation: ({ id, basedOn, change }) =>
    changing(async (db) => {
      const outcome = await updateAnnotation(db, { id, basedOn, change, draft: null }, realClockAndChance);
      return outcome.ok ? done([outcome.value.article]) : outcome;
    }),
  deleteAnnotations: ({ seen }) => changing((db) => deleteAnnotations(db, seen, realClockAndChance)),
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
    changing(async (db) => {
      const annotation = await readAnnotation(db, id);
      const article = annotation === null ? null : await readArticle(db, annotation.article);
      if (article === null || span.end > text.length) return failed(UNKNOWN);
      const placing = await placingOf({ ...article, text }, [span]);
      const outcome = await moveAnnotation(db, { id, basedOn }, placing, realClockAndChance);
      return outcome.ok ? done([outcome.value.article]) : outcome;
    }),
  restore: ({ ids }) => changing((db) => restore(db, ids, realClockAndChance)),
  deleteForGood: ({ ids }) => withData((db) => deleteForGood(db, ids)),
  undo: ({ article }) =>
    changing(async (db) => {
      const outcome = await undo(db, article, realClockAndChance);
      return outcome.ok ? done(await articlesOf(outcome.value)) : outcome;
    }),
  redo: ({ article }) =>
    changing(async (db) => {
      const outcome = await redo(db, article, realClockAndChance);
      return outcome.ok ? done(await articlesOf(outcome.value)) : outcome;
    }),
  takeBack: (mark) =>
    changing(async (db) => {
      const outcome = await takeBack(db, mark, null, realClockAndChance);
      return outcome.ok ? done(await articlesOf(outcome.value)) : outcome;
    }),

  beginNote: ({ id }) =>
    withData(async (db): Promise<Outcome<string, Unknown>> => {
      const annotation = await readAnnotation(db, id);
      if (annotation === null || !isLive(annotation)) return failed(UNKNOWN);
      const { updated: basedOn, article: page } = annotation;
      return done(await issueTicket({ annotation: id, basedOn, page, tab: null }));
    }),
  readNote: ({ ticket }) =>
    forTicket(ticket, async (db, { annotation: id }): Promise<Outcome<OpenNote, Unknown>> => {
      const annotation = await readAnnotation(db, id);
      if (annotation === null || !isLive(annotation)) return failed(UNKNOWN);
      const drafts = await draftsOf(db, annotation.article);
      const own = drafts.find(({ about }) => 'annotation' in about && about.annotation === id);
      const { note, tags } = annotation;
      return done({ note, draft: own?.note ?? null, tags, ownTags: await listTags(db) });
    }),
  draftNote: ({ ticket, note }) =>
    forTicket(ticket, async (db, { annotation, basedOn, page }) => {
      const draft = { id: ticket, page, about: { annotation, basedOn }, note };
      const outcome = await saveDraft(db, draft, realClockAndChance);
      return outcome.ok ? done(null) : outcome;
    }),
  tagNote: ({ ticket, tags }) =>
    changing((db) =>
      onTicket(ticket, async (ticketed) => {
        const { annotation: id, basedOn } = ticketed;
        const edit = { id, basedOn, change: { tags }, draft: null };
        const outcome = await updateAnnotation(db, edit, realClockAndChance);
        if (!outcome.ok) return outcome;
        // The note that is typed meanwhile is based on this version from now on.
        await renewTicket(ticket, { ...ticketed, basedOn: outcome.value.updated });
        return done([outcome.value.article]);
      }),
    ),
  saveNote: ({ ticket, note, overwrite }) =>
    changing((db) =>
      onTicket(ticket, async ({ annotation: id, basedOn }) => {
        const current = overwrite ? await readAnnotation(db, id) : null;
        const edit = { id, basedOn: current?.updated ?? basedOn, change: { note }, draft: ticket };
        const outcome = await updateAnnotation(db, edit, realClockAndChance);
        if (!outcome.ok) return outcome;
        await discardDraftsAbout(db, outcome.value.article, id);
        return done([outcome.value.article]);
      }),
    ),
  closeNote: async ({ ticket, discard }) => {
    const closed = discard ? await withData((db) => discardDraft(db, ticket)) : done(null);
    const note = await readTicket(ticket);
    await dropTicket(ticket);
    // In Firefox the frame itself reaches no tab: it is a page of the extension, with a content script's rights.
    if (typeof note?.tab === 'number') void askArticle(note.tab, 'closeNote', {});
    return closed;
  },
};

/** Runs a change that answers with the ids of the articles it touched, and tells the tabs that hold them. */
async function changing<Fault>(
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

/** The articles that a step of undo or redo has touched; one in the dictionary touches none and is told to all. */
async function articlesOf({ kind, articles }: Pick<Change, 'kind' | 'articles'>): Promise<readonly string[]> {
  if (kind === 'dictionary' || kind === 'answer') await dictionaryChanged('both');
  return articles;
}

async function storedArticles(db: Database, ids: readonly string[]) {
  const articles = await Promise.all(ids.map((id) => readArticle(db, id)));
  return articles.flatMap((article) => article ?? []);
}

async function onTicket<T, Fault>(
  ticket: string,
  use: (note: NoteTicket) => Promise<Outcome<T, Fault>>,
): Promise<Outcome<T, Fault | Unknown>> {
  const note = await readTicket(ticket);
  return note === null ? failed(UNKNOWN) : use(note);
}

function forTicket<T, Fault>(
  ticket: string,
  use: (db: Database, note: NoteTicket) => Promise<Outcome<T, Fault>>,
): Promise<Outcome<T, Fault | Unknown | StorageFault>> {
  return withData((db) => onTicket(ticket, (note) => use(db, note)));
}

/** Drafts of the same note that an earlier window left are saved with it. */
async function discardDraftsAbout(db: Database, page: string, annotation: string): Promise<void> {
  for (const { id, about } of await draftsOf(db, page)) {
    if ('annotation' in about && about.annotation === annotation) await discardDraft(db, id);
  }
}
