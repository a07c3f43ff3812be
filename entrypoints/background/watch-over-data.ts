import { awakeWhile } from '@/entrypoints/background/awake';
import { indexStatementsSoon } from '@/entrypoints/background/index-statements';
import { withData } from '@/entrypoints/background/reader-data';
import { askToPersist } from '@/entrypoints/reader-data/ask-to-persist';
import { takeSnapshot, thinOut } from '@/entrypoints/reader-data/take-snapshot';
import { done } from '@/lib/core/records/outcome';
import { lossOf } from '@/lib/core/snapshots/canary';
import { dayOf } from '@/lib/core/snapshots/retention';
import { readTotals } from '@/lib/db/read-article';
import { storageFault } from '@/lib/db/storage-fault';
import type { Database } from '@/lib/db/tables';
import { watch } from '@/lib/db/watch';
import { canaryItem, checkedItem, lossItem } from '@/lib/snapshots/remembered';
import { privateFolder } from '@/lib/snapshots/snapshot-folder';

/** After a start the reader's own questions come first, in ms. */
const PAUSE_MS = 3_000;

const MINUTE = 60_000;

/**
 * Looks after the reader's data with every start of the background: notices when the database is gone, takes
 * the day's snapshot, and remembers outside of the database what is in it.
 */
export function watchOverData(): void {
  setTimeout(() => {
    void withData(async (db) => {
      await noticeLoss(db);
      followTotals(db);
      await keepDailySnapshot(db);
      indexStatementsSoon();
      return done(null);
    }).catch((error: unknown) => console.error('Pangzhu: the data was not looked after', error));
  }, PAUSE_MS);
}

async function noticeLoss(db: Database): Promise<void> {
  const totals = await readTotals(db);
  const counts = await Promise.all([db.annotations.count(), db.articles.count(), db.changes.count()]);
  const isBlank = counts.every((count) => count === 0);
  const articles = Object.values(totals.articles).reduce((sum, count) => sum + count, 0);
  const found = { highlights: totals.highlights, articles, isBlank };
  const loss = lossOf(await canaryItem.getValue(), found, Date.now());
  if (loss === null) return;
  await lossItem.setValue(loss);
  // Noticed once: whatever is kept from now on is a database of its own.
  await canaryItem.setValue(null);
}

function followTotals(db: Database): void {
  watch(
    () => readTotals(db),
    ({ highlights, articles: byReason }) => {
      const articles = Object.values(byReason).reduce((sum, count) => sum + count, 0);
      if (highlights + articles === 0) return;
      void canaryItem.setValue({ highlights, articles, seen: Date.now() });
      void askToPersist(highlights);
    },
    (error) => console.error('Pangzhu: the totals cannot be followed', error),
  );
}

/** One a day on which there was anything to keep. */
async function keepDailySnapshot(db: Database): Promise<void> {
  const folder = privateFolder();
  const now = Date.now();
  const offset = -new Date(now).getTimezoneOffset() * MINUTE;
  const snapshots = await folder.list();
  const latest = snapshots.find(({ reason }) => reason === 'daily');
  if (latest !== undefined && dayOf(latest.at + offset) >= dayOf(now + offset)) return;
  if ((await db.articles.count()) + (await db.annotations.count()) === 0) return;
  try {
    await awakeWhile(() => takeSnapshot(db, folder, 'daily'));
    await thinOut(folder, now);
    await checkedItem.setValue({ at: now, fault: null });
  } catch (error) {
    await checkedItem.setValue({
      at: now,
      fault: storageFault(error)?.code === 'quota' ? 'quota' : 'unavailable',
    });
    throw error;
  }
}
