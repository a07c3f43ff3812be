import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPace, LONGEST_IDLE_WAIT_MS, SHORTEST_WAIT_MS } from '@/lib/page/watch-pace';

const readings = fc.array(
  fc.record({ spent: fc.double({ min: 0, max: 500, noNaN: true }), wasNew: fc.boolean() }),
);

describe('the pace of readings', () => {
  it('never lets ours take more than 5 ms of any 100, whatever a reading costs', () => {
    fc.assert(
      fc.property(readings, (all) => {
        const pace = createPace();
        for (const { spent, wasNew } of all) {
          const wait = pace.waitAfter(spent, wasNew);
          expect(spent / wait).toBeLessThanOrEqual(0.05);
          expect(wait).toBeGreaterThanOrEqual(SHORTEST_WAIT_MS);
        }
      }),
    );
  });

  it('slows down while nothing is new, to 5 s at most, and is quick again after news', () => {
    const pace = createPace();
    const waits = Array.from({ length: 10 }, () => pace.waitAfter(0, false));
    expect(waits.slice(0, 3)).toEqual([200, 400, 800]);
    expect(waits.at(-1)).toBe(LONGEST_IDLE_WAIT_MS);
    expect(pace.waitAfter(0, true)).toBe(SHORTEST_WAIT_MS);
    expect(pace.waitAfter(0, false)).toBe(200);
  });
});
