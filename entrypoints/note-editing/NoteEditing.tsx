import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { faultCodeOf } from '@/components/fault/fault-code';
import { NoteEditor, type NoteState } from '@/components/note-editor/NoteEditor';
import { isLive } from '@/lib/core/records/annotation';
import { askAsPage } from '@/lib/messages/ask';

/** How long the typing must pause, in ms, until the words are sent to be kept: so much a crash can cost. */
const PAUSE_MS = 300;

export interface NoteEditingProps {
  /** From the background: says which note this is about. */
  readonly ticket: string;
  /** The note is saved, or the reader wants to leave it as it was. */
  onDone(): void;
}

/** A note being typed: fetched, kept as a draft at every pause, saved; and the choice when another window saved first. */
export function NoteEditing({ ticket, onDone }: NoteEditingProps) {
  const value = useSignal<string | null>(null);
  const state = useSignal<NoteState>({ is: 'idle' });
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Words that a draft was asked for; an acknowledgement of older ones says nothing. */
  const latest = useRef(0);

  useEffect(() => {
    void askAsPage('readNote', { ticket }).then((answer) => {
      const note = answer.ok ? answer.value : answer;
      if (!note.ok) {
        value.value = '';
        state.value = { is: 'failed', fault: faultCodeOf(note.error) };
        return;
      }
      value.value = note.value.draft ?? note.value.note;
      if (note.value.draft !== null) state.value = { is: 'restored' };
    });
    return () => clearTimeout(pause.current);
  }, [ticket]);

  const keepDraft = async (note: string, turn: number): Promise<void> => {
    const answer = await askAsPage('draftNote', { ticket, note });
    if (turn !== latest.current) return;
    const kept = answer.ok ? answer.value : answer;
    state.value = kept.ok ? { is: 'drafted' } : { is: 'failed', fault: faultCodeOf(kept.error) };
  };

  const type = (note: string): void => {
    value.value = note;
    state.value = { is: 'typing' };
    const turn = ++latest.current;
    clearTimeout(pause.current);
    pause.current = setTimeout(() => void keepDraft(note, turn), PAUSE_MS);
  };

  const save = async (overwrite: boolean): Promise<void> => {
    clearTimeout(pause.current);
    latest.current += 1;
    state.value = { is: 'saving' };
    const answer = await askAsPage('saveNote', { ticket, note: value.value ?? '', overwrite });
    const saved = answer.ok ? answer.value : answer;
    if (saved.ok) {
      state.value = { is: 'saved' };
      await leave(true);
    } else if (saved.error.code === 'stale' && 'current' in saved.error) {
      const { current } = saved.error;
      state.value = { is: 'stale', theirs: isLive(current) ? current.note : null };
    } else state.value = { is: 'failed', fault: faultCodeOf(saved.error) };
  };

  /** Words that were neither saved nor given up are kept as a draft and offered the next time. */
  const leave = async (discard: boolean): Promise<void> => {
    clearTimeout(pause.current);
    const turn = ++latest.current;
    if (!discard && state.value.is === 'typing') await keepDraft(value.value ?? '', turn);
    await askAsPage('closeNote', { ticket, discard });
    onDone();
  };

  const isThere = value.value !== null;
  useEffect(() => {
    // Whoever opened a note wants to type: the box has the focus once its words are there.
    if (isThere) document.querySelector<HTMLTextAreaElement>('.note-editor textarea')?.focus();
  }, [isThere]);

  if (value.value === null) return null;
  return (
    <NoteEditor
      value={value.value}
      state={state.value}
      onInput={type}
      onCommit={() => void save(false)}
      onCancel={() => void leave(false)}
      onChoose={(version) => void (version === 'mine' ? save(true) : leave(true))}
    />
  );
}
