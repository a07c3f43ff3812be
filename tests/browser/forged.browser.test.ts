import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import type { SAMPLE_ARTICLES } from '@/scripts/browsers/sample-articles';
import { until } from '@/scripts/browsers/until';
import {
  clickInOverlay,
  highlighted,
  openSample,
  selectParagraphs,
  TOOLBAR,
} from '@/tests/browser/article-page';
import {
  ALL_CALLS,
  describedPage,
  forgedByHand,
  isAnybodys,
  type Made,
} from '@/tests/browser/forged-messages';
import { describeInBrowsers, type SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';
import { storedData } from '@/tests/browser/stored-data';

const NOTE = '只有读者自己知道的话';
const IS_SOAK = process.env['SOAK'] !== undefined;
/** How many messages made by chance are sent. */
const BY_CHANCE = IS_SOAK ? 1_000 : 100;

/** Sends messages from our script's own world in a page, all at once, and returns the answers. */
async function send(page: PageUnderTest, messages: readonly unknown[]): Promise<readonly unknown[]> {
  const answers: unknown[] = await page.inContentScript(
    async (all: unknown[]) => {
      const { runtime } = (globalThis as unknown as { chrome: typeof browser }).chrome;
      return Promise.all(all.map(async (message) => (await runtime.sendMessage(message)) ?? null));
    },
    [...messages],
  );
  return answers;
}

/**
 * All that the extension holds: its database, and its two smaller stores. Without when an article was last looked
 * at: that is for its own script to say, at any time.
 */
const held = async (asker: PageUnderTest): Promise<unknown> => ({
  data: JSON.parse(JSON.stringify(await storedData(asker)), (key, value) =>
    key === 'checked' || key === 'lastSeen' ? null : value,
  ),
  stores: await asker.tab.evaluate(() => {
    const { storage } = (globalThis as unknown as { chrome: typeof browser }).chrome;
    return Promise.all([storage.local.get(null), storage.session.get(null)]);
  }),
});

/** So many readings in a row, some two seconds: the day's snapshot, too, is noted when nothing else is to be done. */
const SAME_READINGS = 40;

/**
 * Reads what is held until it is what it was the last times: what the open articles had to keep is kept, and who says
 * what in them is noted, which the background does when nothing else is to be done.
 */
async function heldInTheEnd(asker: PageUnderTest): Promise<unknown> {
  let last = '';
  let same = 0;
  return until('both articles are kept, with their copies, and read', async () => {
    const now = await held(asker);
    const text = JSON.stringify(now);
    same = text === last ? same + 1 : 0;
    last = text;
    const { copies, statements } = await storedData(asker);
    return same >= SAME_READINGS && copies?.length === 2 && statements?.length === 2 ? now : null;
  });
}

/** Whether an answer says no, at the door or behind it. */
function saysNo(answer: unknown): boolean {
  const { ok, value } = answer as { readonly ok: boolean; readonly value?: { readonly ok?: boolean } };
  return !ok || value?.ok === false;
}

/** What a script in an article finds where only pages of the extension may go. */
const otherDoors = (page: PageUnderTest): Promise<unknown> =>
  page.inContentScript(async () => {
    const { runtime, storage } = (globalThis as unknown as { chrome: typeof browser }).chrome;
    const importing = new Promise((resolve) => {
      const port = runtime.connect({ name: 'import' });
      port.onDisconnect.addListener(() => resolve('closed'));
      port.onMessage.addListener(() => resolve('open'));
      port.postMessage({ order: 'commit', skipRefused: true });
    });
    const tickets = (async () => ((await storage.session?.get(null)) === undefined ? 'closed' : 'open'))();
    return { import: await importing, tickets: await tickets.catch(() => 'closed') };
  });

/** Opens both samples, each with a highlight that has a note, and returns the pages and what was made. */
async function twoArticles(the: SharedBrowser, asker: PageUnderTest) {
  const make = async (site: keyof typeof SAMPLE_ARTICLES) => {
    const page = await openSample(the, site);
    await page.tab.bringToFront();
    const words = await selectParagraphs(page, 0, 0);
    await clickInOverlay(page, `${TOOLBAR} button`, 0);
    await until('it is painted', async () => (await highlighted(page)).includes(words));
    const data = await storedData(asker);
    const made = (data['annotations'] as Omit<Made, 'identity'>[]).at(-1);
    const article = (data['articles'] as { id: string; identity: string }[]).find(
      ({ id }) => id === made?.article,
    );
    if (made === undefined || article === undefined) throw new Error('A highlight stands in its article');
    const change = { id: made.id, basedOn: made.updated, change: { note: NOTE } };
    await asker.tab.evaluate(
      (message) => (globalThis as unknown as { chrome: typeof browser }).chrome.runtime.sendMessage(message),
      { call: 'updateAnnotation', params: change },
    );
    await until('it has its note', async () =>
      (await page.marks()).some(({ highlight }) => highlight.endsWith('-note')),
    );
    const noted = ((await storedData(asker))['annotations'] as Made[]).find(({ id }) => id === made.id);
    return { page, made: { ...made, updated: noted?.updated ?? 0, identity: article.identity } };
  };
  return { own: await make('weixin'), other: await make('4hou') };
}

describeInBrowsers('a message forged in the world of an article’s script', (the) => {
  it('is refused, stores nothing and learns nothing: by hand and by chance', async () => {
    const asker = await the.browser.openExtensionPage('popup.html');
    const { own, other } = await twoArticles(the, asker);
    const secrets = [NOTE, other.made.id, other.made.article];
    const tryAll = async (messages: readonly unknown[], before: unknown): Promise<void> => {
      const answers = await send(own.page, messages);
      const accepted = messages.filter((_, index) => !saysNo(answers[index]));
      expect(accepted).toEqual([]);
      for (const secret of secrets) expect(JSON.stringify(answers)).not.toContain(secret);
      expect(await held(asker)).toEqual(before);
    };
    // The same way to send does reach the background: what is its own it may ask.
    const mine = describedPage(own.made.identity);
    expect((await send(own.page, [{ call: 'openArticle', params: mine }])).map(saysNo)).toEqual([false]);

    const before = await heldInTheEnd(asker);
    const byHand = forgedByHand(own.made, other.made);
    expect(byHand.length).toBeGreaterThanOrEqual(50);
    await tryAll(byHand, before);

    const id = fc.constantFrom(other.made.id, other.made.article, '', '01ARZ3NDEKTSV4RRFFQ69G5FAV');
    const basedOn = fc.oneof(fc.constant(other.made.updated), fc.nat(), fc.constant('1'));
    const claim = fc.constantFrom(other.made.identity, own.made.identity, null, '4hou:X');
    const params = fc.oneof(
      fc.jsonValue(),
      fc.record(
        { identity: claim, id, basedOn, colour: fc.constantFrom('pink', 'red') },
        { requiredKeys: ['id'] },
      ),
      fc.record(
        { ticket: fc.uuid(), note: fc.string(), over: fc.option(fc.nat()), discard: fc.boolean() },
        { requiredKeys: ['ticket'] },
      ),
      fc.record(
        { ids: fc.array(id), article: id, seen: fc.array(fc.record({ id, basedOn })) },
        { requiredKeys: [] },
      ),
    );
    const message = fc.oneof(
      { weight: 1, arbitrary: fc.jsonValue() },
      { weight: 6, arbitrary: fc.record({ call: fc.constantFrom(...Object.keys(ALL_CALLS)), params }) },
    );
    const forged = message.filter((made) => !isAnybodys(made));
    const { seed } = fc.readConfigureGlobal();
    await tryAll(fc.sample(forged, { numRuns: BY_CHANCE, ...(seed === undefined ? {} : { seed }) }), before);
    expect(await otherDoors(own.page)).toEqual({ import: 'closed', tickets: 'closed' });
    expect(await held(asker)).toEqual(before);
    await Promise.all([asker, own.page, other.page].map(({ tab }) => tab.close()));
  });
});
