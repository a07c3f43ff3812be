// The script that bench/storage.ts runs in a browser: our writes and reads beside Dexie's own on the same records.
import { Dexie, type Table } from 'dexie';
import { highlightOf, pageOf, recordsOf } from '@/bench/storage-work';
import type { Anchor } from '@/lib/core/anchor/anchor';
import { type Highlight, isHighlight } from '@/lib/core/records/annotation';
import type { Outcome } from '@/lib/core/records/outcome';
import { realClockAndChance as clock } from '@/lib/db/clock-and-chance';
import { commitImport } from '@/lib/db/commit-import';
import { createHighlight } from '@/lib/db/create-highlight';
import { exportRecords } from '@/lib/db/export-records';
import { listArticles } from '@/lib/db/list-articles';
import { openDatabase } from '@/lib/db/open-database';
import { annotationsOf, readTotals } from '@/lib/db/read-article';
import { sha256 } from '@/lib/db/sha256';
import { beginImport, discardImport, stageSlice } from '@/lib/db/stage-import';
import type { Database } from '@/lib/db/tables';
import { updateAnnotation } from '@/lib/db/update-annotation';
import { byteStream } from '@/lib/formats/byte-stream';
import { chunksOf } from '@/lib/formats/chunks-of';
import { importJsonLines } from '@/lib/formats/import-json-lines';
import { writeJsonLines } from '@/lib/formats/json-lines';
import { answerCalls } from '@/scripts/browsers/answer-calls';

const PUTS = 200;

/** Where Dexie's own puts go: the records and two indexes, as in the comparison of performance.md. */
type Bare = Dexie & { readonly highlights: Table<Highlight, string> };

let names = 0;
function bareDatabase(): Bare {
  names += 1;
  const db = new Dexie(`bare-${names}`, { chromeTransactionDurability: 'strict' }) as Bare;
  db.version(1).stores({ highlights: 'id, article, created' });
  return db;
}

async function ourDatabase(): Promise<Database> {
  names += 1;
  return done(await openDatabase(`ours-${names}`));
}

function done<T>(outcome: Outcome<T, unknown>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

async function timed<T>(work: () => Promise<T>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** What one write costs until it is committed; ms, medians. */
export interface PutCost {
  /** Dexie's put of one record. */
  readonly bare: number;
  /** Dexie alone, with the reads and the rows that an edit takes: the record, and the log's entry. */
  readonly rows: number;
  readonly create: number;
  readonly update: number;
}

/** The four in turn. */
async function puts(): Promise<PutCost> {
  const [bare, db] = [bareDatabase(), await ourDatabase()];
  const page = pageOf(1);
  const start = page.text.indexOf('账本');
  const anchor: Anchor = {
    ...highlightOf(1, '', '').anchor,
    quote: { exact: page.text.slice(start, start + 24), prefix: '', suffix: '' },
    position: { start, end: start + 24 },
  };
  const wanted = {
    page,
    anchor,
    colour: 'pink',
    style: 'fill',
    note: '',
    tags: [],
    entities: [],
    said: null,
    draft: null,
  } as const;
  let { highlight } = done(await createHighlight(db, wanted, clock));
  const laps = { bare: [] as number[], rows: [] as number[], create: [] as number[], update: [] as number[] };
  for (let put = 0; put < PUTS; put += 1) {
    const record = highlightOf(put, highlight.article, highlight.madeOn);
    laps.bare.push(await timed(() => bare.highlights.put(record)));
    laps.rows.push(await timed(() => sameRows(db, record)));
    laps.create.push(await timed(() => createHighlight(db, wanted, clock)));
    const edit = {
      id: highlight.id,
      basedOn: highlight.updated,
      change: { note: `第 ${put} 次` },
      draft: null,
    };
    laps.update.push(
      await timed(async () => {
        highlight = done(await updateAnnotation(db, edit, clock));
      }),
    );
  }
  await Promise.all([bare.delete(), db.delete()]);
  const { bare: one, rows, create, update } = laps;
  return { bare: median(one), rows: median(rows), create: median(create), update: median(update) };
}

function sameRows(db: Database, record: Highlight): Promise<unknown> {
  const steps = [{ of: 'annotation', id: record.id, before: record, after: record }] as const;
  const change = { kind: 'edit', at: 0, articles: [record.article], steps, size: 0, undone: null } as const;
  return db.transaction('rw', ['annotations', 'changes'], async () => {
    await Promise.all([db.annotations.get(record.id), db.changes.where('undone').above(0).primaryKeys()]);
    await Promise.all([db.annotations.put(record), db.changes.add(change)]);
  });
}

/** What a library of a size costs; ms. */
export interface LibraryCost {
  readonly highlights: number;
  /** Dexie's `bulkAdd` of the highlights alone, in one transaction. */
  readonly bulkAdd: number;
  /** The whole import of the file: read, checked, laid aside, merged. */
  readonly import: number;
  /** The longest time that nothing else could run, in both. */
  readonly bulkAddTask: number;
  readonly importTask: number;
  readonly fileMiB: number;
  readonly export: number;
  readonly totals: number;
  /** Dexie's `count()`, the other way to the same number. */
  readonly count: number;
  readonly firstPage: number;
  readonly byColour: number;
  readonly byText: number;
  /** All annotations of one article, in reading order. */
  readonly oneArticle: number;
}

async function library(articles: number, each: number): Promise<LibraryCost> {
  const pieces: string[] = [];
  const records = articles * 2 + articles * each;
  for await (const piece of writeJsonLines({ created: 0, records }, recordsOf(articles, each)))
    pieces.push(piece);
  const file = new Blob(pieces);
  const highlights: Highlight[] = [];
  for await (const slice of recordsOf(articles, each))
    for (const { type, record } of slice)
      if (type === 'annotation' && isHighlight(record)) highlights.push(record);

  const bare = bareDatabase();
  await bare.open();
  const bulkAdd = await watched(() => bare.highlights.bulkAdd(highlights));
  await bare.delete();
  const [one, count] = [highlights[0]?.article ?? '', highlights.length];
  // What we hold ourselves would be collected in the time of the others.
  highlights.length = 0;

  const db = await ourDatabase();
  const id = beginImport(clock);
  const { signal } = new AbortController();
  const quiet = { skipRefused: false, signal, tell: () => undefined };
  const imported = await watched(async () =>
    done(
      await importJsonLines(
        chunksOf(file.stream()),
        {
          stage: (seq, slice) => stageSlice(db, id, seq, slice),
          commit: () => commitImport(db, id, quiet),
          discard: () => discardImport(db, id),
        },
        { ...quiet, digest: sha256 },
      ),
    ),
  );
  const exported = await timed(async () => {
    const { count: lines, slices } = await exportRecords(
      db,
      { what: 'everything' },
      { entities: [], sources: [] },
    );
    await new Response(byteStream(writeJsonLines({ created: 0, records: lines }, slices))).blob();
  });
  const all = { text: null, account: null, colour: null, tag: null, opened: true };
  const page = { offset: 0, limit: 50 };
  const several = async (work: () => Promise<unknown>): Promise<number> => {
    const laps: number[] = [];
    for (let lap = 0; lap < 7; lap += 1) laps.push(await timed(work));
    return median(laps);
  };
  const cost: LibraryCost = {
    highlights: count,
    bulkAdd: bulkAdd.whole,
    import: imported.whole,
    bulkAddTask: bulkAdd.task,
    importTask: imported.task,
    fileMiB: file.size / 1_048_576,
    export: exported,
    totals: await several(() => readTotals(db)),
    count: await several(() => db.annotations.count()),
    firstPage: await several(() => listArticles(db, all, page)),
    byColour: await several(() => listArticles(db, { ...all, colour: 'pink' }, page)),
    byText: await several(() => listArticles(db, { ...all, text: '笔记 33' }, page)),
    oneArticle: await several(() => annotationsOf(db, one)),
  };
  await db.delete();
  return cost;
}

/** How long work took, and the longest wait of somebody else who wanted to run all the time. */
async function watched(
  work: () => Promise<unknown>,
): Promise<{ readonly whole: number; readonly task: number }> {
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  let task = 0;
  let running = true;
  port1.onmessage = () => {
    const now = performance.now();
    task = Math.max(task, now - last);
    last = now;
    if (running) setTimeout(() => port2.postMessage(0), 1);
    else port1.close();
  };
  port2.postMessage(0);
  const whole = await timed(work);
  running = false;
  return { whole, task };
}

export const handlers = { puts, library };

answerCalls(handlers);
