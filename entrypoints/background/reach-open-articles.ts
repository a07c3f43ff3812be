import { browser } from 'wxt/browser';
import { ARTICLE_ORIGINS } from '@/lib/core/records/article-hosts';

/**
 * Articles that are open when the extension is installed or updated, or when access is given, get the
 * content script at once: the browser only gives it to pages that load later. Where that fails (a tab
 * that sleeps, a page of the browser itself), the popup and the panel say that the page must be reloaded.
 */
async function reach(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...ARTICLE_ORIGINS] });
  for (const { id, discarded } of tabs) {
    if (id === undefined || discarded === true) continue;
    const target = { tabId: id };
    try {
      await browser.scripting.insertCSS({ target, files: ['/highlights.css', '/marks.css'] });
      await browser.scripting.executeScript({ target, files: ['/article.js'] });
    } catch (error) {
      console.warn(`Pangzhu: tab ${id} must be reloaded`, error);
    }
  }
}

export function reachOpenArticles(): void {
  browser.runtime.onInstalled.addListener(() => void reach());
  browser.permissions.onAdded.addListener(() => void reach());
}
