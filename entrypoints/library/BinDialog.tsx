import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { BinList } from '@/components/bin-list/BinList';
import { Dialog } from '@/components/dialog/Dialog';
import { type FaultCode, faultCodeOf, type WriteFault } from '@/components/fault/fault-code';
import type { Binned } from '@/lib/core/records/binned';
import type { Outcome } from '@/lib/core/records/outcome';
import { listBin } from '@/lib/db/bin';
import type { Database } from '@/lib/db/tables';
import { watch } from '@/lib/db/watch';
import { askAsPage } from '@/lib/messages/ask';
import type { Result } from '@/lib/messages/result';

export const isBinOpen = signal(false);
const binned = signal<readonly Binned[]>([]);
const fault = signal<FaultCode | null>(null);

async function attempt(asking: Promise<Result<Outcome<null, WriteFault>>>): Promise<void> {
  const answer = await asking;
  const outcome = answer.ok ? answer.value : answer;
  fault.value = outcome.ok ? null : faultCodeOf(outcome.error);
}

/** What was deleted, to be brought back or to be deleted for good. */
export function BinDialog({ db }: { readonly db: Database }) {
  const isOpen = isBinOpen.value;
  useEffect(() => {
    if (!isOpen) return;
    fault.value = null;
    return watch(
      () => listBin(db),
      (found) => {
        binned.value = found;
      },
      (error) => {
        console.error('Pangzhu: the bin cannot be read', error);
        fault.value = 'unavailable';
      },
    );
  }, [isOpen, db]);
  const close = (): void => {
    isBinOpen.value = false;
  };
  return (
    <Dialog label={i18n.t('library.bin')} isOpen={isOpen} onClose={close}>
      <BinList
        binned={binned.value}
        now={Date.now()}
        fault={fault.value}
        onRestore={(id) => void attempt(askAsPage('restore', { ids: [id] }))}
        onDeleteForGood={(id) => void attempt(askAsPage('deleteForGood', { ids: [id] }))}
      />
    </Dialog>
  );
}
