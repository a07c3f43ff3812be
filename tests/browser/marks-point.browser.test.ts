import { describe, expect, it } from 'vitest';
import { describeMarks, type MarkedPage } from '@/tests/browser/marks-pages';

type Point = [x: number, y: number];

/** A character of the article, and where it stands in the window. */
interface Letter {
  readonly character: string;
  readonly offset: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The article's characters as the page's own scripts measure them. */
const lettersOf = ({ page }: MarkedPage): Promise<Letter[]> =>
  page.tab.evaluate(() => {
    const letters: Letter[] = [];
    let offset = 0;
    for (const block of document.querySelector('#js_content')?.children ?? []) {
      if (offset > 0) offset++;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (
        let node = walker.nextNode() as Text | null;
        node !== null;
        node = walker.nextNode() as Text | null
      ) {
        for (let i = 0; i < node.data.length; ) {
          const character = String.fromCodePoint(node.data.codePointAt(i) ?? 0);
          const range = document.createRange();
          range.setStart(node, i);
          range.setEnd(node, i + character.length);
          const box = range.getClientRects()[0];
          if (box !== undefined && box.width > 0) {
            const { left, top, right, bottom } = box;
            letters.push({ character, offset: offset + i, left, top, right, bottom });
          }
          i += character.length;
        }
        offset += node.data.length;
      }
    }
    return letters;
  });

const middle = ({ left, top, right, bottom }: Letter): Point => [(left + right) / 2, (top + bottom) / 2];

/** The points of a letter at which a caret is likeliest to snap away: close to its four sides. */
const edges = (letter: Letter): Point[] => {
  const [x, y] = middle(letter);
  const inside = 0.3;
  return [
    [letter.left + inside, y],
    [letter.right - inside, y],
    [x, letter.top + inside],
    [x, letter.bottom - inside],
  ];
};

/** What lies under each letter by the offsets of the word, for every place where it stands. */
const expected = (letters: readonly Letter[], text: string, word: string): (number | null)[] => {
  const starts = [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => index);
  return letters.map(({ offset }) => {
    const found = starts.findIndex((start) => start <= offset && offset < start + word.length);
    return found === -1 ? null : found;
  });
};

const WORD = '周鸿祎';
const BODY = `<p>主持人请${WORD}上台，<b>随后${WORD}</b>与众人<span>周</span><span><i>鸿</i>祎</span>合影，这一段很长，为了在窗口里折成好几行，
还要再写几句关于安全行业的话，直到第三次提到${WORD}为止。</p><p>𠮷野家的${WORD}。</p><p>${WORD}</p>`;

/** The text as the tests' own map joins it. */
const textOf = ({ page }: MarkedPage): Promise<string> =>
  page.tab.evaluate(() =>
    [...(document.querySelector('#js_content')?.children ?? [])].map((block) => block.textContent).join('\n'),
  );

describeMarks('in a page', (_the, open) => {
  describe('the mark under a point', () => {
    it.each<[string, string, (marked: MarkedPage) => Promise<unknown>]>([
      ['', '', async () => undefined],
      [
        ', scrolled by part of a pixel',
        '<style>body{padding:900px 0 2000px}</style>',
        ({ page }) => page.tab.evaluate(() => scrollTo(0, 700.4)),
      ],
      [
        ', with letters of uneven size',
        '<style>p{font-size:17.3px;letter-spacing:.7px}</style>',
        async () => undefined,
      ],
      [', in a zoomed page', '<style>html{zoom:1.3}</style>', async () => undefined],
      [', in a zoomed article', '<style>#js_content{zoom:.8}</style>', async () => undefined],
      [
        ', where the page forbids selecting',
        '<style>#js_content p{user-select:none}</style>',
        ({ page }) =>
          page.tab.evaluate(() =>
            document.querySelector('#js_content')?.setAttribute('style', 'user-select:none'),
          ),
      ],
    ])('is found on every letter of it and on no other%s', async (_state, head, prepare) => {
      const marked = await open(BODY, head);
      await prepare(marked);
      expect(await marked.call('mark', [{ word: WORD }])).toBe(6);
      const letters = await lettersOf(marked);
      const wanted = expected(letters, await textOf(marked), WORD);
      expect(await marked.call('hits', letters.map(middle))).toEqual(wanted);
      expect(await marked.call('hits', letters.flatMap(edges))).toEqual(
        wanted.flatMap((index) => [index, index, index, index]),
      );
    });

    it('is none beside a line, between lines, below the text and outside of the window', async () => {
      const marked = await open(BODY, '<style>#js_content{line-height:2.4}</style>');
      await marked.call('mark', [{ word: WORD }]);
      const letters = await lettersOf(marked);
      const last = letters.findLast(({ character }) => character === '祎');
      const above = letters.find(({ character }) => character === '周');
      if (last === undefined || above === undefined) throw new Error('no letter');
      const beside: Point[] = [
        [last.right + 1, middle(last)[1]],
        [last.right + 200, middle(last)[1]],
        [2, middle(last)[1]],
        [middle(last)[0], last.bottom + 3],
        [middle(last)[0], last.top - 3],
        [middle(last)[0], last.bottom + 300],
        [middle(above)[0], above.bottom + 2],
        [-5, middle(above)[1]],
        [1e6, 1e6],
      ];
      expect(await marked.call('hits', beside)).toEqual(beside.map(() => null));
    });

    it('is none where something of the page lies over the word', async () => {
      const marked = await open(BODY, '<style>#lightbox{position:fixed;inset:0;background:#000c}</style>');
      await marked.call('mark', [{ word: WORD }]);
      const letters = await lettersOf(marked);
      await marked.page.tab.evaluate(() => {
        const lightbox = document.createElement('div');
        lightbox.id = 'lightbox';
        document.body.append(lightbox);
      });
      expect(await marked.call('hits', letters.map(middle))).toEqual(letters.map(() => null));
    });
  });

  describe('the keyboard walk', () => {
    const tall = `<p>${WORD}</p><div style="height:3000px"></div><p>${WORD}</p><div style="height:3000px"></div>
<div id="box" style="height:100px;overflow:auto"><div style="height:800px"></div><p>${WORD}</p></div>`;

    it('begins with the first mark that is not above the window', async () => {
      const marked = await open(tall);
      await marked.call('mark', [{ word: WORD }]);
      expect(await marked.call('firstInView')).toBe(0);
      await marked.page.tab.evaluate(() => scrollTo(0, 1500));
      expect(await marked.call('firstInView')).toBe(1);
    });

    it.each([0, 1, 2])(
      'brings mark %i into the window, and out of a box that scrolls by itself',
      async (index) => {
        const marked = await open(tall);
        await marked.page.emulate({ reducedMotion: true });
        await marked.call('mark', [{ word: WORD }]);
        await marked.page.tab.evaluate(() => scrollTo(0, 1500));
        expect(await marked.call('scrollTo', index)).toBe(true);
        // Without motion it is there when the call returns.
        const [rect] = await marked.call('rects', index);
        const height = await marked.page.tab.evaluate(() => innerHeight);
        expect(rect?.[1]).toBeGreaterThanOrEqual(0);
        expect(rect?.[3]).toBeLessThanOrEqual(height);
        const [x = 0, top = 0, , bottom = 0] = rect ?? [];
        expect(await marked.call('hits', [[x + 2, (top + bottom) / 2]])).toEqual([index]);
        await marked.page.emulate({});
      },
    );

    it('does not move the page for a mark that is well in view', async () => {
      const marked = await open(`<div style="height:300px"></div>${tall}`);
      await marked.call('mark', [{ word: WORD }]);
      await marked.call('scrollTo', 0);
      expect(await marked.page.tab.evaluate(() => scrollY)).toBe(0);
    });
  });
});
