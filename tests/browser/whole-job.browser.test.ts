import { expect, it } from 'vitest';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES, serveSampleArticles } from '@/scripts/browsers/sample-articles';
import { until } from '@/scripts/browsers/until';
import { BUILDS } from '@/scripts/built-extension';
import {
  clickInOverlay,
  highlighted,
  openPanelFor,
  openSample,
  selectParagraphs,
  squeezed,
  TOOLBAR,
} from '@/tests/browser/article-page';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';
import { exportText, importText, openLibrary, press, wordsIn } from '@/tests/browser/library-page';
import { focusedBox } from '@/tests/browser/note-box';
import { storedIn } from '@/tests/browser/stored-data';
import { documentWithoutOurs, documentWithoutUs, keptInReach, NOTHING_KEPT } from '@/tests/browser/untouched';

const NOTE = '和去年的说法不一样：要问一问作者。';

/** The records in an export, whatever their order. */
const recordsOf = (text: string): string[] => text.trim().split('\n').slice(1).toSorted();

/** Whether a page of the extension lists a highlight, with its note. */
async function lists(page: PageUnderTest, words: string): Promise<boolean> {
  const quotes = (await wordsIn(page, '.annotation-quote')).map(squeezed);
  return (
    quotes.some((quote) => quote.startsWith(words.slice(0, 12))) &&
    (await wordsIn(page, '.annotation-note')).includes(NOTE)
  );
}

describeInBrowsers(
  'a highlight across two paragraphs with a note, the background stopped before every step',
  (the) => {
    it('shows everywhere, survives reload and restart, goes out and in whole, and leaves the page as it was', async () => {
      const rest = () => the.browser.stopBackground();
      serveSampleArticles(the.web);
      const untouched = await documentWithoutUs(the.browser, SAMPLE_ARTICLES.weixin);
      the.web.forgetRequests();
      const page = await openSample(the);
      const second = await openSample(the);
      const panel = await openPanelFor(the.browser, page);
      const library = await openLibrary(the.browser);

      await rest();
      await page.tab.bringToFront();
      const words = await selectParagraphs(page, 0, 1);
      await clickInOverlay(page, `${TOOLBAR}-bar > button`);
      await focusedBox(page);
      await rest();
      await page.tab.keyboard.type(NOTE);
      await until('the draft is kept', async () =>
        (await storedIn<{ note: string }>(library, 'drafts')).some(({ note }) => note === NOTE),
      );
      await rest();
      await page.tab.keyboard.down('Control');
      await page.tab.keyboard.press('Enter');
      await page.tab.keyboard.up('Control');
      const showsIt = async (tab: PageUnderTest): Promise<boolean> =>
        (await highlighted(tab)) === words &&
        (await tab.marks()).some(({ highlight }) => highlight.endsWith('-note'));
      await until('the page shows it', () => showsIt(page));
      await until('the second tab shows it', () => showsIt(second));
      await until('the panel lists it', () => lists(panel, words));
      await press(library, '.article-open');
      await until('the library lists it', () => lists(library, words));
      for (const tab of [page, second]) {
        expect(await documentWithoutOurs(tab)).toEqual(untouched);
        expect(await keptInReach(tab)).toEqual(NOTHING_KEPT);
      }

      await rest();
      await page.tab.reload({ waitUntil: 'domcontentloaded' });
      await until('it is there after a reload', () => showsIt(page));
      await rest();
      await the.browser.restart();
      const again = await openSample(the);
      await until('it is there after a restart', () => showsIt(again));
      expect(
        (await again.marks()).map(({ text }) => text),
        'names are marked too',
      ).toContain('沈昌祥');
      expect(await documentWithoutOurs(again)).toEqual(untouched);
      expect(await keptInReach(again)).toEqual(NOTHING_KEPT);

      await rest();
      const shelf = await openLibrary(the.browser);
      const markdown = await exportText(shelf, 'markdown');
      for (const part of [NOTE, words.slice(0, 12)]) expect(squeezed(markdown)).toContain(squeezed(part));
      const lines = await exportText(shelf, 'json-lines');
      expect(recordsOf(lines).filter((line) => line.includes(NOTE))).toHaveLength(1);

      const annotations = await storedIn(shelf, 'annotations');
      await the.browser.beginAnew(BUILDS);
      const empty = await openLibrary(the.browser);
      await rest();
      await importText(empty, lines);
      await until('the import is listed', async () => (await wordsIn(empty, '.article-title')).length === 1);
      expect(recordsOf(await exportText(empty, 'json-lines'))).toEqual(recordsOf(lines));
      expect(await storedIn(empty, 'annotations')).toEqual(annotations);

      expect([...new Set(the.browser.requests())].toSorted()).toEqual([
        'GET https://mmbiz.qpic.cn/sample/venue.svg',
        `GET ${SAMPLE_ARTICLES.weixin}`,
      ]);
    });
  },
);
