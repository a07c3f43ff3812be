import { signal } from '@preact/signals';
import { type FaultCode, faultCodeOf } from '@/components/fault/fault-code';
import type { BrokenLine, CheckState } from '@/components/record-check/RecordCheck';
import { offerFile } from '@/entrypoints/reader-data/offer-file';
import { quarantined } from '@/entrypoints/storage/storage-state';
import { storageFault } from '@/lib/db/storage-fault';
import type { Database } from '@/lib/db/tables';
import { type TableSize, verifyRecords } from '@/lib/db/verify';
import { toJsonValue } from '@/lib/formats/stored-value';
import { askAsPage } from '@/lib/messages/ask';
import type { Compacted } from '@/lib/messages/to-background';

export const checkState = signal<CheckState>({ is: 'idle' });
/** What each table takes, as last measured. */
export const sizes = signal<readonly TableSize[] | null>(null);
export const compacted = signal<Compacted | null>(null);

let stop = new AbortController();

/** Reads every record, slice by slice. */
export async function checkRecords(db: Database): Promise<void> {
  if (checkState.value.is === 'checking') return;
  stop = new AbortController();
  checkState.value = { is: 'checking', share: 0 };
  try {
    const { signal: stopped } = stop;
    const found = await verifyRecords(db, {
      signal: stopped,
      tell: (read, all) => {
        checkState.value = { is: 'checking', share: all === 0 ? 1 : read / all };
      },
    });
    sizes.value = found.sizes;
    const records = found.sizes.reduce((sum, { rows }) => sum + rows, 0);
    const broken = found.broken.map(({ table, key, flaw }) => ({
      table,
      key: JSON.stringify(key),
      path: flaw.path,
    }));
    checkState.value = { is: 'checked', records, broken };
  } catch (error) {
    if (stop.signal.aborted) checkState.value = { is: 'idle' };
    else {
      console.error('Pangzhu: a check broke off', error);
      checkState.value = { is: 'failed', fault: storageFault(error)?.code ?? 'unavailable' };
    }
  }
}

/** Measures what each table takes, without a word about it. */
export async function measure(db: Database): Promise<void> {
  const options = { signal: new AbortController().signal, tell: () => undefined };
  sizes.value = (await verifyRecords(db, options)).sizes;
}

export function stopCheck(): void {
  stop.abort();
}

/** Sets aside what the last check has found, and looks again. */
export async function setAside(db: Database): Promise<void> {
  const { value: state } = checkState;
  if (state.is !== 'checked') return;
  const fault = await setAsideAll(state.broken);
  if (fault === null) await checkRecords(db);
  else checkState.value = { is: 'failed', fault };
}

async function setAsideAll(broken: readonly BrokenLine[]): Promise<FaultCode | null> {
  for (const { table, key } of broken) {
    const answer = await askAsPage('quarantineRecord', { table, key });
    const outcome = answer.ok ? answer.value : answer;
    if (!outcome.ok) return faultCodeOf(outcome.error);
  }
  return null;
}

/** Offers what is set aside as a file: one record a line, with all that is left of it. */
export async function exportQuarantined(): Promise<void> {
  const lines = await Promise.all(
    quarantined.value.map(async (row) => JSON.stringify(await toJsonValue(row))),
  );
  offerFile(new Blob([lines.map((line) => `${line}\n`).join('')]), 'pangzhu-set-aside.jsonl');
}

export async function compactData(db: Database): Promise<void> {
  const answer = await askAsPage('compact', {});
  const outcome = answer.ok ? answer.value : answer;
  if (outcome.ok) compacted.value = outcome.value;
  else checkState.value = { is: 'failed', fault: faultCodeOf(outcome.error) };
  await measure(db);
}
