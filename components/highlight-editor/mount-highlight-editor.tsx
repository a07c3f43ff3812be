import citeCss from '@/components/cite-menu/cite-menu.css?inline';
import colourCss from '@/components/colour-buttons/colour-buttons.css?inline';
import groundCss from '@/components/colour-buttons/highlight-ground.css?inline';
import faultCss from '@/components/fault/fault.css?inline';
import glyphCss from '@/components/glyph/glyph.css?inline';
import {
  type EditedHighlight,
  type EditorState,
  HighlightEditor,
} from '@/components/highlight-editor/HighlightEditor';
import editorCss from '@/components/highlight-editor/highlight-editor.css?inline';
import { mountPopup, type Rects } from '@/components/layer/mount-popup';
import { placeAtEnd } from '@/components/layer/place-at-end';
import { placeLayer } from '@/components/layer/place-layer';
import buttonCss from '@/components/quiet-button/quiet-button.css?inline';
import versionCss from '@/components/version-choice/version-choice.css?inline';
import type { Colour, Style } from '@/lib/core/records/annotation';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import type { ColourNames } from '@/lib/core/records/settings';

/** What the reader asks for, each with the id of the highlight. */
export interface HighlightEditorOptions {
  onColour(id: string, colour: Colour): void;
  onNameColours(): void;
  onStyle(id: string, style: Style): void;
  onMoveEnds(id: string): void;
  onSplit(id: string): void;
  onMerge(id: string): void;
  /** The note is to be typed: answer with `noteFrame`. */
  onEditNote(id: string): void;
  onDelete(id: string): void;
  /** The deletion of this highlight is to be taken back. */
  onUndo(id: string): void;
  onCite(id: string, format: CitationFormat): void;
  /** The form in which a passage was quoted last. */
  citation(): CitationFormat;
  onChoose(id: string, version: 'mine' | 'theirs'): void;
  /** The editor is gone, and with it the frame for the note. */
  onClosed(id: string): void;
  /** Whether the keys 1 to 4 choose a colour now: then the buttons show them. */
  digits(): boolean;
  colourNames(): ColourNames;
  /** Takes the editor away for good, as `destroy` does. */
  readonly signal: AbortSignal;
}

export interface HighlightEditorMount {
  /** Opens the editor beside a highlight. By `keyboard`, the focus goes into it and comes back when it closes. */
  open(highlight: EditedHighlight, rects: Rects, by: 'pointer' | 'keyboard'): void;
  /** The highlight has changed. Does nothing where the editor shows another one or none. */
  update(highlight: EditedHighlight): void;
  /** What became of what was asked for. Does nothing while there is no editor. */
  state(next: EditorState): void;
  /** Puts the frame that the note is typed in into the editor, or takes it out (null). */
  noteFrame(frame: HTMLIFrameElement | null): void;
  close(): void;
  readonly isOpen: boolean;
  destroy(): void;
}

/** The states that are said also of a highlight that is not in the page any more. */
const OUTLIVES_ITS_WORDS: ReadonlySet<EditorState['is']> = new Set(['deleted', 'saving', 'failed']);

/** What the editor shows. */
interface Shown {
  readonly highlight: EditedHighlight;
  readonly rects: Rects;
  readonly state: EditorState;
  readonly frame: HTMLIFrameElement | null;
}

/** Puts one editor into a shadow root over a page. Nothing but that root is touched. */
export function mountHighlightEditor(
  root: ShadowRoot,
  options: HighlightEditorOptions,
): HighlightEditorMount {
  let shown: Shown | null = null;
  /** What was asked for, to be asked for again. */
  let last: (() => void) | null = null;

  const popup = mountPopup(root, {
    css: colourCss + groundCss + faultCss + glyphCss + buttonCss + citeCss + versionCss + editorCss,
    place: (layer, lines, view) => placeLayer(layer, lines, view, placeAtEnd),
    onEvent: ({ type }) => {
      // Nobody loses a note to a click beside it.
      if (type === 'dismiss' || shown?.frame === null) close();
    },
    signal: options.signal,
  });

  const ask = (request: () => void): void => {
    last = request;
    request();
  };
  const show = (next: Shown): void => {
    shown = next;
    const { highlight, state, frame, rects } = next;
    const { id } = highlight;
    popup.show(
      <HighlightEditor
        key={id}
        highlight={highlight}
        state={state}
        digits={options.digits()}
        colourNames={options.colourNames()}
        noteFrame={frame}
        onColour={(colour) => ask(() => options.onColour(id, colour))}
        onNameColours={options.onNameColours}
        onStyle={(style) => ask(() => options.onStyle(id, style))}
        onMoveEnds={() => options.onMoveEnds(id)}
        onSplit={() => options.onSplit(id)}
        onMerge={() => ask(() => options.onMerge(id))}
        onEditNote={() => ask(() => options.onEditNote(id))}
        onDelete={() => ask(() => options.onDelete(id))}
        onUndo={() => ask(() => options.onUndo(id))}
        citation={options.citation()}
        onCite={(format) => ask(() => options.onCite(id, format))}
        onRetry={() => last?.()}
        onChoose={(version) => options.onChoose(id, version)}
        onClose={close}
      />,
      rects,
    );
  };
  const close = (): void => {
    if (shown === null) return;
    const { id } = shown.highlight;
    shown = null;
    last = null;
    popup.hide();
    options.onClosed(id);
  };
  /** Where the highlight is, or was last while what is said of it must not go from the screen with it. */
  const stayingRects = (rects: Rects): Rects => {
    let known: readonly DOMRect[] = [];
    return () => {
      const now = rects();
      if (now.length > 0) known = now;
      const stays = shown !== null && (shown.frame !== null || OUTLIVES_ITS_WORDS.has(shown.state.is));
      return stays ? known : now;
    };
  };

  return {
    open: (highlight, rects, by) => {
      close();
      show({ highlight, rects: stayingRects(rects), state: { is: 'idle' }, frame: null });
      if (by === 'keyboard') popup.focus();
    },
    update: (highlight) => {
      if (shown?.highlight.id === highlight.id) show({ ...shown, highlight });
    },
    state: (state) => {
      if (shown !== null) show({ ...shown, state });
    },
    noteFrame: (frame) => {
      if (shown !== null) show({ ...shown, frame });
    },
    close,
    get isOpen() {
      return popup.isOpen;
    },
    destroy: () => {
      close();
      popup.destroy();
    },
  };
}
