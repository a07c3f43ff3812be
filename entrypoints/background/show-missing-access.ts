import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { ARTICLE_ORIGINS } from '@/lib/core/records/article-hosts';

/** Puts a mark on the toolbar button while the browser withholds access to the article hosts. */
async function show(): Promise<void> {
  const granted = await browser.permissions.contains({ origins: [...ARTICLE_ORIGINS] });
  await browser.action.setBadgeText({ text: granted ? '' : '!' });
  await browser.action.setTitle({ title: granted ? '' : i18n.t('access.missing') });
}

/** Firefox lets readers withdraw host access at any time, Chrome has «on click»: both are shown. */
export function showMissingAccess(): void {
  browser.permissions.onAdded.addListener(() => void show());
  browser.permissions.onRemoved.addListener(() => void show());
  browser.runtime.onStartup.addListener(() => void show());
  browser.runtime.onInstalled.addListener(() => void show());
}
