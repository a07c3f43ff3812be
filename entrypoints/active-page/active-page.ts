import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { ARTICLE_ORIGINS, isOnArticleHost } from '@/lib/core/records/article-hosts';
import type { PageReport } from '@/lib/core/records/article-page';
import { followReports } from '@/lib/messages/follow-reports';

/**
 * What the tab in front shows.
 * - `elsewhere`: no page of ours; `needs-access`: the browser withholds the hosts from us;
 * - `needs-reload`: an article without our script; `reading`: one whose report is still to come.
 */
export type ActivePage =
  | { readonly state: 'elsewhere' | 'needs-access' }
  | { readonly state: 'needs-reload' | 'reading'; readonly tab: number }
  | { readonly state: 'read'; readonly tab: number; readonly report: PageReport };

export const activePage = signal<ActivePage>({ state: 'elsewhere' });

/** A tab whose reports arrive. */
interface Followed {
  readonly tab: number;
  /** Whether its script is gone: the page navigated, or the extension was renewed. */
  readonly isGone: () => boolean;
  readonly stop: () => void;
}

/**
 * Follows the tab in front of this window, whatever the reader opens there. For the life of the page. What other tabs do
 * changes nothing here: a form that is half filled in stays as it is.
 */
export function followActivePage(): void {
  let followed: Followed | null = null;
  let looks = 0;
  const look = async (): Promise<void> => {
    const turn = ++looks;
    const tab = await tabToFollow();
    const granted = await browser.permissions.contains({ origins: [...ARTICLE_ORIGINS] });
    if (turn !== looks) return;
    const article = granted && isOnArticleHost(tab?.url ?? '') ? tab?.id : undefined;
    if (article !== undefined && article === followed?.tab && !followed.isGone()) return;
    followed?.stop();
    followed = article === undefined ? null : follow(article);
    if (followed === null) activePage.value = { state: granted ? 'elsewhere' : 'needs-access' };
  };
  const lookAgain = (): void => void look();
  browser.tabs.onActivated.addListener(lookAgain);
  browser.tabs.onUpdated.addListener((_, change) => {
    if (change.status === 'complete' || change.url !== undefined) lookAgain();
  });
  browser.permissions.onAdded.addListener(lookAgain);
  browser.permissions.onRemoved.addListener(lookAgain);
  lookAgain();
}

/** The tab in front, or, where the panel stands in a tab of its own, the one that its address names. */
async function tabToFollow() {
  const named = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  if (!Number.isNaN(named)) return browser.tabs.get(named).catch(() => undefined);
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  return front;
}

function follow(tab: number): Followed {
  let isStopped = false;
  let isGone = false;
  activePage.value = { state: 'reading', tab };
  const disconnect = followReports(tab, {
    onReport: (report) => {
      if (!isStopped) activePage.value = { state: 'read', tab, report };
    },
    onGone: () => {
      isGone = true;
      if (!isStopped) activePage.value = { state: 'needs-reload', tab };
    },
  });
  const stop = (): void => {
    isStopped = true;
    disconnect();
  };
  return { tab, isGone: () => isGone, stop };
}

/** Asks the browser for the hosts. Must be called within the reader's click. */
export async function grantAccess(): Promise<void> {
  await browser.permissions.request({ origins: [...ARTICLE_ORIGINS] });
}
