import 'fake-indexeddb/auto';

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { isLive } from '@/lib/core/records/annotation';
import { BIN_LASTS } from '@/lib/core/records/binned';
import { LOG_BOUNDS } from '@/lib/core/records/change';
import { isStored } from '@/lib/core/records/stored-article';
import { purgeBin } from '@/lib/db/bin';
import { deleteAnnotations, deleteArticles } from '@/lib/db/delete-annotations';
import { highlightsOf, readAnnotation, readArticle } from '@/lib/db/read-article';
import { seeArticle } from '@/lib/db/see-article';
import type { Database } from '@/lib/db/tables';
import { redo, takeBack, undo, undoable } from '@/lib/db/undo';
import { updateAnnotation } from '@/lib/db/update-annotation';
import { readText } from '@/lib/db/versions';
import {
  fault,
  freshDatabase,
  mark,
  page,
  recounted,
  reopened,
  steadyClock,
  stored,
  value,
} from '@/tests/db-world';

let db: Database;
let clock: ReturnType<typeof steadyClock>;
beforeEach(async () => {
  db = await freshDatabase();
  clock = steadyClock();
});

/** What a reader sees of the data, apart from when it was written and what history noted. */
async function seen(of: Database): Promise<Record<string, unknown>> {
  const [annotations, articles] = await Promise.all([of.annotations.toArray(), of.articles.toArray()]);
  return {
    annotations: annotations.filter(isLive).map(({ updated: _, ...rest }) => rest),
    articles: articles
      .filter(isStored)
      .map(({ id, keeping, title, identity }) => ({ id, keeping, title, identity })),
  };
}

describe('undo', () => {
  it('brings back all that was deleted, also after a restart, and redo takes it away again', async () => {
    const { id, updated, article } = await mark(db, clock, page(1), 0, { note: '# 全部\n', colour: 'pink' });
    const before = await seen(db);
    value(await deleteAnnotations(db, [{ id, basedOn: updated }], clock));
    const after = await seen(db);
    db = await reopened();
    expect(value(await undo(db, null, clock))).toEqual({ kind: 'delete', articles: [article] });
    expect(await seen(db)).toEqual(before);
    expect((await readAnnotation(db, id))?.updated).toBeGreaterThan(updated);
    expect(value(await redo(db, null, clock))).toEqual({ kind: 'delete', articles: [article] });
    expect(await seen(db)).toEqual(after);
    expect(await stored(db)).toEqual(await recounted(db));
  });

  it('brings a deleted article back with its highlights and its text', async () => {
    const one = await mark(db, clock, page(1));
    await mark(db, clock, page(1), 8);
    const before = await seen(db);
    value(await deleteArticles(db, [one.article], clock));
    value(await undo(db, null, clock));
    expect(await seen(db)).toEqual(before);
    expect((await readText(db, one.article, one.madeOn))?.text).toBe(page(1).text);
  });

  it('of the first highlight takes the article away with it', async () => {
    const { article } = await mark(db, clock, page(1));
    value(await undo(db, null, clock));
    expect(await readArticle(db, article)).toBeNull();
    value(await redo(db, null, clock));
    expect(await highlightsOf(db, article)).toHaveLength(1);
    expect(await readArticle(db, article)).toMatchObject({ keeping: 'highlighted' });
  });

  it('of a first highlight leaves an article that history had noted before', async () => {
    const opened = value(await seeArticle(db, page(1), true, clock));
    await mark(db, clock, page(1));
    value(await undo(db, null, clock));
    expect(await readArticle(db, opened?.id ?? '')).toMatchObject({ keeping: 'opened' });
  });

  it('does not forget a visit made after the change', async () => {
    const { article } = await mark(db, clock, page(1));
    await mark(db, clock, page(2));
    const again = value(
      await seeArticle(db, page(1, { url: 'https://www.4hou.com/index.php/posts/T1' }), false, clock),
    );
    value(await undo(db, article, clock));
    value(await redo(db, article, clock));
    expect(await readArticle(db, article)).toMatchObject({ lastSeen: again?.lastSeen, urls: again?.urls });
  });

  it('of one article leaves the others alone', async () => {
    const [one, two] = [await mark(db, clock, page(1)), await mark(db, clock, page(2))];
    value(await undo(db, one.article, clock));
    expect(await readAnnotation(db, one.id)).toMatchObject({ deleted: expect.any(Number) });
    expect(await readAnnotation(db, two.id)).toEqual(two);
    expect(await undoable(db, two.article)).toMatchObject({ undo: { kind: 'create' }, redo: null });
  });

  it('from within one article refuses to take back what touched others too', async () => {
    const [one, two] = [await mark(db, clock, page(1)), await mark(db, clock, page(2))];
    value(await deleteArticles(db, [one.article, two.article], clock));
    expect(fault(await undo(db, one.article, clock))).toEqual({ code: 'elsewhere' });
    value(await undo(db, null, clock));
    expect(await highlightsOf(db, one.article)).toHaveLength(1);
  });

  it('says that there is nothing, and a new change closes the way forward', async () => {
    expect(fault(await undo(db, null, clock))).toEqual({ code: 'nothing' });
    const { article } = await mark(db, clock, page(1));
    await mark(db, clock, page(1), 8);
    value(await undo(db, null, clock));
    await mark(db, clock, page(1), 12);
    expect(fault(await redo(db, null, clock))).toEqual({ code: 'nothing' });
    expect(await highlightsOf(db, article)).toHaveLength(2);
  });

  it('takes nothing back where somebody outside the log has changed the record since', async () => {
    const highlight = await mark(db, clock, page(1));
    const { id, updated } = highlight;
    value(await updateAnnotation(db, { id, basedOn: updated, change: { note: '我的' }, draft: null }, clock));
    const foreign = { ...highlight, note: '来自另一台设备', updated: updated + 1_000_000 };
    await db.annotations.put(foreign);
    expect(fault(await undo(db, null, clock))).toEqual({ code: 'changed-since' });
    expect(await readAnnotation(db, id)).toEqual(foreign);
  });
});

describe('an offer to undo', () => {
  it('takes back the change that it names, not what was changed elsewhere since', async () => {
    const [one, two] = [await mark(db, clock, page(1), 0), await mark(db, clock, page(1), 10)];
    const before = await seen(db);
    value(await deleteAnnotations(db, [{ id: one.id, basedOn: one.updated }], clock));
    const change = { colour: 'pink' } as const;
    const edit = { id: two.id, basedOn: two.updated, change, draft: null };
    const pink = value(await updateAnnotation(db, edit, clock));
    const named = { kind: 'delete', id: one.id } as const;
    expect(value(await takeBack(db, named, null, clock))).toEqual({
      kind: 'delete',
      articles: [one.article],
    });
    expect(await readAnnotation(db, two.id)).toEqual(pink);
    value(await undo(db, null, clock));
    expect(await seen(db)).toEqual(before);
    expect(await stored(db)).toEqual(await recounted(db));
  });

  it('takes nothing else back once its change is undone', async () => {
    const { id, updated } = await mark(db, clock, page(1));
    value(await deleteAnnotations(db, [{ id, basedOn: updated }], clock));
    value(await undo(db, null, clock));
    const before = await seen(db);
    expect(fault(await takeBack(db, { kind: 'delete', id }, null, clock))).toEqual({ code: 'nothing' });
    expect(await seen(db)).toEqual(before);
  });

  it('brings nothing back to an article that is gone, and the log keeps it', async () => {
    const { id, updated, article } = await mark(db, clock, page(1));
    const before = await seen(db);
    value(await deleteAnnotations(db, [{ id, basedOn: updated }], clock));
    value(await deleteArticles(db, [article], clock));
    expect(fault(await takeBack(db, { kind: 'delete', id }, null, clock))).toEqual({ code: 'changed-since' });
    value(await undo(db, null, clock));
    value(await undo(db, null, clock));
    expect(await seen(db)).toEqual(before);
  });

  it('brings no article back beside the one that was begun anew, and the log keeps it', async () => {
    const { article } = await mark(db, clock, page(1), 0, { note: '第一次' });
    const before = await seen(db);
    value(await deleteArticles(db, [article], clock));
    await mark(db, clock, page(1), 10);
    const named = { kind: 'delete-article', id: article } as const;
    expect(fault(await takeBack(db, named, null, clock))).toEqual({ code: 'changed-since' });
    expect(fault(await undo(db, article, clock))).toEqual({ code: 'changed-since' });
    value(await undo(db, null, clock));
    value(await takeBack(db, named, null, clock));
    expect(await seen(db)).toEqual(before);
  });

  it('made for one article touches no other', async () => {
    const [one, two] = [await mark(db, clock, page(1)), await mark(db, clock, page(2))];
    const both = [one, two].map(({ id, updated: basedOn }) => ({ id, basedOn }));
    value(await deleteAnnotations(db, both, clock));
    const named = { kind: 'delete', id: one.id } as const;
    expect(fault(await takeBack(db, named, one.article, clock))).toEqual({ code: 'elsewhere' });
  });
});

describe('the log', () => {
  it('stays within its bounds, the oldest go first; the texts of deleted articles go with the bin', async () => {
    const gone = await mark(db, clock, page(1));
    value(await deleteArticles(db, [gone.article], clock));
    let { id, updated } = await mark(db, clock, page(2));
    // Ten entries of two large images each are over the bound on size.
    const large = LOG_BOUNDS.size / 16;
    for (let round = 0; round < 10; round += 1) {
      const change = { note: String(round).repeat(large) };
      ({ id, updated } = value(
        await updateAnnotation(db, { id, basedOn: updated, change, draft: null }, clock),
      ));
    }
    const entries = await db.changes.toArray();
    expect(entries.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(LOG_BOUNDS.size);
    expect(entries.length).toBeGreaterThan(5);
    const kept = async () => (await db.texts.toArray()).map(({ article }) => article);
    expect(await kept()).toContain(gone.article);
    value(await purgeBin(db, clock.now() + 2 * BIN_LASTS));
    expect(await kept()).not.toContain(gone.article);
    value(await undo(db, null, clock));
    expect(await readAnnotation(db, id)).toMatchObject({ note: '8'.repeat(large) });
  });

  it('undone to its beginning and redone to its end gives each state on the way exactly', {
    timeout: 600_000,
  }, async () => {
    const step = fc.record({
      kind: fc.constantFrom('mark', 'edit', 'delete', 'delete-article', 'see'),
      page: fc.integer({ min: 1, max: 3 }),
      pick: fc.nat(),
      note: fc.string({ maxLength: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
        db = await freshDatabase();
        const states = [await seen(db)];
        for (const { kind, page: number, pick, note } of steps) {
          const changes = await db.changes.count();
          const live = (await db.annotations.toArray()).filter(isLive);
          const target = live[pick % Math.max(1, live.length)];
          if (kind === 'see') value(await seeArticle(db, page(number), false, clock));
          else if (kind === 'mark' || target === undefined)
            await mark(db, clock, page(number), pick % 20, { note });
          else if (kind === 'delete')
            value(await deleteAnnotations(db, [{ id: target.id, basedOn: target.updated }], clock));
          else if (kind === 'delete-article') value(await deleteArticles(db, [target.article], clock));
          else
            value(
              await updateAnnotation(
                db,
                { id: target.id, basedOn: target.updated, change: { note }, draft: null },
                clock,
              ),
            );
          if ((await db.changes.count()) > changes) states.push(await seen(db));
        }
        for (const state of states.slice(0, -1).toReversed()) {
          value(await undo(db, null, clock));
          expect(await seen(db)).toEqual(state);
          expect(await stored(db)).toEqual(await recounted(db));
        }
        expect(fault(await undo(db, null, clock)).code).toBe('nothing');
        for (const state of states.slice(1)) {
          value(await redo(db, null, clock));
          expect(await seen(db)).toEqual(state);
        }
        expect(await stored(db)).toEqual(await recounted(db));
      }),
      { numRuns: process.env['SOAK'] === undefined ? 20 : 300 },
    );
  });
});
