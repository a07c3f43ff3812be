import './migration-stop.css';
import { i18n } from '#i18n';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { Isolated } from '@/components/isolated/Isolated';

export interface MigrationStopProps {
  /** The copy that the reader can have before going on without a snapshot. */
  readonly copy:
    | { readonly is: 'none' | 'running' | 'failed' }
    | { readonly is: 'offered'; readonly file: string };
  /** Whether the data is being changed now, without a snapshot. */
  readonly isGoing: boolean;
  /** Why that failed. */
  readonly fault: FaultCode | null;
  onRetry(): void;
  onCopy(): void;
  onGoOn(): void;
}

/** The data was not brought up to date, because no snapshot could be kept first: nothing is changed without the reader's word. */
export function MigrationStop({ copy, isGoing, fault, onRetry, onCopy, onGoOn }: MigrationStopProps) {
  const isBusy = copy.is === 'running' || isGoing;
  return (
    <section class="migration-stop" role="alert" aria-labelledby="migration-stop-title">
      <h1 id="migration-stop-title">{i18n.t('migration_stop.title')}</h1>
      <p>{i18n.t('migration_stop.text')}</p>
      <p>{i18n.t('migration_stop.what_to_do')}</p>
      <div class="migration-stop-ways">
        <button class="button" type="button" disabled={isBusy} onClick={onRetry}>
          {i18n.t('migration_stop.retry')}
        </button>
        <button class="quiet-button" type="button" disabled={isBusy} onClick={onCopy}>
          {i18n.t(copy.is === 'running' ? 'migration_stop.copying' : 'migration_stop.copy')}
        </button>
      </div>
      {copy.is === 'offered' && (
        <p>
          {i18n.t('migration_stop.copied')} <Isolated>{copy.file}</Isolated>
        </p>
      )}
      {copy.is === 'failed' && <p class="migration-stop-failed">{i18n.t('migration_stop.copy_failed')}</p>}
      {(copy.is === 'offered' || copy.is === 'failed') && (
        <button class="quiet-button migration-stop-go-on" type="button" disabled={isBusy} onClick={onGoOn}>
          {i18n.t(isGoing ? 'migration_stop.going' : 'migration_stop.go_on')}
        </button>
      )}
      {fault !== null && <FaultLine code={fault} onRetry={null} />}
    </section>
  );
}
