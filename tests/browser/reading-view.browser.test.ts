import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES } from '@/scripts/browsers/sample-articles';
import { until } from '@/scripts/browsers/until';
import {
  clickInOverlay,
  openPanelFor,
  openSample,
  selectParagraphs,
  TOOLBAR,
} from '@/tests/browser/article-page';
import { faultsIn } from '@/tests/browser/axe-faults';
import { describeInBrowsers, type SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';
import { press, wordsIn } from '@/tests/browser/library-page';
import { storedIn } from '@/tests/browser/stored-data';

interface KeptArticle {
  readonly id: string;
  readonly url: string;
}

/** Marks a paragraph of the sample and returns when its copy is kept. */
async function keepSample(the: SharedBrowser): Promise<{ words: string; article: KeptArticle }> {
  const page = await openSample(the);
  const words = await selectParagraphs(page, 1, 1);
  await clickInOverlay(page, `${TOOLBAR} button`, 1);
  const asker = await the.browser.openExtensionPage('library.html');
  await until('its copy is kept', async () => (await storedIn(asker, 'copies')).length > 0);
  const [article] = await storedIn<KeptArticle>(asker, 'articles');
  if (article === undefined) throw new Error('A highlight is stored with its article');
  await asker.tab.close();
  await page.tab.close();
  return { words, article };
}

async function openReader(the: SharedBrowser, { id, url }: KeptArticle): Promise<PageUnderTest> {
  const reader = await the.browser.openExtensionPage(
    `reader.html?article=${id}&url=${encodeURIComponent(url)}`,
  );
  await reader.untilReady();
  return reader;
}

const highlighted = async (page: PageUnderTest): Promise<string> =>
  (await page.marks())
    .filter(({ highlight }) => highlight.startsWith('pangzhu-highlight-'))
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '');

const condition = (reader: PageUnderTest) => wordsIn(reader, '.reading-head-condition');

describeInBrowsers('the reading view', (the) => {
  it('shows the copy with the same highlights, names and card, and requests nothing', async () => {
    const { words, article } = await keepSample(the);
    the.web.forgetRequests();
    const reader = await openReader(the, article);
    await until('the highlight is painted', async () => (await highlighted(reader)) === words);
    const name = (await reader.marks()).find(({ highlight }) => highlight === 'pangzhu-person')?.text ?? '';
    expect(await reader.readCard(name)).toContain(name);
    const shown = await reader.tab.evaluate(() => document.querySelector('#article')?.textContent ?? '');
    expect(shown).not.toBe('');
    expect(the.browser.requests()).toEqual([]);
    expect(reader.errors).toEqual([]);
    await reader.tab.close();
  });

  it('takes a highlight of its own, which then stands in the page too', async () => {
    const asker = await the.browser.openExtensionPage('library.html');
    const [article] = await storedIn<KeptArticle>(asker, 'articles');
    await asker.tab.close();
    if (article === undefined) throw new Error('It is kept since the first test');
    const reader = await openReader(the, article);
    const before = await until('the first one is painted', () => highlighted(reader));
    await reader.tab.bringToFront();
    const words = await reader.tab.evaluate(() => {
      const paragraph = [...document.querySelectorAll('#article p')].at(-1);
      paragraph?.scrollIntoView({ block: 'center', behavior: 'instant' });
      if (paragraph !== undefined) getSelection()?.selectAllChildren(paragraph);
      return String(getSelection()).replaceAll(/\s/g, '');
    });
    await until('the toolbar shows', () => reader.overlayRectangle(TOOLBAR));
    await reader.tab.keyboard.press('3');
    await until('it is painted', async () => (await highlighted(reader)) === before + words);
    const page = await openSample(the);
    await until('the page has it too', async () => (await highlighted(page)) === before + words);
    await page.tab.close();
    await reader.tab.close();
  });

  it('says unchanged, changed with the sentences and highlights, and gone in the site’s own words', async () => {
    const page = await openSample(the);
    const asker = await the.browser.openExtensionPage('library.html');
    const [article] = await storedIn<KeptArticle>(asker, 'articles');
    if (article === undefined) throw new Error('It is kept since the first test');
    const is = async () => (await storedIn<{ is: string }>(asker, 'conditions'))[0]?.is;
    await until('it is found unchanged', async () => (await is()) === 'live');
    const html = await page.tab.evaluate(
      () => document.querySelectorAll('#js_content p')[1]?.textContent ?? '',
    );
    await page.tab.close();

    const sample = readFileSync('samples/weixin.html', 'utf8');
    const first = html.trim().slice(0, 6);
    the.web.serve(SAMPLE_ARTICLES.weixin, sample.replace(first, `更正${first}`));
    const changed = await the.browser.open(SAMPLE_ARTICLES.weixin);
    const panel = await openPanelFor(the.browser, changed);
    await until(
      'the panel beside it says so',
      async () => (await wordsIn(panel, '.evidence-line p')).some((words) => words.includes('Changed since')),
      30_000,
    );
    expect(await is()).toBe('changed');
    await panel.tab.close();
    await changed.tab.close();
    const reader = await openReader(the, article);
    await press(reader, '.reading-head-actions .quiet-button');
    await until('the change is told', async () =>
      (await wordsIn(reader, '.text-changes ins')).some((words) => words.includes('更正')),
    );
    expect((await wordsIn(reader, '.text-changes-touched li')).length).toBeGreaterThan(0);
    expect(await faultsIn(reader)).toEqual([]);

    const notice = '<div class="weui-msg"><h2 class="weui-msg__title">该内容已被发布者删除</h2></div>';
    the.web.serve(SAMPLE_ARTICLES.weixin, `<!doctype html><meta charset="utf-8"><body>${notice}</body>`);
    const gone = await the.browser.open(SAMPLE_ARTICLES.weixin);
    await until('it is found gone', async () => (await is()) === 'gone');
    await until('the open reading view says it', async () =>
      (await condition(reader)).some((words) => words.includes('该内容已被发布者删除')),
    );
    await reader.tab.bringToFront();
    await until('its highlights stand', async () => (await highlighted(reader)) !== '');
    await gone.tab.close();
    await asker.tab.close();
    await reader.tab.close();
  });
});
