import { describe, expect, it } from 'vitest';
import { type IdleTime, type Step, workFor, workInSlices } from '@/lib/page/painter-slices';

/** A window whose clock moves by what the work costs, and whose idle time comes when it is asked for. */
function idleWindow(idleMs: number) {
  const waiting = new Map<number, IdleRequestCallback>();
  const slices: number[] = [];
  let [time, requests] = [0, 0];
  const window: IdleTime = {
    performance: { now: () => time } as Performance,
    requestIdleCallback(callback) {
      waiting.set(++requests, callback);
      return requests;
    },
    cancelIdleCallback: (request) => void waiting.delete(request),
  };
  return {
    window,
    slices,
    spend: (ms: number) => {
      time += ms;
    },
    /** Gives idle time until nobody asks for any. */
    runAll(didTimeout = false) {
      for (const [request, callback] of waiting) {
        waiting.delete(request);
        const start = time;
        callback({ didTimeout, timeRemaining: () => (didTimeout ? 0 : idleMs) });
        slices.push(time - start);
      }
    },
  };
}

function stepsOf(count: number, work: () => void): Step {
  let left = count;
  return () => {
    if (left-- <= 0) return false;
    work();
    return true;
  };
}

describe('work in slices', () => {
  it('is done whole, in slices below 8 ms, however long the browser is idle', async () => {
    for (const idleMs of [0, 1, 50]) {
      const idle = idleWindow(idleMs);
      let done = 0;
      const work = stepsOf(1000, () => {
        done++;
        idle.spend(0.4);
      });
      const all = workInSlices(idle.window, work, new AbortController().signal);
      idle.runAll();
      await all;
      expect(done).toBe(1000);
      expect(Math.max(...idle.slices)).toBeLessThan(8);
    }
  });

  it('goes on in a page that is never idle', async () => {
    const idle = idleWindow(0);
    let done = 0;
    const work = stepsOf(100, () => {
      done++;
      idle.spend(1);
    });
    const all = workInSlices(idle.window, work, new AbortController().signal);
    idle.runAll(true);
    await all;
    expect(done).toBe(100);
  });

  it('ends without a further step when it is called off', async () => {
    const idle = idleWindow(50);
    const controller = new AbortController();
    let done = 0;
    const work = stepsOf(100, () => {
      done++;
    });
    const all = workInSlices(idle.window, work, controller.signal);
    controller.abort();
    idle.runAll();
    await all;
    expect(done).toBe(0);
  });

  it('says so when a step fails', async () => {
    const idle = idleWindow(50);
    const work = stepsOf(1, () => {
      throw new Error('broken map');
    });
    const all = workInSlices(idle.window, work, new AbortController().signal);
    idle.runAll();
    await expect(all).rejects.toThrow('broken map');
  });
});

describe('work at once', () => {
  it('stops when its time is over and goes on where it stopped', () => {
    const idle = idleWindow(0);
    let done = 0;
    const work = stepsOf(100, () => {
      done++;
      idle.spend(0.5);
    });
    expect(workFor(idle.window.performance, work, 2)).toBe(false);
    expect(done).toBeLessThan(20);
    expect(workFor(idle.window.performance, work, 1000)).toBe(true);
    expect(done).toBe(100);
  });
});
