import 'fake-indexeddb/auto';

import { describe, expect, it } from 'vitest';
import type { Highlight } from '@/lib/core/records/annotation';
import type { Outcome } from '@/lib/core/records/outcome';
import { deleteForGood, purgeBin, restore } from '@/lib/db/bin';
import type { ClockAndChance } from '@/lib/db/clock-and-chance';
import { commitImport } from '@/lib/db/commit-import';
import { createHighlight } from '@/lib/db/create-highlight';
import { deleteAnnotations, deleteArticles } from '@/lib/db/delete-annotations';
import { discardDraft, saveDraft } from '@/lib/db/drafts';
import { keepArticle, keepPicture, noteGone } from '@/lib/db/keep-article';
import { mergeAnnotations, moveAnnotation, type Placing, splitAnnotation } from '@/lib/db/place-annotation';
import { seeArticle } from '@/lib/db/see-article';
import { beginImport, stageSlice } from '@/lib/db/stage-import';
import type { Database } from '@/lib/db/tables';
import { redo, undo } from '@/lib/db/undo';
import { updateAnnotation } from '@/lib/db/update-annotation';
import {
  anchorAt,
  everything,
  freshDatabase,
  mark,
  page,
  reopened,
  steadyClock,
  value,
  wanted,
} from '@/tests/db-world';
import { type Guise, onFullDisk } from '@/tests/full-disk';

/** The draft of a note that is being typed. */
const DRAFT = 'd'.repeat(26);

/** A database with highlights, one of them edited, one with a draft, one in the bin, and one step that was undone. */
async function lived(): Promise<{
  db: Database;
  clock: ClockAndChance;
  highlight: Highlight;
  second: Highlight;
  binned: string;
  staged: string;
}> {
  const db = await freshDatabase();
  const clock = steadyClock();
  const { id, updated } = await mark(db, clock, page(1));
  const edit = { id, basedOn: updated, change: { note: '原来的' }, draft: null };
  const highlight = value(await updateAnnotation(db, edit, clock));
  const second = await mark(db, clock, page(1), 12);
  const gone = await mark(db, clock, page(1), 20);
  value(await deleteAnnotations(db, [{ id: gone.id, basedOn: gone.updated }], clock));
  await mark(db, clock, page(2));
  value(await undo(db, null, clock));
  const about = { annotation: id, basedOn: highlight.updated };
  value(await saveDraft(db, { id: DRAFT, page: '4hou:T1', about, note: '半句' }, clock));
  const foreign = { ...highlight, note: '别处来的', updated: highlight.updated + 10 ** 9 };
  const staged = beginImport(clock);
  const record = { type: 'annotation', record: foreign } as const;
  value(await stageSlice(db, staged, 0, [{ line: 2, record }]));
  return { db, clock, highlight, second, binned: gone.id, staged };
}

/** Places in the text of `page(1)`. */
function placing(...spans: readonly (readonly [number, number])[]): Placing {
  const { text } = page(1);
  return {
    text,
    anchors: spans.map(([start, end]) => anchorAt(text, start, end)),
    entities: spans.map(() => []),
    said: [],
  };
}

type World = Awaited<ReturnType<typeof lived>>;
const OPERATIONS: Record<string, (world: World) => Promise<Outcome<unknown, { readonly code: string }>>> = {
  'a first highlight': ({ db, clock }) => createHighlight(db, wanted(page(3)), clock),
  'one more highlight': ({ db, clock }) => createHighlight(db, wanted(page(1), 8), clock),
  'an edit': ({ db, clock, highlight: { id, updated } }) =>
    updateAnnotation(db, { id, basedOn: updated, change: { note: '新的' }, draft: null }, clock),
  'a deletion': ({ db, clock, highlight: { id, updated } }) =>
    deleteAnnotations(db, [{ id, basedOn: updated }], clock),
  'the deletion of an article': ({ db, clock, highlight }) => deleteArticles(db, [highlight.article], clock),
  undo: ({ db, clock }) => undo(db, null, clock),
  redo: ({ db, clock }) => redo(db, null, clock),
  'a visit': ({ db, clock }) => seeArticle(db, page(4), true, clock),
  'a draft': ({ db, clock, highlight: { id, updated } }) => {
    const about = { annotation: id, basedOn: updated };
    return saveDraft(db, { id: 'e'.repeat(26), page: '4hou:T1', about, note: '半句' }, clock);
  },
  'new ends': ({ db, clock, highlight: { id, updated } }) =>
    moveAnnotation(db, { id, basedOn: updated }, placing([2, 9]), clock),
  'a split': ({ db, clock, highlight: { id, updated } }) =>
    splitAnnotation(db, { id, basedOn: updated }, placing([0, 2], [2, 4]), clock),
  'a merge': ({ db, clock, highlight: { id, updated }, second }) =>
    mergeAnnotations(
      db,
      [
        { id, basedOn: updated },
        { id: second.id, basedOn: second.updated },
      ],
      placing([0, 16]),
      clock,
    ),
  'bringing back from the bin': ({ db, clock, binned }) => restore(db, [binned], clock),
  'a copy of an article': ({ db, clock }) =>
    keepArticle(db, { page: page(5), html: '<p>x</p>', isWished: true }, clock),
  'a picture of an article': ({ db, highlight }) =>
    keepPicture(db, {
      article: highlight.article,
      address: 'https://mmbiz.qpic.cn/x.png',
      format: 'image/png',
      width: 4,
      height: 4,
      data: 'AAAA',
    }),
  'emptying the bin': ({ db }) => purgeBin(db, Number.MAX_SAFE_INTEGER),
  'deleting one thing for good': ({ db, binned }) => deleteForGood(db, [binned]),
  'throwing a draft away': ({ db }) => discardDraft(db, DRAFT),
  'a newer copy of an article': ({ db, clock }) =>
    keepArticle(db, { page: page(1, { text: '另一篇正文。' }), html: '<p>y</p>', isWished: false }, clock),
  'a notice in place of an article': ({ db, clock }) =>
    noteGone(db, { identity: '4hou:T1', url: page(1).url, words: '已被删除' }, clock),
  'laying aside a part of an import': ({ db, highlight, staged }) =>
    stageSlice(db, staged, 1, [{ line: 3, record: { type: 'annotation', record: highlight } }]),
};

/** Fails the n-th write for every n until one run writes less than n, and hands each failure over. */
async function forEveryWrite(
  guise: Guise,
  run: (world: World) => Promise<Outcome<unknown, { readonly code: string }>>,
  check: (
    world: World,
    outcome: Outcome<unknown, { readonly code: string }>,
    before: unknown,
  ) => Promise<void>,
): Promise<number> {
  for (let nth = 1; ; nth += 1) {
    const world = await lived();
    const before = await everything(world.db);
    const { result, writes } = await onFullDisk(nth, guise, () => run(world));
    if (writes < nth) {
      expect(result.ok).toBe(true);
      return writes;
    }
    await check(world, result, before);
  }
}

describe.each<Guise>(['failed put', 'aborted transaction'])('a full disk, as a %s', (guise) => {
  it.each(Object.entries(OPERATIONS))(
    'at any write of %s is told, and leaves everything as it was',
    async (_, run) => {
      const writes = await forEveryWrite(guise, run, async ({ db }, outcome, before) => {
        expect(outcome).toEqual({ ok: false, error: { code: 'quota' } });
        expect(await everything(db)).toEqual(before);
        expect(await everything(await reopened())).toEqual(before);
      });
      expect(writes).toBeGreaterThan(0);
    },
  );

  it('at any write of an import is told, and leaves nothing of the import behind', async () => {
    const take = ({ db, staged }: World) =>
      commitImport(db, staged, {
        skipRefused: false,
        signal: new AbortController().signal,
        tell: () => undefined,
      });
    const writes = await forEveryWrite(guise, take, async ({ db }, outcome, before) => {
      expect(outcome).toEqual({ ok: false, error: { code: 'quota' } });
      expect(await everything(db)).toEqual({ ...(before as object), staged: [] });
    });
    expect(writes).toBeGreaterThan(0);
  });
});
