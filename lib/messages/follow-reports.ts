import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { PageReport } from '@/lib/core/records/article-page';
import { pageReportSchema } from '@/lib/messages/page-report-schema';
import { REPORTS_PORT } from '@/lib/messages/publish-reports';

/**
 * In an extension page: follows the page in a tab.
 * @param onGone called once when nobody reports any more, at once where no content script is
 * @returns the way to stop
 */
export function followReports(
  tab: number,
  { onReport, onGone }: { onReport(report: PageReport): void; onGone(): void },
): () => void {
  const port = browser.tabs.connect(tab, { name: REPORTS_PORT, frameId: 0 });
  port.onMessage.addListener((message: unknown) => {
    const parsed = v.safeParse(pageReportSchema, message);
    if (parsed.success) onReport(parsed.output);
    else console.error('Pangzhu: a report does not fit', parsed.issues[0].message);
  });
  port.onDisconnect.addListener(() => {
    // Reading it tells the browser that the absence was expected.
    void browser.runtime.lastError;
    onGone();
  });
  return () => port.disconnect();
}
