import './undo-buttons.css';
import { i18n } from '#i18n';
import { redoLabel, undoLabel } from '@/components/undo-label';
import type { ChangeKind } from '@/lib/core/records/change';

export interface UndoButtonsProps {
  /** What the next undo would take back; null where there is nothing. */
  readonly undo: ChangeKind | null;
  /** What the next redo would do again; null where there is nothing. */
  readonly redo: ChangeKind | null;
  onUndo(): void;
  onRedo(): void;
}

/** The way back through everything that was changed, and forth again. The names of the buttons name the change. */
export function UndoButtons({ undo, redo, onUndo, onRedo }: UndoButtonsProps) {
  if (undo === null && redo === null) return null;
  return (
    <fieldset class="undo-buttons" aria-label={i18n.t('undo.group')}>
      <button
        class="quiet-button"
        type="button"
        disabled={undo === null}
        aria-keyshortcuts="Control+Z"
        onClick={onUndo}
      >
        {undo === null ? i18n.t('undo.nothing') : undoLabel(undo)}
      </button>
      {redo !== null && (
        <button class="quiet-button" type="button" aria-keyshortcuts="Control+Shift+Z" onClick={onRedo}>
          {redoLabel(redo)}
        </button>
      )}
    </fieldset>
  );
}
