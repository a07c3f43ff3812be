import { it } from 'vitest';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES, serveSampleArticles } from '@/scripts/browsers/sample-articles';
import { until } from '@/scripts/browsers/until';
import { describeInBrowsers, type SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';
import { highlightParagraph } from '@/tests/browser/highlighting';

const EDITOR = '.highlight-editor';

async function openSample(the: SharedBrowser): Promise<PageUnderTest> {
  serveSampleArticles(the.web);
  const page = await the.browser.open(SAMPLE_ARTICLES.weixin);
  await page.untilReady();
  return page;
}

/** The first painted piece of a highlight. */
function untilPainted(page: PageUnderTest): Promise<string> {
  return until('a highlight is painted', async () => {
    const marks = await page.marks();
    return marks.find(({ highlight: name }) => name.startsWith('pangzhu-highlight-'))?.text;
  });
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
});
