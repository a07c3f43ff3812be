import { it } from 'vitest';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES, serveSampleArticles } from '@/scripts/browsers/sample-articles';
import { until } from '@/scripts/browsers/until';
import { describeInBrowsers, type SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';

const EDITOR = '.highlight-editor';

async function openSample(the: SharedBrowser): Promise<PageUnderTest> {
  serveSampleArticles(the.web);
  const page = await the.browser.open(SAMPLE_ARTICLES.weixin);
  await page.untilReady();
  return page;
}

/** Highlights one paragraph of the sample with a digit, as a reader would, and returns when it is painted. */
async function highlight(page: PageUnderTest, paragraph: number): Promise<void> {
  const words = await page.tab.evaluate((at) => {
    const all = [...document.querySelectorAll('#js_content p')].filter((p) => p.textContent.trim() !== '');
    const node = all[at];
    if (node === undefined) throw new Error('The sample has this paragraph');
    node.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection()?.setBaseAndExtent(node, 0, node, node.childNodes.length);
    return String(getSelection()).trim();
  }, paragraph);
  await until('the toolbar shows', () => page.overlayRectangle('.selection-toolbar'));
  await page.tab.keyboard.press('1');
  await until('the highlight is painted', async () => (await highlighted(page)).includes(words));
}

/** The first painted piece of a highlight. */
function untilPainted(page: PageUnderTest): Promise<string> {
  return until('a highlight is painted', async () => {
    const marks = await page.marks();
    return marks.find(({ highlight: name }) => name.startsWith('pangzhu-highlight-'))?.text;
  });
}

const highlighted = async (page: PageUnderTest): Promise<string> =>
  (await page.marks())
    .filter(({ highlight: name }) => name.startsWith('pangzhu-highlight-'))
    .map(({ text }) => text)
    .join('');

describeInBrowsers('the editor of a highlight', (the) => {
  it('opens at a click and by the key h, also when its script comes only then and the background sleeps', async () => {
    const page = await openSample(the);
    await highlight(page, 0);
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
    await highlight(page, 3);
    const { x, y } = await page.markRectangle('华为');
    await page.tab.mouse.click(x + 3, y + 3);
    await until('the chooser is open', () => page.overlayRectangle('.mark-chooser'));
    await page.inOverlay((root) => root.querySelector<HTMLElement>('.mark-choice:last-child')?.focus());
    await page.tab.keyboard.press('Enter');
    await until('the editor is open', () => page.overlayRectangle(EDITOR));
  });
});
