import { UndoBar } from '@/components/undo-bar/UndoBar';
import { undoLast, undoState } from '@/entrypoints/dictionary-changes/dictionary-changes';

/** The offer to take the last change of the dictionary back. */
export function DictionaryUndo() {
  return (
    <UndoBar
      state={undoState.value}
      onUndo={() => void undoLast()}
      onClose={() => {
        undoState.value = null;
      }}
    />
  );
}
