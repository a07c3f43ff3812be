import { expect, it } from 'vitest';
import { CARD, type PageUnderTest } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES, serveSampleArticles } from '@/scripts/browsers/sample-articles';
import { until } from '@/scripts/browsers/until';
import { describeInBrowsers, type SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';

async function openSample(the: SharedBrowser): Promise<PageUnderTest> {
  serveSampleArticles(the.web);
  const page = await the.visit(SAMPLE_ARTICLES.weixin);
  await page.untilReady();
  return page;
}

/** The name on the card that is open, or null. */
const nameOnCard = (page: PageUnderTest) =>
  page.inOverlay((root, card) => root.querySelector(`${card} #name`)?.textContent ?? null, CARD);

const untilCardIs = (page: PageUnderTest, name: string | null) =>
  until(`the card shows ${name}`, async () => (await nameOnCard(page)) === name);

describeInBrowsers('the card in an article', (the) => {
  it('opens for the mark under the pointer, stays while the pointer is on it, and closes when it leaves', async () => {
    const page = await openSample(the);
    await page.pointAt('吴世忠');
    await untilCardIs(page, '吴世忠');
    const card = await page.overlayRectangle(CARD);
    if (card === null) throw new Error('The card is shown');
    await page.tab.mouse.move(card.x + 20, card.y + 20, { steps: 5 });
    await page.inOverlay(() => new Promise((resolve) => setTimeout(resolve, 400)));
    expect(await nameOnCard(page)).toBe('吴世忠');
    await page.tab.mouse.move(2, 2);
    await untilCardIs(page, null);
  });

  it('walks by keys from mark to mark, and Escape gives the focus back', async () => {
    const page = await openSample(the);
    await page.tab.keyboard.press('n');
    await until('a card is open', async () => (await nameOnCard(page)) !== null);
    const first = await nameOnCard(page);
    await page.tab.keyboard.press('Escape');
    await untilCardIs(page, null);
    await page.tab.keyboard.press('n');
    await until('the next card is open', async () => ![null, first].includes(await nameOnCard(page)));
    await page.tab.keyboard.press('Escape');
    await untilCardIs(page, null);
    await page.tab.keyboard.press('p');
    await untilCardIs(page, first);
  });

  it('opens under a finger and closes with a tap elsewhere', async () => {
    const page = await openSample(the);
    await page.emulate({ touch: true });
    await page.tap('吴世忠');
    await untilCardIs(page, '吴世忠');
    await page.tab.touchscreen.tap(4, 4);
    await untilCardIs(page, null);
    await page.emulate({});
  });

  it('opens while the background is stopped', async () => {
    const page = await openSample(the);
    await the.browser.stopBackground();
    expect(await page.readCard('吴世忠')).toContain('中国工程院院士');
  });

  it('marks an article that is opened while the background is stopped', async () => {
    serveSampleArticles(the.web);
    await the.browser.stopBackground();
    const page = await the.visit(SAMPLE_ARTICLES['4hou']);
    await page.untilReady();
    expect((await page.marks()).length).toBeGreaterThan(0);
  });

  it('does nothing on events that a script of the page made up', async () => {
    const page = await openSample(the);
    const { x, y } = await page.markRectangle('吴世忠');
    await page.tab.evaluate(
      (clientX, clientY) => {
        const point = { clientX, clientY, bubbles: true, composed: true };
        const target = document.elementFromPoint(clientX, clientY) ?? document.body;
        target.dispatchEvent(new PointerEvent('pointermove', { ...point, pointerType: 'mouse' }));
        target.dispatchEvent(new PointerEvent('click', { ...point, pointerType: 'touch' }));
        target.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, composed: true }));
      },
      x + 2,
      y + 2,
    );
    await page.inOverlay(() => new Promise((resolve) => setTimeout(resolve, 400)));
    expect(await nameOnCard(page)).toBeNull();
  });
});
