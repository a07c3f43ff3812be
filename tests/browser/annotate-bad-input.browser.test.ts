import type { Frame } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import {
  clickInOverlay,
  deleteArticles,
  highlighted,
  openSample,
  pressInOverlay,
  selectParagraphs,
  TOOLBAR,
} from '@/tests/browser/article-page';
import { fullDiskBuilds, setDisk } from '@/tests/browser/full-disk-build';
import { describeInBrowsers, type SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';
import { openLibrary, press, wordsIn } from '@/tests/browser/library-page';
import { focusedBox } from '@/tests/browser/note-box';
import { storedIn } from '@/tests/browser/stored-data';

const EDITOR = '.highlight-editor';
const MIB = 1_048_576;
/** A line of a long note. Many short ones take browsers many seconds to lay out. */
const LINE = `${'记下这件事，'.repeat(40)}\n`;
const LINE_BYTES = 40 * 18 + 1;

/** A WeChat page as the server sends it, with this body. */
const article = (mid: number, body: string): string => `<!doctype html><html><head><meta charset="utf-8">
  <script>var biz = "MzAwMDAwMDAwMA==" || ""; var mid = "${mid}" || ""; var idx = "1" || "";</script></head><body>
  <div id="js_article"><h1 id="activity-name">试文</h1><div id="js_content" style="visibility: visible;">${body}</div></div>
  <script>for (const host of document.querySelectorAll('.shadow')) {
    host.attachShadow({ mode: 'closed' }).innerHTML = '<p>影子里的字幕</p>';
  }</script></body></html>`;

/** What stands between the first and the last paragraph, and shows no text of the article. */
const EMBEDDED = {
  'a picture':
    '<p id="x"><img width="300" height="60" alt="" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p>',
  'a video': '<video id="x" controls width="300" height="80">这台机器放不了视频</video>',
  'a voice of WeChat': '<mpvoice id="x"><span>语音的标题</span></mpvoice>',
  'a player that WeChat’s scripts have drawn': '<div id="x" class="js_mpvedio"><p>视频号里的字幕</p></div>',
  'another page': '<p id="x"><iframe width="300" height="60" srcdoc="<p>别处的网页</p>"></iframe></p>',
};

async function open(the: SharedBrowser, name: string, html: string): Promise<PageUnderTest> {
  const url = `https://mp.weixin.qq.com/s/${name}`;
  the.web.serve(url, html);
  const page = await the.browser.open(url);
  await page.untilReady();
  await page.tab.bringToFront();
  return page;
}

/** Selects from the beginning of one element to the end of another. */
const select = (page: PageUnderTest, from: string, to: string): Promise<void> =>
  page.tab.evaluate(
    (first, last) => {
      const [start, end] = [document.querySelector(first), document.querySelector(last)];
      if (start === null || end === null) throw new Error('The page has both');
      getSelection()?.setBaseAndExtent(start, 0, end, end.childNodes.length);
    },
    from,
    to,
  );

/** What one of our parts over the page says; empty where it is not there. */
const says = (page: PageUnderTest, part: string): Promise<string> =>
  page.inOverlay((root, selector) => root.querySelector<HTMLElement>(selector)?.innerText ?? '', part);

const untilSaid = (page: PageUnderTest, part: string, words: RegExp): Promise<string> =>
  until(`«${part}» says ${words}`, async () => {
    const said = await says(page, part);
    return words.test(said) ? said : null;
  });

const boxSays = (box: Frame): Promise<string> => box.evaluate(() => document.body.innerText);
const untilBoxSays = (box: Frame, words: RegExp): Promise<boolean> =>
  until(`the box says ${words}`, async () => words.test(await boxSays(box)));
const typedIn = (box: Frame): Promise<string> =>
  box.evaluate(() => document.querySelector('textarea')?.value ?? '');

/** Puts words into the box as a paste does: megabytes are not typed. */
const fill = (box: Frame, words: string, times: number): Promise<void> =>
  box.evaluate(
    (each, count) => {
      const area = document.querySelector('textarea');
      if (area === null) throw new Error('The box is there');
      area.value = each.repeat(count);
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    words,
    times,
  );
const holds = (box: Frame, words: string, times: number): Promise<boolean> =>
  box.evaluate(
    (each, count) => document.querySelector('textarea')?.value === each.repeat(count),
    words,
    times,
  );

async function commit(page: PageUnderTest): Promise<void> {
  await page.tab.keyboard.down('Control');
  await page.tab.keyboard.press('Enter');
  await page.tab.keyboard.up('Control');
}

/** Opens the note of the first highlight by keys. */
async function openNote(page: PageUnderTest): Promise<Frame> {
  await page.tab.bringToFront();
  await page.tab.keyboard.press('h');
  await pressInOverlay(page, `${EDITOR} footer button`);
  return focusedBox(page);
}
const untilClosed = (page: PageUnderTest): Promise<boolean> =>
  until('the editor is gone', async () => (await page.overlayRectangle(EDITOR)) === null);

/** The sample with one highlight over its paragraph `at`, and nothing besides. */
async function withHighlight(the: SharedBrowser, asker: PageUnderTest, at: number): Promise<PageUnderTest> {
  await setDisk(asker, 'free');
  await deleteArticles(asker);
  const page = await openSample(the);
  await page.tab.bringToFront();
  const words = await selectParagraphs(page, at, at);
  await page.tab.keyboard.press('1');
  await until('it is painted', async () => (await highlighted(page)) === words);
  return page;
}

const notes = async (asker: PageUnderTest): Promise<(string | undefined)[]> =>
  (await storedIn<{ note?: string; deleted: number | null }>(asker, 'annotations'))
    .filter(({ deleted }) => deleted === null)
    .map(({ note }) => note);

describeInBrowsers(
  'what cannot be done in an article is said there, and costs nothing',
  (the) => {
    it('a selection in a picture, a player or another page; one that reaches into it has the article’s words alone', async () => {
      const asker = await the.browser.openExtensionPage('popup.html');
      for (const [at, [what, html]] of Object.entries(EMBEDDED).entries()) {
        const body = `<p id="a">前一段写着甲。</p>${html}<p id="b">后一段写着乙。</p>`;
        const page = await open(the, `embedded-${at}`, article(1_000_000_100 + at, body));
        await select(page, '#x', '#x');
        expect(await untilSaid(page, TOOLBAR, /./), what).toMatch(/player|播放器/);
        const visibility = await page.inOverlay((root, bar) => {
          const toolbar = root.querySelector(bar);
          return toolbar === null ? null : getComputedStyle(toolbar).visibility;
        }, TOOLBAR);
        expect(visibility, what).toBe('visible');
        await page.tab.keyboard.press('1');
        await select(page, '#a', '#x');
        await until('colours are offered', () => page.overlayRectangle(`${TOOLBAR} .colour-buttons`));
        await page.tab.keyboard.press('1');
        await until(
          'the words before are painted',
          async () => (await highlighted(page)) === '前一段写着甲。',
        );
        await select(page, '#x', '#b');
        await until('colours are offered', () => page.overlayRectangle(`${TOOLBAR} .colour-buttons`));
        await page.tab.keyboard.press('2');
        await until(
          'so are those behind',
          async () => (await highlighted(page)) === '前一段写着甲。后一段写着乙。',
        );
        const quotes = await storedIn<{ anchor: { quote: { exact: string } } }>(asker, 'annotations');
        expect(
          quotes.slice(-2).map(({ anchor }) => anchor.quote.exact),
          what,
        ).toEqual(['前一段写着甲。', '后一段写着乙。']);
        await page.tab.close();
      }
      await asker.tab.close();
    });

    it('a highlight over 100,000 characters', async () => {
      const asker = await the.browser.openExtensionPage('popup.html');
      const before = await storedIn(asker, 'annotations');
      const body = `<p id="a">开头。</p>${`<p>${'这一段什么人也没有提到。'.repeat(50)}</p>`.repeat(170)}<p id="b">结尾。</p>`;
      const page = await open(the, 'longest', article(1_000_000_200, body));
      await select(page, '#a', '#b');
      await untilSaid(page, TOOLBAR, /100,000|10 万/);
      await page.tab.keyboard.press('1');
      await untilSaid(page, TOOLBAR, /100,000|10 万/);
      expect(await storedIn(asker, 'annotations')).toEqual(before);
      await page.tab.close();
      await asker.tab.close();
    });

    it('a note over 1 MiB stays a draft until it is shorter', async () => {
      const asker = await the.browser.openExtensionPage('popup.html');
      const page = await withHighlight(the, asker, 2);
      const lines = Math.ceil(MIB / LINE_BYTES);
      const box = await openNote(page);
      await fill(box, LINE, lines);
      await commit(page);
      await untilBoxSays(box, /1 MiB/);
      await page.tab.keyboard.press('Escape');
      await untilClosed(page);
      expect(await notes(asker)).toEqual(['']);
      const again = await openNote(page);
      expect(await holds(again, LINE, lines)).toBe(true);
      await fill(again, '短', 2);
      await commit(page);
      await untilClosed(page);
      expect(await notes(asker)).toEqual(['短短']);
      expect(await storedIn(asker, 'drafts')).toEqual([]);
      await page.tab.close();
      await asker.tab.close();
    });

    it('two tabs and the library that write one note: the second is told, sees both texts and can keep both', async () => {
      const asker = await the.browser.openExtensionPage('popup.html');
      const first = await withHighlight(the, asker, 2);
      const second = await openSample(the);
      const [one, two] = [await openNote(first), await openNote(second)];
      await first.tab.bringToFront();
      await focusedBox(first);
      await first.tab.keyboard.type('from the first');
      await commit(first);
      await untilClosed(first);
      await second.tab.bringToFront();
      await focusedBox(second);
      await second.tab.keyboard.type('from the second');
      await commit(second);
      await until('the second is told', () =>
        two.evaluate(() => document.querySelector('.version-choice') !== null),
      );
      expect(one.detached).toBe(true);
      expect(await typedIn(two)).toBe('from the second');
      expect(
        await two.evaluate(() => document.querySelector<HTMLTextAreaElement>('.version-note')?.value),
      ).toBe('from the first');
      expect(await notes(asker)).toEqual(['from the first']);
      await two.evaluate(() =>
        document.querySelector<HTMLElement>('.version-keep button:last-child')?.click(),
      );
      await until(
        'both are in the box',
        async () => (await typedIn(two)) === 'from the first\n\nfrom the second',
      );
      await two.evaluate(() => document.querySelector('textarea')?.focus());
      await commit(second);
      await untilClosed(second);
      expect(await notes(asker)).toEqual(['from the first\n\nfrom the second']);

      const library = await openLibrary(the.browser);
      await press(library, '.article-open');
      await press(library, '.annotation-foot button');
      await press(library, '.annotation-actions > .quiet-button');
      await until('the box of the library is there', () =>
        library.tab.evaluate(() => document.querySelector('textarea') !== null),
      );
      const third = await openNote(first);
      await fill(third, 'c', 3);
      await commit(first);
      await untilClosed(first);
      await library.tab.bringToFront();
      await fill(library.tab.mainFrame(), 'd', 4);
      await press(library, '.note-editor-save');
      await until('the library is told', async () => (await wordsIn(library, '.version-choice')).length > 0);
      await press(library, '.version-keep button', 0);
      await until('it is saved', async () => (await notes(asker))[0] === 'dddd');
      await until('there is something to undo', () =>
        library.tab.evaluate(() => document.querySelector('.undo-buttons button') !== null),
      );
      await press(library, '.undo-buttons button', 0);
      await until('the other text is back', async () => (await notes(asker))[0] === 'ccc');
      await Promise.all([asker, first, second, library].map(({ tab }) => tab.close()));
    });

    it('a full disk: toolbar, editor and box say so, and the words of a note stay until they are kept', async () => {
      const asker = await the.browser.openExtensionPage('popup.html');
      const page = await withHighlight(the, asker, 2);
      const full = /disk is full|磁盘空间满/;
      const painted = await highlighted(page);
      await setDisk(asker, 'full');
      await selectParagraphs(page, 3, 3);
      await page.tab.keyboard.press('2');
      await untilSaid(page, TOOLBAR, full);
      expect(await highlighted(page)).toBe(painted);
      await page.tab.evaluate(() => getSelection()?.removeAllRanges());
      await until('the toolbar is gone', async () => (await page.overlayRectangle(TOOLBAR)) === null);

      const box = await openNote(page);
      await page.tab.keyboard.type('kept?');
      await untilBoxSays(box, full);
      await commit(page);
      await untilBoxSays(box, full);
      await page.tab.keyboard.press('Escape');
      await untilBoxSays(box, full);
      expect(await typedIn(box)).toBe('kept?');
      await clickInOverlay(page, `${EDITOR} .colour-buttons button`, 2);
      await untilSaid(page, EDITOR, full);
      await setDisk(asker, 'free');
      await box.evaluate(() => document.querySelector('textarea')?.focus());
      await commit(page);
      await untilClosed(page);
      expect(await notes(asker)).toEqual(['kept?']);
      await page.tab.close();
      await asker.tab.close();
    });
  },
  { builds: fullDiskBuilds },
);
