import type { browser } from 'wxt/browser';
import type { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES, serveSampleArticles } from '@/scripts/browsers/sample-articles';
import { until } from '@/scripts/browsers/until';
import type { SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';
import { storedIn } from '@/tests/browser/stored-data';

/** The toolbar that stands beside a selection. */
export const TOOLBAR = '.selection-toolbar';

/** Opens the sample article of a site and returns when its marks are set. */
export async function openSample(
  the: SharedBrowser,
  site: keyof typeof SAMPLE_ARTICLES = 'weixin',
): Promise<PageUnderTest> {
  serveSampleArticles(the.web);
  const page = await the.browser.open(SAMPLE_ARTICLES[site]);
  await page.untilReady();
  return page;
}

/** Words without blanks: what is selected has line ends where what is painted has none. */
export const squeezed = (words: string): string => words.replaceAll(/\s/g, '');

/**
 * Selects from the beginning of one paragraph of the article to the end of another, as a reader's mouse would
 * leave it, and returns the selected words without blanks when the toolbar is there.
 */
export async function selectParagraphs(page: PageUnderTest, first: number, last: number): Promise<string> {
  const words = await page.tab.evaluate(
    (from, to) => {
      const paragraphs = [...document.querySelectorAll('#js_content p, .article_cen p')].filter(
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
  return squeezed(words);
}

/** Clicks something of ours in the page with the real pointer, once it stands still; of several, the `at`-th. */
export async function clickInOverlay(page: PageUnderTest, selector: string, at = 0): Promise<void> {
  let before = '';
  const { x, y } = await until(`«${selector}» stands still`, async () => {
    const now = await page.inOverlay(
      (root, wanted, index) => {
        const box = root.querySelectorAll(wanted)[index]?.getBoundingClientRect();
        return box === undefined || box.width === 0
          ? null
          : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      },
      selector,
      at,
    );
    // The page may still be scrolling, and with it all that stands beside its words.
    const isStill = before === JSON.stringify(now);
    before = JSON.stringify(now);
    return isStill ? now : null;
  });
  await page.tab.mouse.click(x, y);
}

/** Puts the focus on something of ours over the page, and presses a key there; of several, on the `at`-th. */
export async function pressInOverlay(
  page: PageUnderTest,
  selector: string,
  at = 0,
  key: 'Enter' | 'ArrowLeft' = 'Enter',
): Promise<void> {
  await until(`«${selector}» has the focus`, () =>
    page.inOverlay(
      (root, wanted, index) => {
        const element = root.querySelectorAll<HTMLElement>(wanted)[index];
        element?.focus();
        return element !== undefined && root.activeElement === element;
      },
      selector,
      at,
    ),
  );
  await page.tab.keyboard.press(key);
}

/**
 * Deletes all articles with their highlights, as the library does.
 * @param asker a page of the extension
 */
export async function deleteArticles(asker: PageUnderTest): Promise<void> {
  const articles = await storedIn<{ id: string; deleted: number | null }>(asker, 'articles');
  const ids = articles.filter(({ deleted }) => deleted === null).map(({ id }) => id);
  if (ids.length === 0) return;
  await asker.tab.evaluate(
    (message) => (globalThis as unknown as { chrome: typeof browser }).chrome.runtime.sendMessage(message),
    { call: 'deleteArticles', params: { ids } },
  );
}

/** All words that are painted as highlights, without blanks. */
export const highlighted = async (page: PageUnderTest): Promise<string> =>
  squeezed(
    (await page.marks())
      .filter(({ highlight }) => highlight.startsWith('pangzhu-highlight-'))
      .map(({ text }) => text)
      .join(''),
  );

/** The side panel in a tab of its own, for the article in another. */
export async function openPanelFor(browser: BrowserUnderTest, page: PageUnderTest): Promise<PageUnderTest> {
  const asker = await browser.openExtensionPage('popup.html');
  const id = await tabAt(asker, page.tab.url());
  await asker.tab.close();
  return browser.openExtensionPage(`sidepanel.html?tab=${id}`);
}

/** The browser's number of the tab at an address. */
export function tabAt(asker: PageUnderTest, url: string): Promise<number | undefined> {
  return asker.tab.evaluate(async (wanted) => {
    const { tabs } = (globalThis as unknown as { chrome: typeof browser }).chrome;
    return (await tabs.query({})).find((tab) => tab.url === wanted)?.id;
  }, url);
}
