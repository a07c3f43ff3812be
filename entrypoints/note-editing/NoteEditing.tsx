import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { faultCodeOf } from '@/components/fault/fault-code';
import { NoteEditor, type NoteState } from '@/components/note-editor/NoteEditor';
import { keepDrafts } from '@/entrypoints/note-editing/keep-drafts';
import { dropUnsent, keepUnsent, readUnsent } from '@/entrypoints/note-editing/unsent-words';
import { isHighlight, LONGEST_NOTE } from '@/lib/core/records/annotation';
import { byteLength } from '@/lib/core/records/byte-length';
import { LONGEST_DRAFT } from '@/lib/core/records/draft';
import { askAsPage } from '@/lib/messages/ask';

/** Told here: so long a note need not travel to be refused. */
const NOTE_TOO_LARGE: NoteState = { is: 'failed', fault: 'note_too_large' };
const DRAFT_TOO_LARGE: NoteState = { is: 'failed', fault: 'draft_too_large' };

interface Theirs {
  readonly updated: number;
  /** Null where the other window deleted the annotation. */
  readonly note: string | null;
  /** Whether the own words, or both, are to stay. */
  isAnswered: boolean;
}

export interface NoteEditingProps {
  /** From the background: says which note this is about. */
  readonly ticket: string;
  /** The note is saved, or the reader wants to leave it as it was. */
  onDone(): void;
  /** The extension is gone: nothing can be saved any more, and nothing shown that asks it for its words. */
  onOutdated(annotation: string | null, note: string): void;
}

/** A note being typed: fetched, kept as a draft at every pause, saved; and the choice when another window saved first. */
export function NoteEditing({ ticket, onDone, onOutdated }: NoteEditingProps) {
  const value = useSignal<string | null>(null);
  const state = useSignal<NoteState>({ is: 'idle' });
  const tags = useSignal<readonly string[]>([]);
  const ownTags = useSignal<readonly string[]>([]);
  /** The highlight that bears the note; null until it is known. */
  const annotation = useRef<string | null>(null);
  /** Counts what was typed: an acknowledgement of older words says nothing of the newest. */
  const latest = useRef(0);
  /** The version of another window that was shown beside the own words, and what the reader has said to it. */
  const theirs = useRef<Theirs | null>(null);
  const drafts = useMemo(
    () =>
      keepDrafts(async (note) => {
        const turn = latest.current;
        const show = (next: NoteState): void => {
          // The choice between two versions stays until it is made, unless something is in danger.
          if (turn !== latest.current || (state.value.is === 'stale' && next.is !== 'failed')) return;
          state.value = next;
        };
        const bytes = byteLength(note);
        if (bytes > LONGEST_DRAFT) {
          show(DRAFT_TOO_LARGE);
          return false;
        }
        const answer = await askAsPage('draftNote', { ticket, note });
        const kept = answer.ok ? answer.value : answer;
        if (!kept.ok && kept.error.code === 'outdated') onOutdated(annotation.current, note);
        else if (!kept.ok) show({ is: 'failed', fault: faultCodeOf(kept.error) });
        else show(bytes > LONGEST_NOTE ? NOTE_TOO_LARGE : { is: 'drafted' });
        if (kept.ok && turn === latest.current && annotation.current !== null) dropUnsent(annotation.current);
        return kept.ok;
      }),
    [ticket],
  );

  const showTheirs = (updated: number, note: string | null): void => {
    theirs.current = { updated, note, isAnswered: false };
    state.value = { is: 'stale', theirs: note };
  };

  useEffect(() => {
    void askAsPage('readNote', { ticket }).then((answer) => {
      const note = answer.ok ? answer.value : answer;
      if (!note.ok) {
        value.value = '';
        state.value = { is: 'failed', fault: faultCodeOf(note.error) };
        return;
      }
      const { draft, unseen } = note.value;
      tags.value = note.value.tags;
      ownTags.value = note.value.ownTags;
      annotation.current = note.value.annotation;
      const unsent = readUnsent(note.value.annotation, note.value.written);
      value.value = unsent?.note ?? draft ?? note.value.note;
      if (unsent !== null) drafts.typed(unsent.note);
      if (unseen !== null) showTheirs(unseen, note.value.note);
      else if (unsent !== null || draft !== null) state.value = { is: 'restored' };
    });
    const leaving = new AbortController();
    const keep = (): void => void drafts.flush();
    addEventListener('pagehide', keep, leaving);
    document.addEventListener('visibilitychange', keep, leaving);
    return () => {
      leaving.abort();
      // Nothing is left to send where the note was saved or given up.
      void drafts.flush();
    };
  }, [ticket]);

  const type = (note: string): void => {
    value.value = note;
    if (state.value.is !== 'stale') state.value = { is: 'typing' };
    latest.current += 1;
    if (annotation.current !== null) keepUnsent(annotation.current, { note, typed: Date.now() });
    drafts.typed(note);
  };

  /** Tags are no work of minutes: each is kept as soon as it is there. */
  const tag = async (wanted: readonly string[]): Promise<void> => {
    const before = tags.value;
    tags.value = wanted;
    const add = wanted.filter((each) => !before.includes(each));
    const remove = before.filter((each) => !wanted.includes(each));
    const answer = await askAsPage('tagNote', { ticket, add, remove });
    const kept = answer.ok ? answer.value : answer;
    tags.value = kept.ok ? kept.value : before;
    // Nothing but a deletion is in the way of a tag.
    if (!kept.ok)
      state.value = {
        is: 'failed',
        fault: kept.error.code === 'stale' ? 'gone' : faultCodeOf(kept.error),
      };
  };

  const save = async (): Promise<void> => {
    const note = value.value ?? '';
    // First as a draft: whatever becomes of the saving, the words are kept.
    const kept = drafts.flush();
    if (byteLength(note) > LONGEST_NOTE) {
      if (await kept) state.value = NOTE_TOO_LARGE;
      return;
    }
    latest.current += 1;
    state.value = { is: 'saving' };
    await kept;
    const over = theirs.current?.isAnswered === true ? theirs.current.updated : null;
    const answer = await askAsPage('saveNote', { ticket, note, over });
    const saved = answer.ok ? answer.value : answer;
    if (saved.ok) {
      state.value = { is: 'saved' };
      await close(true);
    } else if (saved.error.code === 'stale' && 'current' in saved.error) {
      const { current } = saved.error;
      showTheirs(current.updated, isHighlight(current) ? current.note : null);
    } else state.value = { is: 'failed', fault: faultCodeOf(saved.error) };
  };

  const close = async (discard: boolean): Promise<void> => {
    drafts.forget();
    if (discard && annotation.current !== null) dropUnsent(annotation.current);
    latest.current += 1;
    await askAsPage('closeNote', { ticket, discard });
    onDone();
  };
  /** Words that were neither saved nor given up are kept as a draft and offered the next time, or the box stays. */
  const leave = async (): Promise<void> => {
    if (await drafts.flush()) await close(false);
  };

  const choose = (version: 'mine' | 'theirs' | 'both'): void => {
    if (theirs.current !== null) theirs.current.isAnswered = version !== 'theirs';
    if (version === 'theirs') void close(true);
    else if (version === 'mine') void save();
    else {
      state.value = { is: 'typing' };
      type(`${theirs.current?.note ?? ''}\n\n${value.value ?? ''}`);
    }
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
      onCommit={() => void save()}
      onCancel={() => void leave()}
      onDiscard={() => void close(true)}
      onChoose={choose}
    />
  );
}
