import type { Frame } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import {
  clickInOverlay,
  highlighted,
  openSample,
  selectParagraphs,
  TOOLBAR,
} from '@/tests/browser/article-page';
import { describeInBrowsers, type SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';
import { focusedBox } from '@/tests/browser/note-box';
import { storedIn } from '@/tests/browser/stored-data';

const EVENTS = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'textInput', 'change'],
  ...['compositionstart', 'compositionupdate', 'compositionend'],
  ...['copy', 'cut', 'paste', 'select', 'selectstart', 'selectionchange', 'message'],
];

/** Has a page listen, as early and as far out as a page can, to all that typing makes. */
const listenToAll = (page: PageUnderTest): Promise<void> =>
  page.tab.evaluate((types) => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    for (const type of types) {
      const hear = (event: Event): void => {
        const { key, data } = event as KeyboardEvent & InputEvent;
        heard.push([type, key, data].filter(Boolean).join(' '));
      };
      for (const target of [window, document, document.documentElement])
        target.addEventListener(type, hear, { capture: true });
    }
  }, EVENTS);

/** What the page has heard since it was last asked. */
const heard = (page: PageUnderTest): Promise<string[]> =>
  page.tab.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));

/** All that a page can read of other frames, of what was loaded and of what has the focus. */
const traces = (page: PageUnderTest): Promise<unknown> =>
  page.tab.evaluate(() => ({
    frames: window.length,
    loaded: performance.getEntries().flatMap(({ name }) => (/note|ticket|extension:/.test(name) ? name : [])),
    focus: document.activeElement?.outerHTML,
    selection: String(getSelection()),
  }));

const words = (box: Frame): Promise<string | undefined> =>
  box.evaluate(() => document.querySelector('textarea')?.value);

async function openNote(the: SharedBrowser): Promise<{ page: PageUnderTest; quote: string; box: Frame }> {
  const page = await openSample(the);
  await page.tab.bringToFront();
  const quote = await selectParagraphs(page, 2, 2);
  await listenToAll(page);
  // The ears are open.
  await page.tab.keyboard.press('x');
  expect(await heard(page)).toContain('keydown x');
  await clickInOverlay(page, `${TOOLBAR}-bar > button`);
  return { page, quote, box: await focusedBox(page) };
}

async function pressWith(page: PageUnderTest, modifier: 'Control', key: 'Enter' | 'a' | 'c' | 'x' | 'v') {
  await page.tab.keyboard.down(modifier);
  await page.tab.keyboard.press(key);
  await page.tab.keyboard.up(modifier);
}

// A browser of its own: the keyboard goes to the window in front, which other tests have changed.
describeInBrowsers('a note', (the) => {
  it('is typed, composed, cut and pasted where the page hears, sees and finds nothing of it', async () => {
    const asker = await the.browser.openExtensionPage('popup.html');
    const { page, quote, box } = await openNote(the);
    const before = await traces(page);
    await heard(page);

    await page.tab.keyboard.type('quokka 7');
    await page.compose('袋鼠');
    await until('the box holds it', async () => (await words(box)) === 'quokka 7袋鼠');
    await pressWith(page, 'Control', 'a');
    await pressWith(page, 'Control', 'x');
    await until('it is cut', async () => (await words(box)) === '');
    await pressWith(page, 'Control', 'v');
    await pressWith(page, 'Control', 'v');
    await until('it is pasted twice', async () => (await words(box)) === 'quokka 7袋鼠quokka 7袋鼠');
    await until('the draft is kept', async () =>
      (await storedIn<{ note: string }>(asker, 'drafts')).some(
        ({ note }) => note === 'quokka 7袋鼠quokka 7袋鼠',
      ),
    );
    expect(await heard(page)).toEqual([]);
    expect(await traces(page)).toEqual(before);
    expect(JSON.stringify(before)).not.toMatch(/ticket|note/);

    await pressWith(page, 'Control', 'Enter');
    await until('the highlight bears a note', async () =>
      (await page.marks()).some(({ highlight }) => highlight.endsWith('-note')),
    );
    expect(await highlighted(page)).toContain(quote);
    await until('the editor is gone', async () => (await page.overlayRectangle('iframe')) === null);
    // The frame is gone when the keys that saved are let go.
    expect(
      (await heard(page)).filter((line) => !/^(keyup (Control|Enter)|selectionchange)$/.test(line)),
    ).toEqual([]);
    const notes = await storedIn<{ note?: string }>(asker, 'annotations');
    expect(notes.map(({ note }) => note)).toEqual(['quokka 7袋鼠quokka 7袋鼠']);
    await page.tab.keyboard.press('y');
    expect(await heard(page)).toContain('keydown y');
    await page.tab.close();
    await asker.tab.close();
  });
});
