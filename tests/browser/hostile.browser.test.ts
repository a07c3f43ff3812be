import { readFileSync } from 'node:fs';
import type { Frame } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES } from '@/scripts/browsers/sample-articles';
import { until } from '@/scripts/browsers/until';
import { clickInOverlay, openSample, selectParagraphs, TOOLBAR } from '@/tests/browser/article-page';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';
import { hostilePage } from '@/tests/browser/hostile-page';
import { focusedBox } from '@/tests/browser/note-box';
import { storedIn } from '@/tests/browser/stored-data';

interface Hostile {
  peace: boolean;
  readonly seen: string[];
  look(): void;
}
const setPeace = (page: PageUnderTest, on: boolean): Promise<void> =>
  page.tab.evaluate((value) => {
    (globalThis as unknown as Hostile).peace = value;
  }, on);

/** The sample article's scripts and text, in the hands of a hostile page. */
function hostileSample(): string {
  const sample = readFileSync(new URL('../../samples/weixin.html', import.meta.url), 'utf8');
  return hostilePage(/<body[^>]*>(?<body>.*)<\/body>/s.exec(sample)?.groups?.['body'] ?? '');
}

const marked = async (page: PageUnderTest): Promise<string[]> =>
  (await page.marks())
    .filter(({ highlight }) => !highlight.startsWith('pangzhu-highlight'))
    .map(({ text }) => text);

describeInBrowsers('a hostile page', (the) => {
  it('stops nothing of ours, and gets nothing but the text under the marks', async () => {
    const asker = await the.browser.openExtensionPage('popup.html');
    const calm = await openSample(the);
    const expected = await marked(calm);
    await calm.tab.close();

    the.web.serve(SAMPLE_ARTICLES.weixin, hostileSample());
    const page = await the.browser.open(SAMPLE_ARTICLES.weixin);
    await until('the marks are set', () =>
      page.inContentScript(() => document.querySelector(':root > [data-ready]') !== null),
    );
    await setPeace(page, true);
    expect(await marked(page)).toEqual(expected);

    const card = await page.readCard('沈昌祥');
    expect(card).toContain('沈昌祥');
    await selectParagraphs(page, 2, 2);
    await clickInOverlay(page, `${TOOLBAR}-bar > button`);
    const box: Frame = await focusedBox(page);
    await setPeace(page, false);
    await page.tab.keyboard.type('quokka');
    await page.tab.keyboard.down('Control');
    await page.tab.keyboard.press('Enter');
    await page.tab.keyboard.up('Control');
    await until('the note is saved', async () =>
      (await storedIn<{ note?: string }>(asker, 'annotations')).some(({ note }) => note === 'quokka'),
    );
    await until('its frame is gone', () => box.detached);
    await setPeace(page, true);
    const noted = (await page.marks()).filter(({ highlight }) => highlight.endsWith('-note'));
    expect(noted.length).toBeGreaterThan(0);

    const { seen, html } = await page.tab.evaluate(() => {
      const hostile = globalThis as unknown as Hostile;
      hostile.look();
      return { seen: hostile.seen.join('\n'), html: document.documentElement.outerHTML };
    });
    // The page did look: it heard the pointer on its own words.
    expect(seen).toContain('pointermove');
    const secrets = ['quokka', 'ticket', 'note.html', 'hover-card', 'highlight-editor', 'selection-toolbar'];
    const onlyOurs = card.split(/\s+/).filter((word) => word.length > 5 && !html.includes(word));
    expect(onlyOurs.length).toBeGreaterThan(0);
    for (const secret of [...secrets, ...onlyOurs]) expect(seen, secret).not.toContain(secret);
    // It goes on with its own work.
    const turn = () =>
      page.tab.evaluate(() => Number(document.querySelector('[data-turn]')?.getAttribute('data-turn')));
    const before = await turn();
    await until('the page’s own work goes on', async () => (await turn()) > before);
    await page.tab.close();
    await asker.tab.close();
  });
});
