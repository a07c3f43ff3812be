import type { Place } from '@/bench/places';
import { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import { BROWSER_NAMES, type BrowserName, findBrowser } from '@/scripts/browsers/find';
import { startLocalWeb } from '@/scripts/browsers/local-web';
import { BUILDS, ensureBuilt } from '@/scripts/built-extension';
import { importText, openLibrary } from '@/tests/browser/library-page';
import { libraryFile } from '@/tests/library-file';

const ARTICLES = 5_000;
const REPETITIONS = 5;
const IMPORT_LIMIT_MS = 300_000;

/**
 * Opens the library with 5,000 articles and 10,000 highlights, and prints how long it takes from asking for the tab
 * until the first articles are seen: the driver's own time is in it.
 */
export async function run(places: readonly Place[]): Promise<void> {
  ensureBuilt((line) => console.log(line));
  const file = await libraryFile(ARTICLES);
  for (const name of BROWSER_NAMES.filter((browser) => places.includes(browser))) {
    const found = await findBrowser(name);
    if ('missing' in found) console.log(`library, ${name}: skipped, ${found.missing}`);
    else await runIn(name, found.path, file);
  }
}

async function runIn(name: BrowserName, executablePath: string, file: string): Promise<void> {
  const web = await startLocalWeb();
  const browser = new BrowserUnderTest(name, { executablePath, web, builds: BUILDS });
  try {
    await browser.start();
    const empty = await openLibrary(browser);
    const begun = performance.now();
    await importText(empty, file, IMPORT_LIMIT_MS);
    const imported = performance.now() - begun;
    await empty.tab.close();
    const opened: number[] = [];
    for (let i = 0; i < REPETITIONS; i += 1) {
      const asked = performance.now();
      const library = await openLibrary(browser);
      opened.push(performance.now() - asked);
      await library.tab.close();
    }
    const shown = opened.map((ms) => ms.toFixed(0)).join(', ');
    console.log(
      `library, ${name} (${await browser.version()}): ${ARTICLES} articles, ${file.length} characters imported in ${imported.toFixed(0)} ms; opened in ${shown} ms`,
    );
  } finally {
    await browser.close();
    await web.close();
  }
}
