import { fromIsoTime } from '@/lib/sites/beijing-time';
import type { SiteReading } from '@/lib/sites/site-reading';
import { metaContent } from '@/lib/sites/words';

/** These pages are read by scripts alone, where nobody waits for a frame. */
const SEARCH = { elements: 50_000, units: 2_000_000 };

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
    closing: null,
    search: SEARCH,
  };
}
