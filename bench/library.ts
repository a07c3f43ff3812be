import { inBrowsers, type MeasuredBrowser } from '@/bench/in-browsers';
import type { Place } from '@/bench/places';
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
  const file = await libraryFile(ARTICLES);
  await inBrowsers('library', places, (the) => measure(the, file));
}

async function measure({ name, browser }: MeasuredBrowser, file: string): Promise<void> {
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
}
