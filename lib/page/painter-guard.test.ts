// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guard } from '@/lib/page/painter-guard';

let controller: AbortController;
let isIntact: boolean;
let repairs: number;

function start() {
  guard({
    window,
    signal: controller.signal,
    isIntact: () => isIntact,
    repair: () => {
      repairs++;
      isIntact = true;
    },
  });
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  controller = new AbortController();
  isIntact = true;
  repairs = 0;
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

describe('the guard of the marks', () => {
  it('repairs within a second of a removal that nothing announces', () => {
    start();
    isIntact = false;
    vi.advanceTimersByTime(1000);
    expect(repairs).toBe(1);
  });

  it('repairs at the first sign of a reader', () => {
    start();
    isIntact = false;
    window.dispatchEvent(new Event('scroll'));
    expect(repairs).toBe(1);
  });

  it('repairs what was removed right after a repair', () => {
    start();
    for (let removals = 1; removals <= 2; removals++) {
      isIntact = false;
      vi.advanceTimersByTime(2000);
      expect(repairs).toBe(removals);
    }
  });

  it('does less and less against a page that always clears', () => {
    start();
    const perMinute = Array.from({ length: 10 }, () => {
      const before = repairs;
      for (let ms = 0; ms < 60_000; ms += 100) {
        isIntact = false;
        vi.advanceTimersByTime(100);
        window.dispatchEvent(new Event('pointermove'));
      }
      return repairs - before;
    });
    expect(perMinute[0]).toBeLessThanOrEqual(10);
    expect(perMinute.at(-1)).toBeLessThanOrEqual(1);
    expect(perMinute.at(-1)).toBeLessThan(perMinute[0] ?? 0);
  });

  it('trusts a page again that has left the marks alone', () => {
    start();
    for (let i = 0; i < 100; i++) {
      isIntact = false;
      vi.advanceTimersByTime(1000);
    }
    isIntact = true;
    vi.advanceTimersByTime(10 * 60_000);
    const before = repairs;
    isIntact = false;
    vi.advanceTimersByTime(1000);
    isIntact = false;
    vi.advanceTimersByTime(1000);
    expect(repairs - before).toBe(2);
  });

  it('looks no more once it is ended', () => {
    start();
    controller.abort();
    isIntact = false;
    vi.advanceTimersByTime(5000);
    window.dispatchEvent(new Event('scroll'));
    expect(repairs).toBe(0);
  });
});
