import {
  AnnotationList,
  type AnnotationListProps,
  type ListedHighlight,
} from '@/components/annotation-list/AnnotationList';
import { AnnotationRow } from '@/components/annotation-list/AnnotationRow';
import { highlight, manyHighlights } from '@/components/annotation-list/sample-highlights';
import type { Gallery } from '@/components/gallery';
import { NoteEditor } from '@/components/note-editor/NoteEditor';
import { NO_COLOUR_NAMES } from '@/lib/core/records/settings';

const show =
  (highlights: readonly ListedHighlight[], over: Partial<AnnotationListProps> = {}) =>
  () => (
    <AnnotationList
      colourNames={NO_COLOUR_NAMES}
      highlights={highlights}
      editing={null}
      fault={null}
      selected={null}
      onGoTo={() => {}}
      onRecolour={() => {}}
      onEditNote={() => {}}
      citing={{ citation: 'markdown', cited: null }}
      onCite={() => {}}
      onDelete={() => {}}
      onSelect={() => {}}
      {...over}
    />
  );

const span = { start: 0, end: 12 };
const editor = (
  <NoteEditor
    value="和去年的说法不一样。"
    state={{ is: 'drafted' }}
    tags={[]}
    ownTags={[]}
    onTags={() => {}}
    onInput={() => {}}
    onCommit={() => {}}
    onCancel={() => {}}
    onDiscard={() => {}}
    onChoose={() => {}}
  />
);

const opened = (over: Partial<ListedHighlight>) => () => (
  <AnnotationRow
    colourNames={NO_COLOUR_NAMES}
    highlight={{ ...highlight, ...over }}
    editor={null}
    fault={null}
    isSelected={null}
    isOpened={true}
    onOpen={() => {}}
    onGoTo={() => {}}
    onRecolour={() => {}}
    onEditNote={() => {}}
    citing={{ citation: 'markdown', cited: null }}
    onCite={() => {}}
    onDelete={() => {}}
    onSelect={() => {}}
  />
);

export default {
  component: 'annotation-list',
  states: {
    'some highlights': show(manyHighlights(5)),
    'a line instead of a ground': show([{ ...highlight, style: 'underline' }]),
    'actions are open': opened({ colour: 'green' }),
    'actions of one with a note': opened({ note: '和去年的说法不一样。' }),
    'can be selected': show(manyHighlights(3), { selected: new Set(['highlight-1']) }),
    'the page is not open': show(manyHighlights(2).map((one) => ({ ...one, place: null }))),
    'changed words': show([{ ...highlight, place: { state: 'review', span, reason: 'changed' } }]),
    'several places': show([{ ...highlight, place: { state: 'review', span, reason: 'ambiguous' } }]),
    'another text': show([{ ...highlight, place: { state: 'review', span, reason: 'other-text' } }]),
    detached: show([{ ...highlight, note: '原话还要再找。', place: { state: 'detached' } }]),
    'a note is written': show([highlight], { editing: { id: highlight.id, editor } }),
    'could not be saved': show([highlight], {
      fault: { id: highlight.id, code: 'unreachable', onRetry: () => {} },
    }),
    'hostile words': show([
      {
        ...highlight,
        quote: '\u202e<img src=x onerror=alert(1)>\u2066 砺石',
        note: '<script>x</script>'.repeat(40),
      },
    ]),
    'a long quote': show([{ ...highlight, quote: '砺石'.repeat(50_000), note: '长'.repeat(100_000) }]),
    empty: show([]),
    'a thousand': show(manyHighlights(1_000)),
  },
} satisfies Gallery;
