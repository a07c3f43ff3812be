import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { ArticlePicture } from '@/lib/core/records/article-copy';
import { SAMPLE_ARTICLES, serveSampleArticles } from '@/scripts/browsers/sample-articles';
import { until } from '@/scripts/browsers/until';
import { drawnPng } from '@/tests/browser/drawn-png';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';
import { highlightParagraph } from '@/tests/browser/highlighting';
import { storedIn } from '@/tests/browser/stored-data';

const OWN = 'https://mp.weixin.qq.com/drawn/own.png';
const LARGE = 'https://mp.weixin.qq.com/drawn/large.png';
const SHARED = 'https://mmbiz.qpic.cn/drawn/shared.png';
const TAINTED = 'https://mmbiz.qpic.cn/sample/venue.svg';

/** Blue on the left, orange on the right. */
const halves = drawnPng(40, 30, (x) => (x < 20 ? [20, 60, 200] : [240, 140, 20]));
/** Noise, which no format makes small: over 2 MiB however it is kept. */
function noise(): Uint8Array {
  const side = 2000;
  const bytes = randomBytes(side * side * 3);
  const at = (x: number, y: number, channel: number) => bytes[(y * side + x) * 3 + channel] ?? 0;
  return drawnPng(side, side, (x, y) => [at(x, y, 0), at(x, y, 1), at(x, y, 2)]);
}

const image = (address: string, alt: string, more = '') =>
  `<section><p><img data-src="${address}" alt="${alt}" ${more}></p></section>`;

/** The sample with pictures of every kind, the one that is sure to be kept last: then all were looked at. */
function withPictures(): string {
  const pictures = [
    image(LARGE, '展板全景'),
    image(SHARED, '议程', 'crossorigin="anonymous"'),
    image(OWN, '座次'),
  ];
  return readFileSync('samples/weixin.html', 'utf8')
    .replace('img-src data:', 'img-src data: https://mp.weixin.qq.com')
    .replace(/(<\/section>\n)(<\/div>\n<div id="js_tags)/, `$1${pictures.join('\n')}\n$2`);
}

describeInBrowsers('the pictures of a kept article', (the) => {
  it('are those that the page had drawn and may read, without one more request, and stand in the reading view', async () => {
    serveSampleArticles(the.web);
    the.web.serve(SAMPLE_ARTICLES.weixin, withPictures());
    const png = { type: 'image/png', body: halves };
    the.web.serve(OWN, png);
    the.web.serve(SHARED, { ...png, headers: { 'access-control-allow-origin': '*' } });
    the.web.serve(LARGE, { type: 'image/png', body: noise() });
    const page = await the.browser.open(SAMPLE_ARTICLES.weixin);
    await page.untilReady();
    await highlightParagraph(page, 1);
    const asker = await the.browser.openExtensionPage('library.html');
    const kept = await until(
      'the last picture is kept',
      async () => {
        const pictures = await storedIn<ArticlePicture>(asker, 'pictures');
        return pictures.some(({ address }) => address === OWN) ? pictures : null;
      },
      40_000,
    );
    expect(kept.map(({ address, width, height }) => [address, width, height])).toEqual([
      [SHARED, 40, 30],
      [OWN, 40, 30],
    ]);
    for (const address of [OWN, SHARED, LARGE, TAINTED])
      expect(the.web.requests.filter(({ url }) => url === address)).toHaveLength(1);
    await page.tab.close();

    for (const address of [SAMPLE_ARTICLES.weixin, OWN, SHARED, LARGE, TAINTED])
      the.web.serve(address, { status: 410, body: '' });
    the.web.forgetRequests();
    const [article] = await storedIn<{ id: string; url: string }>(asker, 'articles');
    const reader = await the.browser.openExtensionPage(
      `reader.html?article=${article?.id}&url=${encodeURIComponent(article?.url ?? '')}`,
    );
    await reader.untilReady();
    const shown = await until('the pictures are drawn', () =>
      reader.tab.evaluate(async () => {
        const images = [...document.querySelectorAll<HTMLImageElement>('#article img[data-src]')];
        for (const each of images) each.loading = 'eager';
        await Promise.all(images.map((each) => each.decode()));
        return images.map((each) => {
          const brush = new OffscreenCanvas(each.naturalWidth, each.naturalHeight).getContext('2d');
          brush?.drawImage(each, 0, 0);
          const at = (x: number) => [...(brush?.getImageData(x, 15, 1, 1).data ?? [])].slice(0, 3);
          return { size: [each.naturalWidth, each.naturalHeight], left: at(5), right: at(35) };
        });
      }),
    );
    expect(shown.map(({ size }) => size)).toEqual([
      [40, 30],
      [40, 30],
    ]);
    for (const { left, right } of shown) {
      expect(left[2]).toBeGreaterThan(left[0] ?? 0);
      expect(right[0]).toBeGreaterThan(right[2] ?? 0);
    }
    const missing = await reader.tab.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('#article .reader-missing')].map(
        ({ href, ariaLabel }) => [href, ariaLabel],
      ),
    );
    expect(missing).toEqual([
      [TAINTED, expect.stringContaining('图片')],
      [LARGE, expect.stringContaining('展板全景')],
    ]);
    expect(the.browser.requests()).toEqual([]);
    expect(reader.errors).toEqual([]);
  });
});
