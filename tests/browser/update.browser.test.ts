import type { Frame } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { HOST, type PageUnderTest } from '@/scripts/browsers/page-under-test';
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

const words = (box: Frame): Promise<string | undefined> =>
  box.evaluate(() => document.querySelector('textarea')?.value);

const stateOf = (box: Frame): Promise<string | undefined> =>
  box.evaluate(() => document.querySelector<HTMLElement>('.note-editor-foot output')?.dataset['state']);

/** The rows of a table, as they are stored now. */
async function rowsIn(the: SharedBrowser, table: string): Promise<readonly { readonly note?: string }[]> {
  const asker = await the.browser.openExtensionPage('popup.html');
  const rows = await storedIn<{ readonly note?: string }>(asker, table);
  await asker.tab.close();
  return rows;
}

/** An article in which the note of a new highlight is being typed: these words are kept as a draft. */
async function typeNote(the: SharedBrowser): Promise<{ page: PageUnderTest; quote: string; box: Frame }> {
  const page = await openSample(the);
  await page.tab.bringToFront();
  const quote = await selectParagraphs(page, 2, 2);
  await clickInOverlay(page, `${TOOLBAR}-bar > button`);
  const box = await focusedBox(page);
  await page.tab.keyboard.type('quokka');
  await until('the draft is kept', async () => (await stateOf(box)) === 'drafted');
  return { page, quote, box };
}

// A browser of its own: the keyboard goes to the window in front, which other tests have changed.
describeInBrowsers('an update while a note is typed', (the) => {
  it('ends the old script and brings the box back with every letter, to be saved', async () => {
    // A try before this one may have left something.
    const [olderNotes, olderDrafts] = [await rowsIn(the, 'annotations'), await rowsIn(the, 'drafts')];
    const { page, quote } = await typeNote(the);
    const host = await page.tab.$(HOST);
    await page.tab.keyboard.type(' not sent yet');
    await the.browser.updateExtension();
    await until('the old overlay is gone', () => host?.evaluate((element) => !element.isConnected));
    await page.tab.bringToFront();
    const box = await focusedBox(page);
    await until('every letter is back', async () => (await words(box)) === 'quokka not sent yet');
    expect(await page.tab.evaluate((name) => document.querySelectorAll(name).length, HOST)).toBe(1);
    await page.tab.keyboard.type('!');
    await page.tab.keyboard.down('Control');
    await page.tab.keyboard.press('Enter');
    await page.tab.keyboard.up('Control');
    await until('the editor is gone', async () => (await page.overlayRectangle('iframe')) === null);
    const notes = (await rowsIn(the, 'annotations')).slice(olderNotes.length);
    expect(notes.map(({ note }) => note)).toEqual(['quokka not sent yet!']);
    expect(await rowsIn(the, 'drafts')).toEqual(olderDrafts);
    expect(await highlighted(page)).toBe(quote);
    expect(page.errors).toEqual([]);
  });
});

describeInBrowsers('a note whose extension is switched off', (the) => {
  it('says that it cannot be saved and offers its words, which are there when it is on again', async () => {
    const { page, box } = await typeNote(the);
    await page.tab.keyboard.type(' not sent');
    await the.browser.setEnabled(false);
    // In Firefox nothing of the extension runs any more, and the frame is no page of its any more.
    if (the.name === 'chromium') await typeOn(page, box);
    expect(page.errors).toEqual([]);

    await the.browser.setEnabled(true);
    await page.tab.reload({ waitUntil: 'domcontentloaded' });
    await page.untilReady();
    await until('the highlight is painted', async () => (await highlighted(page)) !== '');
    await page.tab.keyboard.press('h');
    await clickInOverlay(page, '.highlight-editor footer button');
    const again = await focusedBox(page);
    const typed = `quokka not sent${the.name === 'chromium' ? ' and more' : ''}`;
    await until('every letter is there', async () => (await words(again)) === typed);
  });

  /** Types on in a box whose extension is gone, and tries what else can be tried in its page. */
  async function typeOn(page: PageUnderTest, box: Frame): Promise<void> {
    await page.tab.bringToFront();
    await page.tab.keyboard.type(' and more');
    await until('it says so', () => box.evaluate(() => document.querySelector('.note-editor-copy') !== null));
    const cut = await box.evaluate(() =>
      [...document.querySelectorAll('.fault, textarea, .note-editor-copy')]
        .map((element) => element.getBoundingClientRect())
        .filter(
          ({ left, top, right, bottom }) => left < 0 || top < 0 || right > innerWidth || bottom > innerHeight,
        ),
    );
    expect(cut).toEqual([]);
    await box.focus('.note-editor-copy');
    await page.tab.keyboard.press('Enter');
    await until('it is copied', () =>
      box.evaluate(() => document.querySelector('output')?.textContent !== ''),
    );
    expect(await words(box)).toBe('quokka not sent and more');
    await page.tab.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('#js_content p') ?? document),
    );
    await page.tab.mouse.move(300, 300);
    expect(
      await page.tab.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('pangzhu'))),
    ).toEqual([]);
  }
});
