import { holdToItsArticle } from '@/entrypoints/background/claims';
import type { statementCalls } from '@/entrypoints/background/correct-statements';
import { placingOf } from '@/entrypoints/background/describe-places';
import type { doubtCalls } from '@/entrypoints/background/dictionary-calls';
import { indexStatementsSoon, indexUnlessRead } from '@/entrypoints/background/index-statements';
import { lookAtPage } from '@/entrypoints/background/keep-page';
import { issueTicket } from '@/entrypoints/background/note-tickets';
import { changeOwn, ownAnnotation, UNKNOWN } from '@/entrypoints/background/own-annotation';
import type { placeCalls } from '@/entrypoints/background/place-highlights';
import { withData } from '@/entrypoints/background/reader-data';
import { shownIn } from '@/entrypoints/background/shown-highlights';
import { tellArticles } from '@/entrypoints/background/tell-articles';
import { type Highlight, isHighlight, LONGEST_QUOTE } from '@/lib/core/records/annotation';
import type { PageMeta } from '@/lib/core/records/article';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { SeenPage, StoredArticle } from '@/lib/core/records/stored-article';
import type { NotUndone, StorageFault, TooLarge, Unknown } from '@/lib/core/records/write-fault';
import { realClockAndChance } from '@/lib/db/clock-and-chance';
import { createHighlight } from '@/lib/db/create-highlight';
import { deleteAnnotations } from '@/lib/db/delete-annotations';
import { findArticle } from '@/lib/db/find-article';
import { highlightsOf } from '@/lib/db/read-article';
import { seeArticle } from '@/lib/db/see-article';
import type { Database } from '@/lib/db/tables';
import { takeBack } from '@/lib/db/undo';
import { updateAnnotation } from '@/lib/db/update-annotation';
import type { Handlers } from '@/lib/messages/answer';
import type { Caller } from '@/lib/messages/caller';
import type { ArticleCalls } from '@/lib/messages/to-background';
import { readSettings } from '@/lib/settings/settings';

/** What an article's script may change: annotations of the article that its own URL belongs to. */
export const annotateCalls: Omit<
  Handlers<ArticleCalls>,
  | 'openArticle'
  | 'addTitles'
  | 'openEntry'
  | 'readStatements'
  | 'bringPart'
  | 'undoHere'
  | 'nameColours'
  | 'noteInProgress'
  | 'keepCopy'
  | 'keepPicture'
  | 'chooseCitation'
  | keyof typeof placeCalls
  | keyof typeof statementCalls
  | keyof typeof doubtCalls
> = {
  readHighlights: async (page, caller) => {
    await holdToItsArticle(page.identity, caller);
    const seen = { ...page, url: caller.url };
    const found = await withData(
      async (db): Promise<Outcome<readonly Highlight[], StorageFault | TooLarge>> => {
        const article = await articleShown(db, seen, caller);
        if (!article.ok) return article;
        return done(article.value === null ? [] : await highlightsOf(db, article.value.id));
      },
    );
    lookAtPage(page, caller);
    return found.ok ? done(shownIn(page.text, found.value)) : found;
  },

  createHighlight: async ({ page, span, colour }, caller) => {
    await holdToItsArticle(page.identity, caller);
    if (span.end > page.text.length) return failed(UNKNOWN);
    if (span.end - span.start > LONGEST_QUOTE) {
      return failed({ code: 'too-large', what: 'quote', limit: LONGEST_QUOTE });
    }
    const { anchors, entities, said } = await placingOf({ ...page, url: caller.url }, [span]);
    const [anchor] = anchors;
    if (anchor === undefined) throw new Error('One span has one anchor');
    const wanted = {
      page: { ...page, url: caller.url },
      anchor,
      colour,
      style: 'fill' as const,
      note: '',
      tags: [],
      entities: entities[0] ?? [],
      said: said[0] ?? null,
      draft: null,
    };
    const made = await withData((db) => createHighlight(db, wanted, realClockAndChance));
    if (!made.ok) return made;
    await tellArticles([made.value.article]);
    indexStatementsSoon();
    lookAtPage(page, caller);
    return done(made.value.highlight.id);
  },

  restyle: ({ identity, id, basedOn, change }, caller) =>
    changeOwn(identity, caller, id, (db) =>
      updateAnnotation(db, { id, basedOn, change, draft: null }, realClockAndChance),
    ),

  removeHighlight: ({ identity, id, basedOn }, caller) =>
    changeOwn(identity, caller, id, (db) => deleteAnnotations(db, [{ id, basedOn }], realClockAndChance)),

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
      if (own === null || !isHighlight(own.annotation)) return failed(UNKNOWN);
      const tab = caller.kind === 'article' ? caller.tab : null;
      const { updated: basedOn } = own.annotation;
      return done(await issueTicket({ annotation: id, basedOn, page: own.article.id, tab }));
    }),
};

/**
 * The stored article that a page, or a copy, shows. Only of a page is it noted that it was seen; if the reader wants
 * that, it is remembered from now on. In private windows nothing of ours runs (`incognito` in the manifest).
 */
async function articleShown(
  db: Database,
  seen: SeenPage & Pick<PageMeta, 'kind'>,
  caller: Caller,
): Promise<Outcome<StoredArticle | null, StorageFault | TooLarge>> {
  if (caller.kind === 'article' && caller.shows === 'copy')
    return done(await findArticle(db, seen.identity, seen.url));
  const isText = seen.kind === 'article' || seen.kind === 'share';
  const { remember } = await readSettings();
  const article = await seeArticle(db, seen, remember && isText, realClockAndChance);
  if (article.ok && article.value !== null) indexUnlessRead(db, article.value);
  return article;
}
