import 'fake-indexeddb/auto';

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { RestorePlan } from '@/lib/core/snapshots/restore-plan';
import { deleteAnnotations, deleteArticles } from '@/lib/db/delete-annotations';
import { saveDraft } from '@/lib/db/drafts';
import { declared, openDatabase } from '@/lib/db/open-database';
import { readEverything } from '@/lib/db/snapshot-rows';
import { beginImport, stageSlice } from '@/lib/db/stage-import';
import type { Database } from '@/lib/db/tables';
import { undo } from '@/lib/db/undo';
import { updateAnnotation } from '@/lib/db/update-annotation';
import { packed, planned, restoredFrom, snapshotText } from '@/tests/db-snapshots';
import {
  everything,
  fault,
  freshDatabase,
  mark,
  page,
  recounted,
  steadyClock,
  stored,
  value,
} from '@/tests/db-world';
import { onFullDisk } from '@/tests/full-disk';
import { type Dump, restore } from '@/tests/idb-dump';

const counts = ({ changes: _, ...rest }: RestorePlan): object => rest;
const clock = steadyClock();

/** A database with something in every table of the reader's data. */
async function lived(): Promise<{ db: Database; ids: string[] }> {
  const db = await freshDatabase();
  const first = await mark(db, clock, page(1), 0, { note: '第一条' });
  const second = await mark(db, clock, page(2), 4);
  const third = await mark(db, clock, page(2), 12);
  value(await deleteAnnotations(db, [{ id: third.id, basedOn: third.updated }], clock));
  const about = { annotation: first.id, basedOn: first.updated };
  value(await saveDraft(db, { id: 'draft', page: '4hou:T1', about, note: '半句' }, clock));
  const { updated } = await mark(db, clock, page(3));
  await db.quarantine.add({
    id: third.id,
    table: 'annotations',
    key: '"x"',
    raw: { pages: new Uint8Array([1, 2]) },
    path: '',
    expected: '',
    at: updated,
  });
  return { db, ids: [first.id, second.id, third.id] };
}

describe('a snapshot', () => {
  it('carries every table, also one that nobody has told it of, and brings it back', async () => {
    const { db } = await lived();
    const before = await everything(db);
    db.close();
    const later = new Dexie(db.name);
    later.version(99).stores({ ...schemaOf(db), tomorrow: '++, article' });
    await later.open();
    await later
      .table('tomorrow')
      .bulkAdd([
        { article: 'a', picture: new Blob(['x']), bytes: new Uint8Array([0, 255]) },
        { article: 'b' },
      ]);
    const text = await snapshotText(later);
    const tables = JSON.parse(text.split('\n')[0] ?? '').tables;
    for (const { name } of later.tables.filter((table) => !['staged', 'statements'].includes(table.name)))
      expect(tables[name]).toBe(await later.table(name).count());
    expect(Object.keys(tables)).toContain('tomorrow');
    expect(text).toContain('"table":"tomorrow","key":2');
    expect(Object.values(before).flat().length).toBeGreaterThan(10);
    later.close();
  });

  it('is of one moment: what is written while it is taken is in it altogether or not at all', async () => {
    const { db } = await lived();
    let during: Promise<unknown> = Promise.resolve();
    const rows: Record<string, number> = {};
    await readEverything(db, {
      begin: async () => {
        during = mark(db, clock, page(9));
      },
      rows: async (slice) => {
        // Long for a database: a write that could get in between two slices would.
        await new Promise((resolve) => setTimeout(resolve, 5));
        for (const { table } of slice) rows[table] = (rows[table] ?? 0) + 1;
      },
    });
    await during;
    expect([rows['articles'], rows['texts'], rows['annotations'], rows['changes']]).toEqual([3, 3, 4, 5]);
    expect(await db.articles.count()).toBe(4);
  });
});

describe('a restore', () => {
  it('into an empty database gives every record back, and says beforehand that it will', async () => {
    const { db } = await lived();
    const [file, before] = [await packed(await snapshotText(db)), await everything(db)];
    const empty = await freshDatabase();
    for (const mode of ['missing', 'exact'] as const) {
      const plan = value(await planned(empty, file, { mode }));
      expect(counts(plan)).toEqual({ added: 18, updated: 0, removed: 0, refused: 0, unchanged: 0 });
      expect(await everything(empty)).toMatchObject({ articles: [], annotations: [], quarantine: [] });
    }
    const heard: number[] = [];
    const plan = value(await restoredFrom(empty, file, { tell: (rows) => heard.push(rows) }));
    expect(counts(plan)).toEqual({ added: 18, updated: 0, removed: 0, refused: 0, unchanged: 0 });
    expect(await everything(empty)).toEqual(before);
    expect(heard.at(-1)).toBe(18 + Number(before['counters']?.length));
    value(await undo(empty, null, clock));
  });

  it('does exactly what it said, and the snapshot from just before takes it back', async () => {
    const { db, ids } = await lived();
    const [file, then] = [await packed(await snapshotText(db)), await everything(db)];
    const [first = '', second = ''] = ids;
    const edit = { id: first, basedOn: (await db.annotations.get(first))?.updated ?? 0, draft: null };
    value(await updateAnnotation(db, { ...edit, change: { note: '改过' } }, clock));
    const gone = await db.annotations.get(second);
    value(await deleteArticles(db, [gone?.article ?? ''], clock));
    await mark(db, clock, page(7));
    const [undoing, before] = [await packed(await snapshotText(db)), await everything(db)];

    const plan = value(await planned(db, file));
    expect(await everything(db)).toEqual(before);
    const verdicts = plan.changes.map(({ table, verdict, words }) => `${table} ${verdict} ${words}`);
    expect(verdicts).toContain('annotations updated 测试大会');
    expect(verdicts).toContain('annotations added 在今天开');
    expect(verdicts).toContain('articles added 第 2 届测试大会侧记');
    expect(verdicts).toContain('articles removed 第 7 届测试大会侧记');
    expect(value(await restoredFrom(db, file))).toEqual(plan);
    expect(await everything(db)).toEqual(then);

    value(await restoredFrom(db, undoing));
    expect(await everything(db)).toEqual(before);
  });

  it('of what is missing brings back what is gone, over its tombstone, and keeps everything newer', async () => {
    const { db, ids } = await lived();
    const file = await packed(await snapshotText(db));
    const [first = '', second = ''] = ids;
    const edit = { id: first, basedOn: (await db.annotations.get(first))?.updated ?? 0, draft: null };
    const edited = value(await updateAnnotation(db, { ...edit, change: { note: '改过' } }, clock));
    const gone = await db.annotations.get(second);
    value(await deleteArticles(db, [gone?.article ?? ''], clock));
    const buried = await db.annotations.get(second);
    const made = await mark(db, clock, page(7));

    const plan = value(await planned(db, file, { mode: 'missing' }));
    const added = plan.changes.filter(({ verdict }) => verdict === 'added').map(({ table }) => table);
    expect(added.toSorted()).toEqual(['annotations', 'articles']);
    expect(plan).toMatchObject({ added: 2, updated: 0, removed: 0, refused: 0 });
    expect(value(await restoredFrom(db, file, { mode: 'missing' }))).toEqual(plan);
    expect(await db.annotations.get(first)).toEqual(edited);
    expect(await db.annotations.get(made.id)).toEqual(made);
    const back = await db.annotations.get(second);
    expect(back).toEqual({ ...gone, updated: back?.updated });
    expect(back?.updated).toBeGreaterThan(buried?.updated ?? Number.POSITIVE_INFINITY);
    expect(await stored(db)).toEqual(await recounted(db));
    expect(counts(value(await planned(db, file, { mode: 'missing' })))).toMatchObject({
      added: 0,
      updated: 0,
    });
  });

  it('sets a broken record aside with its raw content, names its line, and takes the others', async () => {
    const { db, ids } = await lived();
    const raw = { ...(await db.annotations.get(ids[0] ?? '')), colour: 'mauve' };
    await db.table('annotations').put(raw);
    const text = await snapshotText(db);
    const line = text.split('\n').findIndex((each) => each.includes('mauve')) + 1;
    const empty = await freshDatabase();
    const plan = value(await restoredFrom(empty, await packed(text)));
    expect(plan).toMatchObject({ added: 17, refused: 1 });
    expect(plan.changes.filter(({ verdict }) => verdict === 'refused')).toMatchObject([
      { table: 'annotations', line, path: 'colour' },
    ]);
    expect((await empty.quarantine.toArray()).map((each) => each.raw)).toContainEqual(raw);
    expect(await stored(empty)).toEqual(await recounted(empty));
  });

  it('never holds what an import has laid aside, and leaves that alone', async () => {
    const { db } = await lived();
    const staged = beginImport(clock);
    const record = { type: 'annotation', record: (await db.annotations.toArray())[0] } as never;
    value(await stageSlice(db, staged, 0, [{ line: 2, record }]));
    const text = await snapshotText(db);
    expect(text).not.toContain('"table":"staged"');
    value(await restoredFrom(db, await packed(text)));
    expect(await db.staged.count()).toBe(1);
  });

  it('leaves everything as it was on a full disk, at whatever write, and says so', async () => {
    const { db } = await lived();
    const file = await packed(await snapshotText(db));
    let writes = Number.POSITIVE_INFINITY;
    let nth = 1;
    for (; nth <= writes; nth += 1) {
      const other = await freshDatabase();
      await mark(other, steadyClock(), page(8));
      const before = await everything(other);
      const run = await onFullDisk(nth, 'failed put', () => restoredFrom(other, file));
      if (run.writes < nth) writes = run.writes;
      else {
        expect(fault(run.result)).toEqual({ code: 'quota' });
        expect(await everything(other)).toEqual(before);
      }
    }
    expect(nth).toBeGreaterThan(15);
  });

  it('that the reader stops leaves everything as it was', async () => {
    const { db } = await lived();
    const file = await packed(await snapshotText(db));
    const empty = await freshDatabase();
    const outcome = await restoredFrom(empty, file, { signal: AbortSignal.abort() });
    expect(fault(outcome)).toEqual({ code: 'cancelled' });
    expect(await everything(empty)).toMatchObject({ articles: [], annotations: [], counters: [] });
  });
});

const examples = join(import.meta.dirname, '../lib/db/migrations/examples');
describe.each(readdirSync(examples))('a snapshot of the database %s', (file) => {
  it('is brought up to date, and gives back what the migrated database holds', async () => {
    const dump = JSON.parse(readFileSync(join(examples, file), 'utf8')) as Dump;
    await restore(`${file}-old`, dump);
    const old = declared(`${file}-old`, dump.version / 10);
    await old.open();
    const snapshot = await packed(await snapshotText(old));
    old.close();
    const migrated = value(await openDatabase(`${file}-old`));
    const empty = await freshDatabase();
    value(await restoredFrom(empty, snapshot));
    // What articles say is found anew.
    expect(await everything(empty)).toEqual({ ...(await everything(migrated)), statements: [] });
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('pangzhu-restoring');
  });
});

function schemaOf(db: Dexie): Record<string, string> {
  return Object.fromEntries(
    db.tables.map(({ name, schema }) => [
      name,
      [schema.primKey.src, ...schema.indexes.map(({ src }) => src)].join(', '),
    ]),
  );
}
