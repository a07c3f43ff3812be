import { expect, it } from 'vitest';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES, serveSampleArticles } from '@/scripts/browsers/sample-articles';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';
import { documentWithoutOurs, documentWithoutUs, keptInReach, NOTHING_KEPT } from '@/tests/browser/untouched';

/** The parts of a mark's text that a page's mark-up puts together, without the blanks in it. */
const paintedNames = async (page: PageUnderTest) =>
  (await page.marks())
    .map((mark) => mark.text)
    .join('')
    .replaceAll(/\s/g, '');

describeInBrowsers('opening an article with the extension', (the) => {
  it.each(Object.entries(SAMPLE_ARTICLES))('marks the names in it (%s)', async (_site, url) => {
    serveSampleArticles(the.web);
    const page = await the.browser.open(url);
    await page.untilReady();
    const painted = await paintedNames(page);
    // Both samples tell of the same meeting.
    for (const name of ['沈昌祥', '韦韬', '魏凯']) expect(painted).toContain(name);
    expect(page.errors).toEqual([]);
  });

  it('marks a name across several spans, in bold or with a blank in it, and no longer word', async () => {
    serveSampleArticles(the.web);
    const page = await the.browser.open(SAMPLE_ARTICLES.weixin);
    await page.untilReady();
    const painted = await paintedNames(page);
    for (const name of ['周鸿祎', '龚克', '余凯']) expect(painted).toContain(name);
    for (const word of ['Insta360', 'ISC2']) expect(painted).not.toContain(word);
    const last = (await page.marks()).at(-1);
    expect(['360', 'ISC']).toContain(last?.text);
  });

  it('sends nothing over the wire: only what the page itself asks for', async () => {
    serveSampleArticles(the.web);
    the.web.forgetRequests();
    const page = await the.browser.open(SAMPLE_ARTICLES.weixin);
    await page.untilReady();
    await page.pointAt('沈昌祥');
    expect(the.browser.requests().toSorted()).toEqual([
      'GET https://mmbiz.qpic.cn/sample/venue.svg',
      `GET ${SAMPLE_ARTICLES.weixin}`,
    ]);
  });

  it.each(Object.entries(SAMPLE_ARTICLES))('changes nothing of the page (%s)', async (_site, url) => {
    serveSampleArticles(the.web);
    const untouched = await documentWithoutUs(the.browser, url);
    const page = await the.browser.open(url);
    await page.untilReady();
    expect(await documentWithoutOurs(page)).toEqual(untouched);
  });

  it.each(Object.entries(SAMPLE_ARTICLES))("keeps no data in the page's reach (%s)", async (_site, url) => {
    serveSampleArticles(the.web);
    const page = await the.browser.open(url);
    await page.untilReady();
    expect(await keptInReach(page)).toEqual(NOTHING_KEPT);
  });

  it('would notice a request to any other host', async () => {
    the.web.serve('https://www.4hou.com/leaky', '<!doctype html><title>leaky</title>');
    const page = await the.browser.open('https://www.4hou.com/leaky');
    await page.tab.evaluate(async () => {
      const addresses = ['https://one.example/?a', 'https://127.0.0.1:8443/b'];
      await Promise.allSettled(addresses.map((address) => fetch(address, { mode: 'no-cors' })));
    });
    expect(the.browser.requests()).toEqual(
      expect.arrayContaining(['GET https://one.example/?a', 'GET https://127.0.0.1:8443/b']),
    );
  });
});
