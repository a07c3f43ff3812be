import { rmSync } from 'node:fs';
import { afterAll } from 'vitest';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { buildScriptExtension, callScript } from '@/scripts/browsers/script-extension';
import { describeInBrowsers, type SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';
import type { handlers } from '@/tests/browser/marks-script';

/** A page of the tests on marks: the page, its content script's calls, and what it shows. */
export interface MarkedPage {
  readonly page: PageUnderTest;
  call<Name extends keyof typeof handlers>(
    name: Name,
    ...args: Parameters<(typeof handlers)[Name]>
  ): Promise<Awaited<ReturnType<(typeof handlers)[Name]>>>;
}

/** Declares tests that meet `lib/page` in the content script of an extension of their own. */
export function describeMarks(
  promise: string,
  tests: (the: SharedBrowser, open: (body: string, head?: string) => Promise<MarkedPage>) => void,
): void {
  let builds: Promise<string> | null = null;
  const built = (): Promise<string> => {
    builds ??= buildScriptExtension('tests/browser/marks-script.ts');
    return builds;
  };
  let pages = 0;

  describeInBrowsers(
    promise,
    (the) =>
      tests(the, async (body, head = '') => {
        const url = `https://mp.weixin.qq.com/s/marks-${pages++}`;
        the.web.serve(url, articlePage(body, head));
        const page = await the.visit(url);
        return {
          page,
          call: (name, ...args) => callScript<typeof handlers, typeof name>(page.tab, name, ...args),
        };
      }),
    { builds: built },
  );

  afterAll(async () => {
    if (builds !== null) rmSync(await builds, { recursive: true, force: true });
  });
}

/** An article in a page as WeChat makes them. */
function articlePage(body: string, head: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title></title>
<style>body{margin:0;font:17px/1.8 sans-serif}#js_content{max-width:677px;margin:0 auto;padding:20px}</style>
${head}</head><body><div id="js_article"><div id="js_content">${body}</div></div></body></html>`;
}

/** Paragraphs of made-up text with a name in each. */
export function manyParagraphs(count: number, name = '周鸿祎'): string {
  return Array.from(
    { length: count },
    (_, i) => `<p><span leaf="">第${i}段里，${name}谈到了这一年的安全态势与行业变化。</span></p>`,
  ).join('');
}
