import { faultCodeOf } from '@/components/fault/fault-code';
import { undoOfKey } from '@/components/undo-buttons/undo-keys';
import type { EditingOptions } from '@/entrypoints/article/editing-on-demand';
import { isEditable } from '@/entrypoints/article/walk-keys';
import { askBackground } from '@/lib/messages/ask';

/** The keys for undo and redo in an article. */
export interface UndoByKeys {
  /** The reader has changed a highlight here: until he types into the page, the keys mean that. */
  changed(): void;
}

/**
 * Ctrl or ⌘ with Z takes back what the reader has changed in this article since its page was opened, with Shift, or
 * Ctrl+Y, makes it again. The keys are the page's and the browser's own as long as nothing was changed here, where
 * something is typed, and from then on when something was typed into the page.
 * @param onMoved hears of each step that was taken
 */
export function followUndoKeys(
  { window, host, signal, view, page, refuse }: EditingOptions,
  onMoved: () => void,
): UndoByKeys {
  const since = Date.now();
  let isOurs = false;
  let steps = Promise.resolve();

  const go = async (way: 'undo' | 'redo'): Promise<void> => {
    const answer = await askBackground('undoHere', { identity: page()?.identity ?? null, way, since });
    const outcome = answer.ok ? answer.value : answer;
    if (outcome.ok) onMoved();
    else if (outcome.error.code !== 'nothing') {
      const { innerWidth, innerHeight } = window;
      refuse(() => [new DOMRect(innerWidth / 2, innerHeight / 2, 1, 1)], faultCodeOf(outcome.error));
    }
  };

  window.addEventListener(
    'keydown',
    (event) => {
      if (!isOurs || !event.isTrusted || event.defaultPrevented || view() === null) return;
      const way = isEditable(event.composedPath()[0]) ? null : undoOfKey(event);
      if (way === null) return;
      event.preventDefault();
      // One after the other: each step is of what the one before has left.
      steps = steps.then(() => go(way));
    },
    { signal },
  );
  window.addEventListener(
    'input',
    (event) => {
      if (event.isTrusted && event.target !== host) isOurs = false;
    },
    { capture: true, passive: true, signal },
  );
  return {
    changed: () => {
      isOurs = true;
    },
  };
}
