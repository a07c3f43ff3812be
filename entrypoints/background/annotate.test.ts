import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { annotateCalls } from '@/entrypoints/background/annotate';
import { openArticle } from '@/entrypoints/background/open-article';
import { readerCalls } from '@/entrypoints/background/reader-calls';
import { RefusedCall } from '@/lib/messages/answer';
import type { Caller } from '@/lib/messages/caller';

const BIZ = 'MzAwMDAwMDAwMA==';
const identity = `weixin:${BIZ}:1000000001:1`;
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
const page = {
  site: 'weixin',
  identity,
  kind: 'article',
  notice: null,
  title: '试文',
  account: null,
  author: null,
  published: null,
  text,
} as const;
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
});

describe('the frame that notes are typed in', () => {
  it('gets by its ticket what was stored and what was typed, and saves it', async () => {
    const { id } = await highlight();
    const ticket = unwrap(await annotateCalls.openNote({ identity, id }, long));
    const bare = { note: '', draft: null, tags: [], ownTags: [] };
    expect(unwrap(await readerCalls.readNote({ ticket }, reader))).toEqual(bare);
    unwrap(await readerCalls.tagNote({ ticket, tags: ['供应链'] }, reader));
    unwrap(await readerCalls.draftNote({ ticket, note: '写到一半' }, reader));
    const again = unwrap(await annotateCalls.openNote({ identity, id }, long));
    expect(unwrap(await readerCalls.readNote({ ticket: again }, reader)).draft).toBe('写到一半');
    unwrap(await readerCalls.saveNote({ ticket: again, note: '写完了', overwrite: false }, reader));
    const third = unwrap(await annotateCalls.openNote({ identity, id }, long));
    expect(unwrap(await readerCalls.readNote({ ticket: third }, reader))).toEqual({
      note: '写完了',
      draft: null,
      tags: ['供应链'],
      ownTags: ['供应链'],
    });
  });

  it('is taken away, once it is done, by the tab that it stands in', async () => {
    const told = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => undefined);
    const { id } = await highlight();
    const ticket = unwrap(await annotateCalls.openNote({ identity, id }, long));
    await readerCalls.closeNote({ ticket, discard: false }, reader);
    await readerCalls.closeNote({ ticket, discard: false }, reader);
    const own = unwrap(await readerCalls.beginNote({ id }, reader));
    await readerCalls.closeNote({ ticket: own, discard: false }, reader);
    const closing = told.mock.calls.filter(
      ([, message]) => (message as { call: string }).call === 'closeNote',
    );
    expect(closing.map(([tab]) => tab)).toEqual([1]);
  });

  it('gets nothing without a ticket that was given out', async () => {
    const unknown = { ok: false, error: { code: 'unknown', what: 'annotation' } };
    expect(await readerCalls.readNote({ ticket: 'made-up' }, reader)).toEqual(unknown);
    expect(await readerCalls.saveNote({ ticket: 'made-up', note: 'x', overwrite: true }, reader)).toEqual(
      unknown,
    );
  });

  it('is told of another window that saved first, and overwrites only if the reader says so', async () => {
    const { id, basedOn } = await highlight();
    const ticket = unwrap(await annotateCalls.openNote({ identity, id }, long));
    unwrap(await readerCalls.updateAnnotation({ id, basedOn, change: { note: '别的窗口' } }, reader));
    const refused = await readerCalls.saveNote({ ticket, note: '这个窗口', overwrite: false }, reader);
    expect(refused).toMatchObject({ ok: false, error: { code: 'stale', current: { note: '别的窗口' } } });
    unwrap(await readerCalls.saveNote({ ticket, note: '这个窗口', overwrite: true }, reader));
    const next = unwrap(await annotateCalls.openNote({ identity, id }, long));
    expect(unwrap(await readerCalls.readNote({ ticket: next }, reader)).note).toBe('这个窗口');
  });
});
