import { expect, it } from 'vitest';
import type { Stage } from '@/gallery/stage';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { describeInGallery, visitGallery } from '@/tests/browser/describe-in-gallery';
import type { SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';

declare const stage: Stage;

/** The stage in English, with the pointer in its corner. */
async function openStage(the: SharedBrowser, size = { width: 1024, height: 700 }): Promise<PageUnderTest> {
  const page = await visitGallery(the, 'stage.html', 'lang=en', size);
  await until('the stage is set', () => page.tab.evaluate(() => stage.words.length === 3));
  await page.tab.mouse.move(1, 1);
  return page;
}

const isOpen = (page: PageUnderTest) => page.tab.evaluate(() => stage.mount.isOpen);
const untilOpen = (page: PageUnderTest) => until('the card is open', () => isOpen(page));
const untilClosed = (page: PageUnderTest) => until('the card is closed', async () => !(await isOpen(page)));

/** The middle of a word, brought into view. */
const middleOfWord = (page: PageUnderTest, index: number) =>
  page.tab.evaluate((at) => {
    const word = stage.words[at];
    word?.scrollIntoView({ block: 'center' });
    const box = word?.getClientRects()[0] ?? new DOMRect();
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  }, index);

const pointAtWord = async (page: PageUnderTest, index: number) =>
  page.tab.mouse.move(...(await middleOfWord(page, index)));

/** The middle of an element of the card; of its first line where it has several. */
const middleOf = (page: PageUnderTest, selector: string) =>
  page.tab.evaluate((wanted) => {
    const box = stage.root.querySelector(wanted)?.getClientRects()[0] ?? new DOMRect();
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  }, selector);

/** What has the focus, in the card or in the page, by its label or its words. */
const focused = (page: PageUnderTest) =>
  page.tab.evaluate(() => {
    const at = stage.root.activeElement ?? document.activeElement;
    return at?.getAttribute('role') ?? at?.getAttribute('aria-label') ?? at?.textContent;
  });

describeInGallery('a card over a page', (the) => {
  it.each([
    { width: 1280, height: 800 },
    { width: 360, height: 640 },
    // 1280 × 1024 at 400 %.
    { width: 320, height: 256 },
  ])(
    'covers no line of its word and stays in a window of $width × $height, wherever the word is',
    async (size) => {
      const page = await openStage(the, size);
      const faults = await page.tab.evaluate(async () => {
        const [word] = stage.words;
        if (word === undefined) throw new Error('The stage has a word');
        const { clientWidth, clientHeight } = document.documentElement;
        const found: string[] = [];
        let tried = 0;
        for (const long of [false, true]) {
          for (const [text, width] of [
            ['顾清和', 'max-content'],
            ['江州网络空间安全协会', '80px'],
          ] as const) {
            for (let left = 0; left <= 1; left += 0.25) {
              for (let top = 0; top <= 1; top += 0.125) {
                word.textContent = text;
                word.style.cssText = `position: fixed; display: block; width: ${width}; left: 0; top: 0`;
                const box = word.getBoundingClientRect();
                const inner = document.createElement('span');
                inner.textContent = text;
                word.replaceChildren(inner);
                word.style.left = `${left * (clientWidth - box.width)}px`;
                word.style.top = `${top * (clientHeight - box.height)}px`;
                const target = { ...stage.targetOf(word, long), rects: () => [...inner.getClientRects()] };
                stage.mount.open(target, 'touch');
                const card = stage.root.querySelector('.hover-card-frame')?.getBoundingClientRect();
                stage.mount.close();
                tried++;
                const fault = stage.placeFault(card, target.rects(), 60);
                if (fault !== null) found.push(`${fault}: ${text} ${left} ${top} ${long ? 'long' : 'short'}`);
              }
            }
          }
        }
        return { found, tried };
      });
      expect(faults).toEqual({ found: [], tried: 180 });
    },
  );

  it('opens under the pointer, holds while it goes over to the card, and closes when it leaves both', async () => {
    const page = await openStage(the);
    await pointAtWord(page, 0);
    await untilOpen(page);
    await page.tab.mouse.move(...(await middleOf(page, '.hover-card-name')), { steps: 12 });
    expect(await isOpen(page)).toBe(true);
    await page.tab.mouse.move(1, 1);
    await untilClosed(page);
  });

  it('stays when it is pinned, walks on to the next mention, and goes with Esc', async () => {
    const page = await openStage(the);
    await pointAtWord(page, 0);
    await untilOpen(page);
    await page.tab.mouse.click(...(await middleOf(page, '[aria-label="Pin card"]')));
    await until('the pin is in', () =>
      page.tab.evaluate(() => stage.root.querySelector('[aria-label="Unpin card"]') !== null),
    );
    await page.tab.mouse.move(1, 1);
    await page.tab.mouse.click(...(await middleOf(page, '[aria-label="Next mention"]')));
    await until('the second mention is shown', () =>
      page.tab.evaluate(() => stage.root.querySelector('output')?.textContent?.startsWith('2 of 3') === true),
    );
    await page.tab.keyboard.press('Escape');
    await untilClosed(page);
  });

  it('takes the focus when a key opens it, and gives it back with Esc', async () => {
    const page = await openStage(the);
    await page.tab.focus('button');
    await page.tab.keyboard.press('n');
    await untilOpen(page);
    expect(await focused(page)).toBe('dialog');
    await page.tab.keyboard.press('Escape');
    await untilClosed(page);
    expect(await focused(page)).toBe('上一篇');
  });

  it('lets Tab through its controls and then on in the page, from where the reader was', async () => {
    const page = await openStage(the);
    await page.tab.focus('button');
    await page.tab.keyboard.press('n');
    await untilOpen(page);
    const stops: (string | null | undefined)[] = [];
    for (let presses = 0; presses < 7; presses++) {
      await page.tab.keyboard.press('Tab');
      stops.push(await focused(page));
    }
    expect(stops).toEqual([
      'Pin card',
      'Close card',
      expect.stringContaining('砺石安全大会 2025'),
      expect.stringContaining('日志分析分论坛纪要'),
      'Previous mention',
      'Next mention',
      '下一篇',
    ]);
    expect(await isOpen(page)).toBe(false);
  });

  it('keeps the keys that work it from the shortcuts of the page', async () => {
    const page = await openStage(the);
    await page.tab.evaluate(() => {
      document.addEventListener('keydown', ({ key }) => {
        document.body.dataset['keys'] = `${document.body.dataset['keys'] ?? ''}${key}`;
      });
    });
    await page.tab.keyboard.press('n');
    await untilOpen(page);
    await page.tab.keyboard.press('j');
    expect(await page.tab.evaluate(() => document.body.dataset['keys'])).toBe('n');
  });

  it('opens with a tap and closes with a tap elsewhere', async () => {
    const page = await openStage(the);
    await page.emulate({ touch: true });
    await page.tab.touchscreen.tap(...(await middleOfWord(page, 0)));
    await untilOpen(page);
    await page.tab.touchscreen.tap(...(await middleOf(page, '.hover-card-name')));
    expect(await isOpen(page)).toBe(true);
    await page.tab.touchscreen.tap(4, 4);
    await untilClosed(page);
    await page.emulate({});
  });

  it('is moved by no event that a script of the page makes', async () => {
    const page = await openStage(the);
    await pointAtWord(page, 0);
    await untilOpen(page);
    await page.tab.evaluate(() => {
      const layer = stage.root.querySelector('.layer');
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      layer?.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'mouse' }));
      for (const button of stage.root.querySelectorAll('button')) button.click();
      document.body.click();
    });
    expect(
      await page.tab.evaluate(() => [
        stage.mount.isOpen,
        stage.root.querySelector('[aria-label="Unpin card"]'),
        stage.root.querySelector('output')?.textContent?.startsWith('1 of 3'),
      ]),
    ).toEqual([true, null, true]);
  });

  it('opens a source through its owner and leaves the page where it is', async () => {
    const page = await openStage(the);
    await pointAtWord(page, 0);
    await untilOpen(page);
    await page.tab.mouse.click(...(await middleOf(page, '.hover-card-source a')));
    await until('the source is asked for', () =>
      page.tab.evaluate(
        () => document.body.dataset['opened'] === 'https://mp.weixin.qq.com/s/example-opening',
      ),
    );
    expect(page.tab.url()).toContain('stage.html');
  });

  it('stays beside its word when the page scrolls', async () => {
    const page = await openStage(the);
    await middleOfWord(page, 0);
    await page.tab.keyboard.press('n');
    await untilOpen(page);
    await page.tab.evaluate(() => window.scrollBy(0, 40));
    await until('the card has followed', () =>
      page.tab.evaluate(() => {
        const card = stage.root.querySelector('.hover-card-frame')?.getBoundingClientRect();
        const word = stage.words[0]?.getBoundingClientRect();
        if (card === undefined || word === undefined) return false;
        return Math.abs(card.top - word.bottom) < 20 || Math.abs(word.top - card.bottom) < 20;
      }),
    );
  });

  it.each(['html', 'body'])('lies against its word where the page zooms its <%s>', async (element) => {
    const page = await openStage(the);
    const gap = await page.tab.evaluate((zoomed) => {
      document.querySelector<HTMLElement>(zoomed)?.style.setProperty('zoom', '1.5');
      const [word] = stage.words;
      if (word === undefined) throw new Error('The stage has a word');
      window.scrollTo(0, 0);
      stage.mount.open(stage.targetOf(word), 'touch');
      const layer = stage.root.querySelector('.layer')?.getBoundingClientRect() ?? new DOMRect();
      return layer.top - word.getBoundingClientRect().bottom;
    }, element);
    expect(gap).toBeCloseTo(0, 0);
  });

  it('closes when its word is gone', async () => {
    const page = await openStage(the);
    await page.tab.keyboard.press('n');
    await untilOpen(page);
    await page.tab.evaluate(() => stage.words[0]?.closest('p')?.remove());
    await untilClosed(page);
  });

  it('looks the same whatever the page’s style sheet says', async () => {
    const page = await openStage(the);
    await page.tab.keyboard.press('n');
    await untilOpen(page);
    const look = () =>
      page.tab.evaluate(() => {
        const name = stage.root.querySelector('.hover-card-name');
        const frame = stage.root.querySelector('.hover-card-frame');
        if (name === null || frame === null) throw new Error('The card is open');
        const { color, font, letterSpacing } = getComputedStyle(name);
        const { backgroundColor, opacity } = getComputedStyle(frame);
        const { width, height } = frame.getBoundingClientRect();
        return { color, font, letterSpacing, backgroundColor, opacity, width, height };
      });
    const before = await look();
    await page.tab.addStyleTag({
      content: `* { --ink: red; --paper: lime !important; color: red !important; letter-spacing: 9px !important }
        pangzhu-stage { display: none !important; font: 40px cursive !important; opacity: 0.1 !important; zoom: 3 }`,
    });
    expect(await look()).toEqual(before);
  });
});
