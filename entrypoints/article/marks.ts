import type { ArticleView } from '@/entrypoints/article/article-view';
import { isPainted } from '@/lib/core/records/shown-highlight';
import type { Span } from '@/lib/core/text/span';
import { HIGHLIGHT_NAMES, highlightName } from '@/lib/page/highlight-looks';
import { lookName, MARK_LOOKS, markLayer } from '@/lib/page/mark-looks';
import { createPainter, type Layers, type Painter } from '@/lib/page/painter';
import { createTextInks } from '@/lib/page/text-inks';

/** The painter for mentions, in the ink that suits the background each stands on. */
export function createMarks(window: Window, signal: AbortSignal): Painter {
  dropLeft(MARK_LOOKS.map(({ name }) => name));
  return createPainter({
    window,
    registry: CSS.highlights,
    signal,
    looks: (map) => {
      const inkOf = createTextInks(window, map);
      return (layer, { start }, node) => lookName(layer, inkOf(start, node));
    },
  });
}

/** The painter for the reader's highlights, which bring their own ground. */
export function createHighlightPainter(window: Window, signal: AbortSignal): Painter {
  dropLeft(HIGHLIGHT_NAMES);
  return createPainter({ window, registry: CSS.highlights, signal });
}

/** An older script of ours that an update ended without a word has left its marks: they go first. */
function dropLeft(names: readonly string[]): void {
  for (const name of names) CSS.highlights.delete(name);
}

/** The mentions of a view by the layer they are painted in. */
export function mentionLayers({ opened }: ArticleView): Layers {
  return Map.groupBy(opened.mentions, (mention) => markLayer(mention.kind, mention.certainty));
}

/** The highlights that stand where they were made, by the layer they are painted in. */
export function highlightLayers({ highlights }: ArticleView): Layers {
  const painted = Map.groupBy(highlights.filter(isPainted), ({ colour, style, hasNote }) =>
    highlightName(colour, style, hasNote),
  );
  return new Map([...painted].map(([name, all]) => [name, joined(all.map(({ place }) => place.span))]));
}

/** Spans sorted and without overlap, as a layer has to be: those that share letters are one. */
function joined(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last === undefined || span.start >= last.end) apart.push(span);
    else apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return apart;
}
