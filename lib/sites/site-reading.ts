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
  /** Words of the site that close the article inside its root: neither they nor what follows is its text. */
  readonly endMark: string | null;
  /** Whether there should be an article though the site's own root is not known: it has to be looked for. */
  readonly search: boolean;
}
