import type { PageMeta } from '@/lib/core/records/article';

/** What a site's file says of a page. Nothing was changed to find it out, and none of its scripts were run. */
export interface SiteReading {
  readonly meta: PageMeta;
  /**
   * The site's own element that holds the article, or where a share shows its text once the page's
   * scripts have drawn it. Null where there is none.
   */
  readonly root: Element | null;
  /** The text of a share, carried by a script of the page: lines parted by `\n`. Null for other pages. */
  readonly shared: string | null;
  /** Finds the words of the site that close the article inside its root: neither they nor what follows is its text. */
  readonly closing: RegExp | null;
  /**
   * Where there should be an article though the site's own root is not known: how large a page may be for
   * it to be looked for. Null where there is nothing to look for.
   */
  readonly search: SearchLimits | null;
}

/** Elements of a page, and UTF-16 units of its text. */
export interface SearchLimits {
  readonly elements: number;
  readonly units: number;
}
