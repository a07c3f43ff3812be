import { beforeAll, expect, it } from 'vitest';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { faultsIn } from '@/tests/browser/axe-faults';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';
import {
  chooseFile,
  exportText,
  importText,
  openLibrary,
  press,
  wordsIn,
} from '@/tests/browser/library-page';
import { libraryFile } from '@/tests/library-file';

const ARTICLES = 6;

let file = '';
beforeAll(async () => {
  file = await libraryFile(ARTICLES);
});

const titles = (library: PageUnderTest) => wordsIn(library, '.article-title');
const notes = (library: PageUnderTest) => wordsIn(library, '.annotation-note');
const recordsOf = (text: string) => text.trim().split('\n').slice(1);

/** A page of 4hou with the text that the records of article `number` were made of. */
const articlePage = (number: number) => `<!doctype html><meta charset="utf-8">
<h1 class="art_title">侧记</h1>
<div class="article_cen"><p>测试大会在今天开幕。</p><p>第一位讲者谈到了供应链的账本。</p>
<p>第二位讲者不同意，他说账本没有人看。</p><p>这是第 ${number} 篇。</p></div>`;

describeInBrowsers('the library', (the) => {
  it('says that it is empty and where its data is', async () => {
    const library = await openLibrary(the.browser);
    expect(await wordsIn(library, 'p.article-list-empty')).toHaveLength(1);
    expect(await wordsIn(library, '.data-notice')).toHaveLength(1);
    expect(await faultsIn(library)).toEqual([]);
    await library.tab.close();
  });

  it('takes an export into an empty profile and gives the same records back', async () => {
    const library = await openLibrary(the.browser);
    await importText(library, file);
    expect(await wordsIn(library, '.import-panel-outcome')).toEqual([]);
    await until('all articles are listed', async () => (await titles(library)).length === ARTICLES);
    expect(recordsOf(await exportText(library, 'json-lines')).toSorted()).toEqual(recordsOf(file).toSorted());
    expect(library.errors).toEqual([]);
    await library.tab.close();
  });

  it('takes nothing of a file that is cut off, says at which line, and takes it twice without adding', async () => {
    const library = await openLibrary(the.browser);
    const before = await exportText(library, 'json-lines');
    const broken = await importText(library, file.slice(0, -30));
    expect(broken).toContain(String(file.trim().split('\n').length));
    expect(recordsOf(await exportText(library, 'json-lines'))).toEqual(recordsOf(before));
    const again = await importText(library, file);
    expect(again.match(/\d+/g)).toEqual(['0', '0', String(ARTICLES * 4), '0']);
    await library.tab.close();
  });

  it('filters by words, account and colour', async () => {
    const library = await openLibrary(the.browser);
    await library.tab.type('.article-filters input[type=search]', '第 3 条');
    await until('one is left', async () => (await titles(library)).length === 1);
    expect(await titles(library)).toEqual(['第 3 届测试大会侧记']);
    await press(library, '.article-filters-foot button');
    await until('all are back', async () => (await titles(library)).length === ARTICLES);
    await library.tab.select('.article-filters select', '测试周报');
    await until('every other one is left', async () => (await titles(library)).length === ARTICLES / 2);
    await press(library, '.article-filters-foot button');
    await library.tab.close();
  });

  it('deletes a highlight, brings it back, and another window follows', async () => {
    const library = await openLibrary(the.browser);
    const other = await openLibrary(the.browser);
    for (const page of [library, other]) {
      await press(page, '.article-open');
      await until('its highlights are there', async () => (await notes(page)).length === 1);
    }
    await press(library, '.annotation-foot button', 1);
    await press(library, '.annotation-actions > button', 1);
    await until('it is gone in the other window', async () => (await notes(other)).length === 0);
    await press(library, '.undo-bar .button');
    await until('it is back in the other window', async () => (await notes(other)).length === 1);
    await other.tab.close();
    await library.tab.close();
  });

  it('writes a note with the background stopped before it is saved', async () => {
    const library = await openLibrary(the.browser);
    await press(library, '.article-open');
    await press(library, '.annotation-foot button');
    await press(library, '.annotation-actions > button');
    await library.tab.waitForSelector('.note-editor-box');
    await library.tab.type('.note-editor-box', '问过作者');
    await the.browser.stopBackground();
    await press(library, '.note-editor-foot button');
    await until('the note stands', async () =>
      (await notes(library)).some((note) => note.includes('问过作者')),
    );
    expect(await exportText(library, 'markdown')).toContain('问过作者');
    await library.tab.close();
  });

  it('deletes several articles at once and brings them back', async () => {
    const library = await openLibrary(the.browser);
    await press(library, '.article-row input', 0);
    await press(library, '.article-row input', 1);
    await press(library, '.library-selection button', 1);
    await until('two are gone', async () => (await titles(library)).length === ARTICLES - 2);
    await press(library, '.undo-bar .button');
    await until('they are back', async () => (await titles(library)).length === ARTICLES);
    await library.tab.close();
  });

  it('opens the article of a highlight, in the tab that holds it', async () => {
    the.web.serve(`https://www.4hou.com/posts/T${ARTICLES}`, articlePage(ARTICLES));
    const article = await the.browser.open(`https://www.4hou.com/posts/T${ARTICLES}`);
    await article.untilReady();
    const library = await openLibrary(the.browser);
    await press(library, '.article-open');
    await until(
      'its highlights are there',
      async () => (await wordsIn(library, '.annotation-go')).length === 2,
    );
    await press(library, '.annotation-go', 1);
    await until('its tab is in front', () =>
      article.tab.evaluate(() => document.visibilityState === 'visible'),
    );
    await library.tab.close();
    await article.tab.close();
  });

  it('keeps nothing of an import that is cancelled, or whose page is closed', async () => {
    const library = await openLibrary(the.browser);
    const waiting = () =>
      library.tab.evaluate(
        () =>
          new Promise<number>((resolve, reject) => {
            const opening = indexedDB.open('pangzhu');
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const db = opening.result;
              const counting = db.transaction('staged').objectStore('staged').count();
              counting.onsuccess = () => {
                db.close();
                resolve(counting.result);
              };
            };
          }),
      );
    const large = await libraryFile(1_500);
    const closing = await openLibrary(the.browser);
    for (const page of [library, closing]) {
      await chooseFile(page, large);
      await until('slices of it are laid aside', async () => (await waiting()) > 0);
      if (page === closing) await page.tab.close();
      else await press(page, '.progress-line button');
      await until('none is any more', async () => (await waiting()) === 0);
    }
    await press(library, '.dialog-close');
    expect(await titles(library)).toHaveLength(ARTICLES);
    await library.tab.close();
  });

  it('opens the article as it was kept when its page says something else', async () => {
    the.web.serve(
      `https://www.4hou.com/posts/T${ARTICLES}`,
      articlePage(ARTICLES).replaceAll('讲者', '嘉宾').replaceAll('测试大会', '别的会'),
    );
    const library = await openLibrary(the.browser);
    await press(library, '.article-open');
    await press(library, '.annotation-go');
    // The reading view opens beside the library, in the same process.
    await until('its words stand in the reading view', () =>
      library.tab.evaluate(() => {
        const { chrome } = globalThis as unknown as {
          chrome: { extension: { getViews(of: { type: 'tab' }): Window[] } };
        };
        const views = chrome.extension.getViews({ type: 'tab' });
        const reader = views.find(({ location }) => location.pathname === '/reader.html');
        return reader?.document.querySelector('#article')?.textContent?.includes('测试大会在今') === true;
      }),
    );
    await library.tab.close();
  });

  it.each(['light', 'dark'])('is accessible with an article and dialogs (%s)', async (scheme) => {
    const library = await openLibrary(the.browser);
    await library.emulate({ dark: scheme === 'dark' });
    await press(library, '.article-open');
    await press(library, '.annotation-foot button');
    expect(await faultsIn(library)).toEqual([]);
    for (const which of [0, 1]) {
      await press(library, '.library-head button', which);
      expect(await faultsIn(library)).toEqual([]);
      await press(library, '.dialog-close');
    }
    await library.tab.close();
  });

  it('is worked with keys alone', async () => {
    const library = await openLibrary(the.browser);
    const focused = () => library.tab.evaluate(() => document.activeElement?.className ?? '');
    const tabTo = (wanted: string) =>
      until(`Tab reaches ${wanted}`, async () => {
        await library.tab.keyboard.press('Tab');
        return (await focused()).split(' ').includes(wanted);
      });
    await library.tab.bringToFront();
    await tabTo('article-open');
    await library.tab.keyboard.press('ArrowDown');
    await library.tab.keyboard.press('Enter');
    await until('the second article is shown', async () =>
      (await wordsIn(library, '.article-detail-title')).includes(`第 ${ARTICLES - 1} 届测试大会侧记`),
    );
    await tabTo('annotation-go');
    await library.tab.close();
  });
});
