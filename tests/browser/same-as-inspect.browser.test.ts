import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createKnowledge } from '@/lib/core/recognise/knowledge';
import { recognise } from '@/lib/core/recognise/recognise';
import { corrected } from '@/lib/core/statements/correct';
import { statementsIn } from '@/lib/core/statements/statements-in';
import { buildDictionary } from '@/lib/seeds/build-dictionary';
import { reportOf } from '@/scripts/browsers/page-report';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { readPage } from '@/scripts/read-page';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';

const ROOT = join(import.meta.dirname, '../..');
const SHARED = join(ROOT, '../shared');

/** A page to open: its name, the address it is served at, and the HTML that the server sends. */
interface ServedPage {
  readonly name: string;
  readonly url: string;
  readonly html: string;
}

/** The saved pages, each at the address it names itself, else at one of its own. */
function savedPages(): ServedPage[] {
  return readdirSync(join(SHARED, 'pages'))
    .filter((file) => file.endsWith('.html'))
    .map((file, i) => {
      const html = readFileSync(join(SHARED, 'pages', file), 'utf8');
      const named = /<meta property="og:url" content="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
      const canServe = named !== undefined && URL.canParse(named) && !named.includes('#');
      return {
        name: file,
        url: canServe ? named.replace(/^http:/, 'https:') : `https://mp.weixin.qq.com/s/saved-page-${i}`,
        html,
      };
    });
}

const IS_SOAK = process.env['SOAK'] !== undefined;
const seed = Number(process.env['FC_SEED'] ?? Math.floor(Date.now() / 86_400_000));
const STATES: readonly (readonly string[])[] = [
  ['--state', 'raw'],
  ['--state', 'rendered'],
  ['--state', 'rendered', '--hostile'],
];

/** Articles beside the seeds: all ten of them under SOAK, else three that the seed of the day chooses. */
function someArticles(): string[] {
  const articles = readdirSync(join(SHARED, 'articles')).filter((file) => file.endsWith('.md'));
  const ten = articles.filter((_, i) => i % Math.floor(articles.length / 10) === 0).slice(0, 10);
  if (IS_SOAK) return ten;
  console.warn(`three of ten articles, and each page in one state of three: seed ${seed}`);
  return [0, 3, 7].flatMap((step) => ten[(seed + step) % ten.length] ?? []);
}

/**
 * Every seed and some articles as their sites would have sent them, rendered, and taken apart: in all three states
 * under SOAK, else in one that the seed of the day chooses.
 */
function madePages(): ServedPage[] {
  const tool = join(SHARED, 'tools/make-page.mjs');
  const files = [
    ...readdirSync(join(SHARED, 'seeds')).map((file) => join('seeds', file)),
    ...someArticles().map((file) => join('articles', file)),
  ];
  return files.flatMap((file, i) =>
    STATES.filter((_, j) => IS_SOAK || (seed + i) % STATES.length === j).map((options, j) => {
      const path = join(SHARED, file);
      const html = execFileSync(process.execPath, [tool, path, ...options], {
        encoding: 'utf8',
        maxBuffer: 1 << 26,
      });
      const isWeixin = html.includes('id="js_content"');
      const url = isWeixin
        ? `https://mp.weixin.qq.com/s/seed-${i}-${j}`
        : `https://www.4hou.com/posts/S${i}${j}x`;
      return { name: `${file} ${options.slice(1).join(' ')}`, url, html };
    }),
  );
}

const isThere = existsSync(SHARED);
const pages = isThere ? [...savedPages(), ...madePages()] : [];
const knowledge = createKnowledge(buildDictionary(join(ROOT, 'seeds')));

/** What `inspect` reads, of pages that both browsers are to meet. */
const inspected = new Map<ServedPage, ReturnType<typeof inspect>>();

function inspect({ html, url }: ServedPage) {
  const { reading, close } = readPage(html, url);
  close();
  const { text, ...meta } = reading;
  const { mentions, candidates } = recognise({ text, title: meta.title, account: meta.account }, knowledge);
  const statements = statementsIn(text, { mentions, candidates }, knowledge.recogniser);
  return { text, meta, mentions, statements: corrected(text, statements, []) };
}

describeInBrowsers(
  'what the extension reads in a real page',
  (the) => {
    // The pages are other people's and stand beside the project: where they are missing, that is said.
    if (!isThere)
      it('is what inspect reads', (context) => context.skip('the pages of ../shared are not there'));

    let asker: PageUnderTest | null = null;
    /** One tab for all pages: a new one costs more than many a page. */
    let opened: PageUnderTest | null = null;

    it.each(pages)('is what inspect reads: $name', async (page) => {
      the.web.serve(page.url, page.html);
      if (opened === null) opened = await the.browser.open(page.url);
      else await opened.tab.goto(page.url, { waitUntil: 'domcontentloaded' });
      await opened.untilReady();
      asker ??= await the.browser.openExtensionPage('popup.html');
      const report = await reportOf(asker, page.url, { withStatements: true });
      const expected = inspected.get(page) ?? inspect(page);
      inspected.set(page, expected);
      expect(report.text).toBe(expected.text);
      expect(report.meta).toEqual(expected.meta);
      expect(report.mentions).toEqual(expected.mentions);
      expect(report.statements).toEqual(expected.statements);
    });
  },
  { keepsTabs: true },
);
