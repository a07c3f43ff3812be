import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEPT_FOR_UNDO, superfluous } from '@/lib/core/snapshots/retention';
import { REASONS, type Snapshot, snapshotName, snapshotOfName } from '@/lib/core/snapshots/snapshot';

const DAY = 86_400_000;
/** Sunday, 2026-11-29, noon in UTC. */
const NOON = Date.UTC(2026, 10, 29, 12);
const daily = (at: number): Snapshot => ({ name: snapshotName(at, 'daily'), at, reason: 'daily' });
const days = (kept: readonly Snapshot[]): string[] =>
  kept.map(({ at }) => new Date(at).toISOString().slice(0, 10));

/** What is left after so many days with a snapshot each, thinned out every day. */
function thinnedOut(count: number, offset = 0): Snapshot[] {
  let kept: Snapshot[] = [];
  for (let back = count - 1; back >= 0; back -= 1) {
    kept = [daily(NOON - back * DAY), ...kept];
    const gone = superfluous(kept, offset);
    kept = kept.filter((snapshot) => !gone.includes(snapshot));
  }
  return kept;
}

describe('the snapshots that are kept', () => {
  it('are after two years of days the last 7 days, the ends of 4 weeks and of 12 months', () => {
    expect(days(thinnedOut(730))).toEqual([
      ...['29', '28', '27', '26', '25', '24', '23'].map((day) => `2026-11-${day}`),
      ...['2026-11-22', '2026-11-15', '2026-11-08'],
      ...['2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31'],
      ...['2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31'],
    ]);
  });

  it('go by the reader’s own days', () => {
    const evening = Date.UTC(2026, 10, 28, 15, 30);
    const night = Date.UTC(2026, 10, 28, 16, 30);
    const [first, second] = [daily(evening), daily(night)];
    expect(superfluous([first, second], 0)).toEqual([first]);
    expect(superfluous([first, second], 8 * 3_600_000)).toEqual([]);
  });

  it('are all those before a migration, and the last few that undo a restore', () => {
    const [old, undoes] = (['migration', 'restore'] as const).map((reason) =>
      Array.from({ length: 5 }, (_, index): Snapshot => {
        const at = NOON - 800 * DAY - index;
        return { name: snapshotName(at, reason), at, reason };
      }),
    );
    const all = [...(old ?? []), ...(undoes ?? []), ...thinnedOut(60)];
    const gone = superfluous(all, 0);
    expect(gone.filter(({ reason }) => reason === 'migration')).toEqual([]);
    expect(gone.filter(({ reason }) => reason === 'restore')).toHaveLength(5 - KEPT_FOR_UNDO);
  });

  it('are those that the reader took by hand, whatever is taken later that day', () => {
    const wish: Snapshot = { name: snapshotName(NOON, 'wish'), at: NOON, reason: 'wish' };
    expect(superfluous([wish, daily(NOON + 1_000), daily(NOON - 1_000)], 0)).toEqual([daily(NOON - 1_000)]);
    expect(superfluous([wish, daily(NOON - 1_000)], 0)).toEqual([]);
  });

  it('are never none, and what goes is never the latest of a day of the last week', () => {
    const snapshot = fc
      .record({ back: fc.integer({ min: 0, max: 1_000 * DAY }), reason: fc.constantFrom(...REASONS) })
      .map(
        ({ back, reason }): Snapshot => ({
          name: snapshotName(NOON - back, reason),
          at: NOON - back,
          reason,
        }),
      );
    fc.assert(
      fc.property(fc.uniqueArray(snapshot, { minLength: 1, selector: ({ name }) => name }), (all) => {
        const gone = superfluous(all, 0);
        const kept = all.filter((each) => !gone.includes(each));
        const latest = Math.max(...all.map(({ at }) => at));
        expect(kept.some(({ at }) => at === latest)).toBe(true);
        expect(superfluous(kept, 0)).toEqual([]);
        const isDaily = ({ reason }: Snapshot): boolean => reason === 'daily';
        const lastWeek = new Set(all.filter(isDaily).map(({ at }) => Math.floor(at / DAY)));
        for (const day of [...lastWeek].toSorted((a, b) => b - a).slice(0, 7))
          expect(kept.filter(isDaily).some(({ at }) => Math.floor(at / DAY) === day)).toBe(true);
      }),
    );
  });
});

describe('the name of a snapshot', () => {
  it('tells when and why it was taken', () => {
    for (const reason of REASONS) {
      const name = snapshotName(NOON + 7, reason);
      expect(snapshotOfName(name)).toEqual({ name, at: NOON + 7, reason });
    }
  });

  it.each(['pangzhu-20261399T120000000Z-daily.jsonl.gz', 'pangzhu-20261129T120000000Z-whim.jsonl.gz', 'x'])(
    'is not «%s»',
    (name) => expect(snapshotOfName(name)).toBeNull(),
  );
});
