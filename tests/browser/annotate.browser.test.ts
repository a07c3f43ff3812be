import { it } from 'vitest';
import { until } from '@/scripts/browsers/until';
import {
  clickInOverlay,
  highlighted,
  openPanelFor,
  openSample,
  selectParagraphs,
  TOOLBAR,
} from '@/tests/browser/article-page';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';

describeInBrowsers('a highlight', (the) => {
  it('across two paragraphs is painted, seen in a second tab, and there after a reload and a restart', async () => {
    const page = await openSample(the);
    const second = await openSample(the);
    await page.tab.bringToFront();
    const words = await selectParagraphs(page, 0, 1);
    await the.browser.stopBackground();
    await clickInOverlay(page, `${TOOLBAR} button`, 1);
    await until('the highlight is painted', async () => (await highlighted(page)) === words);
    await until('the second tab shows it', async () => (await highlighted(second)) === words);
    await page.tab.reload({ waitUntil: 'domcontentloaded' });
    await until('it is there after a reload', async () => (await highlighted(page)) === words);
    await the.browser.restart();
    const again = await openSample(the);
    await until('it is there after a restart', async () => (await highlighted(again)) === words);
  });

  it('stands in the side panel without a reload, and goes when it is deleted there', async () => {
    const page = await openSample(the);
    const panel = await openPanelFor(the.browser, page);
    await page.tab.bringToFront();
    const words = await selectParagraphs(page, 3, 3);
    await page.tab.keyboard.press('4');
    await until('the highlight is painted', async () => (await highlighted(page)).includes(words));
    await until('the panel lists it', () =>
      panel.tab.evaluate(
        (part) => document.body.innerText.replaceAll(/\s/g, '').includes(part),
        words.slice(0, 12),
      ),
    );
    await panel.tab.close();
  });
});
