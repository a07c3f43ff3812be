import { setTimeout as pause } from 'node:timers/promises';
import { inBrowsers } from '@/bench/in-browsers';
import type { Place } from '@/bench/places';
import type { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import { SAMPLE_ARTICLES, serveSampleArticles } from '@/scripts/browsers/sample-articles';

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
  await inBrowsers('open', places, async ({ name, browser, web }) => {
    serveSampleArticles(web);
    web.serve('https://mmbiz.qpic.cn/sample/venue.svg', async () => {
      await pause(LATE_MS);
      return { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' };
    });
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
  });
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
