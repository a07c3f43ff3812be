import { inBrowsers, type MeasuredBrowser } from '@/bench/in-browsers';
import type { Place } from '@/bench/places';
import { describe } from '@/lib/core/anchor/describe';
import { createFold } from '@/lib/core/anchor/fold';
import { TextIndex } from '@/lib/core/anchor/text-index';
import type { PageReport } from '@/lib/core/records/article-page';
import type { PortableRecord } from '@/lib/core/records/portable';
import { sortableId } from '@/lib/core/records/sortable-id';
import { sha256 } from '@/lib/db/sha256';
import { writeJsonLines } from '@/lib/formats/json-lines';
import { reportOf } from '@/scripts/browsers/page-report';
import { openPanelFor } from '@/tests/browser/article-page';
import { importText, openLibrary } from '@/tests/browser/library-page';
import { MORNING, steadyClock } from '@/tests/db-world';

const URL = 'https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMA==&mid=1000000301&idx=1';
const HIGHLIGHTS = 1_000;
const CHARACTERS = 30;
const ROUNDS = 11;

/**
 * Runs in the page before its own scripts: from DOMContentLoaded to the first frame with highlights, and to the first
 * with all of them, in ms; and how many frames lie between.
 */
const STOPWATCH = `{
  let loaded = 0;
  let first = 0;
  let frames = 0;
  addEventListener('DOMContentLoaded', () => { loaded = performance.now(); });
  const painted = () => {
    let ranges = 0;
    for (const [name, highlight] of CSS.highlights) if (name.startsWith('pangzhu-highlight-')) ranges += highlight.size;
    return ranges;
  };
  const look = () => {
    const ranges = loaded > 0 ? painted() : 0;
    if (ranges > 0 && first === 0) first = performance.now() - loaded;
    else if (first > 0) frames += 1;
    if (ranges >= ${HIGHLIGHTS}) window.allPainted = { first, all: performance.now() - loaded, frames };
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}`;

interface Painted {
  readonly first: number;
  readonly all: number;
  readonly frames: number;
}

/**
 * Opens an article with 1,000 highlights, and the panel for it: when the first and when all of them are painted, when the
 * panel lists them and how soon its list answers a key.
 */
export async function run(places: readonly Place[]): Promise<void> {
  await inBrowsers('highlights', places, measure);
}

async function measure({ name, browser, web }: MeasuredBrowser): Promise<void> {
  web.serve(URL, article());
  const asker = await openLibrary(browser);
  const plain = await browser.open(URL);
  await plain.untilReady();
  await importText(asker, await fileOf(await reportOf(asker, URL)));
  await plain.tab.close();

  const painted: Painted[] = [];
  const panels: { readonly listed: number; readonly answered: number }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await browser.open('about:blank');
    await page.tab.evaluateOnNewDocument(STOPWATCH);
    await page.tab.goto(URL, { waitUntil: 'domcontentloaded' });
    await page.untilReady();
    painted.push((await (await page.tab.waitForFunction('window.allPainted')).jsonValue()) as Painted);
    const asked = performance.now();
    const panel = await openPanelFor(browser, page);
    await panel.tab.waitForFunction(
      (count) => document.querySelector(`.annotation-list [aria-setsize="${count}"]`) !== null,
      {},
      HIGHLIGHTS,
    );
    const listed = performance.now() - asked;
    panels.push({ listed, answered: await panel.tab.evaluate(lastByKey, HIGHLIGHTS) });
    await panel.tab.close();
    await page.tab.close();
  }
  const of = (values: readonly number[]): string =>
    `${median(values).toFixed(0)} ms (${Math.max(...values).toFixed(0)})`;
  console.log(
    [
      `highlights, ${name} (${await browser.version()}): ${HIGHLIGHTS} on one article, medians of ${ROUNDS} (the longest)`,
      `  first frame with highlights ${of(painted.map(({ first }) => first))}, with all ${of(painted.map(({ all }) => all))}, frames between ${Math.max(...painted.map(({ frames }) => frames))} at most`,
      `  panel: asked for to listed ${of(panels.map(({ listed }) => listed))}; End to the last row ${of(panels.map(({ answered }) => answered))}`,
    ].join('\n'),
  );
}

/** Presses End in the list, and waits until the last row has the focus and is drawn. Runs in the panel. */
function lastByKey(count: number): Promise<number> {
  const begun = performance.now();
  const row = document.querySelector<HTMLElement>('.annotation-list [aria-posinset] [data-main]');
  if (row === null) throw new Error('The list has rows');
  row.focus();
  row.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
  return new Promise((resolve) => {
    const look = (): void => {
      const last = document.activeElement?.closest(`[aria-posinset="${count}"]`);
      if (last == null) requestAnimationFrame(look);
      else requestAnimationFrame(() => resolve(performance.now() - begun));
    };
    look();
  });
}

/** A page with one paragraph a highlight. */
function article(): string {
  const letters = [...'安全大会上专家谈到人工智能怎样改变攻与防的格局'];
  let letter = 0;
  const paragraph = (): string =>
    Array.from(
      { length: CHARACTERS * 2 },
      () => letters[(letter++ * 7 + (letter >> 5)) % letters.length],
    ).join('');
  const body = Array.from({ length: HIGHLIGHTS }, () => `<p><span>${paragraph()}</span></p>`).join('');
  return `<!doctype html><meta charset="utf-8"><script>var biz = "MzAwMDAwMDAwMA==" || ""; var mid = "1000000301" || "";
    var idx = "1" || "";</script><h1 id="activity-name">试文</h1><div id="js_content" style="visibility: visible">${body}</div>`;
}

/** An export that has the page with a highlight in each of its paragraphs, every fourth with a note. */
async function fileOf({ meta, text }: PageReport): Promise<string> {
  const clock = steadyClock();
  const id = sortableId(MORNING, clock.chance(10));
  const hash = await sha256(text);
  const index = new TextIndex(text, createFold());
  const { site, identity, title, account, author, published } = meta;
  const seen = { firstSeen: MORNING, lastSeen: MORNING, updated: MORNING };
  const kept = { sha256: hash, textVersion: 1 };
  const records: PortableRecord[] = [
    {
      type: 'article',
      record: {
        ...{ id, site, identity, title, account, author, published, url: URL, urls: [URL], ...kept, ...seen },
        keeping: 'highlighted',
        deleted: null,
      },
    },
    { type: 'text', record: { article: id, ...kept, seen: MORNING, text } },
  ];
  let at = 0;
  for (const [number, line] of text.split('\n').entries()) {
    const start = at;
    at += line.length + 1;
    if (line.length < CHARACTERS) continue;
    records.push({
      type: 'annotation',
      record: {
        kind: 'highlight',
        id: sortableId(MORNING + number, clock.chance(10)),
        article: id,
        created: MORNING,
        updated: MORNING,
        anchor: describe(index, { start, end: start + CHARACTERS }),
        anchoredOn: hash,
        madeOn: hash,
        madeAt: null,
        keptDetached: false,
        colour: 'yellow',
        style: 'fill',
        note: number % 4 === 0 ? `第 ${number} 条批注` : '',
        tags: [],
        entities: [],
        said: null,
        deleted: null,
      },
    });
  }
  const pieces: string[] = [];
  for await (const piece of writeJsonLines({ created: MORNING, records: records.length }, inOne(records)))
    pieces.push(piece);
  return pieces.join('');
}

async function* inOne<T>(slice: T): AsyncGenerator<T> {
  yield slice;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
