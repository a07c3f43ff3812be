import 'fake-indexeddb/auto';

import { beforeEach, describe, expect, it } from 'vitest';
import { LONGEST_NOTE } from '@/lib/core/records/annotation';
import { LONGEST_DRAFT, pageKey } from '@/lib/core/records/draft';
import { createHighlight } from '@/lib/db/create-highlight';
import { deleteAnnotations, deleteArticles } from '@/lib/db/delete-annotations';
import { discardDraft, draftsOf, saveDraft } from '@/lib/db/drafts';
import { findArticle } from '@/lib/db/find-article';
import { forgetOpened } from '@/lib/db/forget-opened';
import { highlightsOf, readAnnotation, readArticle, readTotals } from '@/lib/db/read-article';
import { seeArticle } from '@/lib/db/see-article';
import { sha256 } from '@/lib/db/sha256';
import type { Database } from '@/lib/db/tables';
import { updateAnnotation } from '@/lib/db/update-annotation';
import { readText } from '@/lib/db/versions';
import {
  everything,
  fault,
  freshDatabase,
  mark,
  page,
  recounted,
  reopened,
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

describe('a highlight', () => {
  it('brings its article along: about it, its text, its hash, when it was seen and why it is kept', async () => {
    const on = page(1);
    const { highlight, article } = value(await createHighlight(db, wanted(on, 11, 16), clock));
    const kept = await readArticle(await reopened(), article.id);
    expect(kept).toMatchObject({
      identity: '4hou:T1',
      title: on.title,
      account: on.account,
      published: on.published,
      url: on.url,
      urls: [on.url],
      sha256: await sha256(on.text),
      keeping: 'highlighted',
    });
    expect(kept?.firstSeen).toBe(kept?.lastSeen);
    expect((await readText(db, article.id, highlight.madeOn))?.text).toBe(on.text);
    expect((await highlightsOf(db, article.id))[0]).toEqual(highlight);
  });

  it('has an id that sorts by the time it was made at', async () => {
    const ids: string[] = [];
    for (const start of [20, 4, 12]) ids.push((await mark(db, clock, page(1), start)).id);
    expect(ids.toSorted()).toEqual(ids);
  });

  it('is listed where it is read', async () => {
    for (const start of [20, 4, 12]) await mark(db, clock, page(1), start);
    const article = await findArticle(db, '4hou:T1', page(1).url);
    const starts = (await highlightsOf(db, article?.id ?? '')).map(({ anchor }) => anchor.position.start);
    expect(starts).toEqual([4, 12, 20]);
  });

  it('keeps a second text where the page has changed since the first one', async () => {
    const first = await mark(db, clock, page(1));
    const changed = page(1, { text: `更正：${page(1).text}` });
    const second = await mark(db, clock, changed, 8);
    expect(second.article).toBe(first.article);
    expect((await readText(db, first.article, first.madeOn))?.text).toBe(page(1).text);
    expect((await readText(db, first.article, second.madeOn))?.text).toBe(changed.text);
  });

  it('is refused with the limit it is over, and nothing is stored', async () => {
    const long = page(1, { text: '长'.repeat(100_001) });
    expect(fault(await createHighlight(db, wanted(long, 0, 100_001), clock))).toEqual({
      code: 'too-large',
      what: 'quote',
      limit: 100_000,
    });
    // Three bytes a character: a third of the limit in characters, and one more.
    const note = '注'.repeat(Math.ceil(LONGEST_NOTE / 3));
    expect(fault(await createHighlight(db, wanted(page(1), 0, 4, { note }), clock))).toMatchObject({
      code: 'too-large',
      what: 'note',
    });
    expect((await everything(db))['articles']).toEqual([]);
  });

  it('may have a note of one MiB', async () => {
    const { id } = await mark(db, clock, page(1), 0, { note: 'n'.repeat(LONGEST_NOTE) });
    expect(await readAnnotation(db, id)).toMatchObject({ note: 'n'.repeat(LONGEST_NOTE) });
  });

  it('that does not stand in its text is a broken assumption', async () => {
    const elsewhere = { ...wanted(page(1)), page: page(1, { text: '另一篇完全不同的文章' }) };
    await expect(createHighlight(db, elsewhere, clock)).rejects.toThrow(/does not stand/);
  });
});

describe('an update', () => {
  it('carries the version it was based on and is refused with the present one where that is stale', async () => {
    const { id, updated } = await mark(db, clock, page(1));
    const first = value(
      await updateAnnotation(db, { id, basedOn: updated, change: { note: '先到' }, draft: null }, clock),
    );
    const late = await updateAnnotation(
      db,
      { id, basedOn: updated, change: { note: '后到' }, draft: null },
      clock,
    );
    expect(fault(late)).toEqual({ code: 'stale', current: first });
    expect(await readAnnotation(db, id)).toEqual(first);
  });

  it('gives a later `updated` even where the clock went back', async () => {
    const { id, updated } = await mark(db, clock, page(1));
    clock.at = 0;
    const edited = value(
      await updateAnnotation(db, { id, basedOn: updated, change: { colour: 'pink' }, draft: null }, clock),
    );
    expect(edited.updated).toBeGreaterThan(updated);
  });

  it('that changes nothing writes nothing', async () => {
    const highlight = await mark(db, clock, page(1), 0, { note: '同' });
    const { id, updated } = highlight;
    const same = await updateAnnotation(
      db,
      { id, basedOn: updated, change: { note: '同' }, draft: null },
      clock,
    );
    expect(value(same)).toEqual(highlight);
    expect(await db.changes.count()).toBe(1);
  });

  it('of an unknown annotation, or of a deleted one, says so', async () => {
    const unknown = { id: '0'.repeat(26), basedOn: 1, change: {}, draft: null };
    expect(fault(await updateAnnotation(db, unknown, clock))).toEqual({
      code: 'unknown',
      what: 'annotation',
    });
    const { id, updated } = await mark(db, clock, page(1));
    value(await deleteAnnotations(db, [{ id, basedOn: updated }], clock));
    const late = await updateAnnotation(
      db,
      { id, basedOn: updated, change: { note: '晚' }, draft: null },
      clock,
    );
    expect(fault(late)).toMatchObject({ code: 'stale', current: { id, deleted: expect.any(Number) } });
  });
});

describe('a deletion', () => {
  it('leaves a tombstone with none of the reader’s words', async () => {
    const { id, updated, article, created } = await mark(db, clock, page(1), 0, { note: '私下的话' });
    value(await deleteAnnotations(db, [{ id, basedOn: updated }], clock));
    const tombstone = await readAnnotation(db, id);
    expect(Object.keys(tombstone ?? {}).toSorted()).toEqual(
      ['article', 'created', 'deleted', 'id', 'kind', 'updated'].toSorted(),
    );
    expect(tombstone).toMatchObject({ id, article, created, deleted: tombstone?.updated });
    expect(tombstone?.updated).toBeGreaterThan(updated);
    expect(await highlightsOf(db, article)).toEqual([]);
  });

  it('of several takes all or none', async () => {
    const [one, two] = [await mark(db, clock, page(1)), await mark(db, clock, page(1), 8)];
    const seen = [
      { id: one.id, basedOn: one.updated },
      { id: two.id, basedOn: two.updated - 1 },
    ];
    expect(fault(await deleteAnnotations(db, seen, clock))).toEqual({ code: 'stale', current: two });
    expect(await readAnnotation(db, one.id)).toEqual(one);
  });

  it('of an article takes its annotations along, and the article out of every list', async () => {
    const { article, id } = await mark(db, clock, page(1));
    value(await deleteArticles(db, [article], clock));
    expect(await readArticle(db, article)).toBeNull();
    expect(await findArticle(db, '4hou:T1', page(1).url)).toBeNull();
    expect(await readAnnotation(db, id)).toMatchObject({ deleted: expect.any(Number) });
    expect(await db.articles.get(article)).toEqual({
      id: article,
      updated: expect.any(Number),
      deleted: expect.any(Number),
    });
    expect(fault(await deleteArticles(db, [article], clock))).toEqual({ code: 'unknown', what: 'article' });
  });
});

describe('an article', () => {
  const short = 'https://mp.weixin.qq.com/s/abcdefghijklmnopqrstuv';
  const long = 'https://mp.weixin.qq.com/s?__biz=MzA5MzE5MDAzOA==&mid=2664221441&idx=3&sn=ab&chksm=cd';
  const weixin = page(1, {
    site: 'weixin',
    identity: 'weixin:MzA5MzE5MDAzOA==:2664221441:3',
    url: `${short}?scene=1#rd`,
  });

  it('is one under all its addresses, and remembers them', async () => {
    const first = await mark(db, clock, weixin);
    const second = await mark(db, clock, { ...weixin, url: `${long}#wechat_redirect` }, 8);
    expect(second.article).toBe(first.article);
    expect(await readArticle(db, first.article)).toMatchObject({
      url: long,
      urls: [`${short}?scene=1`, long],
    });
  });

  it('is found by any address it was seen at when its page does not say who it is any more', async () => {
    const { article } = await mark(db, clock, weixin);
    for (const url of [`${short}?scene=1`, short, `${short}?from=timeline&x=2#rd`])
      expect((await findArticle(db, null, url))?.id).toBe(article);
    expect(await findArticle(db, null, `${short}w`)).toBeNull();
    expect(await findArticle(db, null, long)).toBeNull();
  });

  it('is not taken for another one that names itself', async () => {
    await mark(db, clock, weixin);
    expect(await findArticle(db, 'weixin:MzA5MzE5MDAzOA==:2664221441:4', short)).toBeNull();
  });

  it('that nobody highlighted is stored only if the reader wants a history', async () => {
    expect(value(await seeArticle(db, page(1), false, clock))).toBeNull();
    const seen = value(await seeArticle(db, page(2), true, clock));
    expect(seen).toMatchObject({ keeping: 'opened' });
    expect((await db.articles.toArray()).map(({ id }) => id)).toEqual([seen?.id]);
  });

  it('keeps its evidence when it is opened again, changed or deleted', async () => {
    const { article, madeOn } = await mark(db, clock, page(1));
    value(await seeArticle(db, page(1, { text: '改过的', title: null }), true, clock));
    value(await seeArticle(db, page(1, { text: '', identity: null, title: '该内容已被删除' }), true, clock));
    expect(await readArticle(db, article)).toMatchObject({ title: page(1).title, sha256: madeOn });
    expect(await db.texts.count()).toBe(1);
  });

  it('forgotten with the history is gone without a trace, and none that bears a highlight goes', async () => {
    value(await seeArticle(db, page(1), true, clock));
    const { article } = await mark(db, clock, page(2));
    expect(value(await forgetOpened(db))).toBe(1);
    expect((await db.articles.toArray()).map(({ id }) => id)).toEqual([article]);
    expect((await db.texts.toArray()).map((text) => text.article)).toEqual([article]);
    expect(await stored(db)).toEqual(await recounted(db));
  });
});

describe('totals', () => {
  it('stand in one record, whatever happened', async () => {
    const one = await mark(db, clock, page(1), 0, { colour: 'green', note: '注' });
    await mark(db, clock, page(2), 0, { colour: 'pink' });
    value(
      await updateAnnotation(
        db,
        { id: one.id, basedOn: one.updated, change: { note: '' }, draft: null },
        clock,
      ),
    );
    expect(await readTotals(db)).toEqual({
      id: 'everything',
      highlights: 2,
      notes: 0,
      colours: { yellow: 0, green: 1, blue: 0, pink: 1 },
      articles: { opened: 0, kept: 0, highlighted: 2 },
    });
    expect(await stored(db)).toEqual(await recounted(db));
  });
});

describe('a draft', () => {
  const key = pageKey('4hou:T1', page(1).url);

  it('survives a restart, and goes when its note is saved', async () => {
    const { id, updated } = await mark(db, clock, page(1));
    const about = { annotation: id, basedOn: updated };
    value(await saveDraft(db, { id: 'a'.repeat(26), page: key, about, note: '半句' }, clock));
    value(await saveDraft(db, { id: 'a'.repeat(26), page: key, about, note: '半句话' }, clock));
    value(await saveDraft(db, { id: 'b'.repeat(26), page: key, about, note: '另一个窗口' }, clock));
    db = await reopened();
    expect((await draftsOf(db, key)).map(({ note }) => note)).toEqual(['另一个窗口', '半句话']);
    const edit = { id, basedOn: updated, change: { note: '一句话' }, draft: 'a'.repeat(26) };
    value(await updateAnnotation(db, edit, clock));
    expect((await draftsOf(db, key)).map(({ note }) => note)).toEqual(['另一个窗口']);
    value(await discardDraft(db, 'b'.repeat(26)));
    expect(await draftsOf(db, key)).toEqual([]);
  });

  it('stays when its note is refused as stale', async () => {
    const { id, updated } = await mark(db, clock, page(1));
    const about = { annotation: id, basedOn: updated };
    value(await saveDraft(db, { id: 'a'.repeat(26), page: key, about, note: '留着' }, clock));
    value(await updateAnnotation(db, { id, basedOn: updated, change: { note: '别人' }, draft: null }, clock));
    const late = { id, basedOn: updated, change: { note: '留着' }, draft: 'a'.repeat(26) };
    expect(fault(await updateAnnotation(db, late, clock)).code).toBe('stale');
    expect((await draftsOf(db, key)).map(({ note }) => note)).toEqual(['留着']);
  });

  it('of a highlight to come goes with its making', async () => {
    const { anchor, colour } = wanted(page(1));
    value(
      await saveDraft(db, { id: 'c'.repeat(26), page: key, about: { anchor, colour }, note: '新' }, clock),
    );
    value(await createHighlight(db, wanted(page(1), 0, 4, { note: '新', draft: 'c'.repeat(26) }), clock));
    expect(await draftsOf(db, key)).toEqual([]);
  });

  it('may be longer than a note, up to eight MiB, and over that is refused', async () => {
    const draft = {
      id: 'd'.repeat(26),
      page: key,
      about: { annotation: 'x', basedOn: 1 },
      note: 'n'.repeat(LONGEST_DRAFT + 1),
    };
    expect(fault(await saveDraft(db, draft, clock))).toMatchObject({ code: 'too-large', what: 'draft' });
  });
});
