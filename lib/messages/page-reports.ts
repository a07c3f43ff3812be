import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { PageReport } from '@/lib/core/records/article-page';
import { pageReportSchema } from '@/lib/messages/page-report-schema';

const PORT_NAME = 'page-reports';

type Port = ReturnType<typeof browser.runtime.connect>;

/**
 * In the content script: keeps whoever listens (popup, side panel) up to date with what this page is.
 * @returns the way to say that something new is known; a listener that comes later gets the last report
 */
export function publishReports(signal: AbortSignal): (report: PageReport) => void {
  const listeners = new Set<Port>();
  let last: PageReport | null = null;
  const onConnect = (port: Port): void => {
    if (port.name !== PORT_NAME || port.sender?.id !== browser.runtime.id) return;
    listeners.add(port);
    port.onDisconnect.addListener(() => listeners.delete(port));
    if (last !== null) port.postMessage(last);
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => {
    browser.runtime?.onConnect?.removeListener(onConnect);
    for (const port of listeners) port.disconnect();
  });
  return (report) => {
    last = report;
    for (const port of listeners) port.postMessage(report);
  };
}

/**
 * In an extension page: follows the page in a tab.
 * @param onGone called once when nobody reports any more, at once where no content script is
 * @returns the way to stop
 */
export function followReports(
  tab: number,
  { onReport, onGone }: { onReport(report: PageReport): void; onGone(): void },
): () => void {
  const port = browser.tabs.connect(tab, { name: PORT_NAME, frameId: 0 });
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
