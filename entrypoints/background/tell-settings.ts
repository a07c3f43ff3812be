import { browser } from 'wxt/browser';
import { ARTICLE_ORIGINS } from '@/lib/core/records/article-hosts';
import { askArticle } from '@/lib/messages/ask';
import { watchSettings } from '@/lib/settings/settings';

/** Has every open article follow a change of the reader's choices at once. */
export function tellSettings(): void {
  watchSettings(async () => {
    const tabs = await browser.tabs.query({ url: [...ARTICLE_ORIGINS] });
    for (const { id } of tabs) if (id !== undefined) void askArticle(id, 'readAgain', {});
  });
}
