import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import type { SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';

/** Serves an article of our own on WeChat, a paragraph a line, and returns when it is read. */
export async function openOwnArticle(
  the: SharedBrowser,
  name: string,
  ...paragraphs: string[]
): Promise<PageUnderTest> {
  const url = `https://mp.weixin.qq.com/s/${name}`;
  const body = paragraphs.map((words) => `<p>${words}</p>`).join('');
  the.web.serve(
    url,
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>测试侧记</title>
<style>body{font:17px/1.8 sans-serif}#js_content{max-width:677px;margin:0 auto;padding:20px}</style></head>
<body><div id="js_article"><div id="js_content">${body}</div></div></body></html>`,
  );
  const page = await the.browser.open(url);
  await page.untilReady();
  return page;
}
