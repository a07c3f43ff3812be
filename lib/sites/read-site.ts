import type { ArticleReading } from '@/lib/core/records/article';
import { readFourHou } from '@/lib/sites/four-hou';
import { readGeneric } from '@/lib/sites/generic';
import type { SiteReading } from '@/lib/sites/site-reading';
import { readWeixin } from '@/lib/sites/weixin/weixin';

/**
 * Reads what a page is and what it says of itself. The host decides, whole and exact, who reads it. The
 * page is never changed and none of its scripts are run; malformed parts of it give null, never an error.
 */
export function readSite(document: Document, url: URL): SiteReading {
  switch (url.hostname) {
    case 'mp.weixin.qq.com':
      return readWeixin(document, url);
    case 'www.4hou.com':
      return readFourHou(document, url);
    default:
      return readGeneric(document);
  }
}

/** A page with the text that was read from it. Where an article was looked for and none found, there is none. */
export function asRead(site: SiteReading, text: string): ArticleReading {
  const nothing = site.search !== null && text === '';
  return { ...site.meta, kind: nothing ? 'none' : site.meta.kind, text };
}
