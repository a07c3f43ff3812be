import './import-panel.css';
import { i18n } from '#i18n';
import { FileChoice } from '@/components/file-choice/FileChoice';
import { ImportSummary, Refusals } from '@/components/import-panel/ImportSummary';
import { messageKey } from '@/components/message-key';
import { ProgressLine } from '@/components/progress-line/ProgressLine';
import type { ImportFault, ImportReport } from '@/lib/core/records/incoming';

/** How far an import is, and what came of it. */
export type ImportState =
  | { readonly is: 'idle' }
  /** First the whole file is read and checked, then merged in one piece. `share` is from 0 to 1. */
  | { readonly is: 'reading' | 'merging'; readonly file: string; readonly share: number }
  | { readonly is: 'done'; readonly report: ImportReport }
  | { readonly is: 'failed'; readonly fault: ImportFault | { readonly code: 'unreachable' } };

export interface ImportPanelProps {
  readonly state: ImportState;
  onChoose(file: File): void;
  onCancel(): void;
  /** Imports the same file again, without the lines that were refused. */
  onTakeOthers(): void;
}

/** Brings an export back in: all of it or nothing, and says what became of each record. */
export function ImportPanel({ state, onChoose, onCancel, onTakeOthers }: ImportPanelProps) {
  const isRunning = state.is === 'reading' || state.is === 'merging';
  return (
    <section class="import-panel" aria-label={i18n.t('import_panel.title')}>
      <h2 class="import-panel-title">{i18n.t('import_panel.title')}</h2>
      <p>{i18n.t('import_panel.text')}</p>
      {isRunning ? (
        <ProgressLine
          label={i18n.t('import_panel.progress')}
          words={i18n.t(`import_panel.${state.is}`)}
          file={state.file}
          share={state.share}
          onCancel={onCancel}
        />
      ) : (
        <FileChoice
          words={i18n.t(state.is === 'idle' ? 'import_panel.choose' : 'import_panel.again')}
          accept=".jsonl,.ndjson,application/jsonl,application/x-ndjson"
          onChoose={onChoose}
        />
      )}
      <div class="import-panel-outcome" aria-live="polite">
        {state.is === 'done' && (
          <>
            <p class="import-panel-done">{i18n.t('import_panel.done')}</p>
            <ImportSummary report={state.report} />
          </>
        )}
        {state.is === 'failed' && <Failed fault={state.fault} onTakeOthers={onTakeOthers} />}
      </div>
    </section>
  );
}

interface FailedProps extends Pick<ImportPanelProps, 'onTakeOthers'> {
  readonly fault: Extract<ImportState, { is: 'failed' }>['fault'];
}

function Failed({ fault, onTakeOthers }: FailedProps) {
  return (
    <>
      <p class="import-panel-failed">{sentenceOf(fault)}</p>
      {fault.code === 'refused-lines' && (
        <>
          <Refusals report={fault.report} />
          <button class="quiet-button" type="button" onClick={onTakeOthers}>
            {i18n.t('import_panel.take_others')}
          </button>
        </>
      )}
    </>
  );
}

function sentenceOf(fault: FailedProps['fault']): string {
  return fault.code === 'cut-off'
    ? i18n.t('import_panel.failed.cut_off', [fault.line])
    : i18n.t(`import_panel.failed.${messageKey(fault.code)}`);
}
