import { beforeEach, describe, expect, it } from 'vitest';
import type { AnnotateStage } from '@/gallery/annotate';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { faultsIn } from '@/tests/browser/axe-faults';
import { describeInGallery, visitGallery } from '@/tests/browser/describe-in-gallery';
import type { SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';

declare const stage: AnnotateStage;

/** The stage in English, with the words selected and the focus on the page's button. */
async function openStage(the: SharedBrowser, size = { width: 1024, height: 700 }): Promise<PageUnderTest> {
  const page = await visitGallery(the, 'annotate.html', 'lang=en', size);
  await until('the stage is set', () => page.tab.evaluate(() => stage.words.textContent !== ''));
  await page.tab.focus('button');
  await page.tab.evaluate(() => getSelection()?.selectAllChildren(stage.words));
  return page;
}

/** Shows the toolbar for the words. */
const showToolbar = (page: PageUnderTest) => page.tab.evaluate(() => stage.toolbar.showFor(stage.rects));

/** Opens the editor for a highlight on the words. */
const openEditor = (page: PageUnderTest, by: 'pointer' | 'keyboard') =>
  page.tab.evaluate((how) => {
    stage.editor.open(
      { id: 'h', colour: 'yellow', style: 'fill', hasNote: false, note: null },
      stage.rects,
      how,
    );
  }, by);

const asked = (page: PageUnderTest) => page.tab.evaluate(() => stage.asked);
const selected = (page: PageUnderTest) => page.tab.evaluate(() => getSelection()?.toString());

/** What has the focus, in what we show or in the page, by its label or its words. */
const focused = (page: PageUnderTest) =>
  page.tab.evaluate(() => {
    const at = stage.root.activeElement ?? document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent;
  });

/** Clicks on what the selector finds in what we show. */
async function click(page: PageUnderTest, selector: string): Promise<void> {
  const middle = await page.tab.evaluate((wanted) => {
    const box = stage.root.querySelector(wanted)?.getBoundingClientRect() ?? new DOMRect();
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  }, selector);
  await page.tab.mouse.click(...middle);
}

describeInGallery('what stands over a page to annotate it', (the) => {
  let page: PageUnderTest;

  describe('the toolbar over a selection', () => {
    it.each([
      { width: 1280, height: 800 },
      { width: 320, height: 640 },
      // 1280 × 1024 at 400 %.
      { width: 320, height: 256 },
    ])('covers nothing selected and stays in a window of $width × $height', async (size) => {
      page = await openStage(the, size);
      const faults = await page.tab.evaluate(() => {
        const { clientWidth, clientHeight } = document.documentElement;
        const found: string[] = [];
        let tried = 0;
        for (const width of ['max-content', '150px']) {
          for (let left = 0; left <= 1; left += 0.25) {
            for (let top = 0; top <= 1; top += 0.125) {
              stage.words.style.cssText = `position: fixed; margin: 0; width: ${width}; left: 0; top: 0`;
              const box = stage.words.getBoundingClientRect();
              stage.words.style.left = `${left * (clientWidth - box.width)}px`;
              stage.words.style.top = `${top * (clientHeight - box.height)}px`;
              stage.toolbar.showFor(stage.rects);
              const bar = stage.root.querySelector('.selection-toolbar')?.getBoundingClientRect();
              stage.toolbar.hide();
              tried++;
              const fault = stage.placeFault(bar, stage.rects(), 28);
              if (fault !== null) found.push(`${fault}: ${width} ${left} ${top}`);
            }
          }
        }
        return { found, tried };
      });
      expect(faults).toEqual({ found: [], tried: 90 });
    });

    it('takes a click without touching the selection or the focus', async () => {
      page = await openStage(the);
      const words = await selected(page);
      await showToolbar(page);
      await click(page, '[data-colour=blue]');
      await until('a colour is asked for', async () => (await asked(page)).length > 0);
      expect(await asked(page)).toEqual(['colour blue']);
      expect(await selected(page)).toBe(words);
      expect(await focused(page)).toBe('上一篇');
    });

    it('is worked by keys: arrows, digits, Enter, and Esc gives the focus back', async () => {
      page = await openStage(the);
      const words = await selected(page);
      await showToolbar(page);
      await page.tab.evaluate(() => stage.toolbar.focus());
      expect(await focused(page)).toBe('Yellow');
      for (const key of ['ArrowRight', 'Enter', '4'] as const) await page.tab.keyboard.press(key);
      expect(await asked(page)).toEqual(['colour green', 'colour pink']);
      await page.tab.keyboard.press('Escape');
      expect(await page.tab.evaluate(() => stage.toolbar.isOpen)).toBe(false);
      expect(await focused(page)).toBe('上一篇');
      expect(await selected(page)).toBe(words);
    });

    it('keeps its keys from the shortcuts of the page', async () => {
      page = await openStage(the);
      await page.tab.evaluate(() => {
        document.addEventListener('keydown', ({ key }) => stage.asked.push(`page heard ${key}`));
      });
      await showToolbar(page);
      await page.tab.evaluate(() => stage.toolbar.focus());
      await page.tab.keyboard.press('j');
      expect(await asked(page)).toEqual([]);
    });

    it('does nothing for events that a script of the page makes', async () => {
      page = await openStage(the);
      await showToolbar(page);
      await page.tab.evaluate(() => {
        for (const button of stage.root.querySelectorAll('button')) button.click();
        const bar = stage.root.querySelector('[role=toolbar]');
        bar?.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true }));
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        document.body.click();
      });
      expect(await asked(page)).toEqual([]);
      expect(await page.tab.evaluate(() => stage.toolbar.isOpen)).toBe(true);
    });

    it('says that it saves, says why it could not, asks again, and goes once it is saved', async () => {
      page = await openStage(the);
      await showToolbar(page);
      await click(page, '[data-colour=green]');
      await page.tab.evaluate(() => stage.toolbar.state({ is: 'failed', fault: 'unreachable' }));
      await click(page, '.fault button');
      expect(await asked(page)).toEqual(['colour green', 'colour green']);
      const said = await page.tab.evaluate(() => {
        stage.toolbar.state({ is: 'saving' });
        return stage.root.querySelector('output')?.textContent;
      });
      expect(said).toBe('Saving…');
      await page.tab.evaluate(() => stage.toolbar.state({ is: 'saved' }));
      await until('the toolbar is gone', () => page.tab.evaluate(() => !stage.toolbar.isOpen));
    });

    it('is out of sight while the selection is, and comes back with it', async () => {
      page = await openStage(the, { width: 400, height: 400 });
      await showToolbar(page);
      const isVisible = () =>
        page.tab.evaluate(() =>
          stage.root.querySelector('.selection-toolbar')?.checkVisibility({ visibilityProperty: true }),
        );
      expect(await isVisible()).toBe(true);
      await page.tab.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
      await until('it is out of sight', async () => (await isVisible()) === false);
      await page.tab.evaluate(() => window.scrollTo(0, 0));
      await until('it is back', async () => (await isVisible()) === true);
    });

    it('has no fault that axe-core finds', async () => {
      page = await openStage(the);
      await showToolbar(page);
      expect(await faultsIn(page, { within: 'pangzhu-stage' })).toEqual([]);
    });
  });

  describe('the editor of a highlight', () => {
    beforeEach(async () => {
      page = await openStage(the);
    });

    it('takes the focus when a key opens it, recolours by a digit, and gives the focus back with Esc', async () => {
      await openEditor(page, 'keyboard');
      expect(await focused(page)).toBe('Edit highlight');
      await page.tab.keyboard.press('3');
      await page.tab.keyboard.press('Escape');
      expect(await asked(page)).toEqual(['colour h blue', 'closed h']);
      expect(await focused(page)).toBe('上一篇');
    });

    it('leaves the focus where it is when a pointer opens it, and goes with a press elsewhere', async () => {
      await openEditor(page, 'pointer');
      expect(await focused(page)).toBe('上一篇');
      await page.tab.mouse.click(4, 4);
      expect(await asked(page)).toEqual(['closed h']);
      expect(await page.tab.evaluate(() => stage.editor.isOpen)).toBe(false);
    });

    it('loads the frame for a note once, and loses it to no press elsewhere', async () => {
      await openEditor(page, 'pointer');
      await page.tab.evaluate(() => stage.editor.noteFrame(stage.noteFrame()));
      const loads = () => page.tab.evaluate(() => stage.root.querySelector('iframe')?.dataset['loads']);
      await until('the frame is there', async () => (await loads()) === '1');
      await page.tab.evaluate(() => {
        stage.editor.state({ is: 'saving' });
        stage.editor.update({ id: 'h', colour: 'pink', style: 'fill', hasNote: true, note: null });
        stage.editor.state({ is: 'saved' });
      });
      await page.tab.mouse.click(4, 4);
      expect(await page.tab.evaluate(() => stage.editor.isOpen)).toBe(true);
      expect(await loads()).toBe('1');
      await click(page, '[aria-label=Close]');
      expect(await asked(page)).toEqual(['closed h']);
    });

    it('stays with the way to undo when its highlight is deleted', async () => {
      await openEditor(page, 'pointer');
      await page.tab.evaluate(() => {
        stage.editor.state({ is: 'deleted' });
        stage.words.remove();
      });
      // The page has moved, so the place was asked for again.
      await page.tab.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      await click(page, '.highlight-editor-line .quiet-button');
      expect(await asked(page)).toEqual(['undo h']);
    });

    it('goes when its highlight is gone', async () => {
      await openEditor(page, 'pointer');
      await page.tab.evaluate(() => stage.words.remove());
      await until('the editor is closed', async () => (await asked(page)).includes('closed h'));
    });

    it('shows both versions where another window was first, and lets one choose', async () => {
      await openEditor(page, 'pointer');
      await page.tab.evaluate(() =>
        stage.editor.state({
          is: 'stale',
          mine: { colour: 'yellow', note: 'a' },
          theirs: { colour: 'pink', note: 'b' },
        }),
      );
      const versions = await page.tab.evaluate(() =>
        [...stage.root.querySelectorAll('textarea')].map(({ value }) => value),
      );
      expect(versions).toEqual(['a', 'b']);
      await click(page, '.version-keep button:last-child');
      expect(await asked(page)).toEqual(['choose h theirs']);
    });

    it('has no fault that axe-core finds', async () => {
      await openEditor(page, 'keyboard');
      expect(await faultsIn(page, { within: 'pangzhu-stage' })).toEqual([]);
    });
  });

  describe('the chooser where marks lie over each other', () => {
    beforeEach(async () => {
      page = await openStage(the);
      await page.tab.evaluate(() =>
        stage.chooser.open(
          [
            { key: 'name', is: 'mention', kind: 'person', name: '顾清和' },
            { key: 'note', is: 'highlight', colour: 'yellow', style: 'fill', hasNote: true, quote: '日志' },
          ],
          stage.rects,
          'keyboard',
          (key) => stage.asked.push(`chosen ${key}`),
        ),
      );
    });

    it('is walked by arrows, and gives the focus back before what is chosen opens', async () => {
      await page.tab.keyboard.press('ArrowDown');
      await page.tab.keyboard.press('Enter');
      expect(await asked(page)).toEqual(['chosen note']);
      expect(await focused(page)).toBe('上一篇');
    });

    it('goes with Esc and chooses nothing', async () => {
      await page.tab.keyboard.press('Escape');
      expect(await asked(page)).toEqual([]);
      expect(await page.tab.evaluate(() => stage.chooser.isOpen)).toBe(false);
    });

    it('has no fault that axe-core finds', async () => {
      expect(await faultsIn(page, { within: 'pangzhu-stage' })).toEqual([]);
    });
  });
});
