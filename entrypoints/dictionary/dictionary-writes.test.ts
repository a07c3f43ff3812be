import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chosenId, doing } from '@/entrypoints/dictionary/dictionary-state';
import { writeTerms } from '@/entrypoints/dictionary/dictionary-writes';
import { EMPTY_TERM } from '@/lib/core/records/term';

// The page's address names the entry that it begins with.
vi.hoisted(() => Object.assign(globalThis, { location: { hash: '' } }));
afterAll(() => Reflect.deleteProperty(globalThis, 'location'));

const write = { id: null, over: null, content: { ...EMPTY_TERM, kind: 'person', name: '南宫知微' } } as const;
const written = { ok: true, value: { ok: true, value: ['own-1'] } };

let answer: (result: unknown) => void = () => undefined;
beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  );
  chosenId.value = null;
  doing.value = 'add';
});

describe('what a write of the dictionary page shows', () => {
  it('is what was written', async () => {
    const writing = writeTerms([write]);
    answer(written);
    await writing;
    expect([chosenId.value, doing.value]).toEqual(['own-1', 'look']);
  });

  it('is what the reader has turned to since, where the answer comes late', async () => {
    const writing = writeTerms([write]);
    chosenId.value = 'person-other';
    doing.value = 'edit';
    answer(written);
    await writing;
    expect([chosenId.value, doing.value]).toEqual(['person-other', 'edit']);
  });
});
