import './annotation-list.css';
import { useSignal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import { i18n } from '#i18n';
import { AnnotationRow } from '@/components/annotation-list/AnnotationRow';
import { excerpt } from '@/components/excerpt';
import type { FaultCode } from '@/components/fault/fault-code';
import { WindowedList } from '@/components/windowed-list/WindowedList';
import type { Colour, Highlight } from '@/lib/core/records/annotation';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import type { ColourNames } from '@/lib/core/records/settings';
import type { HighlightPlace } from '@/lib/core/records/shown-highlight';

/** A highlight as the list shows it. */
export interface ListedHighlight
  extends Pick<Highlight, 'id' | 'colour' | 'style' | 'note' | 'tags' | 'created'> {
  readonly quote: string;
  /** Null where nobody has looked: the page is not open. */
  readonly place: HighlightPlace | null;
}

/** What the reader can do with a highlight of the list. */
export interface AnnotationListActions {
  onGoTo(id: string): void;
  onRecolour(id: string, colour: Colour): void;
  onEditNote(id: string): void;
  onDelete(id: string): void;
  onCite(id: string, format: CitationFormat): void;
}

export interface AnnotationListProps extends AnnotationListActions {
  /** In reading order. */
  readonly highlights: readonly ListedHighlight[];
  readonly colourNames: ColourNames;
  /** The highlight whose note is being written, and what it is written in. */
  readonly editing: { readonly id: string; readonly editor: ComponentChild } | null;
  /** The highlight that something went wrong with. */
  readonly fault: {
    readonly id: string;
    readonly code: FaultCode;
    readonly onRetry: (() => void) | null;
  } | null;
  /** The form in which a passage was quoted last, and the highlight that was. */
  readonly citing: { readonly citation: CitationFormat; readonly cited: string | null };
  /** Which are selected; null where none can be. */
  readonly selected: ReadonlySet<string> | null;
  onSelect(id: string, isSelected: boolean): void;
}

/** About the height of a highlight with a quote of two lines and no note, in CSS px. */
const ROW_HEIGHT = 110;

/** Long enough to tell one highlight from another by its name. */
const NAME_LENGTH = 40;

/** The highlights of an article, with what can be done with each. */
export function AnnotationList(props: AnnotationListProps) {
  /** The highlight whose colours and actions are open. */
  const opened = useSignal<string | null>(null);
  const { highlights, editing, fault, selected } = props;
  if (highlights.length === 0) return <p class="annotation-list-empty">{i18n.t('annotation_list.empty')}</p>;
  return (
    <div class="annotation-list">
      <WindowedList
        label={i18n.t('annotation_list.label')}
        items={highlights}
        total={highlights.length}
        rowHeight={ROW_HEIGHT}
        keyOf={({ id }) => id}
        nameOf={({ quote }) => excerpt(quote, NAME_LENGTH)}
        onMore={() => {}}
        row={(highlight) => (
          <AnnotationRow
            {...props}
            highlight={highlight}
            editor={editing?.id === highlight.id ? editing.editor : null}
            fault={fault?.id === highlight.id ? fault : null}
            isSelected={selected?.has(highlight.id) ?? null}
            isOpened={opened.value === highlight.id}
            onOpen={() => {
              opened.value = opened.value === highlight.id ? null : highlight.id;
            }}
          />
        )}
      />
    </div>
  );
}
