import { fromIsoTime } from '@/lib/sites/beijing-time';
import type { SiteReading } from '@/lib/sites/site-reading';
import { metaContent } from '@/lib/sites/words';

/** Reads a page of any other site by what pages commonly say of themselves; its article is looked for. */
export function readGeneric(document: Document): SiteReading {
  return {
    meta: {
      site: 'generic',
      kind: 'article',
      notice: null,
      identity: null,
      title: metaContent(document, 'og:title') ?? (document.title.trim() || null),
      account: metaContent(document, 'og:site_name'),
      author: metaContent(document, 'author'),
      published: fromIsoTime(metaContent(document, 'article:published_time')),
      original: null,
    },
    root: null,
    shared: null,
    endMark: null,
    search: true,
  };
}
