import type { EditingOptions } from '@/entrypoints/article/editing-on-demand';
import { createMovingEnds } from '@/entrypoints/editing/move-ends';
import type { Outcome } from '@/lib/core/records/outcome';
import { isPainted, type PaintedHighlight } from '@/lib/core/records/shown-highlight';
import type { Span } from '@/lib/core/text/span';
import { askBackground } from '@/lib/messages/ask';
import type { Result } from '@/lib/messages/result';
import type { ChangeFault } from '@/lib/messages/to-background';

/** Where a highlight stands, changed by the reader. Each ends with what became of it, or null where he left it. */
export interface PlaceActions {
  moveEnds(highlight: PaintedHighlight, done: (asked: Asked | null) => void): void;
  split(highlight: PaintedHighlight, done: (asked: Asked | null) => void): void;
  /** Null where no other highlight follows. */
  mergeWithNext(highlight: PaintedHighlight): Asked | null;
}

export type Asked = Promise<Result<Outcome<null, ChangeFault>>>;

/** The stretch without blanks at its ends; a separator between two paragraphs is one. */
function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const letters = words.trim();
  if (letters === '') return null;
  const from = start + words.indexOf(letters);
  return { start: from, end: from + letters.length };
}

export function createPlaceActions(options: EditingOptions): PlaceActions {
  const { view, page, preview } = options;
  const ends = createMovingEnds(options);
  return {
    moveEnds(highlight, done) {
      const { id, updated: basedOn, place } = highlight;
      const shown = (span: Span) => preview({ id, span });
      ends.move(place.span, shown, (chosen) => {
        const [now, text] = [page(), view()?.map.text ?? ''];
        const span = chosen === null ? null : trimmed(text, chosen);
        preview(null);
        const isSame = span?.start === place.span.start && span.end === place.span.end;
        if (span === null || now === null || isSame) done(null);
        else done(askBackground('moveHighlight', { page: now, id, basedOn, span }));
      });
    },
    split(highlight, done) {
      const { id, updated: basedOn, place } = highlight;
      ends.cut(place.span, (at) => {
        const [now, text] = [page(), view()?.map.text ?? ''];
        const first = at === null ? null : trimmed(text, { start: place.span.start, end: at });
        const second = at === null ? null : trimmed(text, { start: at, end: place.span.end });
        if (first === null || second === null || now === null) done(null);
        else done(askBackground('splitHighlight', { page: now, id, basedOn, parts: [first, second] }));
      });
    },
    mergeWithNext(highlight) {
      const painted = view()?.highlights.filter(isPainted) ?? [];
      const order = painted.toSorted((a, b) => a.place.span.start - b.place.span.start);
      const next = order[order.findIndex(({ id }) => id === highlight.id) + 1];
      const now = page();
      if (next === undefined || now === null) return null;
      const [a, b] = [highlight.place.span, next.place.span];
      const seen = ({ id, updated: basedOn }: PaintedHighlight) => ({ id, basedOn });
      return askBackground('mergeHighlights', {
        page: now,
        seen: [seen(highlight), seen(next)],
        span: { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) },
      });
    },
  };
}
