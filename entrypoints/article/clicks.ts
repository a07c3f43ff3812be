import type { MarkChooserMount } from '@/components/mark-chooser/mount-mark-chooser';
import type { MentionTarget } from '@/entrypoints/article/card-targets';
import type { Editing } from '@/entrypoints/article/editing';
import type { Span } from '@/lib/core/text/span';

export interface ClickOptions {
  readonly window: Window;
  readonly host: Element;
  readonly signal: AbortSignal;
  readonly editing: Editing;
  readonly chooser: MarkChooserMount;
  mentionAt(x: number, y: number): MentionTarget | null;
  openCard(target: MentionTarget): void;
  textOf(span: Span): string;
}

/**
 * A click on a highlight opens its editor; where a known name or another highlight lies under it too, the reader
 * is asked which is meant. Links stay links, and a click that ends a selection is none.
 */
export function followClicks({
  window,
  host,
  signal,
  editing,
  chooser,
  mentionAt,
  openCard,
  textOf,
}: ClickOptions): void {
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || event.target === host) return;
      if (event.target instanceof Element && event.target.closest('a[href], button') !== null) return;
      if (window.getSelection()?.isCollapsed === false) return;
      const { clientX: x, clientY: y } = event;
      const [highlight, ...others] = editing.at(x, y);
      if (highlight === undefined) return;
      const mention = mentionAt(x, y);
      if (mention === null && others.length === 0) {
        editing.open(highlight, 'pointer');
        return;
      }
      const choices = [
        ...(mention === null
          ? []
          : [
              {
                key: 'mention',
                is: 'mention',
                kind: mention.mention.kind,
                name: mention.mention.name,
              } as const,
            ]),
        ...[highlight, ...others].map(({ id, colour, hasNote, place }) => ({
          key: id,
          is: 'highlight' as const,
          colour,
          hasNote,
          quote: textOf(place.span),
        })),
      ];
      const rects = (): DOMRect[] => [new DOMRect(x, y, 1, 1)];
      chooser.open(choices, rects, 'pointer', (key) => {
        const chosen = [highlight, ...others].find(({ id }) => id === key);
        if (chosen !== undefined) editing.open(chosen, 'pointer');
        else if (mention !== null) openCard(mention);
      });
    },
    { capture: true, passive: true, signal },
  );
}
