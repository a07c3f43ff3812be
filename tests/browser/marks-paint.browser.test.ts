import { expect, it } from 'vitest';
import { until } from '@/scripts/browsers/until';
import { describeMarks, type MarkedPage, manyParagraphs } from '@/tests/browser/marks-pages';

/** The painted texts by their registry names, in document order. */
const painted = async ({ page }: MarkedPage): Promise<string[]> =>
  (await page.marks()).map(({ highlight, text }) => `${highlight} ${text}`);

/** Counts the mutations of the whole document from now on. */
const countMutations = ({ page }: MarkedPage): Promise<void> =>
  page.tab.evaluate(() => {
    const counter = globalThis as typeof globalThis & { mutations: number };
    counter.mutations = 0;
    new MutationObserver((records) => {
      counter.mutations += records.length;
    }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  });
const mutationsOf = ({ page }: MarkedPage): Promise<number> =>
  page.tab.evaluate(() => (globalThis as typeof globalThis & { mutations: number }).mutations);

/** What the page's own scripts can do to the registry, which they share with us. */
const clearAll = ({ page }: MarkedPage): Promise<void> => page.tab.evaluate(() => CSS.highlights.clear());

describeMarks('marks in a page', (_the, open) => {
  it('hold across nested and split spans, bold and blanks inside a name', async () => {
    const marked = await open(
      `<p>嘉宾<span><span>周</span></span><span><strong>鸿<em>祎</em></strong>到场</span></p>
       <p>主持人岳　坤与<b>余</b>凯<br>合影</p>`,
    );
    await marked.call('mark', [
      { word: '周鸿祎' },
      { word: '岳坤', kind: 'organisation', certainty: 'unsure' },
      { word: '余凯', kind: 'event' },
    ]);
    expect(await painted(marked)).toEqual([
      'pangzhu-person 周',
      'pangzhu-person 鸿',
      'pangzhu-person 祎',
      'pangzhu-organisation-unsure 岳　坤',
      'pangzhu-event 余',
      'pangzhu-event 凯',
    ]);
  });

  it('change nothing in the page: not one mutation while 5,000 come and go', async () => {
    const marked = await open(manyParagraphs(5000));
    await countMutations(marked);
    // The calls themselves are events, which no observer sees.
    expect(await marked.call('mark', [{ word: '周鸿祎' }])).toBe(5000);
    expect(await painted(marked)).toHaveLength(5000);
    await marked.call('clear');
    expect(await painted(marked)).toEqual([]);
    expect(await mutationsOf(marked)).toBe(0);
  });

  it('stand in the window at once, and everywhere soon after', async () => {
    const marked = await open(manyParagraphs(3000));
    await marked.page.tab.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await marked.call('mark', []);
    const atOnce = await marked.call('markAtOnce', [{ word: '周鸿祎' }]);
    expect(atOnce).toBeLessThan(3000);
    const inWindow = await marked.page.tab.evaluate(() => {
      const box = [...document.querySelectorAll('p')].map((p) => p.getBoundingClientRect());
      return box.filter(({ top, bottom }) => bottom > 0 && top < innerHeight).length;
    });
    expect(atOnce).toBeGreaterThanOrEqual(inWindow);
    await until('all marks are set', async () => (await painted(marked)).length === 3000);
  });

  it("leave the page's own highlights alone, also when they go", async () => {
    const marked = await open(manyParagraphs(3));
    await marked.page.tab.evaluate(() => CSS.highlights.set('find-in-page', new Highlight()));
    await marked.call('mark', [{ word: '周鸿祎' }]);
    await marked.call('end');
    expect(await marked.page.tab.evaluate(() => [...CSS.highlights.keys()])).toEqual(['find-in-page']);
  });

  it.each<[string, (marked: MarkedPage) => Promise<void>]>([
    ['clears the registry', clearAll],
    [
      'deletes them by name',
      ({ page }) => page.tab.evaluate(() => void CSS.highlights.delete('pangzhu-person')),
    ],
    [
      'empties our highlight',
      ({ page }) => page.tab.evaluate(() => CSS.highlights.get('pangzhu-person')?.clear()),
    ],
    [
      'puts its own in their place',
      ({ page }) => page.tab.evaluate(() => void CSS.highlights.set('pangzhu-person', new Highlight())),
    ],
    [
      'marks something else with ours',
      ({ page }) =>
        page.tab.evaluate(() => {
          const [startContainer, endContainer] = [document.body, document.body];
          const range = new StaticRange({ startContainer, startOffset: 0, endContainer, endOffset: 1 });
          CSS.highlights.get('pangzhu-person')?.add(range);
        }),
    ],
  ])('come back as they were when the page %s', async (_deed, harm) => {
    const marked = await open(manyParagraphs(4));
    await marked.call('mark', [{ word: '周鸿祎' }]);
    const before = await painted(marked);
    expect(before).toHaveLength(4);
    await harm(marked);
    await until('the marks are back', async () => `${await painted(marked)}` === `${before}`);
  });

  it('go at once from a text that the page edits under them: other words would be marked', async () => {
    const marked = await open(manyParagraphs(3));
    await marked.call('mark', [{ word: '周鸿祎' }]);
    await marked.call('watch');
    const seenAfter = await marked.page.tab.evaluate(async () => {
      const node = document.querySelectorAll('#js_content span')[1]?.firstChild as Text;
      node.data = `订正：${node.data}`;
      await new Promise(requestAnimationFrame);
      return [...(CSS.highlights.get('pangzhu-person') ?? [])].some((range) => range.startContainer === node);
    });
    expect(seenAfter).toBe(false);
    await clearAll(marked);
    await until('the marks that still hold are back', async () => (await painted(marked)).length === 2);
  });
});
