import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { faultCodeOf } from '@/components/fault/fault-code';
import { NoteEditor, type NoteState } from '@/components/note-editor/NoteEditor';
import { keepDrafts } from '@/entrypoints/note-editing/keep-drafts';
import { isLive, LONGEST_NOTE } from '@/lib/core/records/annotation';
import { byteLength } from '@/lib/core/records/byte-length';
import { askAsPage } from '@/lib/messages/ask';

/** Told here: so long a note need not travel to be refused. */
const TOO_LARGE: NoteState = { is: 'failed', fault: 'note_too_large' };
const isTooLarge = (note: string): boolean => byteLength(note) > LONGEST_NOTE;

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
  const tags = useSignal<readonly string[]>([]);
  const ownTags = useSignal<readonly string[]>([]);
  /** Counts what was typed: an acknowledgement of older words says nothing of the newest. */
  const latest = useRef(0);
  const drafts = useMemo(
    () =>
      keepDrafts(async (note) => {
        const turn = latest.current;
        if (isTooLarge(note)) {
          state.value = TOO_LARGE;
          return;
        }
        const answer = await askAsPage('draftNote', { ticket, note });
        if (turn !== latest.current) return;
        const kept = answer.ok ? answer.value : answer;
        state.value = kept.ok ? { is: 'drafted' } : { is: 'failed', fault: faultCodeOf(kept.error) };
      }),
    [ticket],
  );

  useEffect(() => {
    void askAsPage('readNote', { ticket }).then((answer) => {
      const note = answer.ok ? answer.value : answer;
      if (!note.ok) {
        value.value = '';
        state.value = { is: 'failed', fault: faultCodeOf(note.error) };
        return;
      }
      tags.value = note.value.tags;
      ownTags.value = note.value.ownTags;
      value.value = note.value.draft ?? note.value.note;
      if (note.value.draft !== null) state.value = { is: 'restored' };
    });
    const leaving = new AbortController();
    const keep = (): void => void drafts.flush();
    addEventListener('pagehide', keep, leaving);
    document.addEventListener('visibilitychange', keep, leaving);
    return () => {
      leaving.abort();
      drafts.forget();
    };
  }, [ticket]);

  const type = (note: string): void => {
    value.value = note;
    state.value = { is: 'typing' };
    latest.current += 1;
    drafts.typed(note);
  };

  /** Tags are no work of minutes: each is kept as soon as it is there. */
  const tag = async (wanted: readonly string[]): Promise<void> => {
    const before = tags.value;
    tags.value = wanted;
    const answer = await askAsPage('tagNote', { ticket, tags: [...wanted] });
    const kept = answer.ok ? answer.value : answer;
    if (kept.ok) return;
    tags.value = before;
    state.value = { is: 'failed', fault: faultCodeOf(kept.error) };
  };

  const save = async (overwrite: boolean): Promise<void> => {
    // First as a draft: whatever becomes of the saving, the words are kept.
    const kept = drafts.flush();
    latest.current += 1;
    state.value = { is: 'saving' };
    await kept;
    const note = value.value ?? '';
    if (isTooLarge(note)) {
      state.value = TOO_LARGE;
      return;
    }
    const answer = await askAsPage('saveNote', { ticket, note, overwrite });
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
    if (discard) drafts.forget();
    else await drafts.flush();
    latest.current += 1;
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
      tags={tags.value}
      ownTags={ownTags.value}
      onTags={(wanted) => void tag(wanted)}
      onInput={type}
      onCommit={() => void save(false)}
      onCancel={() => void leave(false)}
      onChoose={(version) => void (version === 'mine' ? save(true) : leave(true))}
    />
  );
}
