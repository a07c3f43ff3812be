import { expect, it } from 'vitest';
import { textFragmentOf } from '@/lib/core/text-fragment/text-fragment';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { clickInOverlay, openSample, selectParagraphs } from '@/tests/browser/article-page';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';
import { allowClipboard, readClipboard } from '@/tests/browser/read-clipboard';

const TITLE = '网络安全大会开幕';
/** The paragraphs of a page: each stands so far from the next that one only is in sight. */
const PARAGRAPHS = [
  TITLE,
  '他说，网络安全运营的核心是人，不是设备。',
  '“人工智能+安全”，怎么做？——先看A-B测试,再谈R&D，最后是“零信任（Zero Trust）”。',
  '大家都同意这一点。',
  '网络安全大会开幕，是每年的大事。',
  '第一段话说到过去的十年，安全产业从无到有，走过了很长的路，也付出了很大的代价。',
  '第二段话说到将来的十年，大模型会重塑安全运营，也会带来新的风险，需要全社会共同应对。',
  '乙方也同意：应当先想清楚。',
  '大家都同意这一点。',
  '散会以后，<b>记</b>者又<i>采访</i>了几位嘉宾，他们的看法并不一致。',
];
const TEXT = PARAGRAPHS.slice(1)
  .map((paragraph) => paragraph.replace(/<[^>]*>/g, ''))
  .join('\n');

/** The words that are quoted, which of several equal ones, and what is shown where that is more. */
const QUOTES: readonly (readonly [words: string, at?: number, shown?: string])[] = [
  ['他说，网络安全运营的核心是人，不是设备。'],
  ['络安全运营的核'],
  ['“人工智能+安全”，怎么做？——先看A-B测试,再谈R&D，最后是“零信任（Zero Trust）”。'],
  ['再谈R&D，最后是“零'],
  ['B测试,再'],
  ['大家都同意这一点。'],
  ['大家都同意这一点。', 1],
  ['同意', 1],
  // Nothing in its paragraph tells it from the other one.
  ['都同意', 1, '大家都同意这一点。'],
  ['网络安全大会开幕'],
  ['过去的十年，安全产业从无到有，走过了很长的路，也付出了很大的代价。\n第二段话说到将来的十年'],
  [
    '一段话说到过去的十年，安全产业从无到有，走过了很长的路，也付出了很大的代价。\n第二段话说到将来的十年，大模型会重塑安全运营，也会带',
  ],
  ['者又采访了几位嘉宾，他'],
];

const page = `<!doctype html><html lang="zh"><meta charset="utf-8"><title>${TITLE}</title><style>
p { margin: 0 0 1500px; font: 20px/2 sans-serif } ::target-text { background: rgb(255, 0, 255); color: rgb(255, 0, 255) }
</style><body>${PARAGRAPHS.map((words) => `<p>${words}</p>`).join('')}</body></html>`;

/** Where the browser shows its target, by the colour that the page gives it: the edges of that in CSS px. */
async function shownTarget(blank: PageUnderTest, at: PageUnderTest): Promise<number[] | null> {
  const png = await at.tab.screenshot({ encoding: 'base64' });
  return blank.tab.evaluate(async (data) => {
    const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('A canvas has a context');
    context.drawImage(picture, 0, 0);
    const pixels = context.getImageData(0, 0, picture.width, picture.height).data;
    const edges = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < pixels.length; i += 4) {
      if (pixels[i] !== 255 || pixels[i + 1] !== 0 || pixels[i + 2] !== 255) continue;
      const [x, y] = [(i / 4) % picture.width, Math.floor(i / 4 / picture.width)];
      edges[0] = Math.min(edges[0] ?? x, x);
      edges[1] = Math.min(edges[1] ?? y, y);
      edges[2] = Math.max(edges[2] ?? x, x + 1);
      edges[3] = Math.max(edges[3] ?? y, y + 1);
    }
    return edges[0] === Infinity ? null : edges;
  }, png);
}

/** Where the quoted words are in the window, by the page's own text: left, top, right, bottom of what is in sight. */
function wordsInWindow(at: PageUnderTest, start: number, end: number): Promise<number[] | null> {
  return at.tab.evaluate(
    (from, to) => {
      const range = new Range();
      let offset = 0;
      for (const paragraph of [...document.querySelectorAll('p')].slice(1)) {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const { length } = node as Text;
          if (from >= offset && from < offset + length) range.setStart(node, from - offset);
          if (to > offset && to <= offset + length) range.setEnd(node, to - offset);
          offset += length;
        }
        offset += 1;
      }
      const boxes = [...range.getClientRects()].filter(
        ({ bottom, top, width }) => width > 0 && bottom > 0 && top < innerHeight,
      );
      if (boxes.length === 0) return null;
      return [
        Math.min(...boxes.map(({ left }) => left)),
        Math.min(...boxes.map(({ top }) => top)),
        Math.max(...boxes.map(({ right }) => right)),
        Math.max(...boxes.map(({ bottom }) => bottom)),
      ];
    },
    start,
    end,
  );
}

describeInBrowsers('a citation', (the) => {
  it('has a link that the browser follows to the very words', async () => {
    const url = 'https://example.com/article';
    the.web.serve(url, page);
    the.web.serve('https://example.com/blank', '<!doctype html><title>-</title>');
    const blank = await the.browser.open('https://example.com/blank');
    for (const [words, at = 0, shown = words] of QUOTES) {
      let start = -1;
      for (let i = 0; i <= at; i++) start = TEXT.indexOf(words, start + 1);
      const fragment = textFragmentOf(TEXT, { start, end: start + words.length }, [TITLE]);
      const tab = await the.browser.open(`${url}#${fragment}`);
      const target = await until(`«${words}» is shown by ${decodeURIComponent(fragment ?? '')}`, () =>
        shownTarget(blank, tab),
      );
      const from = start - shown.indexOf(words);
      const wanted = await wordsInWindow(tab, from, from + shown.length);
      expect(wanted, words).not.toBeNull();
      // The colour ends with whole pixels, and a line's box can be higher than what is coloured.
      for (const [i, edge] of (wanted ?? []).entries())
        expect(
          Math.abs((target[i] ?? 0) - edge),
          `«${words}», edge ${i} of ${target}; ${wanted}`,
        ).toBeLessThan(12);
      await tab.tab.close();
    }
    await blank.tab.close();
  });

  it('is copied from a selection in the form that was chosen last', async () => {
    const article = await openSample(the);
    await allowClipboard(the, article);
    await selectParagraphs(article, 2, 2);
    await clickInOverlay(article, '.cite-menu-more');
    await clickInOverlay(article, '.cite-menu-formats button', 0);
    const first = await until('the citation is copied', () => readClipboard(article));
    expect(first).toMatch(
      /^> .+\n(?:.*\n)*\[《.+》\]\(<https:\/\/mp\.weixin\.qq\.com\/s[^>]*#:~:text=[^>]+>\)，/,
    );

    await clickInOverlay(article, '.cite-menu-more');
    await clickInOverlay(article, '.cite-menu-formats button', 2);
    const second = await until('the other form is copied', async () => {
      const words = await readClipboard(article);
      return words === first ? '' : words;
    });
    expect(second).toMatch(
      /\[EB\/OL\]\. .*（\d{4}-\d\d-\d\d）\[\d{4}-\d\d-\d\d\]\. https:\/\/mp\.weixin\.qq\.com\/s\S*\.\n$/,
    );

    await article.tab.reload();
    await article.untilReady();
    await selectParagraphs(article, 3, 3);
    await clickInOverlay(article, '.cite-menu button');
    const third = await until('the next one is copied', async () => {
      const words = await readClipboard(article);
      return words === second ? '' : words;
    });
    expect(third).toContain('[EB/OL]');
    expect(third).not.toContain('> ');
    await article.tab.close();
  });
});
