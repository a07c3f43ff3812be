import { browser } from 'wxt/browser';
import { withoutFragment } from '@/lib/core/records/article-place';
import type { Caller } from '@/lib/messages/caller';

/** One call waits for the other: two that come at once must not both find the article in front, and no tab. */
let before: Promise<void> = Promise.resolve();

/**
 * Shows the reader of an article a page of ours: in the tab that has it already, else in a new one.
 *
 * A script of an article can be made to ask for it without end. A tab that is not in front has no reader who
 * pressed anything, and is not heard: whatever is asked, one tab at the most opens, and the article is behind it.
 * @param url of a page of ours, with the fragment that says what it shows
 * @param caller the article that asks
 * @param isOneTab whether a tab that shows this page with another fragment, or none, will do; it hears of the new one
 */
export function openForArticle(url: string, caller: Caller, isOneTab: boolean): Promise<void> {
  if (caller.kind !== 'article') throw new Error('Only an article asks for it');
  const opening = before.then(() => openNow(url, caller.tab, isOneTab));
  before = opening.catch(() => undefined);
  return opening;
}

async function openNow(url: string, article: number, isOneTab: boolean): Promise<void> {
  if (!(await browser.tabs.get(article)).active) return;
  const open = isOneTab ? await tabAt(withoutFragment(url)) : undefined;
  if (open?.id === undefined) {
    await browser.tabs.create({ url, openerTabId: article, active: true });
    return;
  }
  // The same address once more would load it anew in some browsers.
  await browser.tabs.update(open.id, open.url === url ? { active: true } : { active: true, url });
  await browser.windows.update(open.windowId, { focused: true });
}

/** The addresses of our own pages are known without a permission. */
async function tabAt(page: string) {
  const tabs = await browser.tabs.query({});
  return tabs.find(({ url }) => url !== undefined && withoutFragment(url) === page);
}
