import { placeFault } from '@/gallery/place-fault';
import { NO_COLOUR_NAMES } from '@/lib/core/records/settings';
import '@/components/tokens.css';
import '@/components/page.css';
import './stage.css';
import {
  type HighlightEditorMount,
  mountHighlightEditor,
} from '@/components/highlight-editor/mount-highlight-editor';
import { type MarkChooserMount, mountMarkChooser } from '@/components/mark-chooser/mount-mark-chooser';
import {
  mountSelectionToolbar,
  type SelectionToolbarMount,
} from '@/components/selection-toolbar/mount-selection-toolbar';

/*
 * A page over which toolbar, editor and chooser open as they do over an article, when a test says so. The
 * shadow root is open here, so that a test can look inside.
 */

/** What tests reach as `globalThis.stage`. */
export interface AnnotateStage {
  readonly root: ShadowRoot;
  readonly toolbar: SelectionToolbarMount;
  readonly editor: HighlightEditorMount;
  readonly chooser: MarkChooserMount;
  /** The element whose words are selected and highlighted. */
  readonly words: HTMLElement;
  /** What the reader asked for, in order: the name of the call and what it was told. */
  readonly asked: string[];
  readonly placeFault: typeof placeFault;
  /** Where the words are now. */
  rects(): readonly DOMRect[];
  /** A frame for a note that counts its loads in `data-loads`. */
  noteFrame(): HTMLIFrameElement;
}

const words = document.querySelector<HTMLElement>('.words');
if (words === null) throw new Error('gallery/annotate.html has .words');
const host = document.createElement('pangzhu-stage');
document.body.append(host);
const root = host.attachShadow({ mode: 'open' });
const { signal } = new AbortController();
const asked: string[] = [];
const note =
  (name: string) =>
  (...told: readonly unknown[]): void => {
    asked.push([name, ...told].join(' '));
  };
const digits = () => true;
const colourNames = () => NO_COLOUR_NAMES;

const toolbar = mountSelectionToolbar(root, {
  onColour: note('colour'),
  onNote: note('note'),
  onTerm: note('term'),
  onCite: note('cite'),
  citation: () => 'markdown',
  onPlace: () => undefined,
  isPlacing: () => false,
  digits,
  colourNames,
  signal,
});
const editor = mountHighlightEditor(root, {
  onColour: note('colour'),
  onNameColours: note('names'),
  onStyle: note('style'),
  onMoveEnds: note('ends'),
  onSplit: note('split'),
  onMerge: note('merge'),
  onEditNote: note('edit'),
  onDelete: note('delete'),
  onUndo: note('undo'),
  onCite: note('cite'),
  citation: () => 'markdown',
  onChoose: note('choose'),
  onClosed: note('closed'),
  digits,
  colourNames,
  signal,
});

function rects(): readonly DOMRect[] {
  const range = new Range();
  range.selectNodeContents(words ?? document.body);
  return [...range.getClientRects()];
}

function noteFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = '批注';
  frame.srcdoc =
    '<!doctype html><html lang="zh-CN"><title>note</title><textarea aria-label="note"></textarea>';
  frame.addEventListener('load', () => {
    frame.dataset['loads'] = String(Number(frame.dataset['loads'] ?? 0) + 1);
  });
  return frame;
}

const stage: AnnotateStage = {
  root,
  toolbar,
  editor,
  chooser: mountMarkChooser(root, signal),
  words,
  placeFault,
  asked,
  rects,
  noteFrame,
};
Object.assign(globalThis, { stage });
