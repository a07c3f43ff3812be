import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { LossNotice } from '@/components/loss-notice/LossNotice';
import { lastCopy } from '@/entrypoints/reader-data/copy-out';
import type { Loss } from '@/lib/core/snapshots/canary';
import { lossItem } from '@/lib/snapshots/remembered';
import { privateFolder } from '@/lib/snapshots/snapshot-folder';

const loss = signal<Loss | null>(null);
const newest = signal<number | null>(null);

/** Where the database has gone, the library says so and leads to what is left of it. */
export function LibraryLoss() {
  useEffect(() => {
    const look = async (): Promise<void> => {
      const found = await lossItem.getValue();
      if (found !== null) newest.value = (await privateFolder().list())[0]?.at ?? null;
      loss.value = found;
    };
    void look();
    return lossItem.watch(() => void look());
  }, []);
  if (loss.value === null) return null;
  return (
    <LossNotice
      loss={loss.value}
      snapshot={newest.value}
      copy={lastCopy.value}
      onRestore={() => location.assign('/storage.html')}
      onDismiss={() => void lossItem.setValue(null)}
    />
  );
}
