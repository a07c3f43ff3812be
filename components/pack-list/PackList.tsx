import './pack-list.css';
import { i18n } from '#i18n';
import { FileChoice } from '@/components/file-choice/FileChoice';
import { Isolated } from '@/components/isolated/Isolated';
import { messageKey } from '@/components/message-key';
import { PackChange } from '@/components/pack-list/PackChange';
import { PackWords } from '@/components/pack-list/PackWords';
import type { ListedPack, PackState } from '@/components/pack-list/pack-state';
import { showMoment } from '@/components/show-moment';

export interface PackListProps {
  readonly packs: readonly ListedPack[];
  readonly state: PackState;
  onChoose(file: File): void;
  /** Shows what the removal would change. */
  onRemove(id: string): void;
  /** Does what is shown. */
  onConfirm(): void;
  onCancel(): void;
}

/** The packs that are installed; another one is installed, updated or removed after its difference was shown. */
export function PackList({ packs, state, onChoose, onRemove, onConfirm, onCancel }: PackListProps) {
  return (
    <section class="pack-list" aria-label={i18n.t('pack_list.title')}>
      <h2 class="import-panel-title">{i18n.t('pack_list.title')}</h2>
      <p>{i18n.t('pack_list.text')}</p>
      {packs.length === 0 && <p>{i18n.t('pack_list.none')}</p>}
      <ul>
        {packs.map((pack) => (
          <li class="pack" key={pack.id}>
            <PackWords {...pack} />
            <p class="pack-facts">
              {i18n.t('pack_list.entries', pack.entries)} ·{' '}
              {i18n.t('pack_list.since', [showMoment(pack.updated)])}
            </p>
            <div class="action-row">
              <button
                class="quiet-button"
                type="button"
                aria-label={i18n.t('pack_list.remove_named', [i18n.t('pack_list.remove'), pack.name])}
                aria-disabled={state.is === 'writing'}
                onClick={() => state.is === 'writing' || onRemove(pack.id)}
              >
                {i18n.t('pack_list.remove')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {state.is !== 'asking' && state.is !== 'writing' && (
        <FileChoice words={i18n.t('pack_list.choose')} accept=".json,application/json" onChoose={onChoose} />
      )}
      <div class="pack-list-outcome" aria-live="polite">
        {(state.is === 'asking' || state.is === 'writing') && (
          <PackChange
            {...state}
            isWriting={state.is === 'writing'}
            onConfirm={onConfirm}
            onCancel={onCancel}
          />
        )}
        {state.is === 'done' && <p class="import-panel-done">{i18n.t(`pack_list.done.${state.did}`)}</p>}
        {state.is === 'failed' && (
          <p class="import-panel-failed">
            {i18n.t(`pack_list.failed.${messageKey(state.fault)}`)}{' '}
            {state.path !== undefined && state.path !== '' && (
              <>
                {i18n.t('import_panel.field')} <Isolated>{state.path}</Isolated>{' '}
              </>
            )}
            {i18n.t('pack_list.nothing_changed')}
          </p>
        )}
      </div>
    </section>
  );
}
