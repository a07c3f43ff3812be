import { browser } from 'wxt/browser';
import { faultCodeOf } from '@/components/fault/fault-code';
import { mountHighlightEditor } from '@/components/highlight-editor/mount-highlight-editor';
import { mountTermFrame } from '@/components/term-form/mount-term-frame';
import type { Editing, EditingOptions } from '@/entrypoints/article/editing-on-demand';
import { createTermAdding } from '@/entrypoints/editing/add-term';
import { createMarkChoice } from '@/entrypoints/editing/choose-mark';
import { citePassage } from '@/entrypoints/editing/cite-passage';
import { createPlaceActions, type PlaceActions } from '@/entrypoints/editing/place-actions';
import { followSelection } from '@/entrypoints/editing/selecting';
import { followUndoKeys } from '@/entrypoints/editing/undo-by-keys';
import type { Outcome } from '@/lib/core/records/outcome';
import { isPainted, type PaintedHighlight } from '@/lib/core/records/shown-highlight';
import { askBackground } from '@/lib/messages/ask';
import type { Result } from '@/lib/messages/result';
import { createSpanRects } from '@/lib/page/span-rects';

type Fault = Parameters<typeof faultCodeOf>[0];

/**
 * What makes and changes highlights in an article: the toolbar beside a selection, the editor, and the choice between
 * what lies over each other.
 */
export function createEditing(options: EditingOptions): Editing {
  const { window, root, signal, view, isKeysOn, colourNames } = options;
  const { document } = window;
  /** A new highlight that is not painted yet, whose note is to be typed. */
  let awaited: string | null = null;

  const find = (id: string): PaintedHighlight | null =>
    view()
      ?.highlights.filter(isPainted)
      .find((highlight) => highlight.id === id) ?? null;
  const identity = (): string | null => view()?.meta.identity ?? null;

  const settle = async <T>(asking: Promise<Result<Outcome<T, Fault>>>): Promise<T | null> => {
    editor.state({ is: 'saving' });
    const answer = await asking;
    const outcome = answer.ok ? answer.value : answer;
    editor.state(outcome.ok ? { is: 'saved' } : { is: 'failed', fault: faultCodeOf(outcome.error) });
    if (outcome.ok) keys.changed();
    return outcome.ok ? outcome.value : null;
  };

  const places = createPlaceActions(options);
  /** The handles take the place of the editor, which is back when they are gone. */
  const place = (id: string, act: PlaceActions['moveEnds']): void => {
    const highlight = find(id);
    if (highlight === null) return;
    editor.close();
    act(highlight, (asked) => {
      const again = find(id);
      if (again === null) return;
      open(again, 'keyboard');
      if (asked !== null) void settle(asked);
    });
  };

  const editor = mountHighlightEditor(root, {
    onColour: (id, colour) => {
      const highlight = find(id);
      if (highlight === null) return;
      const { updated: basedOn } = highlight;
      void settle(askBackground('restyle', { identity: identity(), id, basedOn, change: { colour } }));
    },
    onNameColours: () => void askBackground('nameColours', {}),
    onStyle: (id, style) => {
      const highlight = find(id);
      if (highlight === null) return;
      const { updated: basedOn } = highlight;
      void settle(askBackground('restyle', { identity: identity(), id, basedOn, change: { style } }));
    },
    onMoveEnds: (id) => place(id, places.moveEnds),
    onSplit: (id) => place(id, places.split),
    onMerge: (id) => {
      const highlight = find(id);
      const asked = highlight === null ? null : places.mergeWithNext(highlight);
      if (asked === null) editor.state({ is: 'failed', fault: 'nothing_to_merge' });
      else void settle(asked);
    },
    onEditNote: (id) => void typeNote(id),
    onDelete: async (id) => {
      const highlight = find(id);
      if (highlight === null) return;
      const { updated: basedOn } = highlight;
      const answer = await askBackground('removeHighlight', { identity: identity(), id, basedOn });
      const outcome = answer.ok ? answer.value : answer;
      editor.state(outcome.ok ? { is: 'deleted' } : { is: 'failed', fault: faultCodeOf(outcome.error) });
      if (outcome.ok) keys.changed();
    },
    onUndo: async (id) => {
      editor.state({ is: 'saving' });
      const answer = await askBackground('restoreHighlight', { identity: identity(), id });
      const outcome = answer.ok ? answer.value : answer;
      if (outcome.ok) editor.close();
      else editor.state({ is: 'failed', fault: faultCodeOf(outcome.error) });
    },
    onCite: async (id, format) => {
      const [highlight, shown] = [find(id), view()];
      if (highlight === null || shown === null) return;
      try {
        await navigator.clipboard.writeText(
          citePassage(shown, options.address(), highlight.place.span, format),
        );
        editor.state({ is: 'copied' });
      } catch {
        editor.state({ is: 'failed', fault: 'clipboard' });
      }
    },
    // Colours alone are changed here, and the newer one is shown already.
    onChoose: () => editor.state({ is: 'idle' }),
    onClosed: () => undefined,
    citation: () => view()?.opened.settings.citation ?? 'markdown',
    digits: isKeysOn,
    colourNames,
    signal,
  });

  // What is open may show what is there no more.
  const keys = followUndoKeys(options, () => editor.close());

  const termFrame = mountTermFrame(root, signal);

  const typeNote = async (id: string): Promise<void> => {
    const answer = await askBackground('openNote', { identity: identity(), id });
    const ticket = answer.ok ? answer.value : answer;
    if (ticket.ok) editor.noteFrame(noteFrame(document, ticket.value));
    else editor.state({ is: 'failed', fault: faultCodeOf(ticket.error) });
  };

  const open = (highlight: PaintedHighlight, by: 'pointer' | 'keyboard'): void => {
    const { id, colour, style, hasNote } = highlight;
    const rectsOf = (): readonly DOMRect[] => {
      const [shown, now] = [view(), find(id)];
      return shown === null || now === null
        ? []
        : createSpanRects(document, shown.map).rectsOf(now.place.span);
    };
    editor.open({ id, colour, style, hasNote, note: null }, rectsOf, by);
  };

  const openAwaited = (): void => {
    const highlight = awaited === null ? null : find(awaited);
    if (highlight === null) return;
    awaited = null;
    open(highlight, 'keyboard');
    void typeNote(highlight.id);
  };

  const openNoteOf = (id: string): void => {
    awaited = id;
    openAwaited();
  };

  const selecting = followSelection(options, {
    onChanged: keys.changed,
    onNote: openNoteOf,
    cite: (span, format) => {
      const shown = view();
      return shown === null ? null : citePassage(shown, options.address(), span, format);
    },
    onTerm: createTermAdding(options, termFrame),
  });

  return {
    open,
    meet: createMarkChoice(options, (highlight) => open(highlight, 'pointer')),
    openNoteOf,
    follow({ highlights }) {
      for (const { id, colour, style, hasNote } of highlights)
        editor.update({ id, colour, style, hasNote, note: null });
      openAwaited();
    },
    choosePlace: selecting.choosePlace,
    closeNote: () => editor.close(),
    closeTerm: termFrame.close,
  };
}

/** The page of the extension that a note is typed in: of another origin, so that the article's listeners are deaf. */
function noteFrame(document: Document, ticket: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  // For the button that copies words which cannot be saved any more.
  frame.allow = 'clipboard-write';
  // Where no press of the reader's has opened it, a frame may not take the focus by itself.
  frame.addEventListener('load', () => frame.focus());
  frame.src = `${browser.runtime.getURL('/note.html')}?ticket=${encodeURIComponent(ticket)}`;
  return frame;
}
