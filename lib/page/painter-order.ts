import type { Span } from '@/lib/core/text/span';
import { countBefore } from '@/lib/page/marks-in-view';

/** Spans of one layer that follow each other: those from index `from` to before `to`. */
export interface Run {
  readonly layer: string;
  readonly spans: readonly Span[];
  readonly from: number;
  readonly to: number;
}

/**
 * Divides spans by how far they are from the window: each is in exactly one of the three.
 * @param layers each layer's spans sorted by `start`.
 * @param window the stretch of the text in the window, `around` the one in it and about it.
 */
export function byDistance(
  layers: ReadonlyMap<string, readonly Span[]>,
  window: Span,
  around: Span,
): Record<'inWindow' | 'near' | 'rest', Run[]> {
  const inWindow: Run[] = [];
  const near: Run[] = [];
  const rest: Run[] = [];
  for (const [layer, spans] of layers) {
    const from = countBefore(spans, window.start);
    const to = countBefore(spans, window.end);
    // Where text runs in columns the one need not lie within the other.
    const before = Math.min(from, countBefore(spans, around.start));
    const after = Math.max(to, countBefore(spans, around.end));
    inWindow.push({ layer, spans, from, to });
    near.push({ layer, spans, from: to, to: after }, { layer, spans, from: before, to: from });
    rest.push({ layer, spans, from: after, to: spans.length }, { layer, spans, from: 0, to: before });
  }
  return { inWindow, near, rest };
}

/**
 * Visits the spans of each group of runs in the order of the text, whichever layer they are of, one a step;
 * a step that finds none left returns false. A group is sorted when the one before it is done. In Firefox it costs a third less to paint marks that stand
 * close together one after the other than to go down the page once a layer (50 instead of 81 ms for 5,000).
 */
export function eachOf(
  groups: readonly (readonly Run[])[],
  visit: (layer: string, span: Span) => void,
): () => boolean {
  let group = 0;
  let at = 0;
  let entries = inTextOrder(groups[0]);
  return () => {
    while (at === entries.length && group < groups.length) {
      entries = inTextOrder(groups[++group]);
      at = 0;
    }
    const entry = entries[at++];
    if (entry === undefined) return false;
    visit(entry.layer, entry.span);
    return true;
  };
}

function inTextOrder(runs: readonly Run[] = []): { readonly layer: string; readonly span: Span }[] {
  return runs
    .flatMap(({ layer, spans, from, to }) => spans.slice(from, to).map((span) => ({ layer, span })))
    .sort((a, b) => a.span.start - b.span.start);
}
