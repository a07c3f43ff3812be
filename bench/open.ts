import { setTimeout as pause } from 'node:timers/promises';
import type { Place } from '@/bench/places';
import { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import { BROWSER_NAMES, findBrowser } from '@/scripts/browsers/find';
import { startLocalWeb } from '@/scripts/browsers/local-web';
import { SAMPLE_ARTICLES, serveSampleArticles } from '@/scripts/browsers/sample-articles';
import { BUILDS, ensureBuilt } from '@/scripts/built-extension';

const ROUNDS = 21;
/** How late the page's pictures answer, in ms: marks must not wait for them. */
const LATE_MS = 3000;

/** Runs in the page before its own scripts: notes when marks are first in a frame, from DOMContentLoaded on. */
const STOPWATCH = `{
  let loaded = 0;
  addEventListener('DOMContentLoaded', () => { loaded = performance.now(); });
  const look = () => {
    const marked = [...CSS.highlights.keys()].some((name) => name.startsWith('pangzhu-person'));
    if (marked && loaded > 0) window.firstMarks = performance.now() - loaded;
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

/**
 * From `DOMContentLoaded` to the first frame with marks, in ms, on an article whose pictures answer after 3 s,
 * with the background running and stopped.
 */
export async function run(places: readonly Place[]): Promise<void> {
  ensureBuilt((line) => console.log(line));
  for (const name of BROWSER_NAMES.filter((browser) => places.includes(browser))) {
    const found = await findBrowser(name);
    if ('missing' in found) throw new Error(found.missing);
    const web = await startLocalWeb();
    serveSampleArticles(web);
    web.serve('https://mmbiz.qpic.cn/sample/venue.svg', async () => {
      await pause(LATE_MS);
      return { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' };
    });
    const browser = new BrowserUnderTest(name, { executablePath: found.path, web, builds: BUILDS });
    await browser.start();
    for (const isStopped of [false, true]) {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round++) times.push(await openOnce(browser, isStopped));
      times.sort((a, b) => a - b);
      const median = times[times.length >> 1] ?? Number.NaN;
      console.log(
        `${name}, background ${isStopped ? 'stopped' : 'running'}: median ${median.toFixed(0)} ms, ` +
          `${times[0]?.toFixed(0)} to ${times.at(-1)?.toFixed(0)} of ${ROUNDS}`,
      );
    }
    await browser.close();
    await web.close();
  }
}

async function openOnce(browser: BrowserUnderTest, isStopped: boolean): Promise<number> {
  const page = await browser.open('about:blank');
  await page.tab.evaluateOnNewDocument(STOPWATCH);
  if (isStopped) await browser.stopBackground();
  await page.tab.goto(SAMPLE_ARTICLES.weixin, { waitUntil: 'domcontentloaded' });
  await page.untilReady();
  const handle = await page.tab.waitForFunction('window.firstMarks');
  const time = Number(await handle.jsonValue());
  await page.tab.close();
  return time;
}
