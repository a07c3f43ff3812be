import { signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { ExportMenu, type ExportScope } from '@/components/export-menu/ExportMenu';
import { ImportPanel } from '@/components/import-panel/ImportPanel';
import { cancelExport, exportFile, exportState } from '@/entrypoints/library/export-file';
import { cancelImport, importFile, importOthers, importState } from '@/entrypoints/library/import-file';
import { chosen } from '@/entrypoints/library/library-state';
import { asSelection, selected } from '@/entrypoints/library/selection';
import type { Selection } from '@/lib/db/export-records';
import type { Database } from '@/lib/db/tables';

/** Which way data goes, while its dialog is open. */
export const transfer = signal<'export' | 'import' | null>(null);

/** The dialog for exports or imports. What was begun in it goes on when it is closed. */
export function TransferDialog({ db }: { readonly db: Database }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const direction = transfer.value;
  useLayoutEffect(() => {
    if (direction === null) dialog.current?.close();
    else dialog.current?.showModal();
  }, [direction]);
  const close = (): void => {
    transfer.value = null;
  };
  return (
    <dialog
      class="library-dialog"
      ref={dialog}
      aria-label={direction === null ? undefined : i18n.t(`library.${direction}`)}
      onClose={({ currentTarget }) => {
        // Told late: it may be open again.
        if (!currentTarget.open) close();
      }}
    >
      {direction === 'export' && (
        <ExportMenu
          state={exportState.value}
          hasArticle={chosen.value !== null}
          selected={selected.value.ids.size}
          onExport={(scope, format) => void exportFile(db, selectionFor(scope), format)}
          onCancel={cancelExport}
        />
      )}
      {direction === 'import' && (
        <ImportPanel
          state={importState.value}
          onChoose={(file) => void importFile(file)}
          onCancel={cancelImport}
          onTakeOthers={() => void importOthers()}
        />
      )}
      <button class="quiet-button library-dialog-close" type="button" onClick={close}>
        {i18n.t('library.close')}
      </button>
    </dialog>
  );
}

function selectionFor(scope: ExportScope): Selection {
  if (scope === 'selection') return asSelection(selected.value);
  if (scope === 'article' && chosen.value !== null) return { what: 'articles', ids: [chosen.value] };
  return { what: 'everything' };
}
