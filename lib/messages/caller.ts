import { isOnArticleHost } from '@/lib/core/records/article-hosts';

/** What the browser itself says about who sent a message. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/** Who a message comes from: the content script of an article, or a page of the extension. */
export type Caller =
  | { readonly kind: 'article'; readonly url: string; readonly tab: number }
  | { readonly kind: 'page'; readonly url: string };

/**
 * Decides by what the browser vouches for, never by what the message says. A content script speaks from
 * the top frame of an article's host; an extension page has a URL of the extension's own origin. Anyone
 * else is null.
 * @param own the extension's id and its origin, without a trailing slash
 */
export function callerOf(sender: Sender, own: { id: string; origin: string }): Caller | null {
  if (sender.id !== own.id || sender.url === undefined || !URL.canParse(sender.url)) return null;
  if (sender.url.startsWith(`${own.origin}/`)) return { kind: 'page', url: sender.url };
  const tab = sender.tab?.id;
  if (tab === undefined || sender.frameId !== 0) return null;
  return isOnArticleHost(sender.url) ? { kind: 'article', url: sender.url, tab } : null;
}
