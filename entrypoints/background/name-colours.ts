import { browser } from 'wxt/browser';
import { openForArticle } from '@/entrypoints/background/open-for-article';
import type { Caller } from '@/lib/messages/caller';

/** Opens the library where colours get their names, in its tab where there is one. */
export async function nameColours(_: object, caller: Caller): Promise<null> {
  await openForArticle(`${browser.runtime.getURL('/library.html')}#colours`, caller, true);
  return null;
}
