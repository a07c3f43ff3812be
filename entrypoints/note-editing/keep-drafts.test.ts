import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DraftKeeping, keepDrafts } from '@/entrypoints/note-editing/keep-drafts';

let sent: string[] = [];
let isFull = false;
let drafts: DraftKeeping;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  isFull = false;
  drafts = keepDrafts(async (note) => {
    sent.push(note);
    return !isFull;
  });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Types one letter after the other, `every` so many ms. */
function typeOn(letters: string, every: number): void {
  for (let at = 1; at <= letters.length; at += 1) {
    drafts.typed(letters.slice(0, at));
    vi.advanceTimersByTime(every);
  }
}

describe('a draft', () => {
  it('goes out once at a pause of 300 ms, with all that was typed', () => {
    typeOn('abc', 100);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(sent).toEqual(['abc']);
    vi.advanceTimersByTime(10_000);
    expect(sent).toEqual(['abc']);
  });

  it('goes out every two seconds while nobody pauses', () => {
    typeOn('x'.repeat(50), 100);
    expect(sent.map((note) => note.length)).toEqual([20, 40]);
  });

  it('goes out at once where the window may be going, and not a second time', async () => {
    drafts.typed('half a wor');
    await drafts.flush();
    await drafts.flush();
    vi.advanceTimersByTime(10_000);
    expect(sent).toEqual(['half a wor']);
  });

  it('that could not be kept is known to be not kept, and is tried again when the window is to close', async () => {
    isFull = true;
    drafts.typed('no room');
    await vi.advanceTimersByTimeAsync(300);
    expect(await drafts.flush()).toBe(false);
    isFull = false;
    expect(await drafts.flush()).toBe(true);
    expect(sent).toEqual(['no room', 'no room', 'no room']);
    expect(await drafts.flush()).toBe(true);
    expect(sent).toHaveLength(3);
  });

  it('that is still on its way is not taken for kept', async () => {
    isFull = true;
    drafts.typed('no room');
    expect(await Promise.all([drafts.flush(), drafts.flush()])).toEqual([false, false]);
    expect(sent).toEqual(['no room']);
  });

  it('does not go out any more once the note is saved or given up', async () => {
    drafts.typed('saved');
    drafts.forget();
    await drafts.flush();
    vi.advanceTimersByTime(10_000);
    expect(sent).toEqual([]);
  });
});
