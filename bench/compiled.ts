import { rmSync } from 'node:fs';
import type { handlers } from '@/bench/compiled-script';
import type { Place } from '@/bench/places';
import { makeWork, readTexts } from '@/bench/recognise-work';
import { buildDictionary } from '@/lib/seeds/build-dictionary';
import { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import { type BrowserName, findBrowser } from '@/scripts/browsers/find';
import { startLocalWeb } from '@/scripts/browsers/local-web';
import { buildScriptExtension, callScript } from '@/scripts/browsers/script-extension';

const URL = 'https://mp.weixin.qq.com/s/bench-compiled';
const NAMES = [20_000, 100_000];

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
    console.log(`\ncompiled, ${name} (${await browser.version()}); ms`);
    console.log(cells(['', 'built, first', 'built', 'loaded', 'entities read', 'KiB']));
    for (const { title, dictionary } of works) {
      const { tab } = await browser.open(URL);
      const { builtFirst, built, loaded, entitiesRead, bytes } = await callScript<typeof handlers, 'start'>(
        tab,
        'start',
        dictionary,
      );
      await tab.close();
      console.log(
        cells([
          title,
          ...[builtFirst, built, loaded, entitiesRead].map((ms) => ms.toFixed(1)),
          `${Math.round(bytes / 1024)}`,
        ]),
      );
    }
  } finally {
    await browser.close();
    await web.close();
    rmSync(builds, { recursive: true, force: true });
  }
}

const cells = ([head = '', ...values]: readonly string[]): string =>
  head.padEnd(16) + values.map((value) => value.padStart(16)).join('');
