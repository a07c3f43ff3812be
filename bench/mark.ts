import type { browser as browserApi } from 'wxt/browser';
import { inBrowsers } from '@/bench/in-browsers';
import type { Place } from '@/bench/places';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES, serveSampleArticles } from '@/scripts/browsers/sample-articles';

const ROUNDS = 21;
/** As many other articles are open, hidden behind the one that is looked at. */
const OTHERS = 8;

/** Words of the sample that the dictionary lacks. */
const WORDS = '会议手册';

/** Runs in the page: notes when more is marked than now, as a time of day. */
const WATCH = `{
  window.marked = 0;
  const count = () => CSS.highlights.get('pangzhu-organisation')?.size ?? 0;
  const before = count();
  const look = () => {
    if (count() > before) window.marked = Date.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  before;
}`;

/**
 * From the moment somebody is put into the dictionary to the frame that marks them in the article in front, in ms, with
 * other articles open behind it.
 */
export async function run(places: readonly Place[]): Promise<void> {
  await inBrowsers('mark', places, async ({ name, browser, web }) => {
    serveSampleArticles(web);
    const asker = await browser.openExtensionPage('popup.html');
    for (let other = 0; other < OTHERS; other++)
      await (await browser.open(`${SAMPLE_ARTICLES.weixin}?other=${other}`)).untilReady();
    const page = await browser.open(SAMPLE_ARTICLES.weixin);
    await page.untilReady();
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await putIn(asker, page));
    times.sort((a, b) => a - b);
    const median = times[times.length >> 1] ?? Number.NaN;
    console.log(
      `${name}: put in and marked in ${median.toFixed(0)} ms (median), ${times[0]} to ${times.at(-1)} of ${ROUNDS}, ` +
        `${OTHERS} articles behind`,
    );
  });
}

/** Puts words of the sample in as an organisation, waits for the mark, and takes them out again. */
async function putIn(asker: PageUnderTest, page: PageUnderTest): Promise<number> {
  await page.tab.bringToFront();
  const before = Number(await page.tab.evaluate(WATCH));
  const began = Date.now();
  await asker.tab.evaluate(async (name) => {
    const { runtime } = (globalThis as unknown as { chrome: typeof browserApi }).chrome;
    const rest = { surfaces: [], titles: [], notes: '', dropped: { surfaces: [], documents: [] } };
    const content = { ...rest, kind: 'organisation', name, isHidden: false, mergedInto: null };
    const writes = [{ id: null, over: null, content }];
    await runtime.sendMessage({ call: 'saveTerms', params: { writes } });
  }, WORDS);
  const handle = await page.tab.waitForFunction('window.marked');
  const time = Number(await handle.jsonValue()) - began;
  await asker.tab.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { chrome: typeof browserApi }).chrome;
    await runtime.sendMessage({ call: 'undo', params: { article: null } });
  });
  const count = "(CSS.highlights.get('pangzhu-organisation')?.size ?? 0)";
  await page.tab.waitForFunction(`${count} === ${before}`);
  return time;
}
