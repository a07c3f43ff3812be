import type { TargetedKeyboardEvent } from 'preact';
import { i18n } from '#i18n';
import { CiteMenu } from '@/components/cite-menu/CiteMenu';
import { ColourButtons } from '@/components/colour-buttons/ColourButtons';
import { colourOfKey } from '@/components/colour-buttons/colour-of-key';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { Glyph } from '@/components/glyph/Glyph';
import { Isolated } from '@/components/isolated/Isolated';
import { undoLabel } from '@/components/undo-label';
import { type Version, VersionChoice } from '@/components/version-choice/VersionChoice';
import type { Colour, Style } from '@/lib/core/records/annotation';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import type { ColourNames } from '@/lib/core/records/settings';

/** A highlight as far as the editor must know it. */
export interface EditedHighlight {
  readonly id: string;
  readonly colour: Colour;
  readonly style: Style;
  readonly hasNote: boolean;
  /** The words of the note, where they are known here: an article's script does not have them. */
  readonly note: string | null;
}

/** What becomes of a highlight that is edited. */
export type EditorState =
  | { readonly is: 'idle' | 'saving' | 'saved' | 'copied' }
  /** The last thing that was asked for was not done. */
  | { readonly is: 'failed'; readonly fault: FaultCode }
  /** Another window changed or deleted (null) it first. */
  | { readonly is: 'stale'; readonly mine: Version; readonly theirs: Version | null }
  | { readonly is: 'deleted' };

export interface HighlightEditorProps {
  readonly highlight: EditedHighlight;
  readonly state: EditorState;
  /** Whether the keys 1 to 4 choose a colour. */
  readonly digits: boolean;
  readonly colourNames: ColourNames;
  /** The page of the extension that the note is typed in; null while it is not. */
  readonly noteFrame: HTMLIFrameElement | null;
  onColour(colour: Colour): void;
  /** The colours are to get names of the reader's own. */
  onNameColours(): void;
  onStyle(style: Style): void;
  /** Both ends are to be moved. */
  onMoveEnds(): void;
  onSplit(): void;
  /** It and the one that follows are to be one. */
  onMerge(): void;
  onEditNote(): void;
  onDelete(): void;
  onUndo(): void;
  /** The form in which a passage was quoted last. */
  readonly citation: CitationFormat;
  onCite(format: CitationFormat): void;
  onRetry(): void;
  /** Which version is to stay, after `stale`. */
  onChoose(version: 'mine' | 'theirs'): void;
  onClose(): void;
}

/**
 * What can be done with a highlight. Its sheets are not imported here, but by whoever shows it: in an article
 * they go into the shadow root.
 */
export function HighlightEditor(props: HighlightEditorProps) {
  const { state, digits, onColour } = props;
  const press = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const colour = digits && state.is !== 'deleted' ? colourOfKey(event) : null;
    if (colour === null) return;
    onColour(colour);
    event.preventDefault();
  };
  return (
    <section
      class="highlight-editor sheet"
      role="dialog"
      aria-label={i18n.t('highlight_editor.label')}
      tabIndex={-1}
      lang={i18n.t('language')}
      onKeyDown={press}
    >
      {state.is === 'deleted' ? <Deleted {...props} /> : <Controls {...props} />}
      {state.is === 'failed' && <FaultLine code={state.fault} onRetry={props.onRetry} />}
      {state.is === 'stale' && (
        <VersionChoice {...state} colourNames={props.colourNames} onChoose={props.onChoose} onBoth={null} />
      )}
      <output class="sheet-state">
        {(state.is === 'saving' || state.is === 'saved' || state.is === 'copied') &&
          i18n.t(`highlight_editor.${state.is}`)}
      </output>
    </section>
  );
}

function Controls(props: HighlightEditorProps) {
  const { highlight, digits, colourNames, noteFrame, onColour, onEditNote, onCite, onDelete } = props;
  return (
    <>
      <header class="highlight-editor-line">
        <ColourButtons chosen={highlight.colour} digits={digits} names={colourNames} onChoose={onColour} />
        <button
          class="quiet-button highlight-editor-style"
          type="button"
          aria-pressed={highlight.style === 'underline'}
          onClick={() => props.onStyle(highlight.style === 'underline' ? 'fill' : 'underline')}
        >
          {i18n.t('highlight_editor.underline')}
        </button>
        <button
          class="quiet-button highlight-editor-names"
          type="button"
          title={i18n.t('highlight_editor.name_colours_hint')}
          onClick={props.onNameColours}
        >
          {i18n.t('highlight_editor.name_colours')}
        </button>
        <Close {...props} />
      </header>
      {noteFrame === null ? <Note {...highlight} /> : <NoteFrame frame={noteFrame} />}
      <footer class="highlight-editor-line highlight-editor-actions">
        {noteFrame === null && (
          <button class="quiet-button" type="button" onClick={onEditNote}>
            {i18n.t(highlight.hasNote ? 'highlight_editor.edit_note' : 'highlight_editor.add_note')}
          </button>
        )}
        <CiteMenu format={props.citation} onCite={onCite} />
        <button class="quiet-button" type="button" onClick={onDelete}>
          {i18n.t('highlight_editor.delete')}
        </button>
        {noteFrame === null && <Places {...props} />}
      </footer>
    </>
  );
}

function Places({ onMoveEnds, onSplit, onMerge }: HighlightEditorProps) {
  return (
    <>
      <button class="quiet-button" type="button" onClick={onMoveEnds}>
        {i18n.t('highlight_editor.move_ends')}
      </button>
      <button class="quiet-button" type="button" onClick={onSplit}>
        {i18n.t('highlight_editor.split')}
      </button>
      <button class="quiet-button" type="button" onClick={onMerge}>
        {i18n.t('highlight_editor.merge')}
      </button>
    </>
  );
}

function Deleted(props: HighlightEditorProps) {
  return (
    <div class="highlight-editor-line">
      <p role="status">{i18n.t('highlight_editor.deleted')}</p>
      <button class="quiet-button" type="button" onClick={props.onUndo}>
        {undoLabel('delete')}
      </button>
      <Close {...props} />
    </div>
  );
}

function Close({ onClose }: HighlightEditorProps) {
  const label = i18n.t('highlight_editor.close');
  return (
    <button
      class="highlight-editor-close quiet-button"
      type="button"
      aria-label={label}
      title={label}
      onClick={onClose}
    >
      <Glyph name="close" />
    </button>
  );
}

function Note({ hasNote, note }: EditedHighlight) {
  if (!hasNote) return null;
  return (
    <p class="highlight-editor-note">
      {note === null ? i18n.t('highlight_editor.has_note') : <Isolated>{note}</Isolated>}
    </p>
  );
}

/** A frame that is moved loads anew, so it is put into its place once. */
function NoteFrame({ frame }: { readonly frame: HTMLIFrameElement }) {
  return (
    <div
      class="highlight-editor-frame"
      ref={(place) => {
        if (place !== null && frame.parentNode !== place) place.replaceChildren(frame);
      }}
    />
  );
}
