import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { createSanitiser } from '@/lib/copy/sanitise';
import type { PortableRecord } from '@/lib/core/records/portable';
import { sortableId } from '@/lib/core/records/sortable-id';
import { sha256 } from '@/lib/db/sha256';
import { writeJsonLines } from '@/lib/formats/json-lines';
import { readCopy } from '@/lib/page/plain-copy';
import { until } from '@/scripts/browsers/until';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';
import { importText, openLibrary } from '@/tests/browser/library-page';
import { MORNING, page, steadyClock } from '@/tests/db-world';
import { hostileSnippets } from '@/tests/hostile-html';

const isSoak = process.env['SOAK'] !== undefined;
const { seed = Date.now() } = fc.readConfigureGlobal();
/** So many stand in one copy: each a page to open. */
const IN_ONE = isSoak ? 1 : 20;
/** What the copies hold: all snippets in a soak, else those of every second copy; which half is the seed's. */
const GROUPS = groupsOf(hostileSnippets(500)).filter((_, at) => isSoak || (at + seed) % 2 === 0);

function groupsOf(snippets: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(snippets.length / IN_ONE) }, (_, at) =>
    snippets.slice(at * IN_ONE, (at + 1) * IN_ONE),
  );
}

const { window } = new JSDOM('');
const sanitiser = createSanitiser(window as unknown as Parameters<typeof createSanitiser>[0]);

/** What a copy reads as once it is harmless: the text that is stored with it, so that the copy itself is shown. */
function textOf(html: string): string {
  const { body } = window.document.implementation.createHTMLDocument('');
  body.append(sanitiser.toNodes(html));
  return readCopy(body).text;
}

interface Hostile {
  readonly id: string;
  readonly url: string;
  readonly records: readonly PortableRecord[];
}

async function hostileArticle(number: number, html: string): Promise<Hostile> {
  const text = textOf(html);
  const { url, text: _, ...meta } = page(number);
  const article = sortableId(MORNING + number, steadyClock(MORNING, number).chance(10));
  const hash = await sha256(text);
  const seen = MORNING;
  const about = { ...meta, id: article, url, urls: [url], sha256: hash, textVersion: 1 };
  return {
    id: article,
    url,
    records: [
      {
        type: 'article',
        record: { ...about, firstSeen: seen, lastSeen: seen, keeping: 'kept', updated: seen, deleted: null },
      },
      { type: 'text', record: { article, sha256: hash, textVersion: 1, seen, text } },
      { type: 'copy', record: { article, sha256: hash, seen, html } },
    ],
  };
}

async function fileOf(articles: readonly Hostile[]): Promise<string> {
  const records = articles.flatMap((article) => article.records);
  const inOrder = (['article', 'text', 'copy'] as const).flatMap((type) =>
    records.filter((record) => record.type === type),
  );
  const pieces: string[] = [];
  const slices = (async function* () {
    yield inOrder;
  })();
  for await (const piece of writeJsonLines({ created: MORNING, records: inOrder.length }, slices))
    pieces.push(piece);
  return pieces.join('');
}

describeInBrowsers('a hostile copy', (the) => {
  it(`of ${GROUPS.flat().length} snippets runs nothing and requests nothing in the reading view`, async () => {
    const articles = await Promise.all(
      GROUPS.map((snippets, number) => hostileArticle(number, snippets.join('<p>一段无害的话。</p>'))),
    );
    const library = await openLibrary(the.browser);
    await importText(library, await fileOf(articles));
    await library.tab.close();
    the.web.forgetRequests();
    for (const { id, url } of articles) {
      const reader = await the.browser.openExtensionPage(
        `reader.html?article=${id}&url=${encodeURIComponent(url)}`,
      );
      await reader.untilReady();
      const found = await reader.tab.evaluate(async () => {
        // Whatever would load or run has begun by the frame after the next one.
        for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
        const article = document.querySelector('#article');
        const attributes = [...(article?.querySelectorAll('*') ?? [])].flatMap((element) =>
          [...element.attributes].filter(
            ({ name, value }) => name.startsWith('on') || name === 'style' || /^\s*javascript:/i.test(value),
          ),
        );
        return {
          ran: document.documentElement.dataset['ran'] ?? null,
          bad: article?.querySelectorAll('script,style,iframe,object,embed,link,meta,base,form,svg,math')
            .length,
          attributes: attributes.map(({ name, value }) => `${name}=${value}`),
          isCopy: article?.textContent?.includes('一段无害的话。') === true,
          loaded: performance
            .getEntriesByType('resource')
            .map(({ name }) => name)
            .filter((name) => !name.startsWith(location.origin) && !name.startsWith('data:')),
        };
      });
      expect(found).toEqual({ ran: null, bad: 0, attributes: [], isCopy: IN_ONE > 1, loaded: [] });
      expect(reader.errors).toEqual([]);
      await reader.tab.close();
    }
    await until('nothing has left the browser', () => the.browser.requests().length === 0);
    expect(the.browser.requests()).toEqual([]);
  }, 600_000);
});
