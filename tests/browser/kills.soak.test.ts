import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { until } from '@/scripts/browsers/until';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';
import { importText, openLibrary } from '@/tests/browser/library-page';
import { WriteStorm } from '@/tests/browser/write-storm';
import { libraryFile } from '@/tests/library-file';

const KILLS = 50;
const CRASHES = 20;
/** A write takes some milliseconds: within this time, in ms, a kill meets every part of it. */
const LONGEST_WAIT = 250;

/** Waits, in ms, that the printed seed repeats. */
function waits(count: number): number[] {
  const seed = Number(process.env['FC_SEED'] ?? Date.now() % 2 ** 31);
  const wait = fc.integer({ min: 0, max: LONGEST_WAIT });
  return fc.sample(fc.array(wait, { minLength: count, maxLength: count }), { seed, numRuns: 1 })[0] ?? [];
}

let file = '';
beforeAll(async () => {
  file = await libraryFile(12);
});

describeInBrowsers('what was acknowledged', (the) => {
  it(`is there, and nothing half, after ${KILLS} random kills of the background during writes`, async () => {
    const library = await openLibrary(the.browser);
    await importText(library, file);
    await library.tab.close();
    const storm = new WriteStorm(the.browser);
    await storm.begin();
    for (const wait of waits(KILLS)) {
      const before = storm.acknowledged;
      await until('something is acknowledged again', () => storm.acknowledged > before + 3);
      await pause(wait);
      await the.browser.stopBackground();
    }
    await storm.end();
    await storm.check();
    expect(storm.acknowledged).toBeGreaterThan(KILLS * 3);
  });

  it(`is there, and nothing half, after the browser was killed ${CRASHES} times while writing`, async () => {
    const storm = new WriteStorm(the.browser);
    for (const wait of waits(CRASHES)) {
      const before = storm.acknowledged;
      await storm.begin();
      await until('something is acknowledged', () => storm.acknowledged > before + 3);
      await pause(wait);
      await the.browser.crash();
      storm.abandon();
      await the.browser.start();
      await storm.check();
    }
  });
});
