import { readFileSync } from 'node:fs';
import type { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES } from '@/scripts/browsers/sample-articles';
import { until } from '@/scripts/browsers/until';
import { DICTIONARY_SCENES } from '@/scripts/pictures/dictionary-scenes';
import { selectWords } from '@/scripts/pictures/reader-data';
import { articleBeside, type Scene } from '@/scripts/pictures/scene';
import { clickInOverlay, highlighted, openPanelFor, tabAt } from '@/tests/browser/article-page';
import { openLibrary, press } from '@/tests/browser/library-page';
import { focusedBox } from '@/tests/browser/note-box';
import { storedIn } from '@/tests/browser/stored-data';

const SAMPLE = readFileSync(new URL('../../samples/weixin.html', import.meta.url), 'utf8');
/** Words that the reader has marked (`reader-data.ts`), and what an editor has made of them. */
const REWRITTEN = ['最难的不是听懂，而是记住谁是谁', '听懂倒不难，难的是下次还认得出这些名字'] as const;

const ARTICLE = { width: 860, height: 760 };
const EDITOR = '.highlight-editor';

const card = (site: keyof typeof SAMPLE_ARTICLES, person: string): Scene['open'] =>
  onArticle(site, async (page) => {
    await page.readCard(person);
  });

/** The sample with the editor of its second highlight open, whose note is being typed. */
const noteOpen = onArticle('weixin', async (page) => {
  await openSecond(page);
  await clickInOverlay(page, `${EDITOR} footer button`, 0);
  await focusedBox(page);
});

/** In the order in which they are taken. */
export const SCENES: readonly Scene[] = [
  { name: 'weixin', ...ARTICLE, open: card('weixin', '邬江兴') },
  // This site stays white under a dark system: the marks follow the page, the card the system.
  { name: '4hou', ...ARTICLE, open: card('4hou', '沈昌祥') },
  {
    name: 'toolbar',
    ...ARTICLE,
    open: onArticle('weixin', async (page) => {
      await selectWords(page, '大会主席', '他想让安全像自动驾驶一样');
    }),
  },
  {
    name: 'editor',
    ...ARTICLE,
    open: onArticle('weixin', async (page) => {
      await openSecond(page);
    }),
  },
  { name: 'note', ...ARTICLE, open: noteOpen },
  {
    name: 'preview',
    ...ARTICLE,
    open: async (browser, prepare) => {
      const page = await noteOpen(browser, prepare);
      const box = await focusedBox(page);
      await box.evaluate(() => document.querySelector<HTMLElement>('.note-editor-head button')?.click());
      await until('the preview shows', () =>
        box.evaluate(() => document.querySelector('.note-editor-preview') !== null),
      );
      return page;
    },
  },
  {
    name: 'panel',
    width: 380,
    height: 860,
    open: beside(async (browser, page) => {
      const panel = await openPanelFor(browser, page);
      await until('it lists the highlights', () =>
        panel.tab.evaluate(() => document.querySelector('.annotation-quote') !== null),
      );
      return panel;
    }),
  },
  {
    name: 'review',
    width: 380,
    height: 1_000,
    open: async (browser, prepare) => {
      const [from, to] = REWRITTEN;
      browser.web.serve(SAMPLE_ARTICLES.weixin, SAMPLE.replace(from, to));
      const panel = await beside(openPanelFor)(browser, prepare);
      await until('it asks what is to be done', () =>
        panel.tab.evaluate(
          () =>
            document.querySelector('.review-item') !== null &&
            document.querySelector('.undo-buttons') !== null,
        ),
      );
      return panel;
    },
  },
  {
    name: 'popup',
    width: 340,
    height: 600,
    open: beside(async (browser, page) => {
      const asker = await browser.openExtensionPage('popup.html');
      const tab = await tabAt(asker, page.tab.url());
      await asker.tab.close();
      const popup = await browser.openExtensionPage(`popup.html?tab=${tab}`);
      await until('it shows the page', () =>
        popup.tab.evaluate(() => document.body.innerText.includes('两场大会')),
      );
      return popup;
    }),
  },
  {
    name: 'library',
    width: 1_180,
    height: 820,
    open: async (browser, prepare) => {
      const library = await openLibrary(browser);
      await prepare(library);
      await library.tab.evaluate(() => {
        const rows = [...document.querySelectorAll<HTMLElement>('.article-open')];
        rows.find((row) => row.innerText.includes('两场大会'))?.click();
      });
      await until('the article is open', () =>
        library.tab.evaluate(() => document.querySelector('.annotation-quote') !== null),
      );
      return library;
    },
  },
  {
    name: 'colours',
    width: 1_180,
    height: 820,
    open: async (browser, prepare) => {
      const library = await openLibrary(browser);
      await prepare(library);
      await press(library, '.library-colours');
      await until('the dialog is open', () =>
        library.tab.evaluate(() => document.querySelector('.colour-names input') !== null),
      );
      return library;
    },
  },
  {
    name: 'storage',
    width: 1_000,
    height: 1_400,
    open: async (browser, prepare) => {
      const storage = await browser.openExtensionPage('storage.html');
      await prepare(storage);
      await press(storage, '.snapshot-list .button');
      await until('a snapshot is listed', () =>
        storage.tab.evaluate(() => document.querySelector('.snapshot-list li') !== null),
      );
      return storage;
    },
  },
  {
    name: 'reading',
    ...ARTICLE,
    open: async (browser, prepare) => {
      const asker = await browser.openExtensionPage('popup.html');
      const kept = await until('the copy is found', async () => {
        const copies = await storedIn<{ readonly article: string }>(asker, 'copies');
        const articles = await storedIn<{ readonly id: string; readonly url: string }>(asker, 'articles');
        return articles.find(({ id }) => copies.some(({ article }) => article === id));
      });
      await asker.tab.close();
      const query = new URLSearchParams({ article: kept.id, url: kept.url });
      const reader = await browser.openExtensionPage(`reader.html?${query}`);
      await prepare(reader);
      await reader.untilReady();
      return reader;
    },
  },
  ...DICTIONARY_SCENES,
  {
    // In Firefox nothing of an extension runs any more that is switched off: there is nothing to be said there.
    name: 'unsent',
    ...ARTICLE,
    only: 'chromium',
    open: async (browser, prepare) => {
      // Off since the picture before.
      await browser.setEnabled(true);
      const page = await noteOpen(browser, prepare);
      const box = await focusedBox(page);
      await browser.setEnabled(false);
      await page.tab.bringToFront();
      await page.tab.keyboard.type('写到一半，扩展更新了。');
      await until('the words can be copied', () =>
        box.evaluate(() => document.querySelector('.note-editor-copy') !== null),
      );
      return page;
    },
  },
  {
    name: 'library-empty',
    width: 1_180,
    height: 820,
    open: async (browser, prepare) => {
      const library = await openLibrary(browser);
      await prepare(library);
      return library;
    },
  },
];

/** Opens the editor of the second highlight by keys; while that of the first is open, its keys are the editor's. */
async function openSecond(page: PageUnderTest): Promise<void> {
  await until('there are highlights', async () => (await highlighted(page)) !== '');
  for (const key of ['h', 'Escape', 'h'] as const) {
    await page.tab.keyboard.press(key);
    const wanted = key === 'h';
    await until(
      'the editor opens, or goes',
      async () => ((await page.overlayRectangle(EDITOR)) !== null) === wanted,
    );
  }
}

function onArticle(
  site: keyof typeof SAMPLE_ARTICLES,
  act: (page: PageUnderTest) => Promise<void>,
): Scene['open'] {
  return async (browser, prepare) => {
    const page = await browser.open(SAMPLE_ARTICLES[site]);
    await prepare(page);
    await page.untilReady();
    await page.tab.bringToFront();
    await act(page);
    await page.untilStill();
    return page;
  };
}

/** A page of the extension about an article in another tab, which stays open beside it. */
function beside(
  open: (browser: BrowserUnderTest, page: PageUnderTest) => Promise<PageUnderTest>,
): Scene['open'] {
  return async (browser, prepare) => {
    const article = await browser.open(SAMPLE_ARTICLES.weixin);
    await article.untilReady();
    const page = await open(browser, article);
    await prepare(page);
    articleBeside.set(page, article);
    return page;
  };
}
