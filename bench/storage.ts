import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '@/bench/places';
import type { handlers, LibraryCost } from '@/bench/storage-script';
import { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import { type BrowserName, findBrowser } from '@/scripts/browsers/find';
import { startLocalWeb } from '@/scripts/browsers/local-web';
import { buildScriptExtension, callScript } from '@/scripts/browsers/script-extension';

const URL = 'https://mp.weixin.qq.com/s/bench-storage';
const SCRIPT = 'https://mp.weixin.qq.com/bench-storage.js';

/** Articles, and highlights on each: 10,000 and 100,000 highlights, and a library of 5,000 articles. */
const LIBRARIES: readonly (readonly [articles: number, each: number])[] = [
  [100, 100],
  [5_000, 2],
  [100, 1_000],
];

/**
 * Writes and reads the reader's data in a browser, beside Dexie's own put and `bulkAdd` of the same records
 * under the same durability. There is nothing to learn from a database in memory, so Node has no part in it.
 */
export async function run(places: readonly Place[]): Promise<void> {
  for (const place of places) {
    if (place === 'node') continue;
    const found = await findBrowser(place);
    if ('missing' in found) console.log(`storage, ${place}: skipped, ${found.missing}`);
    else await runIn(place, found.path);
  }
}

async function runIn(name: BrowserName, executablePath: string): Promise<void> {
  const builds = await buildScriptExtension('bench/storage-script.ts');
  const web = await startLocalWeb();
  // In the page itself: what content scripts see of IndexedDB is not what the extension's own pages see.
  web.serve(SCRIPT, { type: 'text/javascript', body: readFileSync(join(builds, 'chrome-mv3/script.js')) });
  web.serve(URL, `<!doctype html><title>storage</title><script src="${SCRIPT}"></script>`);
  const browser = new BrowserUnderTest(name, { executablePath, web, builds: null });
  try {
    await browser.start();
    console.log(`\nstorage, ${name} (${await browser.version()}); ms, medians`);
    const { tab } = await browser.open(URL);
    const { bare, rows, create, update } = await callScript<typeof handlers, 'puts'>(tab, 'puts');
    console.log(
      [
        `one write until committed: Dexie's bare put of one record ${bare.toFixed(2)}`,
        `  an edit ${ratio(update, bare)}, a new highlight ${ratio(create, bare)}`,
        `  Dexie alone with the reads and rows of an edit ${rows.toFixed(2)}: ours ${ratio(update, rows)}`,
      ].join('\n'),
    );
    for (const [articles, each] of LIBRARIES) {
      print(articles, await callScript<typeof handlers, 'library'>(tab, 'library', articles, each));
    }
  } finally {
    await browser.close();
    await web.close();
    rmSync(builds, { recursive: true, force: true });
  }
}

function print(articles: number, cost: LibraryCost): void {
  const { highlights, fileMiB, bulkAdd, bulkAddTask, importTask, totals, count } = cost;
  const rows = [
    `${highlights} highlights on ${articles} articles, a file of ${fileMiB.toFixed(1)} MiB`,
    `  import: Dexie's bulkAdd of the highlights alone ${bulkAdd.toFixed(0)}, ours of the whole file ${ratio(cost.import, bulkAdd)}`,
    `  longest wait of others meanwhile: bulkAdd ${bulkAddTask.toFixed(0)}, ours ${importTask.toFixed(0)}`,
    `  export of everything ${cost.export.toFixed(0)}`,
    `  totals ${totals.toFixed(2)} (count() ${count.toFixed(1)})`,
    `  library: first page ${cost.firstPage.toFixed(1)}, by colour ${cost.byColour.toFixed(0)}, by text ${cost.byText.toFixed(0)}`,
    `  one article with ${highlights / articles} highlights ${cost.oneArticle.toFixed(1)}`,
  ];
  console.log(rows.join('\n'));
}

function ratio(ours: number, theirs: number): string {
  return `${ours.toFixed(ours < 10 ? 2 : 0)} (${(ours / theirs).toFixed(2)} x)`;
}
