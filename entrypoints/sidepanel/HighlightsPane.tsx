import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { AnnotationList, type ListedHighlight } from '@/components/annotation-list/AnnotationList';
import { type FaultCode, faultCodeOf } from '@/components/fault/fault-code';
import { UndoBar, type UndoState } from '@/components/undo-bar/UndoBar';
import { citeHighlight, citing } from '@/entrypoints/citing/cite-highlight';
import { NoteEditing } from '@/entrypoints/note-editing/NoteEditing';
import { shownColourNames } from '@/entrypoints/reader-data/colour-names';
import { openReaderData } from '@/entrypoints/reader-data/open-reader-data';
import type { Highlight } from '@/lib/core/records/annotation';
import type { Outcome } from '@/lib/core/records/outcome';
import type { ShownHighlight } from '@/lib/core/records/shown-highlight';
import { askArticle, askAsPage } from '@/lib/messages/ask';
import type { Result } from '@/lib/messages/result';

export interface HighlightsPaneProps {
  readonly tab: number;
  /** As the article's script has found them, in reading order. */
  readonly shown: readonly ShownHighlight[];
  readonly stored: ReadonlyMap<string, Highlight>;
  /** The name of the event that the article is about, or null. */
  readonly event: string | null;
}

type Fault = Parameters<typeof faultCodeOf>[0];

/** The reader's highlights on the page in front: words from the database, places from the page. */
export function HighlightsPane({ tab, shown, stored, event }: HighlightsPaneProps) {
  const editing = useSignal<{ id: string; ticket: string } | null>(null);
  const fault = useSignal<{ id: string; code: FaultCode } | null>(null);
  const undo = useSignal<UndoState | null>(null);
  /** The highlight that was deleted last. */
  const deleted = useRef('');

  const attempt = async <T,>(id: string, asking: Promise<Result<Outcome<T, Fault>>>): Promise<T | null> => {
    const answer = await asking;
    const outcome = answer.ok ? answer.value : answer;
    fault.value = outcome.ok ? null : { id, code: faultCodeOf(outcome.error) };
    return outcome.ok ? outcome.value : null;
  };
  const versionOf = (id: string): number => stored.get(id)?.updated ?? 0;

  const highlights = shown.flatMap(({ id, place }): ListedHighlight[] => {
    const record = stored.get(id);
    if (record === undefined) return [];
    const { colour, style, note, tags, created, anchor } = record;
    return [{ id, colour, style, note, tags, created, quote: anchor.quote.exact, place }];
  });

  return (
    <>
      <AnnotationList
        colourNames={shownColourNames.value}
        highlights={highlights}
        editing={
          editing.value === null
            ? null
            : {
                id: editing.value.id,
                editor: (
                  <NoteEditing
                    key={editing.value.ticket}
                    ticket={editing.value.ticket}
                    onOutdated={() => undefined}
                    onDone={() => {
                      editing.value = null;
                    }}
                  />
                ),
              }
        }
        fault={fault.value === null ? null : { ...fault.value, onRetry: null }}
        citing={citing()}
        onCite={async (id, format) => {
          const [opened, highlight] = [await openReaderData(), stored.get(id)];
          const isCopied =
            opened.ok &&
            highlight !== undefined &&
            (await citeHighlight(opened.value, highlight, format, event));
          fault.value = isCopied ? null : { id, code: 'clipboard' };
        }}
        selected={null}
        onSelect={() => undefined}
        onGoTo={(id) => {
          const place = shown.find((highlight) => highlight.id === id)?.place;
          if (place !== undefined && place.state !== 'detached')
            void askArticle(tab, 'goTo', { span: place.span });
        }}
        onRecolour={(id, colour) =>
          void attempt(id, askAsPage('updateAnnotation', { id, basedOn: versionOf(id), change: { colour } }))
        }
        onEditNote={async (id) => {
          const ticket = await attempt(id, askAsPage('beginNote', { id }));
          if (ticket !== null) editing.value = { id, ticket };
        }}
        onDelete={async (id) => {
          const answer = await askAsPage('deleteAnnotations', { seen: [{ id, basedOn: versionOf(id) }] });
          const outcome = answer.ok ? answer.value : answer;
          if (outcome.ok) {
            deleted.current = id;
            undo.value = { is: 'deleted', what: 'highlights', count: 1 };
          } else fault.value = { id, code: faultCodeOf(outcome.error) };
        }}
      />
      <UndoBar
        state={undo.value}
        onUndo={async () => {
          undo.value = { is: 'undoing' };
          const answer = await askAsPage('takeBack', { kind: 'delete', id: deleted.current });
          const outcome = answer.ok ? answer.value : answer;
          undo.value = outcome.ok ? { is: 'restored' } : { is: 'failed', fault: faultCodeOf(outcome.error) };
        }}
        onClose={() => {
          undo.value = null;
        }}
      />
    </>
  );
}
