import type { TargetedKeyboardEvent } from 'preact';
import { i18n } from '#i18n';
import { CiteMenu } from '@/components/cite-menu/CiteMenu';
import { ColourButtons } from '@/components/colour-buttons/ColourButtons';
import { colourOfKey } from '@/components/colour-buttons/colour-of-key';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { stepAmongButtons } from '@/components/layer/step-among-buttons';
import type { Colour } from '@/lib/core/records/annotation';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import type { ColourNames } from '@/lib/core/records/settings';

/** What becomes of a selection. */
export type ToolbarState =
  | { readonly is: 'idle' | 'saving' | 'saved' | 'copied' }
  /** The last thing that was asked for was not done. */
  | { readonly is: 'failed'; readonly fault: FaultCode }
  /** Nothing can be done with this selection. */
  | { readonly is: 'refused'; readonly fault: FaultCode };

export interface SelectionToolbarProps {
  readonly state: ToolbarState;
  /** Whether the keys 1 to 4 choose a colour. */
  readonly digits: boolean;
  readonly colourNames: ColourNames;
  onColour(colour: Colour): void;
  onNote(): void;
  /** The words name somebody or something that is to be known from now on. */
  onTerm(): void;
  /** The form in which a passage was quoted last. */
  readonly citation: CitationFormat;
  onCite(format: CitationFormat): void;
  /** Whether the place of a highlight is being chosen. */
  readonly isPlacing: boolean;
  onPlace(): void;
  onRetry(): void;
}

/**
 * What can be done with selected words. Its sheets are not imported here, but by whoever shows it: in an
 * article they go into the shadow root.
 */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { state } = props;
  return (
    <div class="selection-toolbar sheet" lang={i18n.t('language')}>
      {state.is !== 'refused' && (props.isPlacing ? <Here {...props} /> : <Bar {...props} />)}
      <output class="sheet-state">
        {(state.is === 'saving' || state.is === 'saved' || state.is === 'copied') &&
          i18n.t(`selection_toolbar.${state.is}`)}
      </output>
      {'fault' in state && (
        <FaultLine code={state.fault} onRetry={state.is === 'failed' ? props.onRetry : null} />
      )}
    </div>
  );
}

function Here({ onPlace }: SelectionToolbarProps) {
  return (
    <button class="quiet-button" type="button" aria-keyshortcuts="Enter" onClick={onPlace}>
      {i18n.t('selection_toolbar.here')}
    </button>
  );
}

function Bar({ digits, colourNames, citation, onColour, onNote, onTerm, onCite }: SelectionToolbarProps) {
  const press = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const colour = digits ? colourOfKey(event) : null;
    if (colour !== null) onColour(colour);
    else if (!stepAmongButtons(event.currentTarget, event.target, event.key)) return;
    event.preventDefault();
  };
  return (
    <div
      class="selection-toolbar-bar"
      role="toolbar"
      aria-label={i18n.t('selection_toolbar.label')}
      onKeyDown={press}
    >
      <ColourButtons chosen={null} digits={digits} names={colourNames} onChoose={onColour} />
      <button class="quiet-button" type="button" onClick={onNote}>
        {i18n.t('selection_toolbar.note')}
      </button>
      <button class="quiet-button" type="button" onClick={onTerm}>
        {i18n.t('selection_toolbar.term')}
      </button>
      <CiteMenu format={citation} onCite={onCite} />
    </div>
  );
}
