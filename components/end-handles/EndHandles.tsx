import type { TargetedKeyboardEvent, TargetedPointerEvent } from 'preact';
import { i18n } from '#i18n';

/** A place of the text that is being moved. */
export interface MovedEnd {
  readonly name: 'start' | 'end' | 'split';
  /** UTF-16 units from the beginning of the text, and how far it may go. */
  readonly at: number;
  readonly least: number;
  readonly most: number;
  /** The words around it, for those who hear it. */
  readonly words: string;
  /** Where it stands in the window, in CSS px: the line that it is in. Null while that is not shown. */
  readonly line: { readonly x: number; readonly y: number; readonly height: number } | null;
}

/** How far a key moves an end. */
export type EndStep = 'character' | 'word' | 'sentence';

export interface EndHandlesProps {
  readonly ends: readonly MovedEnd[];
  onStep(name: MovedEnd['name'], by: EndStep, direction: -1 | 1): void;
  /** A handle was dragged to this point of the window. */
  onDrag(name: MovedEnd['name'], x: number, y: number): void;
  onDone(): void;
  onCancel(): void;
}

const DIRECTIONS: Readonly<Record<string, -1 | 1>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};

/**
 * Handles at places of the text: dragged, or moved by the arrow keys: by a character, with Ctrl or Alt by a word, up
 * and down by a sentence. Enter is done, Esc leaves everything as it was.
 */
export function EndHandles(props: EndHandlesProps) {
  const press = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') props.onDone();
    else if (event.key === 'Escape') props.onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section
      class="end-handles"
      role="dialog"
      aria-label={i18n.t('end_handles.label')}
      lang={i18n.t('language')}
      onKeyDown={press}
    >
      {props.ends.map((end) => (
        <Handle key={end.name} {...props} end={end} />
      ))}
      <p class="end-handles-help sheet">
        {i18n.t('end_handles.help')}{' '}
        <button class="quiet-button" type="button" onClick={props.onDone}>
          {i18n.t('end_handles.done')}
        </button>
        <button class="quiet-button" type="button" onClick={props.onCancel}>
          {i18n.t('end_handles.cancel')}
        </button>
      </p>
    </section>
  );
}

function Handle({ end, onStep, onDrag }: EndHandlesProps & { readonly end: MovedEnd }) {
  const { name, line } = end;
  const press = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const direction = DIRECTIONS[event.key];
    if (direction === undefined) return;
    const isLine = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    onStep(name, isLine ? 'sentence' : event.ctrlKey || event.altKey ? 'word' : 'character', direction);
    event.preventDefault();
    event.stopPropagation();
  };
  const drag = (event: TargetedPointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onDrag(name, event.clientX, event.clientY);
  };
  return (
    <button
      class="end-handle"
      type="button"
      role="slider"
      data-end={name}
      aria-label={i18n.t(`end_handles.${name}`)}
      aria-valuenow={end.at}
      aria-valuemin={end.least}
      aria-valuemax={end.most}
      aria-valuetext={end.words}
      hidden={line === null}
      style={line === null ? {} : { left: `${line.x}px`, top: `${line.y}px`, blockSize: `${line.height}px` }}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  );
}
