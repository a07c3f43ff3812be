import { type FaultCode, faultCodeOf } from '@/components/fault/fault-code';
import { mountSelectionToolbar } from '@/components/selection-toolbar/mount-selection-toolbar';
import type { ArticleView } from '@/entrypoints/article/article-view';
import type { DescribedPage } from '@/entrypoints/article/read-page';
import { COLOURS, type Colour, LONGEST_QUOTE } from '@/lib/core/records/annotation';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import type { ColourNames } from '@/lib/core/records/settings';
import type { Span } from '@/lib/core/text/span';
import { askBackground } from '@/lib/messages/ask';
import { selectedSpan } from '@/lib/page/selected-span';
import { createSpanRects } from '@/lib/page/span-rects';

/** A selection that is still growing is left alone: this long it must rest, in ms. */
const REST_MS = 250;

export interface SelectingOptions {
  readonly window: Window;
  /** Our closed root, and the element that bears it. */
  readonly root: ShadowRoot;
  readonly host: Element;
  readonly signal: AbortSignal;
  /** What is shown now, or null while nothing may be marked. */
  view(): ArticleView | null;
  /** The page as last read, to be stored with its first highlight. */
  page(): DescribedPage | null;
  isKeysOn(): boolean;
  colourNames(): ColourNames;
  /** The toolbar is there. */
  onSelected(): void;
  /** A highlight was made whose note is to be typed now. */
  onNote(id: string): void;
  /** The selected words as a citation; null where it cannot be made. */
  cite(span: Span, format: CitationFormat): Promise<string | null>;
  /** The selected words, which stand in `rects` now, name somebody or something that is to be known. */
  onTerm(span: Span, rects: () => readonly DOMRect[]): void;
}

/** The toolbar, for whoever else has something to say beside a place of the text. */
export interface Selecting {
  /** Says why something cannot be done here. */
  refuse(rects: () => readonly DOMRect[], fault: FaultCode): void;
  /** The next words that are selected can be chosen as the place of a highlight; of none any more for null. */
  choosePlace(id: string | null): void;
}

/** Follows the reader's selection: shows the toolbar beside it and does what is chosen there. */
export function followSelection(options: SelectingOptions): Selecting {
  const { window, root, host, signal } = options;
  const { document } = window;
  let timer = 0;
  let span: Span | null = null;
  let isPressed = false;
  /** The highlight whose place is being chosen. */
  let placing: string | null = null;

  const toolbar = mountSelectionToolbar(root, {
    onColour: (colour) => void highlight(colour),
    onNote: () => void highlight('yellow', true),
    onTerm: () => term(),
    onCite: (format) => void cite(format),
    citation: () => options.view()?.opened.settings.citation ?? 'markdown',
    onPlace: () => void place(),
    isPlacing: () => placing !== null,
    digits: options.isKeysOn,
    colourNames: options.colourNames,
    signal,
  });

  const refuse = (rects: () => readonly DOMRect[], fault: FaultCode): void => {
    toolbar.showFor(rects);
    toolbar.state({ is: 'refused', fault });
  };

  const look = (): void => {
    window.clearTimeout(timer);
    timer = 0;
    const view = options.view();
    if (view === null || isPressed) return;
    const selected = selectedSpan(document.getSelection(), view.map);
    span = selected.state === 'span' ? selected.span : null;
    if (span !== null) {
      const { start, end } = span;
      const rects = createSpanRects(document, view.map);
      toolbar.showFor(() => rects.rectsOf({ start, end }));
      if (end - start > LONGEST_QUOTE) toolbar.state({ is: 'refused', fault: 'quote_too_large' });
      else options.onSelected();
    } else if (selected.state === 'embedded') {
      const { element } = selected;
      refuse(() => [element.getBoundingClientRect()], 'player');
    } else toolbar.hide();
  };
  const lookSoon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(look, REST_MS);
  };
  /** Whoever presses a key means the selection as it is, not as it was when the toolbar came. */
  const lookNow = (): void => {
    if (timer !== 0) look();
  };

  const highlight = async (colour: Colour, withNote = false): Promise<void> => {
    const page = options.page();
    if (span === null || page === null) return;
    toolbar.state({ is: 'saving' });
    const answer = await askBackground('createHighlight', { page, span, colour });
    const made = answer.ok ? answer.value : answer;
    if (!made.ok) {
      toolbar.state({ is: 'failed', fault: faultCodeOf(made.error) });
      return;
    }
    // The words are under a highlight now; a selection over it would hide its colour.
    document.getSelection()?.removeAllRanges();
    toolbar.state({ is: 'saved' });
    if (withNote) options.onNote(made.value);
  };

  const term = (): void => {
    const view = options.view();
    if (span === null || view === null) return;
    const words = span;
    const rects = createSpanRects(document, view.map);
    toolbar.hide();
    options.onTerm(words, () => rects.rectsOf(words));
  };

  const place = async (): Promise<void> => {
    const page = options.page();
    const highlight = options.view()?.highlights.find(({ id }) => id === placing);
    if (span === null || page === null || highlight === undefined) return;
    const { id, updated: basedOn } = highlight;
    toolbar.state({ is: 'saving' });
    const answer = await askBackground('moveHighlight', { page, id, basedOn, span });
    const moved = answer.ok ? answer.value : answer;
    if (!moved.ok) {
      toolbar.state({ is: 'failed', fault: faultCodeOf(moved.error) });
      return;
    }
    placing = null;
    document.getSelection()?.removeAllRanges();
    toolbar.state({ is: 'saved' });
  };

  const cite = async (format: CitationFormat): Promise<void> => {
    if (span === null) return;
    const words = await options.cite(span, format);
    if (words === null) {
      toolbar.state({ is: 'failed', fault: 'unreachable' });
      return;
    }
    try {
      await navigator.clipboard.writeText(words);
      toolbar.state({ is: 'copied' });
    } catch {
      toolbar.state({ is: 'failed', fault: 'clipboard' });
    }
  };

  const listen = { capture: true, passive: true, signal };
  document.addEventListener(
    'selectionchange',
    (event) => {
      if (event.isTrusted) lookSoon();
    },
    listen,
  );
  window.addEventListener(
    'pointerdown',
    (event) => {
      isPressed = event.isTrusted && event.target !== host;
    },
    listen,
  );
  for (const type of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) return;
        isPressed = false;
        if (event.target !== host) lookSoon();
      },
      listen,
    );
  }
  window.addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.isComposing || !toolbar.isOpen || !options.isKeysOn()) return;
      if (event.ctrlKey || event.metaKey || event.altKey || event.target === host) return;
      lookNow();
      if (placing !== null) {
        if (event.key === 'Enter') void place();
        return;
      }
      const colour = COLOURS[Number(event.key) - 1];
      if (colour !== undefined) void highlight(colour);
    },
    { signal },
  );
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  return {
    refuse,
    choosePlace: (id) => {
      placing = id;
      // What is selected already may be what is meant.
      if (id !== null) look();
    },
  };
}
