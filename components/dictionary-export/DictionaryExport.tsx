import './dictionary-export.css';
import { i18n } from '#i18n';
import type { ExportState } from '@/components/export-menu/ExportMenu';
import { Isolated } from '@/components/isolated/Isolated';

export interface DictionaryExportProps {
  readonly state: ExportState;
  /** For spreadsheets. */
  onTable(): void;
  /** Everything, to be had back. */
  onRecords(): void;
}

/** Takes along what the reader has put into the dictionary. */
export function DictionaryExport({ state, onTable, onRecords }: DictionaryExportProps) {
  return (
    <section class="dictionary-export" aria-label={i18n.t('dictionary.export')}>
      <h2 class="import-panel-title">{i18n.t('dictionary.export')}</h2>
      <p>{i18n.t('dictionary_export.table_text')}</p>
      <button class="button" type="button" onClick={onTable}>
        {i18n.t('dictionary_export.table')}
      </button>
      <p>{i18n.t('dictionary_export.records_text')}</p>
      <button class="button" type="button" onClick={onRecords}>
        {i18n.t('dictionary_export.records')}
      </button>
      <p role="status">
        {state.is === 'done' && (
          <>
            {i18n.t('export_menu.done')} <Isolated>{state.file}</Isolated>
          </>
        )}
        {state.is === 'failed' && i18n.t(`export_menu.failed.${state.code}`)}
      </p>
    </section>
  );
}
