import { inBrowsers, type MeasuredBrowser } from '@/bench/in-browsers';
import type { Place } from '@/bench/places';
import { until } from '@/scripts/browsers/until';
import { importText, openLibrary, wordsIn } from '@/tests/browser/library-page';
import { saidFile } from '@/tests/said-file';

const ARTICLES = 50;
const REPETITIONS = 5;

/**
 * Imports 50 articles in which somebody speaks, and prints how long it takes until the background has read them all for
 * what they say, and from asking for that person's page until all of it is seen: the driver's own time is in both.
 */
export async function run(places: readonly Place[]): Promise<void> {
  const file = await saidFile(ARTICLES);
  await inBrowsers('people', places, (the) => measure(the, file));
}

async function measure({ name, browser }: MeasuredBrowser, file: string): Promise<void> {
  const library = await openLibrary(browser);
  await importText(library, file);
  await library.tab.close();
  const begun = performance.now();
  const first = await browser.openExtensionPage('people.html');
  await until('all articles are read', async () =>
    (await wordsIn(first, '.subject-row')).some((row) => row.includes('周鸿祎') && /\b50\b/.test(row)),
  );
  const read = performance.now() - begun;
  await first.tab.close();
  const key = encodeURIComponent(['person', 'person-zhou-hongyi', '周鸿祎'].join('\t'));
  const opened: number[] = [];
  for (let i = 0; i < REPETITIONS; i++) {
    const asked = performance.now();
    const page = await browser.openExtensionPage(`people.html#${key}`);
    await until('all is seen', async () => (await wordsIn(page, '.saying')).length === 45);
    opened.push(performance.now() - asked);
    await page.tab.close();
  }
  const shown = opened.map((ms) => ms.toFixed(0)).join(', ');
  console.log(
    `people, ${name} (${await browser.version()}): ${ARTICLES} articles read in ${read.toFixed(0)} ms; page opened in ${shown} ms`,
  );
}
