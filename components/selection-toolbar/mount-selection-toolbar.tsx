import citeCss from '@/components/cite-menu/cite-menu.css?inline';
import colourCss from '@/components/colour-buttons/colour-buttons.css?inline';
import groundCss from '@/components/colour-buttons/highlight-ground.css?inline';
import faultCss from '@/components/fault/fault.css?inline';
import glyphCss from '@/components/glyph/glyph.css?inline';
import { mountPopup, type Rects } from '@/components/layer/mount-popup';
import { isSeen, placeAtEnd } from '@/components/layer/place-at-end';
import { placeLayer, shownPart } from '@/components/layer/place-layer';
import { onTrusted } from '@/components/layer/trusted-events';
import buttonCss from '@/components/quiet-button/quiet-button.css?inline';
import { SelectionToolbar, type ToolbarState } from '@/components/selection-toolbar/SelectionToolbar';
import toolbarCss from '@/components/selection-toolbar/selection-toolbar.css?inline';
import type { Colour } from '@/lib/core/records/annotation';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import type { ColourNames } from '@/lib/core/records/settings';

export interface SelectionToolbarOptions {
  onColour(colour: Colour): void;
  onNote(): void;
  onTerm(): void;
  onCite(format: CitationFormat): void;
  /** The form in which a passage was quoted last. */
  citation(): CitationFormat;
  /** The words are where a highlight stands. */
  onPlace(): void;
  /** Whether the place of a highlight is being chosen now: then the toolbar offers nothing else. */
  isPlacing(): boolean;
  /** Whether the keys 1 to 4 choose a colour now: then the buttons show them. */
  digits(): boolean;
  colourNames(): ColourNames;
  /** Takes the toolbar away for good, as `destroy` does. */
  readonly signal: AbortSignal;
}

export interface SelectionToolbarMount {
  /** Shows the toolbar near the end of a selection. The focus and the selection stay as they are. */
  showFor(rects: Rects): void;
  /** What became of what was asked for. Does nothing while there is no toolbar. */
  state(next: ToolbarState): void;
  /** Puts the focus into the toolbar; it goes back when the toolbar closes. */
  focus(): void;
  hide(): void;
  readonly isOpen: boolean;
  destroy(): void;
}

/** How long the toolbar stays, in ms, after it said that all is well. */
const STAYS_AFTER = 1_600;

/** Puts a toolbar into a shadow root over a page. Nothing but that root is touched. */
export function mountSelectionToolbar(
  root: ShadowRoot,
  options: SelectionToolbarOptions,
): SelectionToolbarMount {
  const { signal } = options;
  let beside: Rects | null = null;
  /** What was asked for, to be asked for again. */
  let last: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const popup = mountPopup(root, {
    css: colourCss + groundCss + faultCss + glyphCss + buttonCss + citeCss + toolbarCss,
    place,
    onEvent: ({ type }) => {
      if (type !== 'focus-outside') hide();
    },
    signal,
  });
  // A press on a button takes the focus and with it, in some pages, the selection.
  onTrusted(popup.element, 'mousedown', (event) => event.preventDefault(), { signal });

  const ask = (request: () => void): void => {
    last = request;
    request();
  };
  const show = (state: ToolbarState, rects: Rects): void => {
    clearTimeout(timer);
    if (state.is === 'saved' || state.is === 'copied') timer = setTimeout(hide, STAYS_AFTER);
    popup.show(
      <SelectionToolbar
        state={state}
        digits={options.digits()}
        colourNames={options.colourNames()}
        onColour={(colour) => ask(() => options.onColour(colour))}
        onNote={() => ask(options.onNote)}
        onTerm={() => ask(options.onTerm)}
        citation={options.citation()}
        onCite={(format) => ask(() => options.onCite(format))}
        isPlacing={options.isPlacing()}
        onPlace={() => ask(options.onPlace)}
        onRetry={() => last?.()}
      />,
      rects,
    );
  };
  const hide = (): void => {
    clearTimeout(timer);
    beside = null;
    popup.hide();
  };

  return {
    showFor: (rects) => {
      beside = rects;
      last = null;
      show({ is: 'idle' }, rects);
    },
    state: (next) => {
      if (beside !== null) show(next, beside);
    },
    focus: popup.focus,
    hide,
    get isOpen() {
      return popup.isOpen;
    },
    destroy: () => {
      hide();
      popup.destroy();
    },
  };
}

/** Near the selection's end; out of sight while the selection is, unless the focus is in the toolbar. */
function place(layer: HTMLElement, lines: readonly DOMRect[], view: Window): void {
  placeLayer(layer, lines, view, placeAtEnd);
  const shown = shownPart(view);
  const isInSight = layer.matches(':focus-within') || lines.some((line) => isSeen(line, shown));
  layer.style.visibility = isInSight ? '' : 'hidden';
}
