import { expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { reportOf } from '@/scripts/browsers/page-report';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { describeInBrowsers, type SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';

const NAME = '沈昌祥';

/** A WeChat page as the server sends it, with this body, and what else a case puts into it. */
function article({
  body = `<p>中国工程院院士${NAME}在会上发言。</p>`,
  head = '',
  title = '一篇试文',
  tail = '',
}): string {
  return `<!doctype html><html><head><meta charset="utf-8"><meta property="og:title" content="${title}">
    <script>var biz = "MzAwMDAwMDAwMA==" || ""; var mid = "1000000002" || ""; var idx = "1" || "";</script>${head}
    </head><body><div id="js_article"><h1 id="activity-name">试文</h1>
    <div id="js_content" style="visibility: visible;">${body}</div></div>
    <script>window.beats = 0; setInterval(() => { window.beats += 1; }, 10);</script>${tail}</body></html>`;
}

let served = 0;

async function open(the: SharedBrowser, html: string): Promise<PageUnderTest> {
  const url = `https://mp.weixin.qq.com/s/bad-input-${++served}`;
  the.web.serve(url, html);
  const page = await the.visit(url);
  await page.untilReady();
  return page;
}

/** The page's own scripts go on running. */
async function isAlive(page: PageUnderTest): Promise<boolean> {
  const beats = () => page.tab.evaluate(() => (globalThis as unknown as { beats: number }).beats);
  const before = await beats();
  await until('the page goes on', async () => (await beats()) > before);
  return true;
}

const painted = async (page: PageUnderTest) => (await page.marks()).map((mark) => mark.text);

/** The side panel in a tab of its own, for the article in another. */
async function openPanelFor(the: SharedBrowser, page: PageUnderTest): Promise<PageUnderTest> {
  const asker = await the.browser.openExtensionPage('popup.html');
  const id = await asker.tab.evaluate(async (url) => {
    const { tabs } = (globalThis as unknown as { chrome: typeof browser }).chrome;
    return (await tabs.query({})).find((tab) => tab.url === url)?.id;
  }, page.tab.url());
  await asker.tab.close();
  return the.browser.openExtensionPage(`sidepanel.html?tab=${id}`);
}

describeInBrowsers('a page that is not as it should be', (the) => {
  it('of 30 MB, all of it scripts but one paragraph, is marked', async () => {
    const script = `<script>var blob = "${'x'.repeat(30_000_000)}";</script>`;
    const page = await open(the, article({ tail: script }));
    expect(await painted(page)).toContain(NAME);
    expect(await isAlive(page)).toBe(true);
  });

  it('with 5 MB of text is read as far as the limit, and the reader is told', async () => {
    const body = `<p>${NAME}开场。</p>${`<p>${'这一段什么人也没有提到。'.repeat(40)}</p>`.repeat(10_000)}`;
    const page = await open(the, article({ body }));
    const asker = await the.browser.openExtensionPage('popup.html');
    const report = await reportOf(asker, page.tab.url());
    expect(report.trouble).toBe('too-large');
    expect(await isAlive(page)).toBe(true);
    await asker.tab.close();
  });

  it('with 50,000 text nodes is marked', async () => {
    const body = `<p>${NAME}开场。</p>${'<p><span>甲</span><span>乙</span></p>'.repeat(25_000)}`;
    const page = await open(the, article({ body }));
    expect(await painted(page)).toContain(NAME);
    expect(await isAlive(page)).toBe(true);
  });

  it('with malformed scripts is marked all the same, without an identity that they do not give', async () => {
    const page = await open(
      the,
      article({}).replace(
        /<script>var biz.*?<\/script>/s,
        '<script>var biz = "Mz\\u00; var mid = || "";</script>',
      ),
    );
    expect(await painted(page)).toContain(NAME);
    const asker = await the.browser.openExtensionPage('popup.html');
    expect((await reportOf(asker, page.tab.url())).meta.identity).toBeNull();
    await asker.tab.close();
  });

  it('with lone surrogates is marked at the right letters', async () => {
    const script = `<script>document.querySelector('#js_content p').firstChild.data = '\\ud800前面${NAME}\\udc00后面';</script>`;
    const page = await open(the, article({ tail: script }));
    await until('the name is marked', async () => (await painted(page)).includes(NAME));
  });

  it('that deletes our marks gets them back', async () => {
    const page = await open(the, article({}));
    await page.tab.evaluate(() => CSS.highlights.clear());
    await page.tab.mouse.move(40, 40);
    await until('the name is marked again', async () => (await painted(page)).includes(NAME));
  });

  it('that throws in its own observers, and changes all the time, is marked and goes on', async () => {
    const head = `<script>new MutationObserver(() => { throw new Error('mine'); }).observe(document, { subtree: true, childList: true });
      setInterval(() => { const p = document.createElement('i'); document.body.append(p); p.remove(); }, 5);</script>`;
    const page = await open(the, article({ head }));
    expect(await painted(page)).toContain(NAME);
    expect(await isAlive(page)).toBe(true);
  });

  it('with a hostile title has it shown as the words that it is', async () => {
    const title = '&lt;img src=x onerror=&quot;window.hacked=1&quot;&gt;\u202Egpj.exe';
    const page = await open(the, article({ title }));
    expect(await page.readCard(NAME)).toContain(NAME);
    const panel = await openPanelFor(the, page);
    await until('the panel shows the title', () =>
      panel.tab.evaluate(() => document.body.innerText.includes('<img src=x onerror=')),
    );
    expect(await panel.tab.evaluate(() => document.images.length)).toBe(0);
    expect(await page.tab.evaluate(() => 'hacked' in globalThis)).toBe(false);
    await panel.tab.close();
  });
});
