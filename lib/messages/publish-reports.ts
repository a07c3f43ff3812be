import { browser } from 'wxt/browser';
import type { PageReport } from '@/lib/core/records/article-page';
import { isOutdated } from '@/lib/messages/outdated';

/** The port by which reports travel. */
export const REPORTS_PORT = 'page-reports';

type Port = ReturnType<typeof browser.runtime.connect>;

/**
 * In the content script: keeps whoever listens (popup, side panel) up to date with what this page is.
 * @returns the way to say that something new is known; a listener that comes later gets the last report
 */
export function publishReports(signal: AbortSignal): (report: PageReport) => void {
  const listeners = new Set<Port>();
  let last: PageReport | null = null;
  const onConnect = (port: Port): void => {
    if (port.name !== REPORTS_PORT || port.sender?.id !== browser.runtime.id) return;
    listeners.add(port);
    port.onDisconnect.addListener(() => listeners.delete(port));
    if (last !== null) port.postMessage(last);
  };
  browser.runtime.onConnect.addListener(onConnect);
  signal.addEventListener('abort', () => {
    if (isOutdated()) return;
    browser.runtime.onConnect.removeListener(onConnect);
    for (const port of listeners) port.disconnect();
  });
  return (report) => {
    last = report;
    if (isOutdated()) return;
    for (const port of listeners) port.postMessage(report);
  };
}
