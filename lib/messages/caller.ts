import { isOnArticleHost } from '@/lib/core/records/article-hosts';

/** What the browser itself says about who sent a message. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** The page that shows the copy of an article, whose address is the `url` of its query. */
const READING_VIEW = '/reader.html';

/**
 * Who a message comes from: the script that shows an article, in its page or, with its copy, in the reading view;
 * or another page of the extension.
 */
export type Caller =
  | {
      readonly kind: 'article';
      /** The article's own address, also where its copy is shown. */
      readonly url: string;
      readonly tab: number;
      readonly shows: 'page' | 'copy';
    }
  | { readonly kind: 'page'; readonly url: string };

/**
 * Decides by what the browser vouches for, never by what the message says. A content script speaks from
 * the top frame of an article's host; an extension page has a URL of the extension's own origin. Anyone
 * else is null.
 * @param own the extension's id and its origin, without a trailing slash
 */
export function callerOf(sender: Sender, own: { id: string; origin: string }): Caller | null {
  if (sender.id !== own.id || sender.url === undefined || !URL.canParse(sender.url)) return null;
  const tab = sender.tab?.id;
  if (sender.url.startsWith(`${own.origin}/`)) {
    const { pathname, searchParams } = new URL(sender.url);
    const url = searchParams.get('url') ?? '';
    if (pathname !== READING_VIEW || tab === undefined || !URL.canParse(url))
      return { kind: 'page', url: sender.url };
    return { kind: 'article', url, tab, shows: 'copy' };
  }
  if (tab === undefined || sender.frameId !== 0) return null;
  return isOnArticleHost(sender.url) ? { kind: 'article', url: sender.url, tab, shows: 'page' } : null;
}
