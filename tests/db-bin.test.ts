import 'fake-indexeddb/auto';

import { expect, it } from 'vitest';
import { BIN_LASTS } from '@/lib/core/records/binned';
import { deleteForGood, listBin, purgeBin, restore } from '@/lib/db/bin';
import { deleteAnnotations, deleteArticles } from '@/lib/db/delete-annotations';
import { highlightsOf, readAnnotation, readArticle } from '@/lib/db/read-article';
import type { Database } from '@/lib/db/tables';
import { redo, undo } from '@/lib/db/undo';
import { readText } from '@/lib/db/versions';
import { fault, freshDatabase, mark, page, recounted, steadyClock, stored, value } from '@/tests/db-world';

const binned = async (db: Database) => (await listBin(db)).map(({ of, id }) => [of, id]);

async function withTwo() {
  const [db, clock] = [await freshDatabase(), steadyClock()];
  const first = await mark(db, clock, page(1), 0, { note: '一' });
  const second = await mark(db, clock, page(1), 11);
  return { db, clock, first, second };
}

it('a deleted highlight lies in the bin with its words and comes back as it was', async () => {
  const { db, clock, first } = await withTwo();
  value(await deleteAnnotations(db, [{ id: first.id, basedOn: first.updated }], clock));
  expect(await listBin(db)).toMatchObject([{ id: first.id, record: { note: '一' } }]);
  expect(value(await restore(db, [first.id], clock))).toEqual([first.article]);
  expect(await listBin(db)).toEqual([]);
  expect(await readAnnotation(db, first.id)).toEqual({ ...first, updated: expect.any(Number) });
  expect(await stored(db)).toEqual(await recounted(db));
});

it('coming back from the bin is a change like any other: undone and redone', async () => {
  const { db, clock, first } = await withTwo();
  value(await deleteAnnotations(db, [{ id: first.id, basedOn: first.updated }], clock));
  value(await restore(db, [first.id], clock));
  expect(value(await undo(db, null, clock)).kind).toBe('restore');
  expect(await binned(db)).toEqual([['annotation', first.id]]);
  value(await redo(db, null, clock));
  expect(await binned(db)).toEqual([]);
  expect(await readAnnotation(db, first.id)).toMatchObject({ note: '一', deleted: null });
});

it('what undo brings back leaves the bin', async () => {
  const { db, clock, first } = await withTwo();
  value(await deleteAnnotations(db, [{ id: first.id, basedOn: first.updated }], clock));
  value(await undo(db, null, clock));
  expect(await binned(db)).toEqual([]);
});

it('an article comes back with the highlights that went with it, and not with those deleted before', async () => {
  const { db, clock, first, second } = await withTwo();
  value(await deleteAnnotations(db, [{ id: first.id, basedOn: first.updated }], clock));
  value(await deleteArticles(db, [first.article], clock));
  value(await restore(db, [first.article], clock));
  expect((await highlightsOf(db, first.article)).map(({ id }) => id)).toEqual([second.id]);
  expect(await binned(db)).toEqual([['annotation', first.id]]);
  expect((await readText(db, first.article, first.madeOn))?.text).toBe(page(1).text);
  expect(await stored(db)).toEqual(await recounted(db));
});

it('a highlight whose article is in the bin too brings the article back', async () => {
  const { db, clock, first } = await withTwo();
  value(await deleteArticles(db, [first.article], clock));
  value(await restore(db, [first.id], clock));
  expect(await readArticle(db, first.article)).not.toBeNull();
  expect((await highlightsOf(db, first.article)).map(({ id }) => id)).toContain(first.id);
});

it('an article that was begun anew meanwhile takes the old highlights in, with the text they were made on', async () => {
  const { db, clock, first } = await withTwo();
  value(await deleteArticles(db, [first.article], clock));
  const anew = await mark(db, clock, page(1, { text: `${page(1).text}改` }), 20);
  expect(anew.article).not.toBe(first.article);
  expect(value(await restore(db, [first.article], clock))).toEqual([anew.article]);
  expect((await highlightsOf(db, anew.article)).map(({ note }) => note)).toEqual(['一', '', '']);
  expect((await readText(db, anew.article, first.madeOn))?.text).toBe(page(1).text);
  expect(await binned(db)).toEqual([]);
  expect(await stored(db)).toEqual(await recounted(db));
});

it('what is deleted for good cannot come back, by the bin or by undo', async () => {
  const { db, clock, first } = await withTwo();
  value(await deleteAnnotations(db, [{ id: first.id, basedOn: first.updated }], clock));
  value(await deleteForGood(db, [first.id]));
  expect(await binned(db)).toEqual([]);
  expect(fault(await restore(db, [first.id], clock))).toMatchObject({ code: 'unknown' });
  while ((await undo(db, null, clock)).ok);
  expect(await readAnnotation(db, first.id)).toMatchObject({ deleted: expect.any(Number) });
  expect(JSON.stringify(await db.changes.toArray())).not.toContain('"一"');
});

it('an article deleted for good takes its highlights and texts along', async () => {
  const { db, clock, first } = await withTwo();
  value(await deleteArticles(db, [first.article], clock));
  value(await deleteForGood(db, [first.article]));
  expect(await db.bin.count()).toBe(0);
  expect(await db.texts.count()).toBe(0);
});

it('thirty days after its deletion a thing is gone for good, and not a moment before', async () => {
  const { db, clock, first, second } = await withTwo();
  value(await deleteAnnotations(db, [{ id: first.id, basedOn: first.updated }], clock));
  const [{ deleted } = { deleted: 0 }] = await listBin(db);
  value(await deleteAnnotations(db, [{ id: second.id, basedOn: second.updated }], clock));
  expect(value(await purgeBin(db, deleted + BIN_LASTS))).toBe(0);
  expect(value(await purgeBin(db, deleted + BIN_LASTS + 1))).toBe(1);
  expect(await binned(db)).toEqual([['annotation', second.id]]);
});

it('the texts of a deleted article stay as long as it lies in the bin, also when undo reaches it no more', async () => {
  const { db, clock, first } = await withTwo();
  value(await deleteArticles(db, [first.article], clock));
  await db.changes.clear();
  const other = await mark(db, clock, page(2));
  value(await undo(db, null, clock));
  expect(other.article).not.toBe(first.article);
  value(await restore(db, [first.article], clock));
  expect((await readText(db, first.article, first.madeOn))?.text).toBe(page(1).text);
});
