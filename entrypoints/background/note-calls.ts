import { changeAndTell } from '@/entrypoints/background/change-and-tell';
import {
  dropTicket,
  issueTicket,
  type NoteTicket,
  readTicket,
  renewTicket,
} from '@/entrypoints/background/note-tickets';
import { UNKNOWN } from '@/entrypoints/background/own-annotation';
import { withData } from '@/entrypoints/background/reader-data';
import { isHighlight } from '@/lib/core/records/annotation';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { StorageFault, Unknown } from '@/lib/core/records/write-fault';
import { realClockAndChance } from '@/lib/db/clock-and-chance';
import { adoptDraft, discardDraft, saveDraft } from '@/lib/db/drafts';
import { listTags } from '@/lib/db/list-tags';
import { readAnnotation } from '@/lib/db/read-article';
import { hasNoteOf, saveNote } from '@/lib/db/save-note';
import type { Database } from '@/lib/db/tables';
import { tagAnnotation } from '@/lib/db/tag-annotation';
import type { Handlers } from '@/lib/messages/answer';
import { askArticle } from '@/lib/messages/ask';
import type { OpenNote, PageCalls } from '@/lib/messages/to-background';

/** What a note is typed by, in the frame over an article and in the extension's own pages. */
export const noteCalls: Pick<
  Handlers<PageCalls>,
  'beginNote' | 'readNote' | 'draftNote' | 'tagNote' | 'saveNote' | 'closeNote'
> = {
  beginNote: ({ id }) =>
    withData(async (db): Promise<Outcome<string, Unknown>> => {
      const annotation = await readAnnotation(db, id);
      if (annotation === null || !isHighlight(annotation)) return failed(UNKNOWN);
      const { updated: basedOn, article: page } = annotation;
      return done(await issueTicket({ annotation: id, basedOn, page, tab: null }));
    }),

  readNote: ({ ticket }) =>
    forTicket(ticket, async (db, ticketed): Promise<Outcome<OpenNote, Unknown | StorageFault>> => {
      const { annotation: id, page } = ticketed;
      const annotation = await readAnnotation(db, id);
      if (annotation === null || !isHighlight(annotation)) return failed(UNKNOWN);
      const adopted = await adoptDraft(db, page, id, ticket);
      if (!adopted.ok) return adopted;
      const { note, tags, updated } = annotation;
      const draft = adopted.value;
      let unseen: number | null = null;
      if (draft !== null) {
        // What is typed on belongs to the version that the draft was begun on.
        const { basedOn } = draft.about;
        await renewTicket(ticket, { ...ticketed, basedOn });
        if (draft.note !== note && !(await hasNoteOf(db, annotation, basedOn))) unseen = updated;
      }
      return done({
        annotation: id,
        written: Math.max(updated, draft?.saved ?? 0),
        note,
        draft: draft?.note ?? null,
        unseen,
        tags,
        ownTags: await listTags(db),
      });
    }),

  draftNote: ({ ticket, note }) =>
    forTicket(ticket, async (db, { annotation, basedOn, page }) => {
      const draft = { id: ticket, page, about: { annotation, basedOn }, note };
      const outcome = await saveDraft(db, draft, realClockAndChance);
      return outcome.ok ? done(null) : outcome;
    }),

  tagNote: async ({ ticket, add, remove }) => {
    let tags: readonly string[] = [];
    const outcome = await changeAndTell((db) =>
      onTicket(ticket, async ({ annotation: id }) => {
        const tagged = await tagAnnotation(db, { id, add, remove }, realClockAndChance);
        if (!tagged.ok) return tagged;
        ({ tags } = tagged.value);
        return done([tagged.value.article]);
      }),
    );
    return outcome.ok ? done(tags) : outcome;
  },

  saveNote: ({ ticket, note, over }) =>
    changeAndTell((db) =>
      onTicket(ticket, async ({ annotation: id, basedOn }) => {
        const typed = { id, basedOn: over ?? basedOn, note, draft: ticket };
        const outcome = await saveNote(db, typed, realClockAndChance);
        return outcome.ok ? done([outcome.value.article]) : outcome;
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
