import { signal } from '@preact/signals';
import type { CopyOutProps } from '@/components/copy-out/CopyOut';
import type { FaultCode } from '@/components/fault/fault-code';
import { offerFile } from '@/entrypoints/reader-data/offer-file';
import { storageFault } from '@/lib/db/storage-fault';
import { chooseReaderFile, type ReaderFile, readerFile, writeReaderFile } from '@/lib/snapshots/reader-file';
import { type CopiedOut, copiedOutItem } from '@/lib/snapshots/remembered';
import { type KeptSnapshot, privateFolder } from '@/lib/snapshots/snapshot-folder';

const DAY = 86_400_000;
const SUGGESTED_NAME = 'pangzhu.jsonl.gz';

export const lastCopy = signal<(NonNullable<CopyOutProps['last']> & CopiedOut) | null>(null);
export const copyTarget = signal<ReaderFile | null>(null);
export const copyFault = signal<FaultCode | null>(null);

/**
 * Learns when a copy went out last; where the reader has chosen a file and the newest snapshot is not in it
 * yet, copies that one there. To be called with every page of the extension that opens.
 */
export async function copyOutWhenOpened(): Promise<void> {
  await lookAtCopies();
  if (copyTarget.value?.state !== 'ready') return;
  const [newest, last] = await Promise.all([newestSnapshot(), copiedOutItem.getValue()]);
  if (newest === null || (last !== null && last.at >= newest.at)) return;
  await copy(newest, false);
}

/** Copies the newest snapshot out now, within a click: into the chosen file, else as a download. */
export async function copyOutNow(take: () => Promise<string | null>): Promise<void> {
  copyFault.value = null;
  const name = await take();
  if (name === null) return;
  const newest = (await privateFolder().list()).find((snapshot) => snapshot.name === name);
  if (newest !== undefined) await copy(newest, true);
}

/** Lets the reader choose the file that copies go to from now on. */
export async function chooseTarget(): Promise<void> {
  const chosen = await chooseReaderFile(SUGGESTED_NAME);
  if (chosen === null) return;
  copyTarget.value = chosen;
  const newest = await newestSnapshot();
  if (newest !== null) await copy(newest, true);
}

async function copy({ name }: KeptSnapshot, isAsked: boolean): Promise<void> {
  const file = await privateFolder().read(name);
  if (file === null) return;
  try {
    const written = await writeReaderFile(file, isAsked);
    if (written === null && isAsked) offerFile(file, name);
    if (written !== null || isAsked) await copiedOutItem.setValue({ at: Date.now(), file: written ?? name });
  } catch (error) {
    console.error('Pangzhu: a copy could not be taken out', error);
    copyFault.value = storageFault(error)?.code === 'quota' ? 'quota' : 'copy_not_written';
  }
  await lookAtCopies();
}

async function lookAtCopies(): Promise<void> {
  const last = await copiedOutItem.getValue();
  copyTarget.value = await readerFile();
  lastCopy.value =
    last === null ? null : { ...last, days: Math.max(0, Math.floor((Date.now() - last.at) / DAY)) };
}

async function newestSnapshot(): Promise<KeptSnapshot | null> {
  return (await privateFolder().list())[0] ?? null;
}
