import { expect, it } from 'vitest';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { describeInGallery, visitGallery } from '@/tests/browser/describe-in-gallery';
import type { SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';

const WINDOW = { width: 400, height: 700 };

/** One state of one component alone in the window, in English. */
async function openState(the: SharedBrowser, component: string, state: string): Promise<PageUnderTest> {
  const query = new URLSearchParams({ lang: 'en', component, state });
  const page = await visitGallery(the, 'index.html', `${query}`, WINDOW);
  await until('the list is there', async () => (await rowsOf(page)).length > 0);
  return page;
}

/** The numbers of the rows that exist, from 1. */
const rowsOf = (page: PageUnderTest) =>
  page.tab.evaluate(() =>
    [...document.querySelectorAll('[aria-posinset]')].map((row) => Number(row.getAttribute('aria-posinset'))),
  );

/** The number of the row that has the focus. */
const focusedRow = (page: PageUnderTest) =>
  page.tab.evaluate(() =>
    Number(document.activeElement?.closest('[aria-posinset]')?.getAttribute('aria-posinset')),
  );

/** Scrolls to a share of the page, and returns when rows fill the window from edge to edge. */
async function scrollTo(page: PageUnderTest, share: number): Promise<void> {
  await page.tab.evaluate((to) => window.scrollTo(0, to * document.documentElement.scrollHeight), share);
  await until('rows fill the window', () =>
    page.tab.evaluate(() =>
      [0.3, 0.6, 0.9].every(
        (y) =>
          document.elementFromPoint(innerWidth / 2, y * innerHeight)?.closest('[aria-posinset]') instanceof
          Element,
      ),
    ),
  );
}

describeInGallery('a list longer than anybody would wait for', (the) => {
  it.each([
    ['annotation-list', 'a thousand', 1_000],
    ['article-list', 'five thousand', 5_000],
  ])(
    'has only the rows of %s that are near the window, wherever it is scrolled',
    async (component, state, total) => {
      const page = await openState(the, component, state);
      for (const share of [0.25, 0.5, 0.75, 0.1]) {
        await scrollTo(page, share);
        const rows = await rowsOf(page);
        expect(rows.length).toBeLessThan(80);
        expect(rows[0]).toBe(1);
        expect(rows.at(-1)).toBe(total);
        const middle = rows.slice(1, -1);
        expect(middle).toEqual(middle.map((_, index) => (middle[0] ?? 0) + index));
      }
    },
  );

  it('is walked by the arrow keys from row to row, on and on', async () => {
    const page = await openState(the, 'article-list', 'five thousand');
    await page.tab.focus('[aria-posinset="1"] button');
    for (let row = 2; row <= 60; row++) await page.tab.keyboard.press('ArrowDown');
    expect(await focusedRow(page)).toBe(60);
    await page.tab.keyboard.press('ArrowUp');
    expect(await focusedRow(page)).toBe(59);
  });

  it('is walked by Tab, from the page before it and through every control', async () => {
    const page = await openState(the, 'annotation-list', 'a thousand');
    await page.tab.evaluate(() => [...document.querySelectorAll<HTMLElement>('a')].at(-1)?.focus());
    const visited: number[] = [];
    for (let presses = 0; presses < 40; presses++) {
      await page.tab.keyboard.press('Tab');
      visited.push(await focusedRow(page));
    }
    // A way to the text and one to the actions in each.
    expect(visited).toEqual(Array.from({ length: 40 }, (_, press) => 1 + Math.floor(press / 2)));
  });

  it('keeps the row that has the focus, however far it is scrolled away', async () => {
    const page = await openState(the, 'annotation-list', 'a thousand');
    await page.tab.focus('[aria-posinset="5"] button');
    await scrollTo(page, 0.5);
    expect(await focusedRow(page)).toBe(5);
    expect(await rowsOf(page)).not.toContain(7);
  });

  it('asks for more when the reader comes near the end of what is there', async () => {
    const page = await openState(the, 'windowed-list', 'ten thousand rows, a hundred at once');
    expect(await rowsOf(page)).toContain(100);
    await page.tab.evaluate(() => document.querySelector('[aria-posinset="100"]')?.scrollIntoView());
    await until('the next hundred are there', async () => (await rowsOf(page)).includes(101));
  });
});
