import { holdToItsArticle } from '@/entrypoints/background/claims';
import { issueTicket } from '@/entrypoints/background/note-tickets';
import { mentionsIn } from '@/entrypoints/background/open-article';
import { withData } from '@/entrypoints/background/reader-data';
import { indexOf, shownIn } from '@/entrypoints/background/shown-highlights';
import { tellArticles } from '@/entrypoints/background/tell-articles';
import { describe } from '@/lib/core/anchor/describe';
import type { Annotation, LiveAnnotation } from '@/lib/core/records/annotation';
import { LONGEST_QUOTE } from '@/lib/core/records/annotation';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import type { NotUndone, StorageFault, TooLarge, Unknown } from '@/lib/core/records/write-fault';
import { overlaps } from '@/lib/core/text/span';
import { realClockAndChance } from '@/lib/db/clock-and-chance';
import { createHighlight } from '@/lib/db/create-highlight';
import { deleteAnnotations } from '@/lib/db/delete-annotations';
import { findArticle } from '@/lib/db/find-article';
import { annotationsOf, readAnnotation } from '@/lib/db/read-article';
import { seeArticle } from '@/lib/db/see-article';
import type { Database } from '@/lib/db/tables';
import { takeBack } from '@/lib/db/undo';
import { updateAnnotation } from '@/lib/db/update-annotation';
import type { Handlers } from '@/lib/messages/answer';
import type { Caller } from '@/lib/messages/caller';
import type { ArticleCalls, ChangeFault } from '@/lib/messages/to-background';

const UNKNOWN = { code: 'unknown', what: 'annotation' } as const;

/** What an article's script may change: annotations of the article that its own URL belongs to. */
export const annotateCalls: Omit<Handlers<ArticleCalls>, 'openArticle' | 'bringPart'> = {
  readHighlights: async (page, caller) => {
    await holdToItsArticle(page.identity, caller);
    const seen = { ...page, url: caller.url };
    const found = await withData(
      async (db): Promise<Outcome<readonly LiveAnnotation[], StorageFault | TooLarge>> => {
        const article = await seeArticle(db, seen, false, realClockAndChance);
        if (!article.ok) return article;
        return done(article.value === null ? [] : await annotationsOf(db, article.value.id));
      },
    );
    return found.ok ? done(shownIn(page.text, found.value)) : found;
  },

  createHighlight: async ({ page, span, colour }, caller) => {
    await holdToItsArticle(page.identity, caller);
    if (span.end > page.text.length) return failed(UNKNOWN);
    if (span.end - span.start > LONGEST_QUOTE) {
      return failed({ code: 'too-large', what: 'quote', limit: LONGEST_QUOTE });
    }
    const entities = mentionsIn(page).mentions.flatMap((mention) =>
      overlaps(mention, span) ? mention.entity : [],
    );
    const wanted = {
      page: { ...page, url: caller.url },
      anchor: describe(indexOf(page.text), span),
      colour,
      style: 'fill' as const,
      note: '',
      tags: [],
      entities: [...new Set(entities)],
      draft: null,
    };
    const made = await withData((db) => createHighlight(db, wanted, realClockAndChance));
    if (!made.ok) return made;
    await tellArticles([made.value.article]);
    return done(made.value.highlight.id);
  },

  recolour: ({ identity, id, basedOn, colour }, caller) =>
    change(identity, caller, id, (db) =>
      updateAnnotation(db, { id, basedOn, change: { colour }, draft: null }, realClockAndChance),
    ),

  removeHighlight: ({ identity, id, basedOn }, caller) =>
    change(identity, caller, id, (db) => deleteAnnotations(db, [{ id, basedOn }], realClockAndChance)),

  restoreHighlight: async ({ identity, id }, caller) => {
    const restored = await withData(
      async (db): Promise<Outcome<StoredArticle, NotUndone | Unknown | StorageFault>> => {
        const own = await ownAnnotation(db, identity, caller, id);
        if (own === null) return failed(UNKNOWN);
        const outcome = await takeBack(db, { kind: 'delete', id }, own.article.id, realClockAndChance);
        return outcome.ok ? done(own.article) : outcome;
      },
    );
    if (!restored.ok) return restored;
    await tellArticles([restored.value]);
    return done(null);
  },

  openNote: ({ identity, id }, caller) =>
    withData(async (db): Promise<Outcome<string, Unknown | StorageFault>> => {
      const own = await ownAnnotation(db, identity, caller, id);
      if (own === null || own.annotation.deleted !== null) return failed(UNKNOWN);
      const tab = caller.kind === 'article' ? caller.tab : null;
      const { updated: basedOn } = own.annotation;
      return done(await issueTicket({ annotation: id, basedOn, page: own.article.id, tab }));
    }),
};

/** The stored article of a caller, or null. Refuses a caller that claims another one. */
async function articleOf(
  db: Database,
  identity: string | null,
  caller: Caller,
): Promise<StoredArticle | null> {
  await holdToItsArticle(identity, caller);
  return findArticle(db, identity, caller.url);
}

/** An annotation with its article, or null where it is not the caller's: who asks learns no more than that. */
async function ownAnnotation(
  db: Database,
  identity: string | null,
  caller: Caller,
  id: string,
): Promise<{ annotation: Annotation; article: StoredArticle } | null> {
  const [article, annotation] = await Promise.all([articleOf(db, identity, caller), readAnnotation(db, id)]);
  return article === null || annotation?.article !== article.id ? null : { annotation, article };
}

async function change(
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
