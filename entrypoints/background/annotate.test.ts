import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { annotateCalls } from '@/entrypoints/background/annotate';
import { noteCalls } from '@/entrypoints/background/note-calls';
import { noteInProgress } from '@/entrypoints/background/note-in-progress';
import { openArticle } from '@/entrypoints/background/open-article';
import { readerCalls } from '@/entrypoints/background/reader-calls';
import { withData } from '@/entrypoints/background/reader-data';
import { undoHere } from '@/entrypoints/background/undo-here';
import type { Annotation } from '@/lib/core/records/annotation';
import { done } from '@/lib/core/records/outcome';
import { RefusedCall } from '@/lib/messages/answer';
import type { Caller } from '@/lib/messages/caller';
import { BIZ, weixinPage } from '@/tests/weixin-page';

const other = `weixin:${BIZ}:1000000001:2`;
const long: Caller = {
  kind: 'article',
  shows: 'page',
  url: `https://mp.weixin.qq.com/s?__biz=${BIZ}&mid=1000000001&idx=1`,
  tab: 1,
};
const short = (code: string): Caller => ({
  kind: 'article',
  shows: 'page',
  url: `https://mp.weixin.qq.com/s/${code}`,
  tab: 2,
});
const reader: Caller = { kind: 'page', url: 'chrome-extension://abc/library.html' };

const text = '我们自己写的第一段，讲一场会议。\n第二段说，主持人换了三次。\n第三段什么也没有说。';
const page = weixinPage(1_000_000_001, text);
const { identity } = page;
const span = { start: text.indexOf('第二段'), end: text.indexOf('。\n第三段') };

function unwrap<T>(outcome: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

async function highlight(caller = long): Promise<{ id: string; basedOn: number }> {
  const id = unwrap(await annotateCalls.createHighlight({ page, span, colour: 'green' }, caller));
  const shown = unwrap(await annotateCalls.readHighlights(page, caller)).find((entry) => entry.id === id);
  if (shown === undefined) throw new Error('A new highlight is shown');
  return { id, basedOn: shown.updated };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => []);
});

describe('a script in an article', () => {
  it('gets back what it marked, at the same words, through any address of the article', async () => {
    const { id } = await highlight();
    const shown = unwrap(await annotateCalls.readHighlights(page, short('aaaaaaaaaaaaaaaaaaaaaa')));
    const mine = shown.find((entry) => entry.id === id);
    expect(mine).toMatchObject({ colour: 'green', hasNote: false, place: { state: 'anchored', span } });
  });

  it('is held to the article that its address names', async () => {
    const foreign = { ...page, identity: other };
    for (const ask of [annotateCalls.readHighlights, openArticle]) {
      await expect(ask(foreign, long)).rejects.toBeInstanceOf(RefusedCall);
    }
  });

  it('may not name one article after the other, even where its address names none', async () => {
    const caller = short('bbbbbbbbbbbbbbbbbbbbbb');
    await openArticle(page, caller);
    await expect(openArticle({ ...page, identity: other }, caller)).rejects.toBeInstanceOf(RefusedCall);
  });

  it('may name one article only, also where it names many at once', async () => {
    const caller = short('dddddddddddddddddddddd');
    const names = [1, 2, 3, 4].map((idx) => `weixin:${BIZ}:1000000001:${idx}`);
    const asked = await Promise.allSettled(
      names.map((name) => openArticle({ ...page, identity: name }, caller)),
    );
    expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
  });

  it('learns nothing about annotations of another article, and changes none', async () => {
    const { id, basedOn } = await highlight();
    const caller = short('cccccccccccccccccccccc');
    const unknown = { ok: false, error: { code: 'unknown', what: 'annotation' } };
    const claim = { identity: other, id };
    expect(await annotateCalls.restyle({ ...claim, basedOn, change: { colour: 'pink' } }, caller)).toEqual(
      unknown,
    );
    expect(await annotateCalls.removeHighlight({ ...claim, basedOn }, caller)).toEqual(unknown);
    expect(await annotateCalls.openNote(claim, caller)).toEqual(unknown);
  });

  it('is refused a change that is based on an older version, without the words of the newer', async () => {
    const { id, basedOn } = await highlight();
    const note = '在另一个窗口里写下的话';
    unwrap(await readerCalls.updateAnnotation({ id, basedOn, change: { note } }, reader));
    const late = await annotateCalls.restyle({ identity, id, basedOn, change: { colour: 'pink' } }, long);
    expect(late).toEqual({ ok: false, error: { code: 'stale' } });
  });

  it('takes a deletion back', async () => {
    const { id, basedOn } = await highlight();
    unwrap(await annotateCalls.removeHighlight({ identity, id, basedOn }, long));
    const ids = async () => unwrap(await annotateCalls.readHighlights(page, long)).map((entry) => entry.id);
    expect(await ids()).not.toContain(id);
    unwrap(await annotateCalls.restoreHighlight({ identity, id }, long));
    expect(await ids()).toContain(id);
  });

  it('goes back and forth through what was changed in its article since it was opened, and no further', async () => {
    const first = await highlight();
    const [before] = unwrap(
      await withData(async (db) => done(await db.changes.toCollection().reverse().toArray())),
    );
    const since = (before?.at ?? 0) + 1;
    vi.spyOn(Date, 'now').mockReturnValue(since + 1);
    const { id, basedOn } = await highlight();
    unwrap(await annotateCalls.restyle({ identity, id, basedOn, change: { colour: 'pink' } }, long));
    vi.restoreAllMocks();
    const colours = async () =>
      unwrap(await annotateCalls.readHighlights(page, long))
        .filter((entry) => [first.id, id].includes(entry.id))
        .map(({ colour }) => colour);
    const go = async (way: 'undo' | 'redo', caller: Caller = long, name = identity) =>
      (await undoHere({ identity: name, way, since }, caller)).ok;
    expect(await go('undo', short('eeeeeeeeeeeeeeeeeeeeee'), other)).toBe(false);
    expect(await go('undo')).toBe(true);
    expect(await colours()).toEqual(['green', 'green']);
    expect(await go('undo')).toBe(true);
    expect(await go('undo')).toBe(false);
    expect(await colours()).toEqual(['green']);
    expect([await go('redo'), await go('redo'), await go('redo')]).toEqual([true, true, false]);
    expect(await colours()).toEqual(['green', 'pink']);
  });

  it('has an article’s first highlight made again, and the article with it, where reading alone is not remembered', async () => {
    const third = `weixin:${BIZ}:1000000001:3`;
    const caller: Caller = { ...long, url: `https://mp.weixin.qq.com/s?__biz=${BIZ}&mid=1000000001&idx=3` };
    const own = { ...page, identity: third };
    const id = unwrap(await annotateCalls.createHighlight({ page: own, span, colour: 'green' }, caller));
    const stored = () =>
      withData(async (db) => done(await db.articles.where('identity').equals(third).toArray()));
    const before = unwrap(await stored());
    const go = async (way: 'undo' | 'redo', from = caller, name = third) =>
      (await undoHere({ identity: name, way, since: 0 }, from)).ok;
    expect(await go('undo')).toBe(true);
    expect(unwrap(await stored())).toEqual([]);
    expect(await go('redo', long, identity)).toBe(false);
    expect(await go('redo')).toBe(true);
    expect(unwrap(await stored())).toEqual([{ ...before[0], updated: expect.any(Number) }]);
    expect(unwrap(await annotateCalls.readHighlights(own, caller)).map((entry) => entry.id)).toEqual([id]);
    expect(await go('redo')).toBe(false);
  });

  it('takes no note back, which it could not have written', async () => {
    const { id, basedOn } = await highlight();
    unwrap(await readerCalls.updateAnnotation({ id, basedOn, change: { note: '读者自己的话' } }, reader));
    const outcome = await undoHere({ identity, way: 'undo', since: 0 }, long);
    expect(outcome).toEqual({ ok: false, error: { code: 'nothing' } });
  });
});

describe('the frame that notes are typed in', () => {
  it('gets by its ticket what was stored and what was typed, and saves it', async () => {
    const { id, basedOn } = await highlight();
    const ticket = unwrap(await annotateCalls.openNote({ identity, id }, long));
    const bare = {
      annotation: id,
      written: basedOn,
      note: '',
      draft: null,
      unseen: null,
      tags: [],
      ownTags: [],
    };
    expect(unwrap(await noteCalls.readNote({ ticket }, reader))).toEqual(bare);
    unwrap(await noteCalls.tagNote({ ticket, add: ['供应链'], remove: [] }, reader));
    unwrap(await noteCalls.draftNote({ ticket, note: '写到一半' }, reader));
    const again = unwrap(await annotateCalls.openNote({ identity, id }, long));
    expect(unwrap(await noteCalls.readNote({ ticket: again }, reader)).draft).toBe('写到一半');
    unwrap(await noteCalls.saveNote({ ticket: again, note: '写完了', over: null }, reader));
    const third = unwrap(await annotateCalls.openNote({ identity, id }, long));
    expect(unwrap(await noteCalls.readNote({ ticket: third }, reader))).toMatchObject({
      note: '写完了',
      draft: null,
      unseen: null,
      tags: ['供应链'],
      ownTags: ['供应链'],
    });
  });

  it('is opened again by a script that takes over while a note is typed, and not when nobody waits for it', async () => {
    const wasTyped = async () => unwrap(await noteInProgress({ identity }, long));
    const { id } = await highlight();
    const ticket = unwrap(await annotateCalls.openNote({ identity, id }, long));
    expect(await wasTyped()).toBeNull();
    unwrap(await noteCalls.draftNote({ ticket, note: '写到一半' }, reader));
    expect(await wasTyped()).toBe(id);
    await expect(noteInProgress({ identity: other }, long)).rejects.toThrow(RefusedCall);
    vi.setSystemTime(Date.now() + 180_000);
    expect(await wasTyped()).toBeNull();
    vi.useRealTimers();
    unwrap(await noteCalls.saveNote({ ticket, note: '写完了', over: null }, reader));
    expect(await wasTyped()).toBeNull();
  });

  it('is taken away, once it is done, by the tab that it stands in', async () => {
    const told = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => undefined);
    const { id } = await highlight();
    const ticket = unwrap(await annotateCalls.openNote({ identity, id }, long));
    await noteCalls.closeNote({ ticket, discard: false }, reader);
    await noteCalls.closeNote({ ticket, discard: false }, reader);
    const own = unwrap(await noteCalls.beginNote({ id }, reader));
    await noteCalls.closeNote({ ticket: own, discard: false }, reader);
    const closing = told.mock.calls.filter(
      ([, message]) => (message as { call: string }).call === 'closeNote',
    );
    expect(closing.map(([tab]) => tab)).toEqual([1]);
  });

  it('gets nothing without a ticket that was given out', async () => {
    const unknown = { ok: false, error: { code: 'unknown', what: 'annotation' } };
    expect(await noteCalls.readNote({ ticket: 'made-up' }, reader)).toEqual(unknown);
    expect(await noteCalls.saveNote({ ticket: 'made-up', note: 'x', over: 1 }, reader)).toEqual(unknown);
  });

  it('is told of another window that saved first, and overwrites what it has seen only', async () => {
    const { id, basedOn } = await highlight();
    const ticket = unwrap(await annotateCalls.openNote({ identity, id }, long));
    unwrap(await readerCalls.updateAnnotation({ id, basedOn, change: { note: '别的窗口' } }, reader));
    const save = (over: number | null) => noteCalls.saveNote({ ticket, note: '这个窗口', over }, reader);
    const seen = staleIn(await save(null));
    expect(seen).toMatchObject({ note: '别的窗口' });
    const change = { note: '第三个窗口' };
    unwrap(await readerCalls.updateAnnotation({ id, basedOn: seen.updated, change }, reader));
    const again = staleIn(await save(seen.updated));
    expect(again).toMatchObject(change);
    unwrap(await save(again.updated));
    const next = unwrap(await annotateCalls.openNote({ identity, id }, long));
    expect(unwrap(await noteCalls.readNote({ ticket: next }, reader)).note).toBe('这个窗口');
  });

  it('saves a note while tags and colour change, here and in other windows: they contradict nothing', async () => {
    const { id } = await highlight();
    const [one, two] = [
      unwrap(await annotateCalls.openNote({ identity, id }, long)),
      unwrap(await noteCalls.beginNote({ id }, reader)),
    ];
    const tag = async (ticket: string, add: string[], remove: string[] = []) =>
      unwrap(await noteCalls.tagNote({ ticket, add, remove }, reader));
    await tag(one, ['供应链', '要闻']);
    expect(await tag(two, ['大模型'], ['要闻'])).toEqual(['供应链', '大模型']);
    const shown = unwrap(await annotateCalls.readHighlights(page, long)).find((each) => each.id === id);
    const basedOn = shown?.updated ?? 0;
    unwrap(await annotateCalls.restyle({ identity, id, basedOn, change: { colour: 'pink' } }, long));
    unwrap(await noteCalls.saveNote({ ticket: one, note: '先写完的', over: null }, reader));
    expect(
      staleIn(await noteCalls.saveNote({ ticket: two, note: '后写完的', over: null }, reader)),
    ).toMatchObject({
      note: '先写完的',
      tags: ['供应链', '大模型'],
      colour: 'pink',
    });
  });

  it('gets a draft back with the news that another window has written since, also after typing on', async () => {
    const { id, basedOn } = await highlight();
    const ticket = unwrap(await annotateCalls.openNote({ identity, id }, long));
    unwrap(await noteCalls.draftNote({ ticket, note: '写到一半' }, reader));
    unwrap(await readerCalls.updateAnnotation({ id, basedOn, change: { note: '别的窗口' } }, reader));
    const reopened = async () => {
      const next = unwrap(await annotateCalls.openNote({ identity, id }, long));
      return { next, note: unwrap(await noteCalls.readNote({ ticket: next }, reader)) };
    };
    const { next, note } = await reopened();
    expect(note).toMatchObject({ note: '别的窗口', draft: '写到一半', unseen: expect.any(Number) });
    unwrap(await noteCalls.draftNote({ ticket: next, note: '写到一半多' }, reader));
    const again = await reopened();
    expect(again.note).toMatchObject({ draft: '写到一半多', unseen: note.unseen });
    const save = { ticket: again.next, note: '写完了' };
    expect(staleIn(await noteCalls.saveNote({ ...save, over: null }, reader)).note).toBe('别的窗口');
    unwrap(await noteCalls.saveNote({ ...save, over: note.unseen }, reader));
    expect((await reopened()).note).toMatchObject({ note: '写完了', draft: null, unseen: null });
  });

  it('brings an annotation back that another window has deleted, once the reader has seen that', async () => {
    const { id, basedOn } = await highlight();
    const ticket = unwrap(await annotateCalls.openNote({ identity, id }, long));
    unwrap(await noteCalls.tagNote({ ticket, add: ['要闻'], remove: [] }, reader));
    const shown = unwrap(await annotateCalls.readHighlights(page, long)).find((each) => each.id === id);
    const seen = [{ id, basedOn: shown?.updated ?? basedOn }];
    unwrap(await readerCalls.deleteAnnotations({ seen }, reader));
    const save = (over: number | null) => noteCalls.saveNote({ ticket, note: '还要它', over }, reader);
    const tombstone = staleIn(await save(null));
    expect(tombstone.deleted).toEqual(expect.any(Number));
    unwrap(await save(tombstone.updated));
    const next = unwrap(await annotateCalls.openNote({ identity, id }, long));
    expect(unwrap(await noteCalls.readNote({ ticket: next }, reader))).toMatchObject({
      note: '还要它',
      tags: ['要闻'],
    });
  });

  it('keeps what two windows typed and neither saved: one is offered after the other', async () => {
    const { id } = await highlight();
    for (const note of ['这边写的', '那边写的']) {
      const ticket = unwrap(await noteCalls.beginNote({ id }, reader));
      unwrap(await noteCalls.draftNote({ ticket, note }, reader));
    }
    const offered = async () => {
      const ticket = unwrap(await noteCalls.beginNote({ id }, reader));
      return { ticket, ...unwrap(await noteCalls.readNote({ ticket }, reader)) };
    };
    const first = await offered();
    unwrap(await noteCalls.saveNote({ ticket: first.ticket, note: first.draft ?? '', over: null }, reader));
    const second = await offered();
    expect([first.draft, second.draft].toSorted()).toEqual(['这边写的', '那边写的'].toSorted());
    expect(second).toMatchObject({ note: first.draft, unseen: expect.any(Number) });
  });
});

/** The record that stands in the way of a note. */
function staleIn(outcome: Awaited<ReturnType<typeof noteCalls.saveNote>>): Annotation & { note?: string } {
  if (outcome.ok || outcome.error.code !== 'stale') throw new Error('The note is refused as stale');
  return outcome.error.current;
}
