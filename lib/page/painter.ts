import type { Span } from '@/lib/core/text/span';
import { placeInWindow, stretchInside } from '@/lib/page/marks-in-view';
import { guard } from '@/lib/page/painter-guard';
import { byDistance, eachOf } from '@/lib/page/painter-order';
import { workFor, workInSlices } from '@/lib/page/painter-slices';
import { createSpanRects } from '@/lib/page/span-rects';
import type { Piece, TextMap } from '@/lib/page/text-map';

/** What the marks in the window may take at once, in ms. They are all set but on a page that is one word list. */
const WINDOW_MS = 6;
/** What the first task of a painting takes in all, in ms, unless the marks in the window need more. */
const FIRST_TASK_MS = 2;

/** Spans by layer. A layer's spans are sorted by `start` and do not overlap. */
export type Layers = ReadonlyMap<string, readonly Span[]>;

export interface PainterOptions {
  readonly window: Window;
  /** `CSS.highlights`, which the page shares: it can list, read and remove what is registered here. */
  readonly registry: HighlightRegistry;
  /** Aborted, all marks are taken away and nothing of the painter remains. */
  readonly signal: AbortSignal;
  /**
   * Called as a painting begins; names each mark of a layer by where it stands, so that a layer may look
   * otherwise where the background does. The layer's own name unless told.
   */
  readonly looks?: (map: TextMap) => (layer: string, span: Span, node: Text) => string;
}

export interface Painter {
  /**
   * Shows these layers and nothing else. What is in the window is registered when this returns, and of what is
   * one window away as much as 2 ms allow; the rest follows in idle slices. No node is touched.
   * @returns a promise that resolves when all is registered, or when another painting took the place of this.
   */
  show(layers: Layers, map: TextMap): Promise<void>;
  /** Takes the marks off text nodes whose text was edited: their offsets would now mark other words. */
  forget(nodes: ReadonlySet<Node>): void;
  /** Paints again what was shown last: the colours behind it may be others now. Resolves as `show` does. */
  refresh(): Promise<void>;
  /** Takes all marks away. */
  clear(): void;
}

/** What is registered under one name: the highlight, and the ranges that it must hold and no others. */
interface Brush {
  readonly highlight: Highlight;
  ranges: StaticRange[];
}

/**
 * Paints with CSS Custom Highlights, one `StaticRange` per stretch of a text node: a live `Range` would
 * make each later edit of the page slower (180 ms instead of 1.6 for 500 edits under 5,000 marks).
 *
 * What was tried in a Firefox content script, which meets these objects through Xray wrappers: constructors,
 * `set`, `get`, `has`, `add`, `size` and the identity of what comes back all work. What does not, and what
 * this file therefore never does: iterating a registry or a highlight («Xray wrapping of iterators
 * not supported»). And `delete(range)` on a registered highlight of 5,000 takes 150 µs there, so a
 * painting that ends is dropped by name, as a whole.
 */
export function createPainter({ window, registry, signal, looks }: PainterOptions): Painter {
  const brushes = new Map<string, Brush>();
  let edited = new Set<Node>();
  let shown: { readonly layers: Layers; readonly map: TextMap } | null = null;
  let painting = new AbortController();

  const brushOf = (name: string): Brush => {
    const known = brushes.get(name);
    if (known !== undefined) return known;
    const brush: Brush = { highlight: new Highlight(), ranges: [] };
    brushes.set(name, brush);
    registry.set(name, brush.highlight);
    return brush;
  };

  const paint = ({ node, start, end }: Piece, name: string): void => {
    if (edited.size > 0 && edited.has(node)) return;
    const { highlight, ranges } = brushOf(name);
    const range = new StaticRange({
      startContainer: node,
      startOffset: start,
      endContainer: node,
      endOffset: end,
    });
    highlight.add(range);
    ranges.push(range);
  };

  /** Deletes our names only, and each only while what is registered under it is ours. */
  const erase = (): void => {
    painting.abort();
    for (const [name, { highlight }] of brushes) if (registry.get(name) === highlight) registry.delete(name);
    brushes.clear();
  };

  const isIntact = (): boolean => {
    for (const [name, { highlight, ranges }] of brushes)
      if (registry.get(name) !== highlight || highlight.size !== ranges.length) return false;
    return true;
  };

  const begin = (layers: Layers, map: TextMap): Promise<void> => {
    const { performance } = window;
    const begun = performance.now();
    erase();
    painting = new AbortController();
    const nameOf = looks?.(map) ?? ((layer: string) => layer);
    const visit = (layer: string, span: Span): void => {
      for (const piece of map.pieces(span)) paint(piece, nameOf(layer, span, piece.node));
    };
    const { inWindow, near, rest } = byDistance(layers, ...stretchesInSight(window, layers, map));
    const first = eachOf([inWindow], visit);
    const others = eachOf([near, rest], visit);
    const isFirstDone = workFor(performance, first, WINDOW_MS);
    const msLeft = begun + FIRST_TASK_MS - performance.now();
    if (isFirstDone && msLeft > 0 && workFor(performance, others, msLeft)) return Promise.resolve();
    return workInSlices(window, () => first() || others(), painting.signal);
  };

  const refresh = (): Promise<void> => (shown === null ? Promise.resolve() : begin(shown.layers, shown.map));
  guard({ window, signal, isIntact, repair: () => void refresh() });

  const clear = (): void => {
    erase();
    shown = null;
  };
  signal.addEventListener('abort', clear);

  return {
    show(layers, map) {
      if (signal.aborted) return Promise.resolve();
      if (shown?.map !== map) edited = new Set();
      shown = { layers, map };
      return begin(layers, map);
    },
    forget(nodes) {
      for (const node of nodes) edited.add(node);
      const isStale = (range: StaticRange): boolean => nodes.has(range.startContainer);
      for (const brush of brushes.values()) {
        for (const range of brush.ranges.filter(isStale)) brush.highlight.delete(range);
        brush.ranges = brush.ranges.filter((range) => !isStale(range));
      }
    },
    refresh,
    clear,
  };
}

/** The stretches of the text that stand in the window, and in the window and one more on both sides. */
function stretchesInSight(window: Window, layers: Layers, map: TextMap): [Span, Span] {
  // The fullest layer has the finest steps.
  const fullest = [...layers.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
  const rects = createSpanRects(window.document, map);
  const stretch = (margin: number): Span => stretchInside(fullest, placeInWindow(window, rects, margin));
  return [stretch(0), stretch(1)];
}
