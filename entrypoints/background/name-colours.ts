import { browser } from 'wxt/browser';
import type { Caller } from '@/lib/messages/caller';

/** Opens the page on which colours get their names, beside the tab that asks. */
export async function nameColours(_: object, caller: Caller): Promise<null> {
  if (caller.kind !== 'article') throw new Error('Only an article asks for it');
  await browser.tabs.create({
    url: `${browser.runtime.getURL('/library.html')}#colours`,
    openerTabId: caller.tab,
  });
  return null;
}
