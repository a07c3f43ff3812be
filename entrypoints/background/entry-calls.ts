import { browser } from 'wxt/browser';
import { holdToItsArticle } from '@/entrypoints/background/claims';
import { recogniseFor } from '@/entrypoints/background/open-article';
import { openForArticle } from '@/entrypoints/background/open-for-article';
import { UNKNOWN } from '@/entrypoints/background/own-annotation';
import { withData } from '@/entrypoints/background/reader-data';
import { dictionaryChanged, whatIsKnown } from '@/entrypoints/background/reader-dictionary';
import { titleFrom } from '@/lib/core/dictionary/draft-from-article';
import { extendWrite } from '@/lib/core/dictionary/term-writes';
import { newTitlesIn } from '@/lib/core/dictionary/titles-in-article';
import { done, failed } from '@/lib/core/records/outcome';
import { realClockAndChance } from '@/lib/db/clock-and-chance';
import { readTerms } from '@/lib/db/read-dictionary';
import { saveTerms } from '@/lib/db/save-terms';
import type { Handlers } from '@/lib/messages/answer';
import type { ArticleCalls } from '@/lib/messages/to-background';

/** What a card may ask about the entry that it shows. */
export const entryCalls: Pick<Handlers<ArticleCalls>, 'addTitles' | 'openEntry'> = {
  addTitles: async ({ page, entity }, caller) => {
    await holdToItsArticle(page.identity, caller);
    const { url } = caller;
    const { mentions, known } = await recogniseFor(page, url);
    // Read here again, and not taken from the script: it can be made to send anything.
    const printed = newTitlesIn(page.text, mentions, known.entities).get(entity);
    const met = known.entities.get(entity);
    if (printed === undefined || met === undefined) return failed(UNKNOWN);
    const titles = printed.map((title) => titleFrom({ ...page, url }, title));
    const saved = await withData(async (db) => {
      const term = (await readTerms(db)).find(({ id, over }) => (over ?? id) === entity) ?? null;
      return saveTerms(db, [extendWrite(met, term, titles)], realClockAndChance);
    });
    if (!saved.ok) return saved;
    await dictionaryChanged('terms');
    return done(null);
  },
  openEntry: async ({ entity }, caller) => {
    const { entities } = await whatIsKnown();
    if (!entities.has(entity)) return failed(UNKNOWN);
    const url = `${browser.runtime.getURL('/dictionary.html')}#${encodeURIComponent(entity)}`;
    // A tab of its own: what is written in one that is open must not go for it.
    await openForArticle(url, caller, false);
    return done(null);
  },
};
