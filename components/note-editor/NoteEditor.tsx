import './note-editor.css';
import type { TargetedKeyboardEvent } from 'preact';
import { i18n } from '#i18n';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { VersionChoice } from '@/components/version-choice/VersionChoice';

/** How safe the words are that stand in the box. */
export type NoteState =
  /** Nothing was typed. */
  | { readonly is: 'idle' }
  /** Typed, and not acknowledged by the background yet. */
  | { readonly is: 'typing' }
  /** The background has it as a draft. */
  | { readonly is: 'drafted' }
  /** The box began with a draft that was never saved. */
  | { readonly is: 'restored' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved' }
  | { readonly is: 'failed'; readonly fault: FaultCode }
  /** Another window saved other words meanwhile, or deleted the annotation (null). */
  | { readonly is: 'stale'; readonly theirs: string | null };

export interface NoteEditorProps {
  /** What stands in the box: it must follow `onInput` at once, else typing is thrown back. */
  readonly value: string;
  readonly state: NoteState;
  /** Also in the middle of an IME composition. */
  onInput(value: string): void;
  /** The note is to be saved as it is. */
  onCommit(): void;
  /** The reader is done with the box. */
  onCancel(): void;
  /** Which version is to stay, after `stale`. */
  onChoose(version: 'mine' | 'theirs'): void;
}

/** Where a note is typed. Stands in a page of the extension, where no article can listen. */
export function NoteEditor({ value, state, onInput, onCommit, onCancel, onChoose }: NoteEditorProps) {
  const press = (event: TargetedKeyboardEvent<HTMLTextAreaElement>): void => {
    // While an input method composes, Enter and Esc are its own.
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onCommit();
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
  };
  return (
    <div class="note-editor">
      <label class="note-editor-label">
        {i18n.t('note_editor.label')}
        <textarea
          class="note-editor-box"
          dir="auto"
          value={value}
          // Words typed between saving and its acknowledgement would belong to no version.
          readOnly={state.is === 'saving'}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
          onKeyDown={press}
        />
      </label>
      {state.is === 'failed' && <FaultLine code={state.fault} onRetry={null} />}
      {state.is === 'stale' && (
        <VersionChoice
          mine={null}
          theirs={state.theirs === null ? null : { colour: null, note: state.theirs }}
          onChoose={onChoose}
        />
      )}
      <div class="note-editor-foot">
        <output data-state={state.is}>
          {state.is !== 'failed' && state.is !== 'stale' && i18n.t(`note_editor.${state.is}`)}
        </output>
        <span class="note-editor-hint">{i18n.t('note_editor.hint', [saveKeys()])}</span>
        <button class="quiet-button" type="button" onClick={onCommit}>
          {i18n.t('note_editor.save')}
        </button>
      </div>
    </div>
  );
}

function saveKeys(): string {
  return navigator.platform.startsWith('Mac') ? '⌘+Enter' : 'Ctrl+Enter';
}
