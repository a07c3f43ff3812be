import { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import type { BrowserName } from '@/scripts/browsers/find';
import { type LocalWeb, startLocalWeb } from '@/scripts/browsers/local-web';

/** A browser, and the web that is its only way out. */
export interface BrowserAndWeb {
  readonly browser: BrowserUnderTest;
  readonly web: LocalWeb;
}

/**
 * A browser's start takes as long as the tests of many a file: the files that one worker runs, one after the other,
 * share one of each kind.
 * They end with the worker.
 */
const idle = new Map<BrowserName, BrowserAndWeb>();

/**
 * Gives a browser in which nothing is but an extension, before an empty web. It is the caller's until
 * {@link giveBack}.
 * @param builds the folder that holds the built extensions; null for none
 */
export async function takeBrowser(
  name: BrowserName,
  executablePath: string,
  builds: string | null,
): Promise<BrowserAndWeb> {
  const used = idle.get(name);
  idle.delete(name);
  if (used !== undefined) {
    await used.browser.beginAnew(builds);
    used.web.forgetEverything();
    return used;
  }
  const web = await startLocalWeb();
  const browser = new BrowserUnderTest(name, { executablePath, web, builds });
  await browser.start();
  return { browser, web };
}

/** Takes a browser back. One in which a test failed may be in any state: it is closed. */
export async function giveBack({ browser, web }: BrowserAndWeb, isSound: boolean): Promise<void> {
  if (isSound && !idle.has(browser.name)) {
    idle.set(browser.name, { browser, web });
    return;
  }
  await browser.close();
  await web.close();
}
