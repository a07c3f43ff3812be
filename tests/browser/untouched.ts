import type { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import { HOST, type PageUnderTest } from '@/scripts/browsers/page-under-test';
import { BUILDS } from '@/scripts/built-extension';

/** The document as the page's scripts see it, our one element left out. */
export const documentWithoutOurs = (page: PageUnderTest) =>
  page.tab.evaluate((host) => {
    const copy = document.documentElement.cloneNode(true) as Element;
    copy.querySelector(`:scope > ${host}`)?.remove();
    return {
      markup: copy.outerHTML,
      sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    };
  }, HOST);

/**
 * The document of a page as a browser without our extension has it. The browser begins anew for it, and again with the
 * extension: nothing is in it then.
 */
export async function documentWithoutUs(browser: BrowserUnderTest, url: string) {
  await browser.beginAnew(null);
  const document = await documentWithoutOurs(await browser.open(url));
  await browser.beginAnew(BUILDS);
  return document;
}

/** What is kept where a page can reach it. */
export const keptInReach = (page: PageUnderTest) =>
  page.tab.evaluate(async () => ({
    databases: await indexedDB.databases(),
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
  }));

/** What {@link keptInReach} says of a page that keeps nothing. */
export const NOTHING_KEPT = { databases: [], local: 0, session: 0, cookies: '' };
