import { browser } from 'wxt/browser';
import { copyCitation } from '@/entrypoints/citing/copy-citation';
import { type CitedPage, passageOnPage } from '@/entrypoints/citing/passage-on-page';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import type { Span } from '@/lib/core/text/span';

/**
 * Copies a statement of the article in a tab as a citation.
 * @returns false where it is not copied: the browser does not let it be, or the tab is gone
 */
export async function citeStatement(
  tab: number,
  page: CitedPage,
  statement: Span,
  format: CitationFormat,
): Promise<boolean> {
  const { url } = await browser.tabs.get(tab).catch(() => ({ url: undefined }));
  return url !== undefined && (await copyCitation(passageOnPage(page, url, statement), format));
}
