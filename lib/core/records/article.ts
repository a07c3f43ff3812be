/**
 * The number of the recipe that turns a page into its text. It is stored with every anchor: two texts
 * may be compared by position only when they were made by the same recipe. Raise it when
 * `lib/page/read-text.ts` would give another string for the same page.
 */
export const TEXT_VERSION = 1;

/** The site an article stands on. `generic` is any other host; in the browser it does not run yet. */
export type Site = 'weixin' | '4hou' | 'generic';

/**
 * What a page is.
 * - `article`: a text of its own;
 * - `share`: a picture or text message, its text carried by a script of the page;
 * - `reprint`: a card that points to an article elsewhere and holds no text;
 * - `notice`: the site's own message in place of the article (deleted, violation, moved, expired, check);
 * - `none`: nothing to read here.
 */
export type PageKind = 'article' | 'share' | 'reprint' | 'notice' | 'none';

/** What a page says of itself. Absent values are `null`, never an empty string. */
export interface PageMeta {
  readonly site: Site;
  readonly kind: PageKind;
  /** The page's own words where it shows a message instead of an article. */
  readonly notice: string | null;
  /** `weixin:<biz>:<mid>:<idx>` or `4hou:<id>`: the same for every URL of one article. */
  readonly identity: string | null;
  readonly title: string | null;
  /** The account or site that published it. */
  readonly account: string | null;
  /** The human author, where one is named. */
  readonly author: string | null;
  /** ISO 8601 with the offset +08:00, to the second. */
  readonly published: string | null;
  /** Where a reprint card points to. */
  readonly original: string | null;
}

/** A page as read: what it says of itself and its text, which is empty where there is none. */
export interface ArticleReading extends PageMeta {
  /** Made by recipe {@link TEXT_VERSION}. Between two blocks stands exactly one `\n`. */
  readonly text: string;
}
