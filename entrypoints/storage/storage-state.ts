import { signal } from '@preact/signals';
import { askToPersist } from '@/entrypoints/reader-data/ask-to-persist';
import { followLastSnapshot } from '@/entrypoints/reader-data/last-snapshot';
import type { Quarantined } from '@/lib/core/records/quarantined';
import type { Loss } from '@/lib/core/snapshots/canary';
import { readTotals } from '@/lib/db/read-article';
import type { Database } from '@/lib/db/tables';
import { watch } from '@/lib/db/watch';
import { lossItem } from '@/lib/snapshots/remembered';
import { type KeptSnapshot, privateFolder } from '@/lib/snapshots/snapshot-folder';

/** The newest first; null while they are looked for. */
export const snapshots = signal<readonly KeptSnapshot[] | null>(null);
export const isPersisted = signal<boolean | null>(null);
export const whole = signal<{ readonly usage: number; readonly quota: number } | null>(null);
export const quarantined = signal<readonly Quarantined[]>([]);
export const loss = signal<Loss | null>(null);

let looks = 0;

/** Looks again at what no database tells. Of several looks at once the one that began last is believed. */
export async function lookAtStorage(): Promise<void> {
  looks += 1;
  const own = looks;
  const found = await privateFolder().list();
  if (own !== looks) return;
  snapshots.value = found;
  const { usage, quota } = await navigator.storage.estimate();
  whole.value = usage === undefined || quota === undefined ? null : { usage, quota };
  // Chrome takes an extension with `unlimitedStorage` out of quota and eviction, and does not count that here.
  isPersisted.value = import.meta.env.CHROME || (await navigator.storage.persisted());
}

/** Keeps all of the above as it is, for the life of the page. */
export function followStorage(db: Database): void {
  void readTotals(db)
    .then(({ highlights }) => askToPersist(highlights))
    .then(lookAtStorage);
  watch(
    () => db.quarantine.toArray(),
    (found) => {
      quarantined.value = found;
    },
    (error) => console.error('Pangzhu: what is set aside cannot be read', error),
  );
  const follow = async (): Promise<void> => {
    loss.value = await lossItem.getValue();
  };
  lossItem.watch(() => void follow());
  followLastSnapshot(() => void lookAtStorage());
  void follow();
}
