import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import type { SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';

/** Lets a test read what a page has copied. Firefox lets it by a pref. */
export async function allowClipboard(the: SharedBrowser, page: PageUnderTest): Promise<void> {
  if (the.name === 'firefox') return;
  // Node calls the origin of an extension's page `null`.
  const { protocol, host } = new URL(page.tab.url());
  await page.tab
    .browserContext()
    .overridePermissions(`${protocol}//${host}`, [
      'clipboard-read',
      'clipboard-write',
      'clipboard-sanitized-write',
    ]);
}

/** What lies in the clipboard; empty where nothing does. */
export function readClipboard(page: PageUnderTest): Promise<string> {
  return page.tab.evaluate(() => navigator.clipboard.readText());
}
