import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteAnnotations } from '@/lib/db/delete-annotations';
import { exportArticles } from '@/lib/db/export-articles';
import type { Selection } from '@/lib/db/export-records';
import { type ArticleFilter, listAccounts, listArticles } from '@/lib/db/list-articles';
import { annotationsOf, readTotals } from '@/lib/db/read-article';
import { seeArticle } from '@/lib/db/see-article';
import type { Database } from '@/lib/db/tables';
import { watch } from '@/lib/db/watch';
import { freshDatabase, mark, page, reopened, steadyClock, value } from '@/tests/db-world';

let db: Database;
let clock: ReturnType<typeof steadyClock>;
beforeEach(async () => {
  db = await freshDatabase();
  clock = steadyClock();
});

const ALL: ArticleFilter = { text: null, account: null, colour: null, tag: null, opened: true };
const FIRST = { offset: 0, limit: 10 };

describe('the list of articles', () => {
  beforeEach(async () => {
    await mark(db, clock, page(1), 0, { note: '供应链 SBOM' });
    await mark(db, clock, page(2), 0, { colour: 'pink', tags: ['供应链'] });
    await mark(db, clock, page(3), 0, { tags: ['大模型', '供应链'] });
    const gone = await mark(db, clock, page(1), 4, { tags: ['大模型'] });
    value(await deleteAnnotations(db, [{ id: gone.id, basedOn: gone.updated }], clock));
    value(await seeArticle(db, page(4), true, clock));
    value(await seeArticle(db, page(1), false, clock));
  });

  it('has those seen last first, a page at a time, with their totals and without their texts', async () => {
    const { rows, total } = await listArticles(db, ALL, { offset: 1, limit: 2 });
    expect(total).toBe(4);
    expect(rows.map(({ article }) => article.identity)).toEqual(['4hou:T4', '4hou:T3']);
    expect(rows.map(({ totals }) => totals.highlights)).toEqual([0, 1]);
    expect(JSON.stringify(rows)).not.toContain(page(3).text.slice(0, 8));
  });

  it.each<[Partial<ArticleFilter>, string[]]>([
    [{}, ['T1', 'T4', 'T3', 'T2']],
    [{ opened: false }, ['T1', 'T3', 'T2']],
    [{ account: '测试周报' }, ['T4', 'T2']],
    [{ colour: 'pink' }, ['T2']],
    [{ tag: '供应链' }, ['T3', 'T2']],
    [{ tag: '大模型' }, ['T3']],
    [{ tag: '供应链', colour: 'pink' }, ['T2']],
    [{ tag: '没有' }, []],
    [{ text: 'sbom' }, ['T1']],
    [{ text: '第 3 届' }, ['T3']],
    [{ text: '测试大会', account: '样例观察' }, ['T1', 'T3']],
    [{ text: '没有人写过' }, []],
  ])('filtered by %j has exactly what passes', async (filter, expected) => {
    const { rows, total } = await listArticles(db, { ...ALL, ...filter }, FIRST);
    expect(rows.map(({ article }) => article.identity)).toEqual(expected.map((id) => `4hou:${id}`));
    expect(total).toBe(expected.length);
  });

  it('knows the accounts', async () => {
    expect(await listAccounts(db)).toEqual(['样例观察', '测试周报']);
  });
});

describe('articles to be written down', () => {
  it('come with their annotations in reading order, those seen last first', async () => {
    const late = await mark(db, clock, page(1), 12);
    const early = await mark(db, clock, page(1), 4);
    const other = await mark(db, clock, page(2));
    const gone = await mark(db, clock, page(2), 8);
    value(await deleteAnnotations(db, [{ id: gone.id, basedOn: gone.updated }], clock));
    const written = async (selection: Selection): Promise<[string | null, string[]][]> => {
      const { count, articles } = await exportArticles(db, selection);
      const found = await Array.fromAsync(articles);
      expect(found).toHaveLength(count);
      return found.map(({ article, annotations }) => [article.identity, annotations.map(({ id }) => id)]);
    };
    expect(await written({ what: 'everything' })).toEqual([
      ['4hou:T2', [other.id]],
      ['4hou:T1', [early.id, late.id]],
    ]);
    expect(await written({ what: 'articles', ids: [late.article] })).toEqual([
      ['4hou:T1', [early.id, late.id]],
    ]);
    expect(await written({ what: 'annotations', ids: [late.id, other.id, gone.id] })).toEqual([
      ['4hou:T2', [other.id]],
      ['4hou:T1', [late.id]],
    ]);
  });
});

describe('who watches', () => {
  it('hears of every change, made here or in another context, until it stops', async () => {
    const { article } = await mark(db, clock, page(1));
    const told: number[][] = [];
    const failed = vi.fn();
    const read = async (): Promise<number[]> => [
      (await annotationsOf(db, article)).length,
      (await readTotals(db)).highlights,
    ];
    const stop = watch(read, (counts) => told.push(counts), failed);
    await vi.waitFor(() => expect(told.at(-1)).toEqual([1, 1]));
    await mark(db, clock, page(1), 8);
    await vi.waitFor(() => expect(told.at(-1)).toEqual([2, 2]));
    await mark(await reopened(), clock, page(2), 8);
    await vi.waitFor(() => expect(told.at(-1)).toEqual([2, 3]));
    stop();
    await mark(db, clock, page(1), 12);
    expect(await annotationsOf(db, article)).toHaveLength(3);
    expect(told.at(-1)).toEqual([2, 3]);
    expect(failed).not.toHaveBeenCalled();
  });

  it('hears why it could not be read', async () => {
    const failed = vi.fn();
    watch(
      () => Promise.reject(new Error('broken')),
      () => undefined,
      failed,
    );
    await vi.waitFor(() => expect(failed).toHaveBeenCalledOnce());
  });
});
