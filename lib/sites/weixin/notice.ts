import { wordsOf } from '@/lib/sites/words';

/** What a verification page says once its scripts have drawn it; the server sends it without a word. */
export const VERIFICATION = '环境异常';

/** What WeChat says of an address that never was one for good, and of one that is misspelt: the article may stand elsewhere. */
const OF_THE_ADDRESS = ['链接已过期', '参数错误'];

/** Whether a message means that the article is not to be had at its own address any more, now at least. */
export function saysGone(notice: string): boolean {
  return ![VERIFICATION, ...OF_THE_ADDRESS].some((words) => notice.startsWith(words));
}

/**
 * The message that stands in place of an article (deleted, violation, moved, expired, verification), in
 * the page's own words: its title and, on a second line, its description. Null where the page has none.
 */
export function noticeOf(document: Document, url: URL): string | null {
  const title = wordsOf(document.querySelector('.weui-msg__title'));
  const description = wordsOf(document.querySelector('.weui-msg__desc'));
  const words = [title, description].filter((line) => line !== null).join('\n');
  if (words !== '') return words;
  const bare = wordsOf(document.querySelector('.mesg-block'));
  if (bare !== null) return bare;
  return isVerification(document, url) ? VERIFICATION : null;
}

/** Known by its address, or by the name that its scripts give the page. */
function isVerification(document: Document, url: URL): boolean {
  if (url.pathname === '/mp/wappoc_appmsgcaptcha') return true;
  return [...document.scripts].some((script) => script.textContent?.includes('secitptpage/verify.html'));
}

/** What the card of a reprint shows, line by line: the original's account, its title, the way there. */
export function reprintNotice(document: Document): string | null {
  const lines = ['#js_share_author', '#original_panel_title', '#js_share_source'].map((selector) =>
    wordsOf(document.querySelector(selector)),
  );
  return lines.filter((line) => line !== null).join('\n') || null;
}
