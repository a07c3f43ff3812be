import type { browser } from 'wxt/browser';
import type { PageReport } from '@/lib/core/records/article-page';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';

/**
 * Asks the content script of the tab at `url`, as the side panel does, what it has read.
 * @param asker a page of the extension
 * @param withStatements whether to wait for the report that tells who says what
 */
export function reportOf(
  asker: PageUnderTest,
  url: string,
  { withStatements = false } = {},
): Promise<PageReport> {
  return asker.tab.evaluate(
    async (wanted, isWhole) => {
      const { tabs } = (globalThis as unknown as { chrome: typeof browser }).chrome;
      const tab = (await tabs.query({})).find((candidate) => candidate.url === wanted);
      if (tab?.id === undefined) throw new Error(`No tab at ${wanted}`);
      const port = tabs.connect(tab.id, { name: 'page-reports', frameId: 0 });
      return new Promise<PageReport>((resolve, reject) => {
        port.onMessage.addListener((report: PageReport) => {
          if (isWhole && report.statements === null) return;
          resolve(report);
          port.disconnect();
        });
        port.onDisconnect.addListener(() => reject(new Error(`No report from ${wanted}`)));
      });
    },
    url,
    withStatements,
  );
}
