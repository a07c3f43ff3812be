import type { ArticleReading, PageMeta } from '@/lib/core/records/article';

/**
 * Why an article is kept, from the weakest reason to the strongest: because it was opened (if the reader
 * wants a history), because the reader wished it, because it bears a highlight.
 */
export const KEEPINGS = ['opened', 'kept', 'highlighted'] as const;
export type Keeping = (typeof KEEPINGS)[number];

/** The longest text of an article that is read and kept, in UTF-16 units. */
export const LONGEST_TEXT = 2_000_000;

/** The longest address, in UTF-16 units. */
export const LONGEST_URL = 16_384;

/** How many addresses are remembered for one article before further ones count as the same page again. */
const MOST_URLS = 200;

/** A page as the reader sees it now. */
export interface SeenPage
  extends Pick<ArticleReading, 'site' | 'identity' | 'title' | 'account' | 'author' | 'published' | 'text'> {
  readonly url: string;
}

/** What is known about an article apart from its text, which is a record of its own: lists need no texts. */
export interface StoredArticle
  extends Pick<PageMeta, 'site' | 'identity' | 'title' | 'account' | 'author' | 'published'> {
  /** Sorts by the time of making: see `sortable-id.ts`. */
  readonly id: string;
  /** Where it was last seen, without a fragment. */
  readonly url: string;
  /** Every address it was seen at, sorted. Finds an article whose page does not say who it is any more. */
  readonly urls: readonly string[];
  /** SHA-256, in hexadecimal, of the text that was last kept. */
  readonly sha256: string;
  /** The recipe that made that text, see `TEXT_VERSION`. */
  readonly textVersion: number;
  readonly firstSeen: number;
  readonly lastSeen: number;
  readonly keeping: Keeping;
  /** Grows with every change of the record. */
  readonly updated: number;
  readonly deleted: null;
}

/** What is left of an article after its deletion. */
export interface DeletedArticle {
  readonly id: string;
  readonly updated: number;
  readonly deleted: number;
}

export type ArticleRecord = StoredArticle | DeletedArticle;

/** One text of an article. Never changed: a page that reads otherwise later adds another one beside it. */
export interface ArticleText {
  readonly article: string;
  readonly sha256: string;
  readonly textVersion: number;
  /** When it was first seen. */
  readonly seen: number;
  readonly text: string;
}

export function isStored(article: ArticleRecord): article is StoredArticle {
  return article.deleted === null;
}

/** Of two reasons to keep an article the stronger one. */
export function stronger(a: Keeping, b: Keeping): Keeping {
  return KEEPINGS.indexOf(a) >= KEEPINGS.indexOf(b) ? a : b;
}

/** `urls` with `url` in its place; the same list where it is known already or the list is full. */
export function withUrl(urls: readonly string[], url: string): readonly string[] {
  return urls.includes(url) || urls.length >= MOST_URLS ? urls : [...urls, url].toSorted();
}
