import './table-import.css';
import { i18n } from '#i18n';
import { FileChoice } from '@/components/file-choice/FileChoice';
import { Isolated } from '@/components/isolated/Isolated';
import { messageKey } from '@/components/message-key';
import { ProgressLine } from '@/components/progress-line/ProgressLine';
import { TableMapping, type TableMappingProps } from '@/components/table-import/TableMapping';
import type { TableImportState, TableReport } from '@/components/table-import/table-import-state';

export interface TableImportProps extends Omit<TableMappingProps, 'table'> {
  readonly state: TableImportState;
  onChoose(file: File): void;
  onCancel(): void;
}

/** Brings a table in: what its columns hold, how far it is, and what came of it, row by row where it was refused. */
export function TableImport({ state, onChoose, onCancel, ...mapping }: TableImportProps) {
  const isRunning = state.is === 'reading' || state.is === 'merging';
  return (
    <section class="table-import" aria-label={i18n.t('table_import.title')}>
      <h2 class="import-panel-title">{i18n.t('table_import.title')}</h2>
      <p>{i18n.t('table_import.text')}</p>
      {!isRunning && (
        <FileChoice
          words={i18n.t(state.is === 'idle' ? 'import_panel.choose' : 'import_panel.again')}
          isQuiet={state.is === 'mapping'}
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          onChoose={onChoose}
        />
      )}
      {state.is === 'mapping' && <TableMapping table={state.table} {...mapping} />}
      {isRunning && (
        <ProgressLine
          label={i18n.t('import_panel.progress')}
          words={i18n.t(`import_panel.${state.is}`)}
          file={state.file}
          share={state.share}
          onCancel={onCancel}
        />
      )}
      <div class="table-import-outcome" aria-live="polite">
        {state.is === 'done' && <Report {...state.report} />}
        {state.is === 'failed' && (
          <p class="import-panel-failed">
            {i18n.t(`table_import.failed.${messageKey(state.fault)}`)}{' '}
            {i18n.t('table_import.nothing_changed')}
          </p>
        )}
      </div>
    </section>
  );
}

const VERDICTS = ['added', 'updated', 'unchanged', 'refused'] as const;

function Report(report: TableReport) {
  const unlisted = report.refused - report.refusals.length;
  return (
    <>
      <p class="import-panel-done">{i18n.t('import_panel.done')}</p>
      <dl class="counts">
        {VERDICTS.map((verdict) => (
          <div key={verdict}>
            <dt>{i18n.t(`table_import.${verdict}`)}</dt>
            <dd>{report[verdict].toLocaleString(i18n.t('language'))}</dd>
          </div>
        ))}
      </dl>
      {report.refusals.length > 0 && (
        <ul class="import-refusals">
          {report.refusals.map(({ line, code, field }) => (
            <li key={line}>
              <span class="import-refusal-line">{i18n.t('import_panel.line', [line])}</span>
              {field !== null && <Isolated>{i18n.t(`table_import.field.${field}`)}</Isolated>}
              <span>{i18n.t(`table_import.reason.${messageKey(code)}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {unlisted > 0 && <p>{i18n.t('import_panel.more_refusals', unlisted)}</p>}
    </>
  );
}
