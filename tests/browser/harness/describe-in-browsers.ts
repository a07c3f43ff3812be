import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest';
import type { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import { BROWSER_NAMES, type BrowserName, findBrowser } from '@/scripts/browsers/find';
import type { LocalWeb } from '@/scripts/browsers/local-web';
import type { PageUnderTest, Size } from '@/scripts/browsers/page-under-test';
import { BUILDS } from '@/scripts/built-extension';
import { type BrowserAndWeb, giveBack, takeBrowser } from '@/tests/browser/harness/shared-browsers';

/** A browser that tests of one `describeInBrowsers` share. */
export interface SharedBrowser {
  readonly name: BrowserName;
  /** The browser, running, with the extension unless the tests want none. */
  readonly browser: BrowserUnderTest;
  /** What the browser meets instead of the internet. */
  readonly web: LocalWeb;
  /**
   * Opens an address for a test that asks nothing of its tab: in the one that the test before had, which takes a
   * browser a third of the work that a new one takes. A test's second page has a tab of its own.
   * @param url not the address of the test before with another hash: there a tab only scrolls
   * @param size of the window, in CSS pixels; that of a new tab unless told
   */
  visit(url: string, size?: Size): Promise<PageUnderTest>;
}

/** Where tests want something other than our extension and an empty web. */
export interface BrowserSetting {
  /** Makes the folder of the extension to install; null for none. */
  readonly builds?: () => string | null | Promise<string>;
  /** Serves what all the tests meet, once the browser runs. */
  readonly prepare?: (web: LocalWeb) => Promise<void>;
  /** Leaves a test's tabs to the next one. They are closed unless told: each follows what becomes of the data. */
  readonly keepsTabs?: boolean;
}

/**
 * Declares the same tests once for each browser, which they meet as if it were new; where it is not installed, each of
 * them is skipped and says so.
 */
export function describeInBrowsers(
  promise: string,
  tests: (the: SharedBrowser) => void,
  { builds = () => BUILDS, prepare, keepsTabs = false }: BrowserSetting = {},
): void {
  describe.each(BROWSER_NAMES)(`${promise} (%s)`, (name) => {
    let missing: string | null = null;
    let taken: BrowserAndWeb | null = null;
    let isSound = true;
    let visited: PageUnderTest | null = null;
    let isVisiting = false;

    const running = (): BrowserAndWeb => {
      if (taken === null) throw new Error(`${name} runs only while a test of «${promise}» runs`);
      return taken;
    };

    beforeAll(async () => {
      const found = await findBrowser(name);
      if ('missing' in found) {
        missing = found.missing;
        return;
      }
      taken = await takeBrowser(name, found.path, await builds());
      await prepare?.(taken.web);
    });

    beforeEach((context) => {
      if (missing !== null) context.skip(missing);
    });

    afterEach(async ({ task }) => {
      isSound &&= task.result?.state !== 'fail';
      isVisiting = false;
      // A tab in which a test failed may be in any state.
      if (!isSound) visited = null;
      else if (taken !== null && !keepsTabs) await taken.browser.closeTabs(visited ?? undefined);
    });

    afterAll(async () => {
      if (taken !== null) await giveBack(taken, isSound);
    });

    tests({
      name,
      get browser() {
        return running().browser;
      },
      get web() {
        return running().web;
      },
      async visit(url, size) {
        const isFirst = !isVisiting;
        isVisiting = true;
        if (isFirst && visited !== null) {
          await visited.goTo(url, size);
          return visited;
        }
        const page = await running().browser.open(url);
        if (size !== undefined) await page.resize(size);
        if (isFirst) visited = page;
        return page;
      },
    });
  });
}
