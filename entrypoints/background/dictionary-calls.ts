import { holdToItsArticle } from '@/entrypoints/background/claims';
import { recogniseFor } from '@/entrypoints/background/open-article';
import { UNKNOWN } from '@/entrypoints/background/own-annotation';
import { withData } from '@/entrypoints/background/reader-data';
import { dictionaryChanged, whatIsKnown } from '@/entrypoints/background/reader-dictionary';
import { dropTermTicket, issueTermTicket, readTermTicket } from '@/entrypoints/background/term-tickets';
import { draftFromSelection } from '@/lib/core/dictionary/draft-from-article';
import { searchEntries } from '@/lib/core/dictionary/entry';
import { proposalsOf } from '@/lib/core/dictionary/proposals';
import { organisationBeside } from '@/lib/core/recognise/doubt/organisation-beside';
import { pageKey } from '@/lib/core/records/draft';
import { done, failed } from '@/lib/core/records/outcome';
import { LONGEST_TITLE } from '@/lib/core/records/term';
import { realClockAndChance } from '@/lib/db/clock-and-chance';
import { installPack, removePack } from '@/lib/db/packs';
import { type GivenAnswer, saveAnswers, takeBackAnswers } from '@/lib/db/save-answers';
import { saveTerms } from '@/lib/db/save-terms';
import type { Handlers } from '@/lib/messages/answer';
import { askArticle } from '@/lib/messages/ask';
import type { DictionaryPageCalls } from '@/lib/messages/dictionary-calls';
import type { ArticleCalls } from '@/lib/messages/to-background';

/** What an article's script may say about the names of its own article. */
export const doubtCalls: Pick<Handlers<ArticleCalls>, 'answerDoubt' | 'beginTerm'> = {
  answerDoubt: async ({ page, start, entity, says }, caller) => {
    await holdToItsArticle(page.identity, caller);
    const { mentions } = await recogniseFor(page, caller.url);
    // Only what the article was told to doubt can be answered: a script can be made to send anything.
    const asked = mentions.find((mention) => mention.start === start && mention.entity === entity);
    if (asked === undefined) return failed(UNKNOWN);
    const { surface } = asked;
    const here: GivenAnswer = {
      ...{ entity, says, surface, organisation: null },
      page: pageKey(page.identity, caller.url),
    };
    const beside =
      asked.kind === 'person' && asked.via !== 'reference' && says !== 'never'
        ? organisationBeside(page.text, asked, mentions)
        : null;
    const given =
      beside === null || beside.length > LONGEST_TITLE
        ? [here]
        : [here, { ...here, page: null, organisation: beside }];
    const saved = await withData((db) => saveAnswers(db, given, realClockAndChance));
    if (saved.ok) await dictionaryChanged('answers');
    return saved;
  },
  beginTerm: async ({ page, span }, caller) => {
    await holdToItsArticle(page.identity, caller);
    if (caller.kind !== 'article' || span.end > page.text.length) return failed(UNKNOWN);
    const { candidates } = await recogniseFor(page, caller.url);
    const draft = draftFromSelection({ ...page, url: caller.url }, span, candidates);
    return done(await issueTermTicket({ draft, tab: caller.tab }));
  },
};

/** Whoever looks for one of more types more of its name. */
const MOST_FOUND = 20;

/** What the extension's own pages may change of the dictionary: everything that is the reader's. */
export const dictionaryPageCalls: Handlers<DictionaryPageCalls> = {
  saveTerms: async ({ writes }) => {
    const saved = await withData((db) => saveTerms(db, writes, realClockAndChance));
    if (saved.ok) await dictionaryChanged('terms');
    return saved;
  },
  readTermTicket: async ({ ticket }) => {
    const term = await readTermTicket(ticket);
    return term === null ? failed(UNKNOWN) : done(term.draft);
  },
  closeTerm: async ({ ticket }) => {
    const term = await readTermTicket(ticket);
    await dropTermTicket(ticket);
    if (term !== null) void askArticle(term.tab, 'closeTerm', {});
    return null;
  },
  readCandidates: async ({ url, ...article }) => {
    const { candidates, known } = await recogniseFor(article, url);
    return proposalsOf(candidates, known.hidden);
  },
  findEntries: async ({ words }) => {
    const { entries } = await whatIsKnown();
    return searchEntries(entries(), words)
      .filter(({ entity }) => entity !== null)
      .slice(0, MOST_FOUND);
  },
  installPack: async ({ pack, basedOn }) => {
    const installed = await withData((db) => installPack(db, pack, basedOn, realClockAndChance));
    if (installed.ok) await dictionaryChanged('terms');
    return installed;
  },
  removePack: async ({ id, basedOn }) => {
    const removed = await withData((db) => removePack(db, id, basedOn, realClockAndChance));
    if (removed.ok) await dictionaryChanged('terms');
    return removed;
  },
  takeBackAnswers: async ({ seen }) => {
    const taken = await withData((db) => takeBackAnswers(db, seen, realClockAndChance));
    if (!taken.ok) return taken;
    await dictionaryChanged('answers');
    return done(null);
  },
};
