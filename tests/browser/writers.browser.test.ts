import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportOf } from '@/scripts/browsers/page-report';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES } from '@/scripts/browsers/sample-articles';
import { until } from '@/scripts/browsers/until';
import { highlighted, openPanelFor, openSample } from '@/tests/browser/article-page';
import { logged, type Receipt, type WriterOptions, writeAtRandom } from '@/tests/browser/article-writer';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';
import { openLibrary, press } from '@/tests/browser/library-page';
import { storedData } from '@/tests/browser/stored-data';

/** Between two tabs of one article, the panel and the library. */
const OPERATIONS = process.env['SOAK'] === undefined ? 100 : 1_000;
const ROUND = 25;

/** A fourth of the operations, in rounds: the drivers give up on a call that takes minutes. */
async function write(
  { name, seed, page }: Omit<WriterOptions, 'writes'>,
  round: (options: WriterOptions) => Promise<unknown>,
): Promise<Receipt[]> {
  const receipts: Receipt[] = [];
  for (let at = 0; at < OPERATIONS / 4; at += ROUND)
    receipts.push(
      ...((await round({ name: `${name} ${at}`, seed: seed + at * 4, page, writes: ROUND })) as Receipt[]),
    );
  return receipts;
}

/** How many highlights a page lists; of many, few rows are there, and each says how many there are. */
const listed = (page: PageUnderTest): Promise<number> =>
  page.tab.evaluate(() =>
    Number(document.querySelector('.annotation-list [aria-setsize]')?.getAttribute('aria-setsize')),
  );

describeInBrowsers('two tabs, the panel and the library', (the) => {
  it(`that write at once, ${OPERATIONS} times at random, lose no update, overwrite nothing stale and end up showing the same`, async () => {
    const [first, second] = [await openSample(the), await openSample(the)];
    const panel = await openPanelFor(the.browser, first);
    const library = await openLibrary(the.browser);
    const { meta, text } = await reportOf(library, SAMPLE_ARTICLES.weixin);
    const { original: _, ...about } = meta;
    const page = { ...about, text };
    const { seed = Date.now() } = fc.readConfigureGlobal();
    // What an earlier try has written.
    const earlier = new Set(logged(await storedData(library)).writes);
    const receipts: Receipt[] = (
      await Promise.all([
        write({ name: 'first', seed, page }, (next) => first.inContentScript(writeAtRandom, next)),
        write({ name: 'second', seed: seed + 1, page }, (next) =>
          second.inContentScript(writeAtRandom, next),
        ),
        write({ name: 'panel', seed: seed + 2, page: null }, (next) =>
          panel.tab.evaluate(writeAtRandom, next),
        ),
        write({ name: 'library', seed: seed + 3, page: null }, (next) =>
          library.tab.evaluate(writeAtRandom, next),
        ),
      ])
    ).flat();
    const told = `seed ${seed}`;
    const acknowledged = receipts.filter((receipt) => receipt.acknowledged);
    // They would prove nothing if they had never met.
    expect(acknowledged.length, told).toBeGreaterThan(OPERATIONS / 4);
    expect(receipts.length - acknowledged.length, told).toBeGreaterThan(0);

    const data = await storedData(library);
    const { writes, steps } = logged(data);
    expect(writes.filter((one) => !earlier.has(one)).toSorted(), told).toEqual(
      acknowledged.map(({ call, id, basedOn }) => `${call} ${id} ${basedOn}`).toSorted(),
    );
    const records = data['annotations'] as { id: string; deleted: number | null }[];
    for (const [id, own] of Map.groupBy(steps, (step) => step.id)) {
      for (const [at, step] of own.slice(1).entries()) expect(step.before, told).toEqual(own[at]?.after);
      const record = records.find((candidate) => candidate.id === id);
      expect(record?.deleted === null ? record : null, told).toEqual(own.at(-1)?.after);
    }

    const live = records.filter(({ deleted }) => deleted === null).length;
    // The page hears of the last write a moment after that was acknowledged.
    await until(
      'the page shows what is stored',
      async () => (await reportOf(library, SAMPLE_ARTICLES.weixin)).highlights.length === live,
    );
    // A tab behind another one shows it when it comes to the front.
    const seenIn = async (one: PageUnderTest): Promise<string> => {
      await one.tab.bringToFront();
      return highlighted(one);
    };
    await until('both tabs show the same', async () => (await seenIn(first)) === (await seenIn(second)));
    await until('the panel lists them', async () => (await listed(panel)) === live);
    await press(library, '.article-open');
    await until('the library lists them', async () => (await listed(library)) === live);
    await Promise.all([first, second, panel, library].map(({ tab }) => tab.close()));
  });
});
