import type { Reason, Snapshot } from '@/lib/core/snapshots/snapshot';

const DAY = 86_400_000;

/** So many days, weeks and months keep their last snapshot. */
const KEPT = { days: 7, weeks: 4, months: 12 };

/** So many of those that undo a restore are kept, the latest. */
export const KEPT_FOR_UNDO = 3;

/** So many of those that the reader took by hand, the latest. */
const KEPT_BY_HAND = 10;

/**
 * The snapshots that need not be kept: of each of the latest 7 days, 4 weeks and 12 months that have a daily one,
 * the last stays; every one that was taken before a migration stays, and the last few that undo a restore or were
 * taken by hand. The very latest always stays.
 * @param offset the reader's clock, in ms ahead of UTC: a day is a day of theirs. Weeks begin on Monday
 */
export function superfluous<T extends Snapshot>(snapshots: readonly T[], offset: number): T[] {
  const newestFirst = snapshots.toSorted((a, b) => b.at - a.at);
  const kept = new Set<T>(newestFirst.slice(0, 1));
  const latest = (wanted: Reason, count: number): T[] =>
    newestFirst.filter(({ reason }) => reason === wanted).slice(0, count);
  for (const snapshot of latest('restore', KEPT_FOR_UNDO)) kept.add(snapshot);
  for (const snapshot of latest('wish', KEPT_BY_HAND)) kept.add(snapshot);
  for (const snapshot of newestFirst) if (snapshot.reason === 'migration') kept.add(snapshot);
  const daily = newestFirst.filter(({ reason }) => reason === 'daily');
  const periods = [
    [KEPT.days, dayOf],
    [KEPT.weeks, weekOf],
    [KEPT.months, monthOf],
  ] as const;
  for (const [count, periodOf] of periods) {
    const met = new Set<number>();
    for (const snapshot of daily) {
      const period = periodOf(snapshot.at + offset);
      if (met.has(period)) continue;
      if (met.size === count) break;
      met.add(period);
      kept.add(snapshot);
    }
  }
  return newestFirst.filter((snapshot) => !kept.has(snapshot));
}

/** Days since the epoch, of a time by the reader's clock. */
export function dayOf(local: number): number {
  return Math.floor(local / DAY);
}

/** 1970 began on a Thursday. */
function weekOf(local: number): number {
  return Math.floor((dayOf(local) + 3) / 7);
}

function monthOf(local: number): number {
  const date = new Date(local);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
