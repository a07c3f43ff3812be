import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import type { PageReport } from '@/lib/core/records/article-page';
import { pageReportSchema } from '@/lib/messages/page-report-schema';
import { REPORTS_PORT } from '@/lib/messages/publish-reports';

/**
 * A line that breaks off may be the old document's, told of only when the new one is complete and no further event of the
 * tab comes: so often, and after so many ms, another one is tried.
 */
const TRIED_AGAIN_AFTER = [100, 400, 1_000];

/**
 * In an extension page: follows the page in a tab, through reloads as well.
 * @param onGone called once when nobody reports any more, or no content script is there
 * @returns the way to stop
 */
export function followReports(
  tab: number,
  { onReport, onGone }: { onReport(report: PageReport): void; onGone(): void },
): () => void {
  let isOver = false;
  let tries = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const connect = (): Browser.runtime.Port => {
    const port = browser.tabs.connect(tab, { name: REPORTS_PORT, frameId: 0 });
    port.onMessage.addListener((message: unknown) => {
      tries = 0;
      const parsed = v.safeParse(pageReportSchema, message);
      if (parsed.success) onReport(parsed.output);
      else console.error('Pangzhu: a report does not fit', parsed.issues[0].message);
    });
    port.onDisconnect.addListener(() => {
      // Reading it tells the browser that the absence was expected.
      void browser.runtime.lastError;
      if (isOver) return;
      const pause = TRIED_AGAIN_AFTER[tries];
      tries += 1;
      if (pause === undefined) {
        isOver = true;
        onGone();
      } else
        waiting = setTimeout(() => {
          current = connect();
        }, pause);
    });
    return port;
  };
  let current = connect();
  return () => {
    isOver = true;
    clearTimeout(waiting);
    current.disconnect();
  };
}
