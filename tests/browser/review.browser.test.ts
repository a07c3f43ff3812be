import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES, serveSampleArticles } from '@/scripts/browsers/sample-articles';
import { until } from '@/scripts/browsers/until';
import { describeInBrowsers, type SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';
import { highlightedText, highlightParagraph } from '@/tests/browser/highlighting';
import { openLibrary } from '@/tests/browser/library-page';

const SAMPLE = readFileSync(new URL('../../samples/weixin.html', import.meta.url), 'utf8');
/** A paragraph as it is, and as somebody has rewritten it, so that the one behind it has moved. */
const FIRST = /再往前翻三个月[^<]*/.exec(SAMPLE)?.[0] ?? '';
const REWRITTEN = '四月的这一场来了三位讲者，各说各的，没有谁提到账本。';
const LAST = '最后一句留给容易认错的词：拍照用的 Insta360 和考证用的 ISC2，与上面的 360、ISC 都没有关系。';

async function open(the: SharedBrowser): Promise<PageUnderTest> {
  const page = await the.browser.open(SAMPLE_ARTICLES.weixin);
  await page.untilReady();
  return page;
}

/** The side panel in a tab of its own, for the article in another. */
async function openPanelFor(the: SharedBrowser, page: PageUnderTest): Promise<PageUnderTest> {
  const asker = await the.browser.openExtensionPage('popup.html');
  const id = await asker.tab.evaluate(async (url) => {
    const { tabs } = (globalThis as unknown as { chrome: typeof browser }).chrome;
    return (await tabs.query({})).findLast((tab) => tab.url === url)?.id;
  }, page.tab.url());
  await asker.tab.close();
  return the.browser.openExtensionPage(`sidepanel.html?tab=${id}`);
}

const wordsOf = (panel: PageUnderTest, selector: string) =>
  panel.tab.evaluate(
    (wanted) => [...document.querySelectorAll<HTMLElement>(wanted)].map(({ innerText }) => innerText),
    selector,
  );

/** Presses a button of the item under review with the keyboard. */
async function pressInItem(panel: PageUnderTest, at: number): Promise<void> {
  await panel.tab.bringToFront();
  await panel.tab.evaluate((index) => {
    document.querySelectorAll<HTMLElement>('.review-item button')[index]?.focus();
  }, at);
  await panel.tab.keyboard.press('Enter');
}

/** An article with two highlights, changed since: one has moved, the other's words were rewritten. */
async function changedArticle(the: SharedBrowser): Promise<{ page: PageUnderTest; panel: PageUnderTest }> {
  // The library has the database, in its newest form, before it is looked into.
  const library = await openLibrary(the.browser);
  await forgetAll(library);
  await library.tab.close();
  serveSampleArticles(the.web);
  const before = await open(the);
  await highlightParagraph(before, 6);
  await highlightParagraph(before, 7);
  await before.tab.close();
  the.web.serve(SAMPLE_ARTICLES.weixin, SAMPLE.replace(FIRST, REWRITTEN));
  const page = await open(the);
  const panel = await openPanelFor(the, page);
  await until(
    'the panel says what is to be decided',
    async () => (await wordsOf(panel, '.review-item')).length === 1,
  );
  return { page, panel };
}

/** Deletes everything, so that the next test begins with nothing. */
async function forgetAll(panel: PageUnderTest): Promise<void> {
  await panel.tab.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { chrome: typeof browser }).chrome;
    const open = indexedDB.open('pangzhu');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const all = db.transaction('articles').objectStore('articles').getAllKeys();
    const ids = await new Promise<IDBValidKey[]>((resolve) => {
      all.onsuccess = () => resolve(all.result);
    });
    db.close();
    for (const id of ids) await runtime.sendMessage({ call: 'deleteArticles', params: { ids: [id] } });
  });
}

describeInBrowsers('an article that has changed', (the) => {
  it('shows side by side what was marked and what stands there now, and paints only what is certain', async () => {
    const { page, panel } = await changedArticle(the);
    const [item = ''] = await wordsOf(panel, '.review-item');
    expect(item.replaceAll(/\s/g, '')).toContain(FIRST.slice(0, 10));
    expect(item.replaceAll(/\s/g, '')).toContain(REWRITTEN.slice(0, 10));
    const summary = (await wordsOf(panel, '.review-summary')).join();
    expect(summary).toMatch(/1.*1/);
    expect(await highlightedText(page)).toBe(LAST);
    await Promise.all([page.tab.close(), panel.tab.close()]);
  });

  it('accepting by keyboard paints what stands there now and keeps the first words; a new background and a new page have it so', async () => {
    const { page, panel } = await changedArticle(the);
    await pressInItem(panel, 0);
    await until(
      'nothing is to be decided any more',
      async () => (await wordsOf(panel, '.review-item')).length === 0,
    );
    await until('the new words are painted', async () => (await highlightedText(page)).includes(REWRITTEN));
    await Promise.all([page.tab.close(), panel.tab.close()]);
    await the.browser.stopBackground();
    const again = await open(the);
    await until('they still are', async () => (await highlightedText(again)).includes(REWRITTEN));
    const panel2 = await openPanelFor(the, again);
    const kept = await panel2.tab.evaluate(async () => {
      const open = indexedDB.open('pangzhu');
      const db = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result);
      });
      const all = db.transaction('annotations').objectStore('annotations').getAll();
      const records = await new Promise<{ madeAt: { quote: { exact: string } } | null }[]>((resolve) => {
        all.onsuccess = () => resolve(all.result);
      });
      db.close();
      return records.flatMap(({ madeAt }) => madeAt?.quote.exact ?? []);
    });
    expect(kept.join()).toContain(FIRST);
    await Promise.all([again.tab.close(), panel2.tab.close()]);
  });

  it('another place is chosen by selecting words in the page', async () => {
    const { page, panel } = await changedArticle(the);
    await pressInItem(panel, 2);
    await page.tab.bringToFront();
    await highlightParagraph(page, 1, 'Enter');
    await until(
      'nothing is to be decided any more',
      async () => (await wordsOf(panel, '.review-item')).length === 0,
    );
    expect(await highlightedText(page)).toContain('七月，北京国家会议中心');
    await Promise.all([page.tab.close(), panel.tab.close()]);
  });

  it('kept as detached, it is listed with its words, is not asked about again, and leads to the stored text', async () => {
    const { page, panel } = await changedArticle(the);
    await pressInItem(panel, 3);
    await until(
      'it is detached',
      async () => (await wordsOf(panel, '.review-item[data-state=detached]')).length === 1,
    );
    await page.tab.reload({ waitUntil: 'domcontentloaded' });
    await page.untilReady();
    await until(
      'it still is',
      async () => (await wordsOf(panel, '.review-item[data-state=detached]')).length === 1,
    );
    const [item = ''] = await wordsOf(panel, '.review-item');
    expect(item.replaceAll(/\s/g, '')).toContain(FIRST.slice(0, 10));
    const place = await panel.tab.evaluate(async () => {
      const { tabs } = (globalThis as unknown as { chrome: typeof browser }).chrome;
      const made = new Promise<string>((resolve) => {
        tabs.create = (({ url }: { url: string }) => resolve(url)) as unknown as typeof tabs.create;
      });
      document.querySelector<HTMLElement>('.review-item button:last-child')?.click();
      return made;
    });
    expect(place).toMatch(/\/reader\.html\?.*text=[0-9a-f]{64}&at=/);
    await Promise.all([page.tab.close(), panel.tab.close()]);
  });
});
