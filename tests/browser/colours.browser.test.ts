import { expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES, serveSampleArticles } from '@/scripts/browsers/sample-articles';
import { until } from '@/scripts/browsers/until';
import { faultsIn } from '@/tests/browser/axe-faults';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';
import { highlightParagraph } from '@/tests/browser/highlighting';
import { exportText, has, openLibrary, press, wordsIn } from '@/tests/browser/library-page';

const EDITOR = '.highlight-editor';
const NAME = '观点';

/** What the first colour is called where it can be chosen over the page: aloud, and as a hint. */
function nameOver(page: PageUnderTest, place: string): Promise<(string | null)[]> {
  return page.inOverlay((root, wanted) => {
    const button = root.querySelector(`${wanted} .colour-button`);
    return [button?.getAttribute('aria-label') ?? null, button?.getAttribute('title') ?? null];
  }, place);
}

/** How many tabs the library has. */
function librariesIn(asker: PageUnderTest): Promise<number> {
  return asker.tab.evaluate(async () => {
    const { tabs } = (globalThis as unknown as { chrome: typeof browser }).chrome;
    return (await tabs.query({})).filter(({ url }) => url?.includes('/library.html')).length;
  });
}

async function openEditor(page: PageUnderTest): Promise<void> {
  await page.tab.bringToFront();
  await page.tab.keyboard.press('h');
  await until('the editor is open', () => page.overlayRectangle(EDITOR));
}

describeInBrowsers('the names that a reader gives to colours', (the) => {
  it('are given in the library’s one tab, where the editor leads to, and stand in editor, toolbar, library and export from then on', async () => {
    serveSampleArticles(the.web);
    const page = await the.browser.open(SAMPLE_ARTICLES.weixin);
    await page.untilReady();
    const library = await openLibrary(the.browser);
    await page.tab.bringToFront();
    await highlightParagraph(page, 1);
    await openEditor(page);
    const [before] = await nameOver(page, EDITOR);
    await page.inOverlay((root) => root.querySelector<HTMLElement>('.highlight-editor-names')?.focus());
    await page.tab.keyboard.press('Enter');

    await has(library, '.colour-names input');
    await page.tab.bringToFront();
    await page.inContentScript(async () => {
      const { runtime } = (globalThis as unknown as { chrome: typeof browser }).chrome;
      for (let asked = 0; asked < 20; asked += 1)
        await runtime.sendMessage({ call: 'nameColours', params: {} });
    });
    expect(await librariesIn(library), 'however often a page has its script ask').toBe(1);
    expect(await faultsIn(library)).toEqual([]);
    await library.tab.focus('.colour-names input');
    await library.tab.keyboard.type(NAME);
    await library.tab.keyboard.press('Enter');
    await until('the library calls it so', async () =>
      (await wordsIn(library, '.annotation-foot > span, .article-filter option')).includes(NAME),
    );
    expect(await exportText(library, 'markdown')).toContain(`- ${NAME} · `);

    await page.tab.bringToFront();
    await until('the editor calls it so', async () =>
      (await nameOver(page, EDITOR)).every((n) => n === NAME),
    );
    await page.tab.keyboard.press('Escape');
    await page.tab.evaluate(() => {
      const paragraph = document.querySelectorAll('#js_content p')[4];
      if (paragraph === undefined) throw new Error('The sample has this paragraph');
      paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.selectAllChildren(paragraph);
    });
    await until('the toolbar shows', () => page.overlayRectangle('.selection-toolbar'));
    expect(await nameOver(page, '.selection-toolbar')).toEqual([NAME, NAME]);

    await press(library, '.library-colours');
    await library.tab.focus('.colour-names input');
    for (const _ of NAME) await library.tab.keyboard.press('Backspace');
    await library.tab.keyboard.press('Enter');
    await until('an empty field gives its own name back', async () =>
      (await wordsIn(library, '.article-filter option')).includes(before ?? ''),
    );
  });
});
