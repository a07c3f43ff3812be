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

/** Visits the spans of all runs, one a step; a step that finds none left returns false. */
export function eachOf(runs: readonly Run[], visit: (layer: string, span: Span) => void): () => boolean {
  let [at, index] = [0, runs[0]?.from ?? 0];
  return () => {
    for (let run = runs[at]; run !== undefined; run = runs[at]) {
      const span = index < run.to ? run.spans[index++] : undefined;
      if (span !== undefined) {
        visit(run.layer, span);
        return true;
      }
      index = runs[++at]?.from ?? 0;
    }
    return false;
  };
}
