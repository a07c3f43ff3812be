import { signal } from '@preact/signals';
import { render } from 'preact';
import { FaultLine } from '@/components/fault/FaultLine';
import { type FaultCode, faultCodeOf } from '@/components/fault/fault-code';
import { MigrationStop, type MigrationStopProps } from '@/components/migration-stop/MigrationStop';
import { offerFile } from '@/entrypoints/reader-data/offer-file';
import { copyBeforeMigration, openWithoutSnapshot } from '@/entrypoints/reader-data/open-reader-data';
import { copiedOutItem } from '@/lib/snapshots/remembered';

/** Says in place of a page why the reader's data cannot be shown, with what the reader can do about it. */
export function showDataFault(app: Element, code: FaultCode): void {
  const retry = (): void => location.reload();
  render(code === 'no_snapshot' ? <Stop onRetry={retry} /> : <FaultLine code={code} onRetry={retry} />, app);
}

const copy = signal<MigrationStopProps['copy']>({ is: 'none' });
const isGoing = signal(false);
const fault = signal<FaultCode | null>(null);

function Stop({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <MigrationStop
      copy={copy.value}
      isGoing={isGoing.value}
      fault={fault.value}
      onRetry={onRetry}
      onCopy={() => void copyOut()}
      onGoOn={() => void goOn()}
    />
  );
}

async function copyOut(): Promise<void> {
  copy.value = { is: 'running' };
  try {
    const { name, file } = await copyBeforeMigration();
    offerFile(file, name);
    copy.value = { is: 'offered', file: name };
    await copiedOutItem.setValue({ at: Date.now(), file: name });
  } catch (error) {
    console.error('Pangzhu: no copy before a migration', error);
    if (copy.value.is === 'running') copy.value = { is: 'failed' };
  }
}

async function goOn(): Promise<void> {
  isGoing.value = true;
  const opened = await openWithoutSnapshot();
  isGoing.value = false;
  if (opened.ok) location.reload();
  else fault.value = faultCodeOf(opened.error);
}
