import { browser } from 'wxt/browser';
import { claimedBy } from '@/entrypoints/background/claims';
import { ARTICLE_ORIGINS } from '@/lib/core/records/article-hosts';
import { withoutFragment } from '@/lib/core/records/article-place';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import { askArticle } from '@/lib/messages/ask';

/** Tells the tabs that hold one of these articles that what was kept about it has changed. Waits for none. */
export async function tellArticles(
  articles: readonly Pick<StoredArticle, 'identity' | 'urls'>[],
): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...ARTICLE_ORIGINS] });
  for (const { identity, urls } of articles) {
    const isClaimed = identity === null ? () => false : await claimedBy(identity);
    for (const { id, url } of tabs) {
      if (id === undefined || url === undefined) continue;
      if (isClaimed(url) || urls.includes(withoutFragment(url))) void askArticle(id, 'readAgain', {});
    }
  }
}

/**
 * Tells every tab with an article that something it shows has changed, wherever it does: those in front first.
 * Waits for none.
 */
export async function tellAllArticles(): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...ARTICLE_ORIGINS] });
  for (const { id } of tabs.toSorted((a, b) => Number(b.active) - Number(a.active))) {
    if (id !== undefined) void askArticle(id, 'readAgain', {});
  }
}
