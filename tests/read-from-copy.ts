import { JSDOM } from 'jsdom';
import { createSanitiser } from '@/lib/copy/sanitise';
import { type PlainCopy, plainCopy, readCopy } from '@/lib/page/plain-copy';
import type { ReadPage } from '@/scripts/read-page';

const { window } = new JSDOM('<!doctype html><body></body>');

/** What makes copies harmless, as in the scripts that keep and show them. */
export const sanitiser = createSanitiser(window as unknown as Parameters<typeof createSanitiser>[0]);

/** What stands in the reading view for a copy that was stored: cleaned a second time, in a document of its own. */
export function shownCopy(html: string): HTMLElement {
  const body = window.document.implementation.createHTMLDocument('').body;
  body.append(sanitiser.toNodes(html));
  return body;
}

/** The copy of a page, what is stored of it, and the text that the reading view has. */
export function readFromCopy({ document, map }: ReadPage): {
  readonly copy: PlainCopy;
  readonly stored: string;
  readonly shown: string;
} {
  const copy = plainCopy(document, map);
  const stored = sanitiser.toHtml(copy.body);
  return { copy, stored, shown: readCopy(shownCopy(stored)).text };
}
