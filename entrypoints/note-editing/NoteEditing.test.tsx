// @vitest-environment jsdom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NoteEditing } from '@/entrypoints/note-editing/NoteEditing';
import { find, show } from '@/tests/show';
import { speak } from '@/tests/speak';

const MIB = 1_048_576;

/** What the background has heard, and whether its disk is full. */
let heard: { call: string; params: { note?: string; discard?: boolean; over?: number | null } }[] = [];
let isFull = false;
let unseen: number | null = null;

beforeEach(async () => {
  fakeBrowser.reset();
  await speak('zh_CN');
  [heard, isFull, unseen] = [[], false, null];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async (asked: unknown) => {
    const message = asked as (typeof heard)[number];
    heard.push(message);
    const { call } = message;
    if (call === 'readNote') {
      const draft = unseen === null ? null : '这边写的';
      return answered({ ok: true, value: { note: '那边写的', draft, unseen, tags: [], ownTags: [] } });
    }
    const fails = isFull && (call === 'draftNote' || call === 'saveNote');
    return answered(fails ? { ok: false, error: { code: 'quota' } } : { ok: true, value: null });
  });
});

const answered = (value: unknown) => ({ ok: true, value });
const calls = (): string[] => heard.map(({ call }) => call);
const said = (place: HTMLElement): string => place.querySelector('[role=alert]')?.textContent ?? '';

async function open() {
  const onDone = vi.fn();
  const place = show(<NoteEditing ticket="ticket" onDone={onDone} onOutdated={vi.fn()} />);
  await vi.waitUntil(() => place.querySelector('textarea') !== null);
  const box = find<HTMLTextAreaElement>(place, 'textarea');
  const type = (words: string): void => {
    box.value = words;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const press = (key: 'Escape' | 'Enter'): void => {
    box.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: key === 'Enter', bubbles: true }));
  };
  return { place, box, type, press, onDone };
}

describe('the words of a note', () => {
  it('over 1 MiB are kept as a draft when the box is left', async () => {
    const { place, type, press, onDone } = await open();
    const words = 'n'.repeat(5 * MIB);
    type(words);
    press('Enter');
    await vi.waitUntil(() => said(place).includes('1 MiB'));
    press('Escape');
    await vi.waitUntil(() => onDone.mock.calls.length > 0);
    expect(calls()).toEqual(['readNote', 'draftNote', 'closeNote']);
    expect(heard[1]?.params.note === words).toBe(true);
    expect(heard[2]?.params.discard).toBe(false);
  });

  it('over 8 MiB stay in the box until they are given up', async () => {
    const { place, box, type, press, onDone } = await open();
    type('n'.repeat(9 * MIB));
    press('Escape');
    await vi.waitUntil(() => said(place).includes('8 MiB'));
    press('Enter');
    press('Escape');
    expect(box.value.length).toBe(9 * MIB);
    expect(calls()).toEqual(['readNote']);
    find(place, '.note-editor-foot button:not(.note-editor-save)').click();
    await vi.waitUntil(() => onDone.mock.calls.length > 0);
    expect(heard.at(-1)).toMatchObject({ call: 'closeNote', params: { discard: true } });
  });

  it('stay in the box while the disk is full, and are kept once it is not', async () => {
    const { place, box, type, press, onDone } = await open();
    isFull = true;
    type('哪里都还没有');
    press('Escape');
    await vi.waitUntil(() => said(place).includes('磁盘空间满了'));
    expect([box.value, onDone.mock.calls.length]).toEqual(['哪里都还没有', 0]);
    isFull = false;
    press('Escape');
    await vi.waitUntil(() => onDone.mock.calls.length > 0);
    expect(heard.filter(({ call }) => call === 'draftNote').at(-1)?.params.note).toBe('哪里都还没有');
    expect(heard.at(-1)).toMatchObject({ call: 'closeNote', params: { discard: false } });
  });

  it('are sent at once when their place in the page goes', async () => {
    const { place, type } = await open();
    type('说到一半');
    render(null, place);
    await vi.waitUntil(() => calls().includes('draftNote'));
  });

  it('of a draft are shown beside those of another window, and overwrite them only once that is chosen', async () => {
    unseen = 42;
    const { place, box, press, onDone } = await open();
    const other = (): HTMLTextAreaElement | null => place.querySelector('.version-note');
    expect([box.value, other()?.value]).toEqual(['这边写的', '那边写的']);
    press('Enter');
    await vi.waitUntil(() => calls().includes('saveNote'));
    expect(heard.find(({ call }) => call === 'saveNote')?.params.over).toBeNull();
    await vi.waitUntil(() => onDone.mock.calls.length > 0);
  });

  it('of both windows become one note where the reader wants that', async () => {
    unseen = 42;
    const { place, box, press, onDone } = await open();
    find(place, '.version-keep button:last-child').click();
    await vi.waitUntil(() => box.value === '那边写的\n\n这边写的');
    press('Enter');
    await vi.waitUntil(() => onDone.mock.calls.length > 0);
    expect(heard.find(({ call }) => call === 'saveNote')?.params.over).toBe(42);
  });
});
