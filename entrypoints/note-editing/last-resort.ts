import { keepUnsent } from '@/entrypoints/note-editing/unsent-words';

/** What is said where nothing of the extension answers any more. Asked for while it does: later there are no messages. */
export interface LastWords {
  readonly outdated: string;
  readonly label: string;
  readonly copy: string;
  readonly copied: string;
}

/**
 * Shows a note whose extension is gone, so that it can be copied and typed on. In plain elements: whatever asks the
 * browser for a message now throws.
 * @param annotation the highlight that bears the note; what is typed on is kept for its next frame
 */
export function showLastResort(
  place: Element,
  annotation: string | null,
  note: string,
  said: LastWords,
): void {
  const message = document.createElement('p');
  message.className = 'fault';
  message.role = 'alert';
  message.textContent = said.outdated;

  const box = document.createElement('textarea');
  box.className = 'text-field note-editor-box';
  box.ariaLabel = said.label;
  box.dir = 'auto';
  box.value = note;
  box.addEventListener('input', () => {
    if (annotation !== null) keepUnsent(annotation, { note: box.value, typed: Date.now() });
  });

  const state = document.createElement('output');
  const copy = document.createElement('button');
  copy.className = 'button note-editor-copy';
  copy.type = 'button';
  copy.textContent = said.copy;
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(box.value);
      state.textContent = said.copied;
    } catch {
      // Then by the keys: what is to be copied is selected.
      box.select();
    }
  });

  const foot = document.createElement('div');
  foot.className = 'note-editor-foot';
  foot.append(copy, state);
  const editor = document.createElement('div');
  editor.className = 'note-editor note-editor-last';
  editor.append(message, box, foot);
  place.replaceChildren(editor);
  box.focus();
}
