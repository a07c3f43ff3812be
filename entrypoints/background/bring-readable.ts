import { browser } from 'wxt/browser';
import type { Caller } from '@/lib/messages/caller';

/** Brings Readability into the page of the caller, beside the content script. */
export async function bringReadable(_params: object, caller: Caller): Promise<null> {
  if (caller.kind !== 'article') throw new Error('Only an article is read');
  await browser.scripting.executeScript({
    target: { tabId: caller.tab, frameIds: [0] },
    files: ['/readable.js'],
  });
  return null;
}
