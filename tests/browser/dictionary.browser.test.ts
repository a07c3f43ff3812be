import type { Frame } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { clickInOverlay, TOOLBAR } from '@/tests/browser/article-page';
import { openEntryOf } from '@/tests/browser/dictionary-page';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';
import { press } from '@/tests/browser/library-page';
import { openOwnArticle } from '@/tests/browser/own-article';

const ANSWERS = '.hover-card-answer';

/** The names that are marked, each with the layer it is painted in. */
const marked = async (page: PageUnderTest): Promise<string[]> =>
  (await page.marks()).map(({ highlight, text }) => `${highlight.replace(/-pastel$/, '')} ${text}`);

/** Selects words of the article as a reader's mouse would leave them. */
const select = (page: PageUnderTest, words: string): Promise<void> =>
  page.tab.evaluate((wanted) => {
    for (const p of document.querySelectorAll('#js_content p')) {
      const at = p.textContent.indexOf(wanted);
      if (at < 0 || p.firstChild === null) continue;
      getSelection()?.setBaseAndExtent(p.firstChild, at, p.firstChild, at + wanted.length);
    }
  }, words);

/** The frame that somebody is put in with, once its form is there. */
const termForm = (page: PageUnderTest): Promise<Frame> =>
  until('the form for a person is there', async () => {
    for (const frame of page.tab.frames()) {
      const isIt = await frame.evaluate(
        () => location.pathname === '/term.html' && document.querySelector('form') !== null,
      );
      if (isIt) return frame;
    }
    return null;
  });

/** Opens the card of a name and answers there whom it means. */
async function answer(page: PageUnderTest, name: string, which: 0 | 1 | 2): Promise<void> {
  await page.readCard(name);
  await clickInOverlay(page, ANSWERS, which);
}

describeInBrowsers('the reader’s dictionary', (the) => {
  it('somebody put in from a selection is marked in every open article, with title and sentence on the card', async () => {
    const other = await openOwnArticle(the, 'added-elsewhere', '这一天南宫知微又来了一次，微老师讲得很好。');
    expect(await marked(other)).toEqual([]);
    const page = await openOwnArticle(
      the,
      'added-here',
      '云岭研究院首席科学家南宫知微第一个上台。',
      '大家都叫她微老师。',
    );
    await page.tab.bringToFront();
    await select(page, '南宫知微');
    await until('the toolbar shows', () => page.overlayRectangle(TOOLBAR));
    await clickInOverlay(page, `${TOOLBAR}-bar > .quiet-button`, 1);
    const form = await termForm(page);
    const filled = await form.evaluate(() =>
      [...document.querySelectorAll<HTMLInputElement>('input:not([type="radio"])')].map(({ value }) => value),
    );
    expect(filled).toContain('南宫知微');
    expect(filled).toContain('云岭研究院首席科学家');
    await form.evaluate(() => document.querySelector('form')?.requestSubmit());
    await until('it is marked here', async () =>
      (await marked(page)).some((mark) => mark.endsWith('南宫知微')),
    );
    await until('the frame is gone', async () => (await page.overlayRectangle('.term-frame')) === null);
    await until('it is marked there', async () =>
      (await marked(other)).some((mark) => mark.startsWith('pangzhu-person') && mark.endsWith('南宫知微')),
    );
    const card = await page.readCard('南宫知微');
    expect(card).toContain('首席科学家');
    expect(card).toContain('云岭研究院首席科学家南宫知微第一个上台。');

    await page.tab.mouse.move(1, 1);
    await page.tab.keyboard.press('Escape');
    await select(page, '微老师');
    await until('the toolbar shows', () => page.overlayRectangle(TOOLBAR));
    await clickInOverlay(page, `${TOOLBAR}-bar > .quiet-button`, 1);
    const second = await termForm(page);
    await second.evaluate(() =>
      document.querySelector<HTMLElement>('.term-form-buttons .quiet-button')?.click(),
    );
    await until('one of that name is found', () =>
      second.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>('.entry-choice input');
        if (field !== null && field.value === '') {
          field.value = '知微';
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
        return document.querySelectorAll('.entry-row').length === 1;
      }),
    );
    await second.evaluate(() => document.querySelector<HTMLElement>('.entry-row')?.click());
    await until('the form is marked there', async () =>
      (await marked(other)).some((mark) => mark.endsWith('微老师')),
    );
    expect(await page.readCard('微老师')).toContain('首席科学家');
  });

  it('an answer to a doubt holds after a reload and while the background has slept, in its article alone', async () => {
    const words = '台上是李亮。';
    const other = await openOwnArticle(the, 'answered-elsewhere', words);
    const page = await openOwnArticle(the, 'answered-here', words);
    expect(await marked(page)).toEqual(['pangzhu-person-unsure 李亮']);
    await page.tab.bringToFront();
    await answer(page, '李亮', 0);
    await until('it is sure', async () => (await marked(page)).includes('pangzhu-person 李亮'));
    await the.browser.stopBackground();
    await page.tab.reload({ waitUntil: 'domcontentloaded' });
    await page.untilReady();
    expect(await marked(page)).toEqual(['pangzhu-person 李亮']);
    expect(await marked(other)).toEqual(['pangzhu-person-unsure 李亮']);
  });

  it('who is said to be somebody else beside an organisation is so in the next article that prints both', async () => {
    const page = await openOwnArticle(the, 'other-here', '海岳科技公司副总裁周鸿祎来了。');
    const plain = await openOwnArticle(the, 'other-nowhere', '周鸿祎来了。');
    expect(await marked(page)).toEqual(['pangzhu-person-unsure 周鸿祎']);
    await page.tab.bringToFront();
    await answer(page, '周鸿祎', 1);
    await until('it is not marked', async () => (await marked(page)).length === 0);
    const next = await openOwnArticle(the, 'other-there', '海岳科技公司副总裁周鸿祎又来了。');
    expect(await marked(next)).toEqual([]);
    expect(await marked(plain)).toEqual(['pangzhu-person-unsure 周鸿祎']);
  });

  it('what is hidden on the dictionary page is not marked any more, and undo brings it back', async () => {
    const article = await openOwnArticle(the, 'hidden', '周鸿祎谈到了这一年。');
    const before = await marked(article);
    expect(before).toHaveLength(1);
    const page = await the.browser.openExtensionPage('dictionary.html');
    await openEntryOf(page, '周鸿祎');
    await press(page, '.entry-detail-actions > button:nth-child(4)');
    await until('it is not marked', async () => (await marked(article)).length === 0);
    await press(page, '.undo-bar .button');
    await until('it is marked again', async () => (await marked(article)).length === 1);
  });
});
