import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CARD } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES } from '@/scripts/browsers/sample-articles';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';

const ARTICLE = readFileSync(join(import.meta.dirname, '../../samples/weixin.html'));

describeInBrowsers('an article whose site allows no style and no script', (the) => {
  it('opens a card that is dressed as in any other', async () => {
    the.web.serve(SAMPLE_ARTICLES.weixin, {
      headers: {
        'content-security-policy': "default-src 'none'; style-src 'none'; require-trusted-types-for 'script'",
      },
      body: ARTICLE,
    });
    const page = await the.browser.open(SAMPLE_ARTICLES.weixin);
    await page.untilReady();
    await page.readCard('邬江兴');
    const { position, radius } = await page.inOverlay((root, card) => {
      const frame = root.querySelector(card)?.parentElement;
      if (frame?.parentElement == null) throw new Error('The card stands in a frame, and that on a layer');
      return {
        position: getComputedStyle(frame.parentElement).position,
        radius: getComputedStyle(frame).borderRadius,
      };
    }, CARD);
    expect(position).toBe('fixed');
    expect(radius).toBe('10px');
  });
});
