import { browser } from 'wxt/browser';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import type { Span } from '@/lib/core/text/span';

/** What the reading view shows. */
export interface ReaderAddress {
  readonly article: string;
  /** The text, by its hash; null for the one that was kept last for its highlights. */
  readonly sha256: string | null;
  /** The highlight that is scrolled to. */
  readonly at: string | null;
  /** A stretch of the text that is scrolled to. */
  readonly span: Span | null;
}

/**
 * The address of the reading view of an article. It names the article's own address too: by that the background
 * knows for which article the page speaks (`lib/messages/caller.ts`).
 */
export function readerUrl(
  { id, url }: Pick<StoredArticle, 'id' | 'url'>,
  sha256?: string,
  at?: string,
  span?: Span,
): string {
  const query = new URLSearchParams({ article: id, url });
  if (sha256 !== undefined) query.set('text', sha256);
  if (at !== undefined) query.set('at', at);
  if (span !== undefined) query.set('span', `${span.start}-${span.end}`);
  return `${browser.runtime.getURL('/reader.html')}?${query}`;
}

/** What an address of the reading view names; null where it names no article. */
export function readReaderUrl(search: string): ReaderAddress | null {
  const query = new URLSearchParams(search);
  const article = query.get('article');
  if (article === null) return null;
  const [start, end] = (query.get('span') ?? '').split('-').map(Number);
  const span = start !== undefined && end !== undefined && start < end ? { start, end } : null;
  return { article, sha256: query.get('text'), at: query.get('at'), span };
}
