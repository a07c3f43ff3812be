import './restore-panel.css';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { messageKey } from '@/components/message-key';
import { ProgressLine } from '@/components/progress-line/ProgressLine';
import { showMoment } from '@/components/show-moment';
import { showCount } from '@/components/show-size';
import { tableName } from '@/components/storage-usage/table-name';
import {
  type PlannedChange,
  RESTORE_MODES,
  type RestoreFault,
  type RestoreMode,
  type RestorePlan,
} from '@/lib/core/snapshots/restore-plan';

/** How far a restore is. */
export type RestoreState =
  /** `share` is from 0 to 1. */
  | { readonly is: 'comparing'; readonly share: number }
  | { readonly is: 'restoring'; readonly share: number }
  | { readonly is: 'planned'; readonly plan: RestorePlan }
  /** `undo` says whether it can be taken back here. */
  | { readonly is: 'restored'; readonly plan: RestorePlan; readonly undo: boolean }
  | { readonly is: 'failed'; readonly fault: RestoreFault | { readonly code: 'unreachable' } };

export interface RestorePanelProps {
  /** When the snapshot was taken, in ms since the epoch; null where its file does not say. */
  readonly at: number | null;
  /** The file that it comes from, or null for one that is kept here. */
  readonly file: string | null;
  readonly mode: RestoreMode;
  readonly state: RestoreState;
  onMode(mode: RestoreMode): void;
  onRestore(): void;
  onCancel(): void;
  onUndo(): void;
}

const COUNTED = ['added', 'updated', 'removed', 'unchanged', 'refused'] as const;

/** Shows what a restore would change before it does it, and what it did. */
export function RestorePanel(props: RestorePanelProps) {
  const { at, file, state } = props;
  return (
    <section class="restore-panel" aria-label={i18n.t('restore_panel.title')}>
      <h2>{i18n.t('restore_panel.title')}</h2>
      <p>
        {at !== null && i18n.t('restore_panel.of', [showMoment(at)])}{' '}
        {file !== null && <Isolated>{file}</Isolated>}
      </p>
      {state.is !== 'restored' && <Modes {...props} />}
      <div class="restore-panel-outcome" aria-live="polite">
        <Outcome {...props} />
      </div>
    </section>
  );
}

function Modes({ mode, state, onMode }: RestorePanelProps) {
  const name = useId();
  return (
    <fieldset disabled={state.is === 'restoring'}>
      <legend>{i18n.t('restore_panel.how')}</legend>
      {RESTORE_MODES.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === mode} onChange={() => onMode(each)} />
          <span>
            <strong>{i18n.t(`restore_panel.mode.${each}`)}</strong>{' '}
            {i18n.t(`restore_panel.mode_text.${each}`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Outcome({ state, onRestore, onCancel, onUndo }: RestorePanelProps) {
  if (state.is === 'comparing' || state.is === 'restoring') {
    const words = i18n.t(`restore_panel.${state.is}`);
    return <ProgressLine label={words} words={words} file={null} share={state.share} onCancel={onCancel} />;
  }
  if (state.is === 'failed') return <p class="restore-panel-failed">{sentenceOf(state.fault)}</p>;
  const { plan } = state;
  if (state.is === 'restored') {
    return (
      <>
        <p class="restore-panel-done">{i18n.t('restore_panel.restored')}</p>
        <Plan plan={plan} />
        {state.undo && (
          <button class="quiet-button" type="button" onClick={onUndo}>
            {i18n.t('restore_panel.undo')}
          </button>
        )}
      </>
    );
  }
  const isNothing = plan.added + plan.updated + plan.removed + plan.refused === 0;
  return (
    <>
      <p>{i18n.t(isNothing ? 'restore_panel.nothing' : 'restore_panel.would')}</p>
      <Plan plan={plan} />
      {!isNothing && (
        <>
          <button class="button" type="button" onClick={onRestore}>
            {i18n.t('restore_panel.restore')}
          </button>
          <p class="restore-panel-note">{i18n.t('restore_panel.undoable')}</p>
        </>
      )}
    </>
  );
}

function Plan({ plan }: { readonly plan: RestorePlan }) {
  const listed = plan.changes.length;
  const all = plan.added + plan.updated + plan.removed + plan.refused;
  return (
    <>
      <dl class="counts">
        {COUNTED.map((verdict) => (
          <div key={verdict}>
            <dt>{i18n.t(`restore_panel.${verdict}`)}</dt>
            <dd>{showCount(plan[verdict])}</dd>
          </div>
        ))}
      </dl>
      {listed > 0 && (
        <details>
          <summary>{i18n.t('restore_panel.list')}</summary>
          <ul class="restore-panel-list">
            {plan.changes.map((change) => (
              <Change key={`${change.table} ${change.key}`} change={change} />
            ))}
          </ul>
          {all > listed && <p>{i18n.t('restore_panel.more', [showCount(all - listed)])}</p>}
        </details>
      )}
    </>
  );
}

function Change({ change }: { readonly change: PlannedChange }) {
  const { table, key, verdict, words, line, path } = change;
  return (
    <li>
      <span class="restore-panel-verdict">{i18n.t(`restore_panel.${verdict}`)}</span>
      <span>{tableName(table)}</span>
      <Isolated>{words ?? key}</Isolated>
      {verdict === 'refused' && line !== undefined && <span>{i18n.t('restore_panel.line', [line])}</span>}
      {path !== undefined && path !== '' && <Isolated>{path}</Isolated>}
    </li>
  );
}

function sentenceOf(fault: Extract<RestoreState, { is: 'failed' }>['fault']): string {
  switch (fault.code) {
    case 'damaged':
    case 'cut-off':
    case 'too-deep':
    case 'too-long':
      return i18n.t(`restore_panel.failed.${messageKey(fault.code)}`, [fault.line]);
    default:
      return i18n.t(`restore_panel.failed.${messageKey(fault.code)}`);
  }
}
