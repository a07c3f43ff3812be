import type { ComponentChild } from 'preact';
import { i18n } from '#i18n';
import type { AnnotationListProps, ListedHighlight } from '@/components/annotation-list/AnnotationList';
import { CiteMenu } from '@/components/cite-menu/CiteMenu';
import { ColourButtons } from '@/components/colour-buttons/ColourButtons';
import { colourName } from '@/components/colour-names/colour-name';
import { excerpt } from '@/components/excerpt';
import { FaultLine, type FaultLineProps } from '@/components/fault/FaultLine';
import { Isolated } from '@/components/isolated/Isolated';
import { MarkdownText } from '@/components/markdown-text/MarkdownText';
import { messageKey } from '@/components/message-key';
import { showMoment } from '@/components/show-moment';

interface AnnotationRowProps
  extends Pick<
    AnnotationListProps,
    'colourNames' | 'onGoTo' | 'onRecolour' | 'onEditNote' | 'onDelete' | 'onCite' | 'onSelect' | 'citing'
  > {
  readonly highlight: ListedHighlight;
  /** In place of the note while that is being written. */
  readonly editor: ComponentChild;
  readonly fault: FaultLineProps | null;
  /** Null where nothing can be selected. */
  readonly isSelected: boolean | null;
  /** Whether its colours and actions are there. */
  readonly isOpened: boolean;
  onOpen(): void;
}

/** The sheet shows less: so much that its lines are full, in UTF-16 units. */
const LONGEST_QUOTE = 300;
const LONGEST_NOTE = 600;

/** One highlight: its words on its colour, its note, where it is, and what can be done with it. */
export function AnnotationRow(props: AnnotationRowProps) {
  const { highlight, editor, fault, isOpened } = props;
  return (
    <div class="annotation-row" data-state={highlight.place?.state}>
      <Selection {...props} />
      <div class="annotation-body">
        <Quote {...props} />
        {editor ?? (
          <>
            <Note {...highlight} />
            <Tags {...highlight} />
          </>
        )}
        <Place {...highlight} />
        <div class="annotation-foot">
          <span>{colourName(highlight.colour, props.colourNames)}</span>
          <time dateTime={new Date(highlight.created).toISOString()}>{showMoment(highlight.created)}</time>
          <button class="quiet-button" type="button" aria-expanded={isOpened} onClick={props.onOpen}>
            {i18n.t('annotation_list.change')}
          </button>
        </div>
        {isOpened && <Actions {...props} />}
        {fault !== null && <FaultLine {...fault} />}
      </div>
    </div>
  );
}

function Selection({ highlight, isSelected, onSelect }: AnnotationRowProps) {
  if (isSelected === null) return null;
  return (
    <input
      type="checkbox"
      aria-label={i18n.t('annotation_list.select')}
      checked={isSelected}
      onChange={({ currentTarget }) => onSelect(highlight.id, currentTarget.checked)}
    />
  );
}

/** A button where it leads somewhere. */
function Quote({ highlight, onGoTo }: AnnotationRowProps) {
  const words = (
    <span class="annotation-quote">
      <span class="highlight-ground" data-colour={highlight.colour} data-style={highlight.style}>
        <Isolated>{excerpt(highlight.quote, LONGEST_QUOTE)}</Isolated>
      </span>
    </span>
  );
  if (highlight.place?.state === 'detached') return words;
  return (
    <button
      class="annotation-go"
      type="button"
      data-main
      title={i18n.t('annotation_list.go_to')}
      onClick={() => onGoTo(highlight.id)}
    >
      {words}
    </button>
  );
}

function Note({ note }: ListedHighlight) {
  if (note === '') return null;
  return (
    <div class="annotation-note">
      <MarkdownText>{excerpt(note, LONGEST_NOTE)}</MarkdownText>
    </div>
  );
}

function Tags({ tags }: ListedHighlight) {
  if (tags.length === 0) return null;
  return (
    <ul class="annotation-tags" aria-label={i18n.t('tag_field.label')}>
      {tags.map((tag) => (
        <li class="tag" key={tag}>
          <Isolated>{tag}</Isolated>
        </li>
      ))}
    </ul>
  );
}

/** Says it where a highlight is not painted, and why. */
function Place({ place }: ListedHighlight) {
  if (place === null || place.state === 'anchored') return null;
  const reason = place.state === 'review' ? messageKey(place.reason) : 'detached';
  return (
    <p class="annotation-place">
      <strong>{i18n.t(`annotation_list.state.${place.state}`)}</strong>
      {i18n.t(`annotation_list.reason.${reason}`)}
    </p>
  );
}

function Actions({
  highlight,
  colourNames,
  onRecolour,
  onEditNote,
  onDelete,
  onCite,
  citing,
}: AnnotationRowProps) {
  return (
    <div class="annotation-actions">
      <ColourButtons
        chosen={highlight.colour}
        digits={false}
        names={colourNames}
        onChoose={(colour) => onRecolour(highlight.id, colour)}
      />
      <button class="quiet-button" type="button" onClick={() => onEditNote(highlight.id)}>
        {i18n.t(highlight.note === '' ? 'annotation_list.add_note' : 'annotation_list.edit_note')}
      </button>
      <CiteMenu format={citing.citation} onCite={(format) => onCite(highlight.id, format)} />
      <button class="quiet-button" type="button" onClick={() => onDelete(highlight.id)}>
        {i18n.t('annotation_list.delete')}
      </button>
      <output>{citing.cited === highlight.id && i18n.t('cite_menu.copied')}</output>
    </div>
  );
}
