import { bringPart } from '@/entrypoints/article/parts';
import type { PageMeta } from '@/lib/core/records/article';
import type { ArticleCalls } from '@/lib/messages/to-background';
import { asksReadability, type ReadText, readText } from '@/lib/page/read-text';
import { asRead, readSite } from '@/lib/sites/read-site';

/** A page as read: what it says of itself, its text and the way back to its nodes. */
export interface Reading {
  readonly meta: PageMeta;
  readonly map: ReadText;
}

/** A page as its script describes it to the background. */
export type DescribedPage = Parameters<ArticleCalls['openArticle']>[0];

/** Reads the page as it stands now, and changes nothing in it. */
export async function readPage(document: Document): Promise<Reading> {
  const site = readSite(document, new URL(document.URL));
  const map = readText(document, site, asksReadability(site) ? await bringPart('readable') : null);
  const { text: _, ...meta } = asRead(site, map.text);
  return { meta, map };
}

/** What the background is told of a page. */
export function describePage({ meta: { original: _, ...meta }, map }: Reading): DescribedPage {
  return { ...meta, text: map.text };
}
