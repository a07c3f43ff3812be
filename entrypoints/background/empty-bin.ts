import { browser } from 'wxt/browser';
import { withData } from '@/entrypoints/background/reader-data';
import { purgeBin } from '@/lib/db/bin';

/** Deletes for good what has lain in the bin for its time, whenever the browser or a new version starts. */
export function emptyBin(): void {
  const purge = async (): Promise<void> => {
    const purged = await withData((db) => purgeBin(db, Date.now()));
    if (!purged.ok) console.warn('Pangzhu: the bin could not be emptied', purged.error);
  };
  browser.runtime.onStartup.addListener(() => void purge());
  browser.runtime.onInstalled.addListener(() => void purge());
}
