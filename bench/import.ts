import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { inBrowsers, type MeasuredBrowser } from '@/bench/in-browsers';
import type { Place } from '@/bench/places';
import { watchMemory } from '@/bench/resident';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { openLibrary, press, wordsIn } from '@/tests/browser/library-page';
import { libraryPieces } from '@/tests/library-file';

const GIB = 1_073_741_824;
/** Of a text: an article as long as a book's chapter, so that one GiB is some thousands of them. */
const LONGER = 100_000;
const BYTES_OF_ONE = LONGER * 3 + 3_000;
const LIMIT_MS = 3_600_000;

/**
 * Imports a file of `PANGZHU_IMPORT_MIB` (1,024) into an empty profile, in the library's page: first it is stopped in the
 * midst, then taken whole. Prints times, the highest memory of all the browser's processes (Linux only), and what a
 * stopped import leaves.
 */
export async function run(places: readonly Place[]): Promise<void> {
  const size = Number(process.env['PANGZHU_IMPORT_MIB'] ?? 1_024) * (GIB / 1_024);
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-import-'));
  try {
    const file = join(folder, 'backup.jsonl');
    const articles = Math.round(size / BYTES_OF_ONE);
    await pipeline(Readable.from(libraryPieces(articles, LONGER)), createWriteStream(file));
    console.log(`import: ${articles} articles in ${(statSync(file).size / GIB).toFixed(2)} GiB`);
    await inBrowsers('import', places, (the) => measure(the, file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure({ name, browser }: MeasuredBrowser, file: string): Promise<void> {
  const library = await openLibrary(browser);
  const told = `import, ${name} (${await browser.version()})`;
  const idle = watchMemory()();

  await choose(library, file);
  await until('a tenth is read', async () => (await share(library)) > 0.1, LIMIT_MS);
  const stopped = performance.now();
  await press(library, '.import-panel .progress-line button');
  const words = await outcome(library);
  console.log(`${told}: stopped in ${seconds(stopped)}, it said «${words}»; left: ${await rows(library)}`);

  const memory = watchMemory();
  const begun = performance.now();
  await choose(library, file);
  await until(
    'it is merged',
    async () => (await wordsIn(library, '.import-panel')).join().match(/正在合并|Merging/),
    LIMIT_MS,
  );
  const read = seconds(begun);
  const merging = performance.now();
  const report = await outcome(library);
  console.log(
    `${told}: read in ${read}, merged in ${seconds(merging)}; at most ${memory().toFixed(0)} MiB, ${idle.toFixed(0)} before; ` +
      `it said «${report.replaceAll(/\s+/g, ' ')}»; now: ${await rows(library)}`,
  );
}

/** Chooses a file on the disk, as a reader does. */
async function choose(library: PageUnderTest, file: string): Promise<void> {
  if ((await library.tab.$('.import-panel')) === null) await press(library, '.library-head button', 1);
  const input = await until('a file can be chosen', () => library.tab.$('.import-panel input[type=file]'));
  await input.uploadFile(file);
}

const share = (library: PageUnderTest): Promise<number> =>
  library.tab.evaluate(() => document.querySelector('progress')?.position ?? 0);

const outcome = (library: PageUnderTest): Promise<string> =>
  until('it has ended', async () => (await wordsIn(library, '.import-panel-outcome')).at(0) ?? '', LIMIT_MS);

/** How many rows stand in the tables that an import writes. */
const rows = (library: PageUnderTest): Promise<string> =>
  library.tab.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('pangzhu');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const names = ['staged', 'articles', 'texts', 'annotations'];
    const transaction = db.transaction(names);
    const counts = await Promise.all(
      names.map(
        (name) =>
          new Promise<string>((resolve) => {
            const counting = transaction.objectStore(name).count();
            counting.onsuccess = () => resolve(`${counting.result} ${name}`);
          }),
      ),
    );
    db.close();
    return counts.join(', ');
  });

const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(1)} s`;
