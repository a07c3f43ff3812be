import { expect, it } from 'vitest';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { deleteArticles, openSample, pressInOverlay } from '@/tests/browser/article-page';
import { describeInBrowsers, type SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';
import { highlightedText, highlightParagraph } from '@/tests/browser/highlighting';
import { openLibrary, press } from '@/tests/browser/library-page';
import { readTable } from '@/tests/browser/stored-tables';

const EDITOR = '.highlight-editor';
/** The words of a paragraph of the sample that names nobody. */
const WORDS = '七月，北京国家会议中心';
const PARAGRAPH = 1;
/** Buttons of the editor, in their order. */
const [UNDERLINE, DELETE, MOVE_ENDS, SPLIT, MERGE] = [4, 10, 11, 12, 13] as const;

/** The first painted piece of a highlight. */
function untilPainted(page: PageUnderTest): Promise<string> {
  return until('a highlight is painted', async () => {
    const marks = await page.marks();
    return marks.find(({ highlight: name }) => name.startsWith('pangzhu-highlight-'))?.text;
  });
}

/** The painted pieces of highlights, in the order of the text. */
async function pieces(page: PageUnderTest): Promise<string[]> {
  const marks = await page.marks();
  return marks.filter(({ highlight }) => highlight.startsWith('pangzhu-highlight-')).map(({ text }) => text);
}

/** Opens the editor of the first highlight with the key `h`. */
async function openEditor(page: PageUnderTest): Promise<void> {
  await page.tab.bringToFront();
  await page.tab.keyboard.press('h');
  await until('the editor is open', () => page.overlayRectangle(EDITOR));
}

const pressInEditor = (page: PageUnderTest, at: number) => pressInOverlay(page, `${EDITOR} button`, at);

/** Presses a key with Control in a page, outside of any box that is typed in. */
async function pressIn(page: PageUnderTest, key: 'KeyZ' | 'KeyY'): Promise<void> {
  await page.tab.bringToFront();
  await page.tab.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await pressWithControl(page, key);
}

async function pressWithControl(page: PageUnderTest, key: 'KeyZ' | 'KeyY'): Promise<void> {
  await page.tab.keyboard.down('Control');
  await page.tab.keyboard.press(key);
  await page.tab.keyboard.up('Control');
}

/** Whether articles are remembered that were only opened. */
function remember(asker: PageUnderTest, isWanted: boolean): Promise<void> {
  return asker.tab.evaluate(async (wanted) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(all: object): Promise<void> } } };
    };
    await chrome.storage.local.set({ settings: { remember: wanted } });
  }, isWanted);
}

/** The article with one highlight over {@link WORDS}, and none besides. */
async function withOne(the: SharedBrowser): Promise<PageUnderTest> {
  const asker = await the.browser.openExtensionPage('popup.html');
  await deleteArticles(asker);
  await asker.tab.close();
  const page = await openSample(the);
  await highlightParagraph(page, PARAGRAPH);
  return page;
}

describeInBrowsers('the editor of a highlight', (the) => {
  it('opens at a click and by the key h, also when its script comes only then and the background sleeps', async () => {
    const page = await openSample(the);
    await highlightParagraph(page, 0);
    await page.tab.reload({ waitUntil: 'domcontentloaded' });
    const painted = await untilPainted(page);
    await the.browser.stopBackground();
    await page.tab.keyboard.press('h');
    await until('the editor is open', () => page.overlayRectangle(EDITOR));
    await page.tab.keyboard.press('Escape');
    await until('the editor is gone', async () => (await page.overlayRectangle(EDITOR)) === null);
    const { x, y } = await page.markRectangle(painted);
    await page.tab.mouse.click(x + 3, y + 3);
    await until('the editor is open', () => page.overlayRectangle(EDITOR));
    await page.tab.keyboard.press('Escape');
  });

  it('asks first which is meant, where a known name lies under the pointer too', async () => {
    const page = await openSample(the);
    await highlightParagraph(page, 3);
    const { x, y } = await page.markRectangle('华为');
    await page.tab.mouse.click(x + 3, y + 3);
    await until('the chooser is open', () => page.overlayRectangle('.mark-chooser'));
    await page.inOverlay((root) => root.querySelector<HTMLElement>('.mark-choice:last-child')?.focus());
    await page.tab.keyboard.press('Enter');
    await until('the editor is open', () => page.overlayRectangle(EDITOR));
  });

  it('moves an end by the arrow keys and by its handle, and is there so after a reload', async () => {
    const page = await withOne(the);
    await openEditor(page);
    await pressInEditor(page, MOVE_ENDS);
    await pressInOverlay(page, '.end-handle[data-end=end]', 0, 'ArrowLeft');
    await page.tab.keyboard.press('ArrowLeft');
    await until('it is shown shorter', async () => (await highlightedText(page)) === WORDS.slice(0, -2));
    const handle = await until('a handle', () => page.overlayRectangle('.end-handle[data-end=start]'));
    const target = await page.tab.evaluate(() => {
      const node = [...document.querySelectorAll('#js_content p')].find((p) =>
        p.textContent.startsWith('七月'),
      );
      const text = node?.querySelector('span')?.firstChild;
      if (text === null || text === undefined) throw new Error('The sample has this paragraph');
      const range = document.createRange();
      range.setStart(text, 3);
      range.setEnd(text, 4);
      const { left, top, height } = range.getBoundingClientRect();
      return { x: left + 1, y: top + height / 2 };
    });
    await page.tab.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await page.tab.mouse.down();
    await page.tab.mouse.move(target.x, target.y, { steps: 4 });
    await page.tab.mouse.up();
    await until('it begins elsewhere', async () => (await highlightedText(page)) === WORDS.slice(3, -2));
    await page.tab.keyboard.press('Enter');
    await until('the editor is back', () => page.overlayRectangle(EDITOR));
    await page.tab.reload({ waitUntil: 'domcontentloaded' });
    await page.untilReady();
    await until('it is so after a reload', async () => (await highlightedText(page)) === WORDS.slice(3, -2));
  });

  it('leaves the ends as they were after Esc', async () => {
    const page = await withOne(the);
    await openEditor(page);
    await pressInEditor(page, MOVE_ENDS);
    await pressInOverlay(page, '.end-handle[data-end=end]', 0, 'ArrowLeft');
    await until('it is shown shorter', async () => (await highlightedText(page)) === WORDS.slice(0, -1));
    await page.tab.keyboard.press('Escape');
    await until('it is as it was', async () => (await highlightedText(page)) === WORDS);
  });

  it('underlines instead of filling, in a layer of its own', async () => {
    const page = await withOne(the);
    await openEditor(page);
    await pressInEditor(page, UNDERLINE);
    await until('it is underlined', async () =>
      (await page.marks()).some(({ highlight }) => highlight === 'pangzhu-highlight-yellow-underline'),
    );
  });

  it('splits one, merges two, and both are undone by the keys of the library, also after a restart', async () => {
    const page = await withOne(the);
    await openEditor(page);
    await pressInEditor(page, SPLIT);
    await pressInOverlay(page, '.end-handle[data-end=split]', 0, 'Enter');
    await until('there are two', async () => (await pieces(page)).length === 2);
    expect((await pieces(page)).join('')).toBe(WORDS);
    await page.tab.keyboard.press('Escape');
    await page.tab.reload({ waitUntil: 'domcontentloaded' });
    await page.untilReady();
    await until('there still are', async () => (await pieces(page)).length === 2);
    await openEditor(page);
    await pressInEditor(page, MERGE);
    await until('there is one', async () => (await pieces(page)).join('|') === WORDS);
    await the.browser.restart();
    const library = await openLibrary(the.browser);
    const again = await openSample(the);
    await until('there still is one', async () => (await pieces(again)).join('|') === WORDS);
    await until('there is something to undo', () =>
      library.tab.evaluate(() => document.querySelector('.undo-buttons') !== null),
    );
    await pressIn(library, 'KeyZ');
    await until('there are two', async () => (await pieces(again)).length === 2);
    await pressIn(library, 'KeyZ');
    await until('there is one', async () => (await pieces(again)).join('|') === WORDS);
  });

  it('goes back and forth by keys in the article, which are the page’s own before and wherever it is typed in', async () => {
    const page = await withOne(the);
    await page.tab.reload({ waitUntil: 'domcontentloaded' });
    await untilPainted(page);
    await openEditor(page);
    await page.tab.keyboard.press('Escape');
    await page.tab.evaluate(() => {
      const left: string[] = [];
      Object.assign(globalThis, { left });
      window.addEventListener('keydown', (event) => {
        setTimeout(() => left.push(`${event.key}${event.defaultPrevented ? ' taken' : ''}`));
      });
      document.body.prepend(document.createElement('textarea'));
    });
    const left = (): Promise<string[]> =>
      page.tab.evaluate(() =>
        (globalThis as unknown as { left: string[] }).left.filter((key) => /^[zy]/.test(key)),
      );
    await pressIn(page, 'KeyZ');
    await until('the page has its key', async () => (await left()).join() === 'z');
    expect(await highlightedText(page)).toBe(WORDS);

    await openEditor(page);
    await pressInEditor(page, DELETE);
    await until('it is gone', async () => (await pieces(page)).length === 0);
    await pressWithControl(page, 'KeyZ');
    await until('it is back', async () => (await pieces(page)).join('') === WORDS);
    await pressIn(page, 'KeyY');
    await until('it is gone again', async () => (await pieces(page)).length === 0);
    await pressIn(page, 'KeyZ');
    await until('it is back', async () => (await pieces(page)).join('') === WORDS);
    expect(await left()).toEqual(['z', 'z taken', 'y taken', 'z taken']);

    await page.tab.focus('textarea');
    await page.tab.keyboard.type('a');
    await pressWithControl(page, 'KeyZ');
    await pressIn(page, 'KeyY');
    await until('both were the page’s', async () => (await left()).slice(4).join() === 'z,y');
    expect(await highlightedText(page)).toBe(WORDS);
  });

  it('comes back by keys with its article, which was stored for its sake alone', async () => {
    const asker = await the.browser.openExtensionPage('popup.html');
    await remember(asker, false);
    await deleteArticles(asker);
    const page = await openSample(the);
    await highlightParagraph(page, PARAGRAPH);
    const articles = async () =>
      (await readTable<{ id: string; keeping: string; deleted: number | null }>(asker, 'articles'))
        .filter(({ deleted }) => deleted === null)
        .map(({ id, keeping }) => ({ id, keeping }));
    await until('its article is stored', async () => (await articles()).length === 1);
    const before = await articles();
    await pressIn(page, 'KeyZ');
    await until('it is gone', async () => (await pieces(page)).length === 0);
    expect(await articles()).toEqual([]);
    await pressIn(page, 'KeyY');
    await until('it is back', async () => (await pieces(page)).join('') === WORDS);
    expect(await articles()).toEqual(before);
    await remember(asker, true);
    await asker.tab.close();
  });

  it('lies in the bin of the library after its deletion, and comes back from there', async () => {
    const page = await withOne(the);
    await openEditor(page);
    await pressInEditor(page, DELETE);
    await until('it is gone', async () => (await pieces(page)).length === 0);
    const library = await openLibrary(the.browser);
    await press(library, '.library-head > button', 2);
    await press(library, '.bin-list li .button');
    await until('it is back', async () => (await pieces(page)).join('') === WORDS);
  });
});
