import { browser } from 'wxt/browser';
import type { Caller } from '@/lib/messages/caller';
import type { PartName } from '@/lib/messages/to-background';

const FILES: Readonly<Record<PartName, '/readable.js' | '/editing.js' | '/margin.js'>> = {
  readable: '/readable.js',
  editing: '/editing.js',
  margin: '/margin.js',
};

/** Brings a script that not every article needs into the page of the caller, beside the content script. */
export async function bringPart({ part }: { readonly part: PartName }, caller: Caller): Promise<null> {
  if (caller.kind !== 'article') throw new Error('Only an article is read');
  await browser.scripting.executeScript({
    target: { tabId: caller.tab, frameIds: [0] },
    files: [FILES[part]],
  });
  return null;
}
