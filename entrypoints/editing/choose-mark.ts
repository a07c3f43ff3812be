import { type MarkChooserMount, mountMarkChooser } from '@/components/mark-chooser/mount-mark-chooser';
import type { EditingOptions, Meeting } from '@/entrypoints/article/editing-on-demand';
import type { PaintedHighlight } from '@/lib/core/records/shown-highlight';

/** Asks the reader which of several things under a point is meant, and opens that; the only one at once. */
export function createMarkChoice(
  { root, signal, view, openCard }: EditingOptions,
  openHighlight: (highlight: PaintedHighlight) => void,
): (meeting: Meeting) => void {
  const chooser: MarkChooserMount = mountMarkChooser(root, signal);
  return ({ point, highlights, mention }) => {
    const [only, ...others] = highlights;
    if (only !== undefined && mention === null && others.length === 0) {
      openHighlight(only);
      return;
    }
    const text = view()?.map.text ?? '';
    const name =
      mention === null
        ? []
        : [
            {
              key: 'mention',
              is: 'mention',
              kind: mention.mention.kind,
              name: mention.mention.name,
            } as const,
          ];
    const marked = highlights.map(({ id, colour, style, hasNote, place: { span } }) => ({
      key: id,
      is: 'highlight' as const,
      colour,
      style,
      hasNote,
      quote: text.slice(span.start, span.end),
    }));
    const rects = (): DOMRect[] => [new DOMRect(point.x, point.y, 1, 1)];
    chooser.open([...name, ...marked], rects, 'pointer', (key) => {
      const chosen = highlights.find(({ id }) => id === key);
      if (chosen !== undefined) openHighlight(chosen);
      else if (mention !== null) openCard(mention);
    });
  };
}
