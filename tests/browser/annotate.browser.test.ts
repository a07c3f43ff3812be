import { it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES, serveSampleArticles } from '@/scripts/browsers/sample-articles';
import { until } from '@/scripts/browsers/until';
import { describeInBrowsers, type SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';

const TOOLBAR = '.selection-toolbar';

async function openSample(the: SharedBrowser): Promise<PageUnderTest> {
  serveSampleArticles(the.web);
  const page = await the.browser.open(SAMPLE_ARTICLES.weixin);
  await page.untilReady();
  return page;
}

/** Selects from the beginning of one paragraph of the article to the end of another, as a reader's mouse would leave it. */
async function selectParagraphs(page: PageUnderTest, first: number, last: number): Promise<string> {
  const words = await page.tab.evaluate(
    (from, to) => {
      const paragraphs = [...document.querySelectorAll('#js_content p')].filter(
        (p) => p.textContent.trim() !== '',
      );
      const [start, end] = [paragraphs[from], paragraphs[to]];
      if (start === undefined || end === undefined) throw new Error('The sample has these paragraphs');
      end.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
      return String(getSelection());
    },
    first,
    last,
  );
  await until('the toolbar shows', () => page.overlayRectangle(TOOLBAR));
  return words.replaceAll(/\s/g, '');
}

/** Clicks the button of a colour in the toolbar with the real pointer. */
async function choose(page: PageUnderTest, at: number): Promise<void> {
  const box = await page.inOverlay(
    (root, selector, index) => {
      const button = root.querySelectorAll(`${selector} button`)[index];
      const { x, y, width, height } = button?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
      return { x: x + width / 2, y: y + height / 2 };
    },
    TOOLBAR,
    at,
  );
  await page.tab.mouse.click(box.x, box.y);
}

const highlighted = async (page: PageUnderTest): Promise<string> =>
  (await page.marks())
    .filter(({ highlight }) => highlight.startsWith('pangzhu-highlight-'))
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '');

/** The side panel in a tab of its own, for the article in another. */
async function openPanelFor(the: SharedBrowser, page: PageUnderTest): Promise<PageUnderTest> {
  const asker = await the.browser.openExtensionPage('popup.html');
  const id = await asker.tab.evaluate(async (url) => {
    const { tabs } = (globalThis as unknown as { chrome: typeof browser }).chrome;
    return (await tabs.query({})).find((tab) => tab.url === url)?.id;
  }, page.tab.url());
  await asker.tab.close();
  return the.browser.openExtensionPage(`sidepanel.html?tab=${id}`);
}

describeInBrowsers('a highlight', (the) => {
  it('across two paragraphs is painted, seen in a second tab, and there after a reload and a restart', async () => {
    const page = await openSample(the);
    const second = await openSample(the);
    await page.tab.bringToFront();
    const words = await selectParagraphs(page, 0, 1);
    await the.browser.stopBackground();
    await choose(page, 1);
    await until('the highlight is painted', async () => (await highlighted(page)) === words);
    await until('the second tab shows it', async () => (await highlighted(second)) === words);
    await page.tab.reload({ waitUntil: 'domcontentloaded' });
    await until('it is there after a reload', async () => (await highlighted(page)) === words);
    await the.browser.restart();
    const again = await openSample(the);
    await until('it is there after a restart', async () => (await highlighted(again)) === words);
  });

  it('stands in the side panel without a reload, and goes when it is deleted there', async () => {
    const page = await openSample(the);
    const panel = await openPanelFor(the, page);
    await page.tab.bringToFront();
    const words = await selectParagraphs(page, 3, 3);
    await page.tab.keyboard.press('4');
    await until('the highlight is painted', async () => (await highlighted(page)).includes(words));
    await until('the panel lists it', () =>
      panel.tab.evaluate(
        (part) => document.body.innerText.replaceAll(/\s/g, '').includes(part),
        words.slice(0, 12),
      ),
    );
    await panel.tab.close();
  });
});
