import 'fake-indexeddb/auto';

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Dictionary } from '@/lib/core/dictionary/entity';
import { isLive } from '@/lib/core/records/annotation';
import { EMPTY_TERM } from '@/lib/core/records/term';
import { createHighlight } from '@/lib/db/create-highlight';
import { deleteAnnotations, deleteArticles } from '@/lib/db/delete-annotations';
import { ChangedDuringExport, exportRecords } from '@/lib/db/export-records';
import { findArticle } from '@/lib/db/find-article';
import { forgetOpened } from '@/lib/db/forget-opened';
import { highlightsOf, readAnnotation, readArticle } from '@/lib/db/read-article';
import { saveTerms } from '@/lib/db/save-terms';
import { seeArticle } from '@/lib/db/see-article';
import { beginImport, stageSlice, sweepImports } from '@/lib/db/stage-import';
import type { Database } from '@/lib/db/tables';
import { undo } from '@/lib/db/undo';
import { updateAnnotation } from '@/lib/db/update-annotation';
import { byteStream } from '@/lib/formats/byte-stream';
import { writeJsonLines } from '@/lib/formats/json-lines';
import { exported, imported, inChunks, NOTHING_BUNDLED } from '@/tests/db-transfer';
import {
  everything,
  fault,
  freshDatabase,
  MORNING,
  mark,
  page,
  recounted,
  steadyClock,
  stored,
  value,
  wanted,
} from '@/tests/db-world';

let db: Database;
let clock: ReturnType<typeof steadyClock>;
beforeEach(async () => {
  db = await freshDatabase();
  clock = steadyClock();
});

/** The records, without what belongs to one device: its log, its drafts, what waits. */
async function records(of: Database): Promise<Record<string, unknown>> {
  const { articles, annotations } = await everything(of);
  // A text may be kept whole on one side and as a version on the other.
  const texts = (await exported(of)).split('\n').filter((line) => line.includes('"type":"text"'));
  return { articles, texts, annotations, counters: await stored(of) };
}

/** A new database with what these files hold, imported in their order. */
async function importedFrom(...files: string[]): Promise<Database> {
  const into = await freshDatabase();
  for (const file of files) value(await imported(into, inChunks(file)));
  return into;
}

/** Lines of a file as objects, the header first. */
const lines = (file: string): Record<string, unknown>[] =>
  file
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('an export', () => {
  it('begins with the format, then has one record a line with its type, deletions included', async () => {
    const { id, updated } = await mark(db, clock, page(1), 0, { note: '多行\n笔记' });
    const gone = await mark(db, clock, page(1), 8, { note: '删掉的话' });
    value(await deleteAnnotations(db, [{ id: gone.id, basedOn: gone.updated }], clock));
    const file = await exported(db);
    const [header, ...rest] = lines(file);
    expect(header).toEqual({
      format: 'pangzhu',
      version: 5,
      created: '2026-11-02T01:00:00.000Z',
      records: 4,
    });
    expect(rest.map(({ type }) => type)).toEqual(['article', 'text', 'annotation', 'annotation']);
    expect(rest[2]).toMatchObject({ id, updated, note: '多行\n笔记', deleted: null });
    expect(rest[3]).toMatchObject({ id: gone.id, deleted: expect.any(Number) });
    expect(file).not.toContain('删掉的话');
  });

  it('of an article has its texts and annotations and nothing else', async () => {
    const one = await mark(db, clock, page(1));
    await mark(db, clock, page(1), 8);
    await mark(db, clock, page(2));
    const rest = lines(await exported(db, { what: 'articles', ids: [one.article] })).slice(1);
    expect(rest.map(({ type }) => type)).toEqual(['article', 'text', 'annotation', 'annotation']);
    expect(new Set(rest.map(({ id, article, type }) => (type === 'article' ? id : article)))).toEqual(
      new Set([one.article]),
    );
  });

  it('of a selection has the chosen annotations with their articles', async () => {
    const chosen = [await mark(db, clock, page(1)), await mark(db, clock, page(2))];
    await mark(db, clock, page(1), 8);
    const ids = chosen.map(({ id }) => id);
    const rest = lines(await exported(db, { what: 'annotations', ids })).slice(1);
    expect(rest.filter(({ type }) => type === 'annotation').map(({ id }) => id)).toEqual(ids);
    expect(rest.map(({ type }) => type)).toEqual([
      'article',
      'article',
      'text',
      'text',
      'annotation',
      'annotation',
    ]);
  });

  it('tells of every entity that its records name which one that is by now, and leaves the records as they are', async () => {
    const content = { ...EMPTY_TERM, kind: 'person' } as const;
    const entity = { surfaces: [], description: null, parent: null, date: null, appearances: [] };
    const bundled: Dictionary = {
      sources: [],
      entities: [
        { ...entity, id: 'person-a', kind: 'person', name: '欧阳明舟' },
        { ...entity, id: 'person-b', kind: 'person', name: '司徒静远' },
      ],
    };
    const asks = { ...wanted(page(1)), entities: ['person-a', 'person-unheard-of'] };
    const { highlight } = value(await createHighlight(db, asks, clock));
    await mark(db, clock, page(2));
    const merge = { ...content, name: '欧阳明舟', mergedInto: 'person-b' };
    value(await saveTerms(db, [{ id: null, over: 'person-a', content: merge }], clock));
    const one = { what: 'articles', ids: [highlight.article] } as const;
    const file = await exported(db, one, bundled);
    const [header, ...rest] = lines(file);
    expect(header).toMatchObject({ records: rest.length });
    expect(rest.at(-1)).toEqual({
      type: 'entity',
      id: 'person-a',
      is: 'person-b',
      kind: 'person',
      name: '司徒静远',
    });
    expect(rest.map(({ type }) => type)).toEqual(['article', 'text', 'annotation', 'entity']);
    expect(rest[2]).toMatchObject({ id: highlight.id, entities: asks.entities });
    const all = lines(await exported(db, { what: 'everything' }, bundled));
    expect(all.filter(({ type }) => type === 'entity').map(({ id, is }) => [id, is])).toEqual([
      ['person-a', 'person-b'],
      ['person-b', 'person-b'],
    ]);

    const into = await freshDatabase();
    expect(value(await imported(into, inChunks(file)))).toMatchObject({ added: 3, refused: 0 });
    expect(await into.terms.count()).toBe(0);
    expect(
      fault(await imported(into, inChunks(`${file.split('\n').slice(0, -2).join('\n')}\n`))),
    ).toMatchObject({
      code: 'cut-off',
    });
    const broken = file.replace('"is":"person-b"', '"is":7');
    expect(fault(await imported(into, inChunks(broken)))).toMatchObject({
      code: 'refused-lines',
      report: { refusals: [{ line: rest.length + 1, code: 'misshapen', path: 'is' }] },
    });
  });

  it('has no text of an article that was deleted, although undo still could bring it back', async () => {
    const { article } = await mark(db, clock, page(1));
    value(await deleteArticles(db, [article], clock));
    expect(lines(await exported(db)).map(({ type }) => type)).toEqual([undefined, 'article', 'annotation']);
  });

  it('is a stream of bytes that is made as it is read', async () => {
    await mark(db, clock, page(1));
    const { count, slices } = await exportRecords(db, { what: 'everything' }, NOTHING_BUNDLED);
    const stream = byteStream(writeJsonLines({ created: MORNING, records: count }, slices));
    expect(await new Response(stream).text()).toBe(await exported(db));
    let read = 0;
    const endless = async function* () {
      for (;;) {
        read += 1;
        yield '行\n';
      }
    };
    const reader = byteStream(endless()).getReader();
    await reader.read();
    await reader.cancel();
    expect(read).toBeLessThan(4);
  });

  it('says so when a record is forgotten while it runs', async () => {
    value(await seeArticle(db, page(1), true, clock));
    const { slices } = await exportRecords(db, { what: 'everything' }, NOTHING_BUNDLED);
    value(await forgetOpened(db));
    await expect(Array.fromAsync(slices)).rejects.toBeInstanceOf(ChangedDuringExport);
  });
});

describe('an import', () => {
  it('into an empty database gives the same records and true totals', async () => {
    await mark(db, clock, page(1), 0, { note: '\ud800 孤儿 \u0000 控制符 \u2028' });
    const { id, updated } = await mark(db, clock, page(2), 4, { colour: 'blue' });
    value(await updateAnnotation(db, { id, basedOn: updated, change: { tags: ['甲'] }, draft: null }, clock));
    await mark(db, clock, page(1, { text: `更正：${page(1).text}` }), 8);
    value(await seeArticle(db, page(3), true, clock));
    const file = await exported(db);
    const into = await freshDatabase();
    expect(value(await imported(into, inChunks(file)))).toEqual({
      added: lines(file).length - 1,
      updated: 0,
      unchanged: 0,
      refused: 0,
      refusals: [],
    });
    expect(await records(into)).toEqual(await records(db));
    expect(await into.staged.count()).toBe(0);
    expect(await exported(into)).toBe(file);
  });

  it('takes by id what was changed later, keeps ours at equal times, and counts each line once', async () => {
    const [ours, theirs, same] = [
      await mark(db, clock, page(1)),
      await mark(db, clock, page(1), 4),
      await mark(db, clock, page(1), 8),
    ];
    const edit = (id: string, note: string, on: Database) => async (basedOn: number) =>
      value(await updateAnnotation(on, { id, basedOn, change: { note }, draft: null }, clock));
    const other = await importedFrom(await exported(db));
    await edit(theirs.id, '那边改的', other)(theirs.updated);
    await edit(ours.id, '先改的', other)(ours.updated);
    await edit(ours.id, '后改的', db)(ours.updated);
    const file = (await exported(other)).replace('"note":""', '"note":"同时"');
    expect(await readAnnotation(db, same.id)).toMatchObject({ note: '' });
    expect(value(await imported(db, inChunks(file)))).toMatchObject({ added: 0, updated: 1, unchanged: 4 });
    const notes = await Promise.all([ours, theirs, same].map(async ({ id }) => readAnnotation(db, id)));
    expect(notes).toMatchObject([{ note: '后改的' }, { note: '那边改的' }, { note: '' }]);
  });

  it('takes deletions along, and does not bring back what was deleted here later', async () => {
    const [one, two] = [await mark(db, clock, page(1)), await mark(db, clock, page(1), 8)];
    const before = await exported(db);
    const other = await importedFrom(before);
    value(await deleteAnnotations(other, [{ id: one.id, basedOn: one.updated }], clock));
    value(await imported(db, inChunks(await exported(other))));
    expect((await highlightsOf(db, one.article)).map(({ id }) => id)).toEqual([two.id]);
    value(await deleteAnnotations(db, [{ id: two.id, basedOn: two.updated }], clock));
    value(await imported(db, inChunks(before)));
    expect(await highlightsOf(db, one.article)).toEqual([]);
    expect(await stored(db)).toEqual(await recounted(db));
  });

  it('joins an article that both sides met on their own', async () => {
    const here = await mark(db, clock, page(1));
    const other = await freshDatabase();
    const there = await mark(
      other,
      steadyClock(MORNING + 500, 7),
      page(1, { url: 'https://www.4hou.com/index.php/posts/T1' }),
      8,
    );
    const file = await exported(other);
    for (let times = 0; times < 2; times += 1) {
      value(await imported(db, inChunks(file)));
      const article = await findArticle(db, '4hou:T1', page(1).url);
      expect((await highlightsOf(db, here.article)).map(({ id }) => id)).toEqual([here.id, there.id]);
      expect(article).toMatchObject({ id: here.article });
      expect(article?.urls).toHaveLength(2);
      expect(await db.articles.count()).toBe(1);
      expect(await stored(db)).toEqual(await recounted(db));
    }
  });

  it('never deletes an article that bears an annotation, whichever side deleted it', async () => {
    const { article, id, updated } = await mark(db, clock, page(1));
    const other = await importedFrom(await exported(db));
    value(await deleteArticles(other, [article], clock));
    value(
      await updateAnnotation(db, { id, basedOn: updated, change: { note: '还要用' }, draft: null }, clock),
    );
    const [deleted, edited] = [await exported(other), await exported(db)];
    for (const order of [
      [deleted, edited],
      [edited, deleted],
    ]) {
      const into = await importedFrom(...order);
      expect(await readArticle(into, article)).toMatchObject({ identity: '4hou:T1' });
      expect(await highlightsOf(into, article)).toMatchObject([{ id, note: '还要用' }]);
      expect(await stored(into)).toEqual(await recounted(into));
    }
  });

  it('deletes an article with its text where the file says so later', async () => {
    const { article } = await mark(db, clock, page(1));
    const other = await importedFrom(await exported(db));
    value(await deleteArticles(db, [article], clock));
    value(await imported(other, inChunks(await exported(db))));
    expect(await readArticle(other, article)).toBeNull();
    expect(await other.texts.count()).toBe(0);
    expect(await stored(other)).toEqual(await recounted(other));
  });

  it('that was broken off is swept away after a day, one that runs is not', async () => {
    const { article } = await mark(db, clock, page(1));
    const text = await db.texts.where('article').equals(article).first();
    if (text === undefined) throw new Error('no text');
    const entry = { line: 2, record: { type: 'text', record: text } } as const;
    for (const at of [MORNING - 90_000_000, MORNING - 80_000_000])
      value(await stageSlice(db, beginImport(steadyClock(at)), 0, [entry]));
    value(await sweepImports(db, MORNING));
    expect(await db.staged.count()).toBe(1);
  });
});

describe('imports', () => {
  const step = fc.record({
    kind: fc.constantFrom('mark', 'edit', 'delete', 'delete-article', 'see', 'undo'),
    page: fc.integer({ min: 0, max: 2 }),
    pick: fc.nat(),
    note: fc.string({ maxLength: 3 }),
  });
  const steps = fc.array(step, { maxLength: 8 });

  /** Lives through the steps on pages from `first` on. */
  async function live(
    on: Database,
    at: number,
    first: number,
    script: readonly (typeof step extends fc.Arbitrary<infer T> ? T : never)[],
  ) {
    // Clocks with different milliseconds: no two devices write one record at the same time.
    const own = steadyClock(at, at % 1_000);
    for (const { kind, page: number, pick, note } of script) {
      const present = (await on.annotations.toArray()).filter(isLive);
      const target = present[pick % Math.max(1, present.length)];
      if (kind === 'see') value(await seeArticle(on, page(first + number), true, own));
      else if (kind === 'undo') await undo(on, null, own);
      else if (kind === 'mark' || target === undefined)
        await mark(on, own, page(first + number), pick % 20, { note });
      else if (kind === 'delete')
        value(await deleteAnnotations(on, [{ id: target.id, basedOn: target.updated }], own));
      else if (kind === 'delete-article') value(await deleteArticles(on, [target.article], own));
      else
        value(
          await updateAnnotation(
            on,
            { id: target.id, basedOn: target.updated, change: { note }, draft: null },
            own,
          ),
        );
    }
  }

  it('give the same records in any order, and once more changes nothing', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, steps, async (before, here, there) => {
        const base = await freshDatabase();
        await live(base, MORNING, 1, before);
        const common = await exported(base);
        const [one, two] = [await importedFrom(common), await importedFrom(common)];
        // On pages of its own each, and on the annotations of both.
        await live(one, MORNING + 10 ** 6 + 1, 11, here);
        await live(two, MORNING + 10 ** 6 + 2, 21, there);
        const files = [await exported(one), await exported(two)];
        const forth = await importedFrom(...files);
        const back = await importedFrom(...files.toReversed());
        expect(await records(back)).toEqual(await records(forth));
        expect(await stored(forth)).toEqual(await recounted(forth));
        const settled = await records(forth);
        for (const file of files) {
          const again = value(await imported(forth, inChunks(file)));
          expect(again).toMatchObject({ added: 0, updated: 0, refused: 0 });
        }
        expect(await records(forth)).toEqual(settled);
        for (const { id } of (await forth.articles.toArray()).filter(({ deleted }) => deleted !== null))
          expect(await highlightsOf(forth, id)).toEqual([]);
      }),
      { numRuns: process.env['SOAK'] === undefined ? 20 : 500 },
    );
  });
});
