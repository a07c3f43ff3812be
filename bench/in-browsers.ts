import type { Place } from '@/bench/places';
import { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import { BROWSER_NAMES, type BrowserName, findBrowser } from '@/scripts/browsers/find';
import { type LocalWeb, startLocalWeb } from '@/scripts/browsers/local-web';
import { BUILDS, ensureBuilt } from '@/scripts/built-extension';

/** A browser with the extension, in a fresh profile, and what it meets instead of the internet. */
export interface MeasuredBrowser {
  readonly name: BrowserName;
  readonly browser: BrowserUnderTest;
  readonly web: LocalWeb;
}

/** Measures in each browser that is wanted, one after the other. One that is not installed is skipped, and it says so. */
export async function inBrowsers(
  benchmark: string,
  places: readonly Place[],
  measure: (the: MeasuredBrowser) => Promise<void>,
): Promise<void> {
  ensureBuilt((line) => console.log(line));
  for (const name of BROWSER_NAMES.filter((browser) => places.includes(browser))) {
    const found = await findBrowser(name);
    if ('missing' in found) {
      console.log(`${benchmark}, ${name}: skipped, ${found.missing}`);
      continue;
    }
    const web = await startLocalWeb();
    const browser = new BrowserUnderTest(name, { executablePath: found.path, web, builds: BUILDS });
    try {
      await browser.start();
      await measure({ name, browser, web });
    } finally {
      await browser.close();
      await web.close();
    }
  }
}
