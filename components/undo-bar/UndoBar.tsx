import './undo-bar.css';
import { i18n } from '#i18n';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { Isolated } from '@/components/isolated/Isolated';
import { undoLabel } from '@/components/undo-label';
import type { ChangeKind } from '@/lib/core/records/change';

/** What was deleted last, and what became of bringing it back. */
export type UndoState =
  | { readonly is: 'deleted'; readonly what: 'highlights'; readonly count: number }
  /** `title` is of the only one; null where it has none, or where there are several. */
  | {
      readonly is: 'deleted';
      readonly what: 'articles';
      readonly count: number;
      readonly title: string | null;
    }
  /** Something else was changed, which one undo takes back. */
  | { readonly is: 'changed'; readonly kind: ChangeKind }
  | { readonly is: 'undoing' }
  | { readonly is: 'restored' }
  | { readonly is: 'failed'; readonly fault: FaultCode };

export interface UndoBarProps {
  /** Null where nothing was deleted of late. */
  readonly state: UndoState | null;
  onUndo(): void;
  onClose(): void;
}

/** Says what was deleted and takes it back, at the foot of the window. Stays until it is used or closed. */
export function UndoBar({ state, onUndo, onClose }: UndoBarProps) {
  return (
    <div class="undo-bar" role="status">
      {state !== null && (
        <div class="undo-bar-line">
          {state.is === 'failed' ? (
            <FaultLine code={state.fault} onRetry={null} />
          ) : (
            <p>
              <Words {...state} />
            </p>
          )}
          {state.is === 'deleted' && (
            <button class="button" type="button" onClick={onUndo}>
              {undoLabel(state.what === 'articles' ? 'delete-article' : 'delete')}
            </button>
          )}
          {state.is === 'changed' && (
            <button class="button" type="button" onClick={onUndo}>
              {undoLabel(state.kind)}
            </button>
          )}
          {state.is !== 'undoing' && (
            <button class="quiet-button" type="button" onClick={onClose}>
              {i18n.t('undo_bar.close')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

function Words(state: Exclude<UndoState, { is: 'failed' }>) {
  if (state.is !== 'deleted') return i18n.t(`undo_bar.${state.is}`);
  if (state.what === 'highlights') {
    return state.count === 1
      ? i18n.t('undo_bar.deleted_highlight')
      : i18n.t('undo_bar.deleted_highlights', state.count);
  }
  if (state.title === null) return i18n.t('undo_bar.deleted_articles', state.count);
  return (
    <>
      {i18n.t('undo_bar.deleted_article')} <Isolated>{state.title}</Isolated>
    </>
  );
}
