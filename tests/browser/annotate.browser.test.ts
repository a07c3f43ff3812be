import { expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
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
import { storedIn } from '@/tests/browser/stored-data';

describeInBrowsers('a highlight', (the) => {
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

  it('that is deleted comes back by the undo that names it, and a second time says that there is nothing', async () => {
    const page = await openSample(the, '4hou');
    const asker = await the.browser.openExtensionPage('popup.html');
    await page.tab.bringToFront();
    const words = await selectParagraphs(page, 0, 0);
    await clickInOverlay(page, `${TOOLBAR} button`, 0);
    await until('the highlight is painted', async () => (await highlighted(page)) === words);
    await page.tab.keyboard.press('h');
    const remove = '.highlight-editor footer button';
    await clickInOverlay(page, remove, 3);
    await until('it is gone', async () => (await highlighted(page)) === '');
    const undo = '.highlight-editor [role=status] + button';
    await until('undo names the deletion', () =>
      page.inOverlay(
        (root, button) => /delet|删除/.test(root.querySelector(button)?.textContent ?? ''),
        undo,
      ),
    );
    const id = (await storedIn<{ id: string }>(asker, 'annotations')).at(-1)?.id;
    await asker.tab.evaluate(
      (mark) => (globalThis as unknown as { chrome: typeof browser }).chrome.runtime.sendMessage(mark),
      { call: 'takeBack', params: { kind: 'delete', id } },
    );
    await until('another window has brought it back', async () => (await highlighted(page)) === words);
    await clickInOverlay(page, undo);
    await until('the page says that there is nothing to undo', () =>
      page.inOverlay((root) => root.querySelector('.highlight-editor .fault') !== null),
    );
    expect(await highlighted(page)).toBe(words);
    await asker.tab.close();
  });
});
