import '@/components/cite-menu/cite-menu.css';
import '@/components/colour-buttons/colour-buttons.css';
import '@/components/colour-buttons/highlight-ground.css';
import '@/components/fault/fault.css';
import '@/components/glyph/glyph.css';
import '@/components/layer/sheet.css';
import '@/components/quiet-button/quiet-button.css';
import '@/components/version-choice/version-choice.css';
import './highlight-editor.css';
import type { Gallery } from '@/components/gallery';
import {
  type EditedHighlight,
  type EditorState,
  HighlightEditor,
} from '@/components/highlight-editor/HighlightEditor';
import { NO_COLOUR_NAMES } from '@/lib/core/records/settings';

const plain: EditedHighlight = {
  id: 'highlight-0',
  colour: 'yellow',
  style: 'fill',
  hasNote: false,
  note: null,
};
const noted: EditedHighlight = {
  ...plain,
  colour: 'green',
  style: 'fill',
  hasNote: true,
  note: '和去年的说法不一样。',
};

/** Stands where the page of the extension will. */
function frame(): HTMLIFrameElement {
  const element = document.createElement('iframe');
  element.title = 'note';
  element.srcdoc = '<!doctype html><html lang="en"><title>note</title><main><h1>note</h1></main>';
  return element;
}

const show =
  (highlight: EditedHighlight, state: EditorState, over: { digits?: boolean; framed?: boolean } = {}) =>
  () => (
    <HighlightEditor
      highlight={highlight}
      state={state}
      digits={over.digits ?? true}
      noteFrame={over.framed === true ? frame() : null}
      colourNames={NO_COLOUR_NAMES}
      onColour={() => {}}
      onNameColours={() => {}}
      onStyle={() => {}}
      onMoveEnds={() => {}}
      onSplit={() => {}}
      onMerge={() => {}}
      onEditNote={() => {}}
      onDelete={() => {}}
      onUndo={() => {}}
      citation="markdown"
      onCite={() => {}}
      onRetry={() => {}}
      onChoose={() => {}}
      onClose={() => {}}
    />
  );

export default {
  component: 'highlight-editor',
  states: {
    'without a note': show(plain, { is: 'idle' }),
    'with a note': show(noted, { is: 'idle' }),
    'with a note that is not known here': show({ ...noted, note: null }, { is: 'idle' }),
    'with a long note': show({ ...noted, note: `${noted.note}\n`.repeat(40) }, { is: 'idle' }),
    'with a hostile note': show({ ...noted, note: '\u202e<img src=x onerror=alert(1)>' }, { is: 'idle' }),
    'keys are off': show(noted, { is: 'idle' }, { digits: false }),
    'a note is typed': show(noted, { is: 'idle' }, { framed: true }),
    saving: show(plain, { is: 'saving' }),
    saved: show(plain, { is: 'saved' }),
    copied: show(plain, { is: 'copied' }),
    'disk full': show(noted, { is: 'failed', fault: 'quota' }),
    'deleted elsewhere': show(noted, { is: 'failed', fault: 'gone' }),
    'changed in another window': show(noted, {
      is: 'stale',
      mine: { colour: 'green', note: '和去年的说法不一样。' },
      theirs: { colour: 'pink', note: '去年说的是“先留再说”，今年改口了。' },
    }),
    'deleted in another window': show(noted, {
      is: 'stale',
      mine: { colour: 'green', note: '和去年的说法不一样。' },
      theirs: null,
    }),
    deleted: show(plain, { is: 'deleted' }),
  },
} satisfies Gallery;
