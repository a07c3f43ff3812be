import { signal } from '@preact/signals';
import { i18n } from '#i18n';
import { Dialog } from '@/components/dialog/Dialog';
import { DictionaryExport } from '@/components/dictionary-export/DictionaryExport';
import { ImportPanel } from '@/components/import-panel/ImportPanel';
import { TableImport } from '@/components/table-import/TableImport';
import { dictionaryExport, exportDictionary, exportTable } from '@/entrypoints/dictionary/export-dictionary';
import {
  cancelTable,
  changeTable,
  chooseTable,
  importTable,
  tableImport,
} from '@/entrypoints/dictionary/import-table';
import { PacksPane } from '@/entrypoints/dictionary/PacksPane';
import { cancelImport, importFile, importOthers, importState } from '@/entrypoints/library/import-file';
import { remapped } from '@/lib/core/dictionary/table/columns';
import type { Database } from '@/lib/db/tables';

/** Which dialog is open. */
export const transfer = signal<'export' | 'import' | 'packs' | null>(null);

/** The dialog for what goes out of the dictionary and comes in. What was begun in it goes on when it is closed. */
export function TransferDialog({ db }: { readonly db: Database }) {
  const open = transfer.value;
  const close = (): void => {
    transfer.value = null;
  };
  return (
    <Dialog label={i18n.t(`dictionary.${open ?? 'import'}`)} isOpen={open !== null} onClose={close}>
      {open === 'export' && (
        <DictionaryExport
          state={dictionaryExport.value}
          onTable={() => void exportTable(db)}
          onRecords={() => void exportDictionary(db)}
        />
      )}
      {open === 'import' && <Imports />}
      {open === 'packs' && <PacksPane />}
    </Dialog>
  );
}

function Imports() {
  const state = tableImport.value;
  return (
    <>
      <TableImport
        state={state}
        onChoose={(file) => void chooseTable(file)}
        onMap={(column, field) => {
          if (state.is === 'mapping') changeTable({ mapping: remapped(state.table.mapping, column, field) });
        }}
        onKind={(kind) => changeTable({ kind })}
        onImport={() => void importTable()}
        onCancel={cancelTable}
      />
      <ImportPanel
        state={importState.value}
        onChoose={(file) => void importFile(file)}
        onCancel={cancelImport}
        onTakeOthers={() => void importOthers()}
      />
    </>
  );
}
