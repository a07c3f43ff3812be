import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';

/**
 * Selects one paragraph of the WeChat sample, as a reader's mouse would leave it, presses a key while the toolbar is
 * there, and returns when the paragraph is painted.
 * @param at among the paragraphs that have words, from 0
 */
export async function highlightParagraph(
  page: PageUnderTest,
  at: number,
  key: '1' | 'Enter' = '1',
): Promise<void> {
  const words = await page.tab.evaluate((index) => {
    const all = [...document.querySelectorAll('#js_content p')].filter((p) => p.textContent.trim() !== '');
    const node = all[index];
    if (node === undefined) throw new Error('The sample has this paragraph');
    node.scrollIntoView({ block: 'center', behavior: 'instant' });
    getSelection()?.setBaseAndExtent(node, 0, node, node.childNodes.length);
    return String(getSelection()).trim();
  }, at);
  await until('the toolbar shows', () => page.overlayRectangle('.selection-toolbar'));
  await page.tab.keyboard.press(key);
  await until('the highlight is painted', async () => (await highlightedText(page)).includes(words));
}

/** All that is painted as a highlight, in the order of the text. */
export async function highlightedText(page: PageUnderTest): Promise<string> {
  const marks = await page.marks();
  return marks
    .filter(({ highlight }) => highlight.startsWith('pangzhu-highlight-'))
    .map(({ text }) => text)
    .join('');
}
