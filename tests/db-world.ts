import type { Anchor } from '@/lib/core/anchor/anchor';
import type { Annotation, Colour, Highlight } from '@/lib/core/records/annotation';
import {
  added,
  addedArticles,
  articleDifference,
  difference,
  EVERYTHING,
  NO_ARTICLES,
  NONE,
} from '@/lib/core/records/counters';
import type { Outcome } from '@/lib/core/records/outcome';
import type { ArticleRecord, SeenPage } from '@/lib/core/records/stored-article';
import type { ClockAndChance } from '@/lib/db/clock-and-chance';
import { createHighlight, type WantedHighlight } from '@/lib/db/create-highlight';
import { openDatabase } from '@/lib/db/open-database';
import { readTotals } from '@/lib/db/read-article';
import type { Database } from '@/lib/db/tables';

/** A moment to count from: 2026-11-02 09:00 in Beijing. */
export const MORNING = Date.UTC(2026, 10, 2, 1);

/** A clock that moves one second a look, and chance that repeats itself from run to run. */
export function steadyClock(start = MORNING, seed = 1): ClockAndChance & { at: number } {
  let state = seed;
  const clock = {
    at: start,
    now: () => {
      clock.at += 1_000;
      return clock.at;
    },
    chance: (bytes: number) =>
      Uint8Array.from({ length: bytes }, () => {
        // A linear congruential generator (Numerical Recipes); its low bits are poor, so the high ones are taken.
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
        return state >>> 24;
      }),
  };
  return clock;
}

let name = '';
let names = 0;

/** An empty database that no other test sees. */
export function freshDatabase(): Promise<Database> {
  names += 1;
  name = `test-${names}`;
  return reopened();
}

/** The database of this test once more, as after a restart. */
export async function reopened(): Promise<Database> {
  return value(await openDatabase(name));
}

/** What an outcome holds; a test that meets a fault here is wrong. */
export function value<T>(outcome: Outcome<T, unknown>): T {
  if (!outcome.ok) throw new Error(`Not done: ${JSON.stringify(outcome.error)}`);
  return outcome.value;
}

export function fault<Fault>(outcome: Outcome<unknown, Fault>): Fault {
  if (outcome.ok) throw new Error('Done, although it should have failed');
  return outcome.error;
}

const TEXT = '测试大会在今天开幕。\n第一位讲者谈到了供应链的账本。\n第二位讲者不同意，他说账本没有人看。';

/** A page of our own with a number, so that each has its own identity and text. */
export function page(number: number, change: Partial<SeenPage> = {}): SeenPage {
  return {
    url: `https://www.4hou.com/posts/T${number}`,
    site: '4hou',
    identity: `4hou:T${number}`,
    title: `第 ${number} 届测试大会侧记`,
    account: number % 2 === 0 ? '测试周报' : '样例观察',
    author: null,
    published: '2026-11-01T10:00:00+08:00',
    text: `${TEXT}\n这是第 ${number} 篇。`,
    ...change,
  };
}

/** An anchor at a stretch of a text; what only finding again needs is made up. */
export function anchorAt(text: string, start: number, end: number): Anchor {
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 8), start),
      suffix: text.slice(end, end + 8),
    },
    position: { start, end },
    foldedStart: start,
    block: text.slice(0, start).split('\n').length - 1,
    textVersion: 1,
    text: { hash: '0'.repeat(16), folded: '0'.repeat(16), sketch: '0'.repeat(64) },
    rivals: [],
  };
}

/** What a reader asks for who marks a stretch of a page. */
export function wanted(
  on: SeenPage,
  start = 0,
  end = start + 4,
  { colour = 'yellow', note = '', ...rest }: Partial<WantedHighlight> = {},
): WantedHighlight {
  return {
    page: on,
    anchor: anchorAt(on.text, start, end),
    colour,
    style: 'fill',
    note,
    tags: [],
    entities: [],
    said: null,
    draft: null,
    ...rest,
  };
}

/** Marks a stretch of a page and answers with the highlight. */
export async function mark(
  db: Database,
  clock: ClockAndChance,
  on: SeenPage,
  start = 0,
  about: { readonly colour?: Colour; readonly note?: string; readonly tags?: readonly string[] } = {},
): Promise<Highlight> {
  return value(await createHighlight(db, wanted(on, start, start + 4, about), clock)).highlight;
}

/** All that a database holds, table by table. */
export async function everything(db: Database): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    db.tables.map(async (table) => {
      const [keys, rows] = await Promise.all([table.toCollection().primaryKeys(), table.toArray()]);
      return [table.name, keys.map((key, index) => [key, rows[index]])] as const;
    }),
  );
  return Object.fromEntries(tables);
}

/** The counters as they must be: counted anew from the records. */
export async function recounted(db: Database): Promise<Record<string, unknown>> {
  const [annotations, articles] = await Promise.all([db.annotations.toArray(), db.articles.toArray()]);
  return count(annotations, articles);
}

function count(
  annotations: readonly Annotation[],
  articles: readonly ArticleRecord[],
): Record<string, unknown> {
  const counters: Record<string, unknown> = {};
  for (const [id, own] of Map.groupBy(annotations, ({ article }) => article)) {
    const totals = own.map((annotation) => difference(null, annotation)).reduce((a, b) => added(a, b), NONE);
    if (totals.highlights > 0) counters[id] = { id, ...totals };
  }
  counters[EVERYTHING] = {
    id: EVERYTHING,
    ...annotations.map((annotation) => difference(null, annotation)).reduce((a, b) => added(a, b), NONE),
    articles: articles.map((article) => articleDifference(null, article)).reduce(addedArticles, NO_ARTICLES),
  };
  return counters;
}

/** The counters as they are stored. */
export async function stored(db: Database): Promise<Record<string, unknown>> {
  const counters = await db.counters.toArray();
  return {
    [EVERYTHING]: await readTotals(db),
    ...Object.fromEntries(counters.map((counter) => [counter.id, counter])),
  };
}
