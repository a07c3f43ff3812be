import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { PageReport } from '@/lib/core/records/article-page';
import { isPainted } from '@/lib/core/records/shown-highlight';
import { reportOf } from '@/scripts/browsers/page-report';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { highlighted, squeezed } from '@/tests/browser/article-page';
import type { DescribedPage } from '@/tests/browser/article-writer';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';

const SHARED = join(import.meta.dirname, '../../../shared');
const TOOL = join(SHARED, 'tools/make-page.mjs');
const IS_SOAK = process.env['SOAK'] !== undefined;
/** How many highlights are made on each article. */
const HIGHLIGHTS = IS_SOAK ? 200 : 12;
const { seed = Date.now() } = fc.readConfigureGlobal();

/** The articles to try: all seeds under SOAK, else one of each site. */
function articles(): string[] {
  if (!existsSync(SHARED)) return [];
  const all = readdirSync(join(SHARED, 'seeds')).map((file) => join(SHARED, 'seeds', file));
  if (IS_SOAK) return all;
  const bySite = Map.groupBy(all, (file) => new URL(addressIn(file)).hostname);
  return [...bySite.values()].flatMap((files) => files[seed % files.length] ?? []);
}

const addressIn = (file: string): string =>
  /^url: (?<url>\S+)/m.exec(readFileSync(file, 'utf8'))?.groups?.['url']?.replace(/#.*/, '') ?? '';

/**
 * Another address at which the same article stands: a short one, where its site has such. Each article has its own: for
 * as long as a browser runs, an address belongs to the article that was met there first.
 */
function otherAddress(url: string): string {
  const { hostname, pathname } = new URL(url);
  return hostname === 'www.4hou.com'
    ? `https://www.4hou.com/index.php${pathname}`
    : `https://mp.weixin.qq.com/s/${(new URL(url).searchParams.get('sn') ?? '').slice(0, 22)}`;
}

const makePage = (file: string, ...options: string[]): string =>
  execFileSync(process.execPath, [TOOL, file, ...options], { encoding: 'utf8', maxBuffer: 1 << 26 });

/** Stretches of a text, from a word to several paragraphs. */
function stretches({ length }: string): { readonly start: number; readonly end: number }[] {
  const stretch = fc.tuple(
    fc.nat(length - 400),
    fc.oneof(fc.integer({ min: 8, max: 60 }), fc.integer({ min: 60, max: 400 })),
  );
  return fc
    .sample(stretch, { seed, numRuns: HIGHLIGHTS })
    .map(([start, size]) => ({ start, end: start + size }));
}

/** What a highlight covers: its words, and how many letters stand before them, both without the blanks. */
const wordsAt = (text: string, { start, end }: { readonly start: number; readonly end: number }) => ({
  words: squeezed(text.slice(start, end)),
  before: squeezed(text.slice(0, start)).length,
});

/** Makes highlights as the article's script does, and returns their ids. */
async function highlight(page: PageUnderTest, { meta, text }: PageReport): Promise<string[]> {
  const { original: _, ...about } = meta;
  const described: DescribedPage = { ...about, text };
  const made: string[] = await page.inContentScript(
    async (on: DescribedPage, spans: object[]) => {
      const { runtime } = (globalThis as unknown as { chrome: typeof browser }).chrome;
      const ids: string[] = [];
      for (const span of spans) {
        const answer = await runtime.sendMessage({
          call: 'createHighlight',
          params: { page: on, span, colour: 'blue' },
        });
        ids.push((answer as { value: { value: string } }).value.value);
      }
      return ids;
    },
    described,
    stretches(text),
  );
  return made;
}

describeInBrowsers('a highlight made on a page as the server sends it', (the) => {
  if (articles().length === 0)
    it('is at the same words', (context) => context.skip('the articles of ../shared are not there'));

  it.each(articles().map((file) => ({ file, name: basename(file) })))(
    'is at the same words however the page stands, under each address: $name',
    async ({ file }) => {
      const long = addressIn(file);
      const short = otherAddress(long);
      const asker = await the.browser.openExtensionPage('popup.html');
      const serve = (url: string, ...options: string[]): void =>
        the.web.serve(url, makePage(file, '--url', long, ...options));
      serve(long, '--state', 'raw');
      const page = await the.visit(long);
      await page.untilReady();
      const read = await reportOf(asker, long);
      const ids = await highlight(page, read);
      const spans = stretches(read.text);
      const expected = new Map(
        ids.map((id, at) => [id, wordsAt(read.text, spans[at] ?? { start: 0, end: 0 })]),
      );
      for (const [url, ...options] of [
        [short, '--state', 'raw'],
        [long, '--state', 'rendered'],
        [short, '--state', 'rendered', '--hostile'],
        [long, '--state', 'raw', '--hostile'],
      ] as const) {
        serve(url, ...options);
        await page.goTo(url);
        await page.untilReady();
        const told = `seed ${seed}, ${options.join(' ')} at ${url}`;
        const { highlights, text } = await until(`the highlights are there: ${told}`, async () => {
          const now = await reportOf(asker, url);
          return now.highlights.length === ids.length ? now : null;
        });
        const found = highlights
          .filter(isPainted)
          .map(({ id, place }) => [id, wordsAt(text, place.span)] as const);
        expect(new Map(found), told).toEqual(expected);
        const painted = await highlighted(page);
        for (const { words } of expected.values()) expect(painted, told).toContain(words.slice(0, 4));
      }
      await asker.tab.close();
    },
  );
});
