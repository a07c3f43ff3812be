import { signal } from '@preact/signals';
import { faultCodeOf } from '@/components/fault/fault-code';
import type { SnapshotListProps } from '@/components/snapshot-list/SnapshotList';
import { offerFile } from '@/entrypoints/reader-data/offer-file';
import { lookAtStorage } from '@/entrypoints/storage/storage-state';
import { askAsPage } from '@/lib/messages/ask';
import { copiedOutItem } from '@/lib/snapshots/remembered';
import { privateFolder } from '@/lib/snapshots/snapshot-folder';

export const taking = signal<{ state: SnapshotListProps['state']; fault: SnapshotListProps['fault'] }>({
  state: 'idle',
  fault: null,
});

/** Takes a snapshot now; answers with its name, or null where that failed, which is shown. */
export async function takeNow(): Promise<string | null> {
  taking.value = { state: 'taking', fault: null };
  const answer = await askAsPage('takeSnapshot', {});
  const outcome = answer.ok ? answer.value : answer;
  taking.value = { state: 'idle', fault: outcome.ok ? null : knownFault(faultCodeOf(outcome.error)) };
  await lookAtStorage();
  return outcome.ok ? outcome.value : null;
}

/** Offers a snapshot as a download. */
export async function saveSnapshot(name: string): Promise<void> {
  const file = await privateFolder().read(name);
  if (file === null) return;
  offerFile(file, name);
  await copiedOutItem.setValue({ at: Date.now(), file: name });
}

export async function removeSnapshot(name: string): Promise<void> {
  const answer = await askAsPage('removeSnapshot', { name });
  const outcome = answer.ok ? answer.value : answer;
  if (!outcome.ok) taking.value = { state: 'idle', fault: knownFault(faultCodeOf(outcome.error)) };
  await lookAtStorage();
}

function knownFault(code: ReturnType<typeof faultCodeOf>): NonNullable<SnapshotListProps['fault']> {
  if (code === 'unavailable') return 'snapshot_not_written';
  return code === 'quota' || code === 'unreachable' ? code : 'refused';
}
