import { describe, expect, it } from 'vitest';
import { MARK_LOOKS } from '@/lib/page/mark-looks';
import { until } from '@/scripts/browsers/until';
import { describeMarks, type MarkedPage, manyParagraphs } from '@/tests/browser/marks-pages';

const NAME = '周鸿祎';

const namesPainted = async ({ page }: MarkedPage): Promise<string[]> =>
  (await page.marks()).map(({ highlight }) => highlight);

/** A picture of the article, as text, so that two can be compared. */
const pictureOf = async ({ page }: MarkedPage): Promise<string> => {
  const article = await page.tab.$('#js_content');
  return (await article?.screenshot({ encoding: 'base64' })) ?? '';
};

describeMarks('in a page', (_the, open) => {
  describe('the look of marks', () => {
    it('is what the table says, in the browser’s own reading of the sheet', async () => {
      const marked = await open('');
      const computed = await marked.page.tab.evaluate(
        (names) =>
          names.map((name) => {
            const style = getComputedStyle(document.body, `::highlight(${name})`);
            const { textDecorationLine, textDecorationStyle, textDecorationThickness, backgroundColor } =
              style;
            return [name, textDecorationLine, textDecorationStyle, textDecorationThickness, backgroundColor];
          }),
        MARK_LOOKS.map(({ name }) => name),
      );
      expect(computed).toEqual(
        MARK_LOOKS.map(({ name, line }) => [
          name,
          'underline',
          line.style,
          `${line.thickness}px`,
          'rgba(0, 0, 0, 0)',
        ]),
      );
    });

    it.each([
      ['', 'on white', 'pangzhu-person'],
      ['background:#f7f7f7', 'on WeChat’s grey', 'pangzhu-person'],
      ['background:#191919;color:#bbb', 'on WeChat’s dark', 'pangzhu-person-pastel'],
      ['background:#2b6cb0;color:#fff', 'on a coloured section', 'pangzhu-person-text'],
      ['background:#999;color:#777', 'where the text is hard to see itself', 'pangzhu-person-black'],
      ['background:linear-gradient(#000,#fff);color:#c00', 'on a gradient', 'pangzhu-person-text'],
      ['background:#0008;color:#fff', 'on half a black over white', 'pangzhu-person-text'],
      ['background:#000e;color:#fff', 'on nearly black over white', 'pangzhu-person-pastel'],
    ])('«%s»: %s it is %s', async (style, _where, name) => {
      const marked = await open(`<section style="${style}"><p><span>${NAME}</span></p></section>`);
      await marked.call('mark', [{ word: NAME }]);
      expect(await namesPainted(marked)).toEqual([name]);
    });

    it('is chosen for each mark by itself', async () => {
      const marked = await open(
        `<p>${NAME}</p><section style="background:#111"><p>${NAME}</p><p style="background:#fff">${NAME}</p></section>`,
      );
      await marked.call('mark', [{ word: NAME, certainty: 'unsure' }]);
      expect(await namesPainted(marked)).toEqual([
        'pangzhu-person-unsure',
        'pangzhu-person-unsure-pastel',
        'pangzhu-person-unsure',
      ]);
    });

    it('is found for hundreds of marks as for one', async () => {
      const dark = `<section style="background:#111;color:#ccc">${manyParagraphs(2)}</section>`;
      const marked = await open(`${manyParagraphs(250)}${dark}${manyParagraphs(50)}${dark}`);
      await marked.call('mark', [{ word: NAME }]);
      expect(await namesPainted(marked)).toEqual([
        ...Array.from({ length: 250 }, () => 'pangzhu-person'),
        ...Array.from({ length: 2 }, () => 'pangzhu-person-pastel'),
        ...Array.from({ length: 50 }, () => 'pangzhu-person'),
        ...Array.from({ length: 2 }, () => 'pangzhu-person-pastel'),
      ]);
    });

    it('stays as it is under a dark system while the page stays white, and follows a page that does not', async () => {
      const white = await open(manyParagraphs(1));
      const dark = await open(manyParagraphs(1), '<meta name="color-scheme" content="light dark">');
      await dark.page.emulate({ dark: true });
      await white.call('mark', [{ word: NAME }]);
      await dark.call('mark', [{ word: NAME }]);
      expect(await namesPainted(white)).toEqual(['pangzhu-person']);
      expect(await namesPainted(dark)).toEqual(['pangzhu-person-pastel']);
      await dark.page.emulate({});
    });

    it('follows a page that turns dark while it is read', async () => {
      const marked = await open(manyParagraphs(1), '<style>.night{background:#111;color:#ccc}</style>');
      await marked.call('mark', [{ word: NAME }]);
      await marked.call('watch');
      await marked.page.tab.evaluate(() => document.body.classList.add('night'));
      await until(
        'the marks are pastel',
        async () => `${await namesPainted(marked)}` === 'pangzhu-person-pastel',
      );
    });

    it('is nothing on paper', async () => {
      const marked = await open(manyParagraphs(3));
      await marked.page.emulate({ print: true });
      const bare = await pictureOf(marked);
      await marked.call('mark', [{ word: NAME }]);
      expect(await pictureOf(marked)).toBe(bare);
      await marked.page.emulate({});
      expect(await pictureOf(marked)).not.toBe(bare);
    });

    it('is the system’s own line where the reader forces colours', async () => {
      const marked = await open(manyParagraphs(1));
      await marked.page.emulate({ forcedColours: true });
      const [line, text] = await marked.page.tab.evaluate(() => [
        getComputedStyle(document.body, '::highlight(pangzhu-person)').textDecorationColor,
        getComputedStyle(document.body).color,
      ]);
      expect(line).toBe(text);
      await marked.page.emulate({});
    });
  });

  describe('selecting in the article', () => {
    it.each([
      [
        'inline, as in WeChat’s paid articles',
        `<div style="user-select:none"><p style="-webkit-user-select:none">${NAME}在此</p></div>`,
        '',
      ],
      ['by a rule', `<p>${NAME}在此</p>`, '<style>*{user-select:none}</style>'],
    ])('works where the page forbids it %s', async (_how, body, head) => {
      const marked = await open(body, head);
      await marked.page.tab.evaluate(() =>
        document.querySelector('#js_content')?.setAttribute('style', 'user-select:none;visibility:visible'),
      );
      await marked.call('mark', [{ word: NAME }]);
      const [[left, top, right, bottom] = [0, 0, 0, 0]] = await marked.call('rects', 0);
      const { mouse } = marked.page.tab;
      await mouse.move(left + 1, (top + bottom) / 2);
      await mouse.down();
      await mouse.move(right, (top + bottom) / 2, { steps: 4 });
      await mouse.up();
      expect(await marked.page.tab.evaluate(() => String(getSelection()))).toBe(NAME);
    });

    it('is left as the page has it outside of the article', async () => {
      const marked = await open(manyParagraphs(1), '<style>#js_article{user-select:none}</style>');
      const values = await marked.page.tab.evaluate(() =>
        ['#js_article', '#js_content'].map(
          (id) => getComputedStyle(document.querySelector(id) as Element).userSelect,
        ),
      );
      expect(values).toEqual(['none', 'text']);
    });
  });
});
