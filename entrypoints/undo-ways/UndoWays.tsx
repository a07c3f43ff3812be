import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { FaultLine } from '@/components/fault/FaultLine';
import { type FaultCode, faultCodeOf } from '@/components/fault/fault-code';
import { UndoButtons } from '@/components/undo-buttons/UndoButtons';
import { undoOfKey } from '@/components/undo-buttons/undo-keys';
import { openReaderData } from '@/entrypoints/reader-data/open-reader-data';
import type { ChangeKind } from '@/lib/core/records/change';
import { undoable } from '@/lib/db/undo';
import { watch } from '@/lib/db/watch';
import { askAsPage } from '@/lib/messages/ask';

/**
 * Undo and redo by buttons and by keys, of all that is stored or of one article. The log is in the database: what was
 * changed before a restart can be taken back after it.
 */
export function UndoWays({ article }: { readonly article: string | null }) {
  const ways = useSignal<{ readonly undo: ChangeKind | null; readonly redo: ChangeKind | null }>({
    undo: null,
    redo: null,
  });
  const fault = useSignal<FaultCode | null>(null);

  const go = async (way: 'undo' | 'redo'): Promise<void> => {
    if (ways.value[way] === null) return;
    const answer = await askAsPage(way, { article });
    const outcome = answer.ok ? answer.value : answer;
    fault.value = outcome.ok ? null : faultCodeOf(outcome.error);
  };

  useEffect(() => {
    let stop: () => void = () => undefined;
    let isOver = false;
    void openReaderData().then((opened) => {
      if (isOver || !opened.ok) return;
      stop = watch(
        () => undoable(opened.value, article),
        ({ undo, redo }) => {
          ways.value = { undo: undo?.kind ?? null, redo: redo?.kind ?? null };
        },
        (error) => console.error('Pangzhu: undo', error),
      );
    });
    const press = (event: KeyboardEvent): void => {
      const way = undoOfKey(event);
      if (way === null || ways.value[way] === null) return;
      event.preventDefault();
      void go(way);
    };
    document.addEventListener('keydown', press);
    return () => {
      isOver = true;
      stop();
      document.removeEventListener('keydown', press);
    };
  }, [article]);

  return (
    <>
      <UndoButtons {...ways.value} onUndo={() => void go('undo')} onRedo={() => void go('redo')} />
      {fault.value !== null && <FaultLine code={fault.value} onRetry={null} />}
    </>
  );
}
