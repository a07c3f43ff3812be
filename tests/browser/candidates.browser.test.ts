import { expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { clickInOverlay, openPanelFor } from '@/tests/browser/article-page';
import { faultsIn } from '@/tests/browser/axe-faults';
import { describeInBrowsers, type SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';
import { press, wordsIn } from '@/tests/browser/library-page';
import { openOwnArticle } from '@/tests/browser/own-article';
import { readTable } from '@/tests/browser/stored-tables';

/** What the second article says of somebody beyond the first. */
const NEW_TITLE = '江州网络空间安全协会副理事长';

/** Takes back the last change of all, as the library does. */
const takeBackLast = (panel: PageUnderTest): Promise<unknown> =>
  panel.tab.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { chrome: typeof browser }).chrome;
    return runtime.sendMessage({ call: 'undo', params: { article: null } });
  });

const names = (panel: PageUnderTest): Promise<string[]> => wordsIn(panel, '.candidate-name');

/** Presses a button of the candidate of a name with the keyboard. */
async function pressFor(panel: PageUnderTest, name: string, at: number): Promise<void> {
  await panel.tab.bringToFront();
  await until(`${name} is listed`, () =>
    panel.tab.evaluate(
      (wanted, index) => {
        const row = [...document.querySelectorAll('.candidate')].find(
          (one) => one.getAttribute('aria-label') === wanted,
        );
        const button = row?.querySelectorAll('button')[index];
        button?.focus();
        return button !== undefined;
      },
      name,
      at,
    ),
  );
  await panel.tab.keyboard.press('Enter');
}

const isMarked = async (page: PageUnderTest, name: string): Promise<boolean> =>
  (await page.marks()).some(({ highlight, text }) => highlight.startsWith('pangzhu-person') && text === name);

/** Types words into a field in place of what it holds. */
const typeInto = (panel: PageUnderTest, selector: string, words: string): Promise<unknown> =>
  until(`${selector} is there`, () =>
    panel.tab.evaluate(
      (wanted, typed) => {
        const field = document.querySelector<HTMLInputElement>(wanted);
        if (field === null) return false;
        field.value = typed;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return true;
      },
      selector,
      words,
    ),
  );

/** An article that introduces two people, another one that names them, and the panel for the first. */
async function openBoth(the: SharedBrowser, name: string, [first, second]: [string, string]) {
  const other = await openOwnArticle(
    the,
    `${name}-elsewhere`,
    `云岭研究院首席科学家${first}又来了一次。江州网络空间安全协会副理事长${first}也讲了，${second}也在。`,
  );
  const sentence = `云岭研究院首席科学家${first}第一个上台。`;
  const page = await openOwnArticle(
    the,
    `${name}-here`,
    sentence,
    `海岳实验室所长${second}接着讲，${first}在台下听。`,
  );
  const panel = await openPanelFor(the.browser, page);
  await until('the panel proposes both', async () => {
    const listed = await names(panel);
    return listed.includes(first) && listed.includes(second);
  });
  return { other, page, panel, sentence };
}

describeInBrowsers('whom an article introduces and the dictionary lacks', (the) => {
  it('is listed in the panel, shown in the text, put in with its sentence, marked in other tabs, and taken back', async () => {
    const people: [string, string] = ['南宫知微', '司徒静远'];
    const { other, page, panel, sentence } = await openBoth(the, 'candidate', people);
    expect(await faultsIn(panel, { within: '.candidate-list' })).toEqual([]);
    expect(await page.marks()).toEqual([]);

    await pressFor(panel, '南宫知微', 0);
    await until('its sentence stands out', async () =>
      (await page.marks()).some(({ highlight, text }) => highlight === 'pangzhu-flash' && text === sentence),
    );
    await until('and does so for a moment only', async () => (await page.marks()).length === 0);

    await pressFor(panel, '南宫知微', 1);
    await until('it is marked here', () => isMarked(page, '南宫知微'));
    await until('it is marked there', () => isMarked(other, '南宫知微'));
    await until('it is proposed no more', async () => !(await names(panel)).includes('南宫知微'));
    expect(await isMarked(other, '司徒静远')).toBe(false);
    await page.tab.bringToFront();
    const card = await page.readCard('南宫知微');
    expect(card).toContain('云岭研究院首席科学家');
    expect(card).toContain(sentence);

    await other.tab.bringToFront();
    expect(await other.readCard('南宫知微')).toContain(NEW_TITLE);
    await clickInOverlay(other, '.hover-card-action', 0);
    await until('the title is in the dictionary', async () => {
      const terms = await readTable<{ titles?: { title: string }[] }>(panel, 'terms');
      return terms.some(({ titles = [] }) => titles.some(({ title }) => title === NEW_TITLE));
    });
    await until('a new card offers the entry alone', async () => {
      await other.tab.keyboard.press('Escape');
      await other.tab.mouse.move(1, 1);
      await other.readCard('南宫知微');
      return (await other.inOverlay((root) => root.querySelectorAll('.hover-card-action').length)) === 1;
    });
    await clickInOverlay(other, '.hover-card-action', 0);
    await until('the dictionary page is open on the entry', () =>
      panel.tab.evaluate(async () => {
        const { tabs } = (globalThis as unknown as { chrome: typeof browser }).chrome;
        return (await tabs.query({})).some(({ url = '' }) => /dictionary\.html#term-/.test(url));
      }),
    );
    // A panel that comes to the front reads its page anew: no button may be pressed while it does.
    await panel.tab.bringToFront();
    await takeBackLast(panel);

    await press(panel, '.undo-bar .button');
    await until('it is not marked there any more', async () => !(await isMarked(other, '南宫知微')));
    await until('it is proposed again', async () => (await names(panel)).includes('南宫知微'));

    // The other one turns out to be a name of somebody who is known by then.
    await pressFor(panel, '南宫知微', 1);
    await until('it is marked there again', () => isMarked(other, '南宫知微'));
    await pressFor(panel, '司徒静远', 2);
    await typeInto(panel, '.entry-choice input', '知微');
    await until('one is found', async () => (await wordsIn(panel, '.entry-choice .entry-row')).length === 1);
    expect(await faultsIn(panel, { within: '.candidate-list' })).toEqual([]);
    await press(panel, '.entry-choice .entry-row');
    await until('it is marked there', () => isMarked(other, '司徒静远'));
    await until('it is not proposed any more', async () => !(await names(panel)).includes('司徒静远'));
    await other.tab.bringToFront();
    await other.tab.mouse.move(1, 1);
    expect(await other.readCard('司徒静远')).toContain('南宫知微');
    for (const { tab } of [panel, page, other]) await tab.close();
  });

  it('is put in all at once; who is said to be nobody is not proposed again, also when the background has slept', async () => {
    const [first, second] = ['欧阳知秋', '上官静舟'] as const;
    const { other, page, panel } = await openBoth(the, 'candidates', [first, second]);
    await pressFor(panel, second, 3);
    await until('it is proposed no more', async () => !(await names(panel)).includes(second));
    await the.browser.stopBackground();
    await page.tab.reload({ waitUntil: 'domcontentloaded' });
    await page.untilReady();
    await until('the panel proposes the other', async () => (await names(panel)).includes(first));
    expect(await names(panel)).not.toContain(second);
    await press(panel, '.candidate-list-head button');
    await until('all are marked', () => isMarked(other, first));
    await until('nobody is proposed', async () => (await names(panel)).length === 0);
    expect(await isMarked(other, second)).toBe(false);
    for (const { tab } of [panel, page, other]) await tab.close();
  });
});
