import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import { Dialog } from '@/components/dialog/Dialog';
import { ExportMenu, type ExportScope } from '@/components/export-menu/ExportMenu';
import { ImportPanel } from '@/components/import-panel/ImportPanel';
import { cancelExport, exportFile, exportState } from '@/entrypoints/library/export-file';
import { cancelImport, importFile, importOthers, importState } from '@/entrypoints/library/import-file';
import { chosen } from '@/entrypoints/library/library-state';
import { asSelection, selected } from '@/entrypoints/library/selection';
import type { Selection } from '@/lib/db/export-records';
import type { Database } from '@/lib/db/tables';

/** Which dialog is open; that for exports can be about the shown article alone, whatever is selected. */
export const transfer = signal<'export' | 'export-article' | 'import' | null>(null);

/** The dialog for exports or imports. What was begun in it goes on when it is closed. */
export function TransferDialog({ db }: { readonly db: Database }) {
  const open = transfer.value;
  const close = (): void => {
    transfer.value = null;
  };
  return (
    <Dialog
      label={i18n.t(open === 'import' ? 'library.import' : 'library.export')}
      isOpen={open !== null}
      onClose={close}
    >
      {(open === 'export' || open === 'export-article') && (
        <ExportMenu
          state={exportState.value}
          hasArticle={chosen.value !== null}
          selected={open === 'export' ? selected.value.ids.size : 0}
          onExport={(scope, format) => void exportFile(db, selectionFor(scope), format)}
          onCancel={cancelExport}
        />
      )}
      {open === 'import' && (
        <ImportPanel
          state={importState.value}
          onChoose={(file) => void importFile(file)}
          onCancel={cancelImport}
          onTakeOthers={() => void importOthers()}
        />
      )}
    </Dialog>
  );
}

function selectionFor(scope: ExportScope): Selection {
  if (scope === 'selection') return asSelection(selected.value);
  if (scope === 'article' && chosen.value !== null) return { what: 'articles', ids: [chosen.value] };
  return { what: 'everything' };
}
