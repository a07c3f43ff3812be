import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { CopyOut } from '@/components/copy-out/CopyOut';
import { Dialog } from '@/components/dialog/Dialog';
import { LossNotice } from '@/components/loss-notice/LossNotice';
import { PageNav } from '@/components/page-nav/PageNav';
import { RecordCheck } from '@/components/record-check/RecordCheck';
import { RestorePanel } from '@/components/restore-panel/RestorePanel';
import { SnapshotList } from '@/components/snapshot-list/SnapshotList';
import { StorageUsage } from '@/components/storage-usage/StorageUsage';
import {
  chooseTarget,
  copyFault,
  copyOutNow,
  copyOutWhenOpened,
  copyTarget,
  lastCopy,
} from '@/entrypoints/reader-data/copy-out';
import { checked } from '@/entrypoints/reader-data/last-snapshot';
import {
  checkRecords,
  checkState,
  compactData,
  compacted,
  exportQuarantined,
  measure,
  setAside,
  sizes,
  stopCheck,
} from '@/entrypoints/storage/check-records';
import { History } from '@/entrypoints/storage/History';
import {
  cancelRestore,
  changeMode,
  leaveRestore,
  lookAt,
  lookAtFile,
  restore,
  restoring,
  undoRestore,
} from '@/entrypoints/storage/restore';
import { isPersisted, loss, quarantined, snapshots, whole } from '@/entrypoints/storage/storage-state';
import { removeSnapshot, saveSnapshot, takeNow, taking } from '@/entrypoints/storage/take';
import type { Database } from '@/lib/db/tables';
import { canChooseFile } from '@/lib/snapshots/reader-file';
import { type Checked, lossItem } from '@/lib/snapshots/remembered';

/** Where the data is, what it takes, and how it comes back. */
export function StoragePage({ db }: { readonly db: Database }) {
  useEffect(() => {
    void measure(db);
    void copyOutWhenOpened();
  }, [db]);
  const kept = snapshots.value ?? [];
  return (
    <>
      <header class="storage-head">
        <h1>{i18n.t('storage_page.title')}</h1>
        <PageNav here="storage" />
      </header>
      <div class="storage">
        <Loss />
        <StorageUsage
          tables={sizes.value}
          snapshots={{ count: kept.length, bytes: kept.reduce((sum, { size }) => sum + size, 0) }}
          whole={whole.value}
          isPersisted={isPersisted.value}
        />
        <History db={db} onForgotten={() => void measure(db)} />
        <SnapshotList
          snapshots={snapshots.value}
          state={taking.value.state}
          fault={taking.value.fault ?? lastFault(checked.value)}
          onTake={() => void takeNow()}
          onRestore={(name) => lookAt(name)}
          onSave={(name) => void saveSnapshot(name)}
          onRemove={(name) => void removeSnapshot(name)}
          onFile={(file) => void lookAtFile(file)}
        />
        <CopyOut
          last={lastCopy.value}
          target={
            copyTarget.value === null ? null : { file: copyTarget.value.name, state: copyTarget.value.state }
          }
          canChoose={canChooseFile()}
          fault={copyFault.value}
          onCopy={() => void copyOutNow(takeNow)}
          onChoose={() => void chooseTarget()}
        />
        <RecordCheck
          state={checkState.value}
          quarantined={quarantined.value}
          compacted={compacted.value}
          onCheck={() => void checkRecords(db)}
          onStop={stopCheck}
          onQuarantine={() => void setAside(db)}
          onExport={() => void exportQuarantined()}
          onCompact={() => void compactData(db)}
        />
      </div>
      <RestoreDialog db={db} />
    </>
  );
}

function Loss() {
  const { value: lost } = loss;
  const [newest] = snapshots.value ?? [];
  if (lost === null) return null;
  return (
    <LossNotice
      loss={lost}
      snapshot={newest?.at ?? null}
      copy={lastCopy.value}
      onRestore={() => {
        if (newest !== undefined) lookAt(newest.name);
        else document.querySelector<HTMLElement>('.snapshot-list-file input')?.click();
      }}
      onDismiss={() => void lossItem.setValue(null)}
    />
  );
}

function RestoreDialog({ db }: { readonly db: Database }) {
  const { value: open } = restoring;
  const close = (): void => {
    if (open !== null) leaveRestore();
    void measure(db);
  };
  return (
    <Dialog label={i18n.t('restore_panel.title')} isOpen={open !== null} onClose={close}>
      {open !== null && (
        <RestorePanel
          at={open.at}
          file={open.file}
          mode={open.mode}
          state={open.state}
          onMode={changeMode}
          onRestore={restore}
          onCancel={cancelRestore}
          onUndo={undoRestore}
        />
      )}
    </Dialog>
  );
}

/** Why the last daily snapshot was not taken, if it was not. */
function lastFault(last: Checked | null): 'quota' | 'snapshot_not_written' | null {
  return last?.fault === 'unavailable' ? 'snapshot_not_written' : (last?.fault ?? null);
}
