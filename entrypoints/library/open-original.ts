import { browser } from 'wxt/browser';
import type { LiveAnnotation } from '@/lib/core/records/annotation';
import { ARTICLE_ORIGINS } from '@/lib/core/records/article-hosts';
import type { PageReport } from '@/lib/core/records/article-page';
import { withoutFragment } from '@/lib/core/records/article-place';
import type { ShownHighlight } from '@/lib/core/records/shown-highlight';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import type { Span } from '@/lib/core/text/span';
import { askArticle } from '@/lib/messages/ask';
import { followReports } from '@/lib/messages/follow-reports';
import { VERIFICATION } from '@/lib/sites/weixin/notice';

/** What is learnt from the page of an article that was opened. */
export interface Findings {
  /** The site shows a message in its place. */
  onGone(): void;
  /** The article is there, but not these words. */
  onDetached(): void;
  /** Where its highlights are. */
  onPlaces(highlights: readonly ShownHighlight[]): void;
}

/** Words that are looked for on a page: a highlight, or a statement, which has no id there. */
export interface Sought {
  readonly id: string;
  readonly anchor: {
    readonly position: Span;
    readonly quote: Pick<LiveAnnotation['anchor']['quote'], 'exact'>;
  };
}

/** How long a page may take to be read, in ms, before nobody waits for it any more. */
const PATIENCE_MS = 60_000;

let stopFollowing: () => void = () => undefined;

/** Whether an address can be opened: an imported record could hold `javascript:`. */
export function canOpen(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/**
 * Shows an article in its tab, or in a new one, and scrolls to a highlight as soon as it is known where that
 * is; without one, the page stays where it is.
 */
export async function openOriginal(
  { url, urls }: Pick<StoredArticle, 'url' | 'urls'>,
  highlight: Sought | null,
  findings: Findings,
): Promise<void> {
  stopFollowing();
  const tab = await showTab(url, urls);
  stopFollowing = followPage(tab, (report) => {
    const { kind, notice } = report.meta;
    if (kind === 'notice') {
      // The reader can pass a check; the article is behind it.
      if (notice?.startsWith(VERIFICATION) === true) return false;
      findings.onGone();
      return true;
    }
    if (report.text === '') return false;
    findings.onPlaces(report.highlights);
    if (highlight === null) return report.highlights.length > 0;
    const span = spanIn(report, highlight);
    if (span === 'unknown') return false;
    if (span === 'detached') findings.onDetached();
    else void askArticle(tab, 'goTo', { span });
    return true;
  });
}

/** The tab that shows one of the addresses, brought to the front, or a new one. */
async function showTab(url: string, urls: readonly string[]): Promise<number> {
  const tabs = await browser.tabs.query({ url: [...ARTICLE_ORIGINS] });
  const open = tabs.find((tab) => urls.includes(withoutFragment(tab.url ?? '')));
  const tab =
    open?.id === undefined
      ? await browser.tabs.create({ url })
      : await browser.tabs.update(open.id, { active: true });
  if (tab?.id === undefined) throw new Error('A tab that was just opened has an id');
  if (open !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  return tab.id;
}

/** Where the words stand on the page: by its own report, else where they stood if the text there is the same. */
function spanIn({ text, highlights }: PageReport, { id, anchor }: Sought): Span | 'unknown' | 'detached' {
  const reported = highlights.find((highlight) => highlight.id === id);
  if (reported !== undefined) return 'span' in reported.place ? reported.place.span : 'detached';
  const { start, end } = anchor.position;
  return text.slice(start, end) === anchor.quote.exact ? { start, end } : 'unknown';
}

/** Hears the reports of a page until `take` has what it needs. Its script may not be there yet. */
function followPage(tab: number, take: (report: PageReport) => boolean): () => void {
  let disconnect: (() => void) | null = null;
  const connect = (): void => {
    if (disconnect !== null) return;
    disconnect = followReports(tab, {
      onReport: (report) => {
        if (take(report)) stop();
      },
      onGone: () => {
        disconnect = null;
      },
    });
  };
  const onUpdated = (id: number): void => {
    if (id === tab) connect();
  };
  const stop = (): void => {
    clearTimeout(patience);
    browser.tabs.onUpdated.removeListener(onUpdated);
    disconnect?.();
  };
  const patience = setTimeout(stop, PATIENCE_MS);
  browser.tabs.onUpdated.addListener(onUpdated);
  connect();
  return stop;
}
