import { rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { handlers, Start } from '@/bench/compiled-script';
import type { Place } from '@/bench/places';
import { makeWork, readTexts } from '@/bench/recognise-work';
import { buildDictionary } from '@/lib/seeds/build-dictionary';
import { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import { type BrowserName, findBrowser } from '@/scripts/browsers/find';
import { startLocalWeb } from '@/scripts/browsers/local-web';
import { buildScriptExtension, callScript } from '@/scripts/browsers/script-extension';

const URL = 'https://mp.weixin.qq.com/s/bench-compiled';
const NAMES = [20_000, 100_000];

/** So often each start is measured, in a page of its own: the median counts. */
const STARTS = 7;
/** A page that was just opened still has the browser's other processes at work: they get so many ms to end. */
const REST = 1_000;

/**
 * Whether a compiled dictionary is worth keeping: building it, beside reading its bytes from an open database, of the
 * bundled dictionary and of larger ones. In Chromium only: what a content script reads of a page's database in Firefox
 * belongs to the page, and is slower to touch than what the background would get.
 */
export async function run(places: readonly Place[]): Promise<void> {
  const texts = readTexts();
  const bundled = { title: 'bundled', dictionary: buildDictionary('seeds') };
  const larger =
    typeof texts === 'string'
      ? NAMES.map((count) => ({
          title: `${count} names`,
          dictionary: makeWork(texts, count, 1_000_000, 1).dictionary,
        }))
      : [];
  if (places.includes('chromium')) await measureIn('chromium', [bundled, ...larger]);
}

async function measureIn(
  name: BrowserName,
  works: readonly { title: string; dictionary: ReturnType<typeof buildDictionary> }[],
): Promise<void> {
  const found = await findBrowser(name);
  if ('missing' in found) {
    console.log(`compiled, ${name}: skipped, ${found.missing}`);
    return;
  }
  const builds = await buildScriptExtension('bench/compiled-script.ts');
  const web = await startLocalWeb();
  web.serve(URL, '<!doctype html><meta charset="utf-8"><title>compiled</title>');
  const browser = new BrowserUnderTest(name, { executablePath: found.path, web, builds });
  await browser.start();
  try {
    console.log(`\ncompiled, ${name} (${await browser.version()}); ms, medians of ${STARTS}`);
    console.log(cells(['', 'entities read', 'built', 'array loaded', 'file loaded', 'KiB']));
    const call = async <Name extends keyof typeof handlers>(
      handler: Name,
      ...args: Parameters<(typeof handlers)[Name]>
    ) => {
      const { tab } = await browser.open(URL);
      await delay(REST);
      try {
        return await callScript<typeof handlers, Name>(tab, handler, ...args);
      } finally {
        await tab.close();
      }
    };
    for (const { title, dictionary } of works) {
      const bytes = await call('keep', dictionary);
      const starts: Start[] = [];
      for (let i = 0; i < STARTS; i++) starts.push(await call('start'));
      const middle = (name: keyof Start): string =>
        (starts.map((start) => start[name]).toSorted((a, b) => a - b)[STARTS >> 1] ?? Number.NaN).toFixed(1);
      const steps = (['entitiesRead', 'built', 'arrayLoaded', 'fileLoaded'] as const).map(middle);
      console.log(cells([title, ...steps, `${Math.round(bytes / 1024)}`]));
      await call('forget');
    }
  } finally {
    await browser.close();
    await web.close();
    rmSync(builds, { recursive: true, force: true });
  }
}

const cells = ([head = '', ...values]: readonly string[]): string =>
  head.padEnd(16) + values.map((value) => value.padStart(16)).join('');
