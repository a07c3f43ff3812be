import './note-editor.css';
import { useSignal } from '@preact/signals';
import type { TargetedKeyboardEvent } from 'preact';
import { i18n } from '#i18n';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { MarkdownText } from '@/components/markdown-text/MarkdownText';
import { TagField } from '@/components/tag-field/TagField';
import { VersionChoice } from '@/components/version-choice/VersionChoice';
import { NO_COLOUR_NAMES } from '@/lib/core/records/settings';

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
  readonly tags: readonly string[];
  /** Every tag that the reader has given so far, for completion. */
  readonly ownTags: readonly string[];
  /** The tags are to be these; kept at once. */
  onTags(tags: readonly string[]): void;
  /** Also in the middle of an IME composition. */
  onInput(value: string): void;
  /** The note is to be saved as it is. */
  onCommit(): void;
  /** The reader is done with the box. */
  onCancel(): void;
  /** What is in the box and not saved is to be given up. */
  onDiscard(): void;
  /** Which version is to stay, after `stale`; of `both`, one note is made. */
  onChoose(version: 'mine' | 'theirs' | 'both'): void;
}

/** Where a note is typed. Stands in a page of the extension, where no article can listen. */
export function NoteEditor(props: NoteEditorProps) {
  const { value, state, onInput, onCommit, onCancel, onChoose } = props;
  const isPreview = useSignal(false);
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
      <div class="note-editor-head">
        <label for="note-editor-box">{i18n.t('note_editor.label')}</label>
        <button
          class="quiet-button"
          type="button"
          aria-pressed={isPreview.value}
          onClick={() => {
            isPreview.value = !isPreview.value;
          }}
        >
          {i18n.t('note_editor.preview')}
        </button>
      </div>
      {isPreview.value && (
        <section class="note-editor-preview" aria-label={i18n.t('note_editor.preview')}>
          {value.trim() === '' ? i18n.t('note_editor.nothing') : <MarkdownText>{value}</MarkdownText>}
        </section>
      )}
      <textarea
        class="text-field note-editor-box"
        id="note-editor-box"
        dir="auto"
        hidden={isPreview.value}
        value={value}
        // Words typed between saving and its acknowledgement would belong to no version.
        readOnly={state.is === 'saving'}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        onKeyDown={press}
      />
      <TagField tags={props.tags} own={props.ownTags} onTags={props.onTags} />
      {state.is === 'failed' && <FaultLine code={state.fault} onRetry={null} />}
      {state.is === 'stale' && (
        <VersionChoice
          colourNames={NO_COLOUR_NAMES}
          mine={null}
          theirs={state.theirs === null ? null : { colour: null, note: state.theirs }}
          onChoose={onChoose}
          onBoth={state.theirs === null || state.theirs === '' ? null : () => onChoose('both')}
        />
      )}
      <div class="note-editor-foot">
        <output data-state={state.is}>
          {state.is !== 'failed' && state.is !== 'stale' && i18n.t(`note_editor.${state.is}`)}
        </output>
        <span class="note-editor-hint">{i18n.t('note_editor.hint', [saveKeys()])}</span>
        {(state.is === 'restored' || state.is === 'failed') && (
          <button class="quiet-button" type="button" onClick={props.onDiscard}>
            {i18n.t('note_editor.discard')}
          </button>
        )}
        <button class="quiet-button note-editor-save" type="button" onClick={onCommit}>
          {i18n.t('note_editor.save')}
        </button>
      </div>
    </div>
  );
}

function saveKeys(): string {
  return navigator.platform.startsWith('Mac') ? '⌘+Enter' : 'Ctrl+Enter';
}
