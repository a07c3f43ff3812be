import { JSDOM, VirtualConsole } from 'jsdom';
import type { ArticleReading } from '@/lib/core/records/article';
import { type ReadText, readText } from '@/lib/page/read-text';
import { readableNodes } from '@/lib/page/readable';
import { asRead, readSite } from '@/lib/sites/read-site';

/** A saved page as the extension would read it: what it says of itself, its text, and the way back. */
export interface ReadPage {
  readonly reading: ArticleReading;
  readonly map: ReadText;
  readonly document: Document;
  /** Lets the page's memory go; nothing of `map` and `document` may be used after. */
  close(): void;
}

/**
 * Reads a page in jsdom by the extension's own code. Its scripts are not run and nothing is fetched; so
 * `noscript` is parsed as elements, which may close a paragraph around it that stays whole in a browser.
 * @param page its HTML, or its bytes: UTF-8, or what it declares
 * @param url the address it was opened by; null takes the address that the page names itself
 */
export function readPage(page: string | Uint8Array, url: string | null): ReadPage {
  const html = typeof page === 'string' ? page : decoded(page);
  // Without a listener, what jsdom finds wrong in a page's style sheets is not printed.
  const dom = new JSDOM(html, { url: url ?? 'about:blank', virtualConsole: new VirtualConsole() });
  const { document } = dom.window;
  const site = readSite(document, new URL(url ?? addressIn(document)));
  const map = readText(document, site, readableNodes);
  return { reading: asRead(site, map.text), map, document, close: () => dom.window.close() };
}

function decoded(bytes: Uint8Array): string | Uint8Array {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

/** The address by which a page calls itself: `og:url`, else the canonical link, else the site it is plainly of. */
function addressIn(document: Document): string {
  const named = [
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
  ].find((address) => address && URL.canParse(address));
  return named ?? plainSite(document);
}

/**
 * Old and broken pages of WeChat name no address, and no page of 4hou is known to. An article without
 * one has the identity that its scripts give it, if any.
 */
function plainSite(document: Document): string {
  const weixin = '#js_article, #js_content, .weui-msg, .mesg-block, script[src*="//res.wx.qq.com/"]';
  if (document.querySelector(weixin) !== null) return 'https://mp.weixin.qq.com/';
  return document.title.endsWith('4hou.com') ? 'https://www.4hou.com/' : 'about:blank';
}
