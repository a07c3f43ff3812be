import './record-check.css';
import { i18n } from '#i18n';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { Isolated } from '@/components/isolated/Isolated';
import { ProgressLine } from '@/components/progress-line/ProgressLine';
import { showCount } from '@/components/show-size';
import { tableName } from '@/components/storage-usage/table-name';

/** A record that does not have its shape, or is set aside for that. */
export interface BrokenLine {
  readonly table: string;
  /** Its key, as JSON. */
  readonly key: string;
  /** Which field is wrong; empty for the whole. */
  readonly path: string;
}

/** How far a check of every record is, and what it found. */
export type CheckState =
  | { readonly is: 'idle' }
  /** `share` is from 0 to 1. */
  | { readonly is: 'checking'; readonly share: number }
  | { readonly is: 'checked'; readonly records: number; readonly broken: readonly BrokenLine[] }
  | { readonly is: 'failed'; readonly fault: FaultCode };

export interface RecordCheckProps {
  readonly state: CheckState;
  /** What is set aside. */
  readonly quarantined: readonly BrokenLine[];
  /** What the last tidying up removed; null before the first. */
  readonly compacted: { readonly texts: number; readonly imports: number } | null;
  onCheck(): void;
  onStop(): void;
  onQuarantine(): void;
  onExport(): void;
  onCompact(): void;
}

/** Checks every record against its shape; what is broken is set aside, and can be taken out. */
export function RecordCheck(props: RecordCheckProps) {
  const { state, quarantined, compacted } = props;
  return (
    <section class="record-check" aria-labelledby="record-check-title">
      <h2 id="record-check-title">{i18n.t('record_check.title')}</h2>
      <p>{i18n.t('record_check.text')}</p>
      {state.is === 'checking' ? (
        <ProgressLine
          label={i18n.t('record_check.checking')}
          words={i18n.t('record_check.checking')}
          file={null}
          share={state.share}
          onCancel={props.onStop}
        />
      ) : (
        <div class="record-check-ways">
          <button class="button" type="button" onClick={props.onCheck}>
            {i18n.t('record_check.check')}
          </button>
          <button class="quiet-button" type="button" onClick={props.onCompact}>
            {i18n.t('record_check.compact')}
          </button>
        </div>
      )}
      <div class="record-check-outcome" aria-live="polite">
        {compacted !== null && (
          <p>
            {i18n.t('record_check.compacted', [showCount(compacted.texts), showCount(compacted.imports)])}
          </p>
        )}
        {state.is === 'failed' && <FaultLine code={state.fault} onRetry={props.onCheck} />}
        {state.is === 'checked' && state.broken.length === 0 && (
          <p class="record-check-sound">
            {i18n.t('record_check.sound', state.records, [showCount(state.records)])}
          </p>
        )}
        {state.is === 'checked' && state.broken.length > 0 && (
          <>
            <p class="record-check-broken">
              {i18n.t('record_check.broken', state.broken.length, [showCount(state.broken.length)])}
            </p>
            <Lines lines={state.broken} />
            <button class="button" type="button" onClick={props.onQuarantine}>
              {i18n.t('record_check.set_aside')}
            </button>
          </>
        )}
      </div>
      {quarantined.length > 0 && (
        <div class="record-check-aside">
          <h3>{i18n.t('record_check.aside', quarantined.length, [showCount(quarantined.length)])}</h3>
          <p>{i18n.t('record_check.aside_text')}</p>
          <Lines lines={quarantined} />
          <button class="quiet-button" type="button" onClick={props.onExport}>
            {i18n.t('record_check.export')}
          </button>
        </div>
      )}
    </section>
  );
}

/** So many are listed; an export has them all. */
const MOST_LINES = 50;

function Lines({ lines }: { readonly lines: readonly BrokenLine[] }) {
  return (
    <ul>
      {lines.slice(0, MOST_LINES).map(({ table, key, path }) => (
        <li key={`${table} ${key}`}>
          <span>{tableName(table)}</span> <Isolated>{key}</Isolated>
          {path !== '' && <Isolated>{path}</Isolated>}
        </li>
      ))}
      {lines.length > MOST_LINES && <li>…</li>}
    </ul>
  );
}
