import { faultCodeOf } from '@/components/fault/fault-code';
import { mountSelectionToolbar } from '@/components/selection-toolbar/mount-selection-toolbar';
import type { EditingOptions } from '@/entrypoints/article/editing-on-demand';
import { COLOURS, type Colour, LONGEST_QUOTE } from '@/lib/core/records/annotation';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import type { Span } from '@/lib/core/text/span';
import { askBackground } from '@/lib/messages/ask';
import { selectedSpan } from '@/lib/page/selected-span';
import { createSpanRects } from '@/lib/page/span-rects';

/** A selection that is still growing is left alone: this long it must rest, in ms. */
const REST_MS = 250;

/** What is chosen beside a selection and done elsewhere. */
export interface SelectionWays {
  /** A highlight was made or put somewhere else. */
  onChanged(): void;
  /** A highlight was made whose note is to be typed now. */
  onNote(id: string): void;
  /** The selected words as a citation; null where it cannot be made. */
  cite(span: Span, format: CitationFormat): string | null;
  /** The selected words, which stand in `rects` now, name somebody or something that is to be known. */
  onTerm(span: Span, rects: () => readonly DOMRect[]): void;
}

/** The toolbar, where a highlight is without a place. */
export interface Selecting {
  /** The next words that are selected can be chosen as the place of a highlight; of none any more for null. */
  choosePlace(id: string | null): void;
}

/** Follows the reader's selection, the one that stands already too: shows the toolbar beside it and does what is chosen there. */
export function followSelection(options: EditingOptions, ways: SelectionWays): Selecting {
  const { window, root, host, signal } = options;
  const { document } = window;
  let timer = 0;
  let span: Span | null = null;
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

  const look = (): void => {
    window.clearTimeout(timer);
    timer = 0;
    const view = options.view();
    if (view === null || options.isPressed()) return;
    const selected = selectedSpan(document.getSelection(), view.map);
    span = selected.state === 'span' ? selected.span : null;
    if (span !== null) {
      const { start, end } = span;
      const rects = createSpanRects(document, view.map);
      toolbar.showFor(() => rects.rectsOf({ start, end }));
      if (end - start > LONGEST_QUOTE) toolbar.state({ is: 'refused', fault: 'quote_too_large' });
    } else if (selected.state === 'embedded') {
      const { element } = selected;
      toolbar.showFor(() => [element.getBoundingClientRect()]);
      toolbar.state({ is: 'refused', fault: 'player' });
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
    ways.onChanged();
    if (withNote) ways.onNote(made.value);
  };

  const term = (): void => {
    const view = options.view();
    if (span === null || view === null) return;
    const words = span;
    const rects = createSpanRects(document, view.map);
    toolbar.hide();
    ways.onTerm(words, () => rects.rectsOf(words));
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
    ways.onChanged();
  };

  const cite = async (format: CitationFormat): Promise<void> => {
    if (span === null) return;
    const words = ways.cite(span, format);
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
  for (const type of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (event.isTrusted && event.target !== host) lookSoon();
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
  // The script comes with the first selection, while that is being made.
  lookSoon();
  return {
    choosePlace: (id) => {
      placing = id;
      // What is selected already may be what is meant.
      if (id !== null) look();
    },
  };
}
