import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reading } from '@/entrypoints/article/read-page';
import { readStill } from '@/entrypoints/keeper/read-still';

const reads = (text: string): Reading => ({ map: { text } }) as unknown as Reading;
const loaded = { isComplete: () => true, loadedFor: () => 10 };

describe('a page that is to be kept', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is read at once where it has long been loaded: its reader may close it the next moment', async () => {
    const read = vi.fn(async () => reads('正文'));
    const reading = await readStill(read, { isComplete: () => true, loadedFor: () => 6_000 });
    expect(reading?.map.text).toBe('正文');
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is read until it reads the same twice where it has just loaded', async () => {
    const texts = ['正在加载', '正文', '正文'];
    const reading = readStill(async () => reads(texts.shift() ?? ''), loaded);
    await vi.runAllTimersAsync();
    expect((await reading)?.map.text).toBe('正文');
    expect(texts).toEqual([]);
  });

  it('is waited for while it loads, and not for ever', async () => {
    const read = vi.fn(async () => reads('正文'));
    const reading = readStill(read, { isComplete: () => false, loadedFor: () => 0 });
    await vi.advanceTimersByTimeAsync(14_000);
    expect(read).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect((await reading)?.map.text).toBe('正文');
  });

  it('is left alone where it never reads the same', async () => {
    let count = 0;
    const reading = readStill(async () => reads(String(count++)), loaded);
    await vi.runAllTimersAsync();
    expect(await reading).toBeNull();
  });
});
