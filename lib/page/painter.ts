import type { Span } from '@/lib/core/text/span';
import { placeInWindow, stretchInside } from '@/lib/page/marks-in-view';
import { guard } from '@/lib/page/painter-guard';
import { workFor, workInSlices } from '@/lib/page/painter-slices';
import { createSpanRects } from '@/lib/page/span-rects';
import type { Piece, TextMap } from '@/lib/page/text-map';

/** What the first screen's marks may take at once, in ms of script. */
const FIRST_SCREEN_MS = 2;

/** Spans by layer. A layer's spans are sorted by `start` and do not overlap. */
export type Layers = ReadonlyMap<string, readonly Span[]>;

export interface PainterOptions {
  readonly window: Window;
  /** `CSS.highlights`, which the page shares: it can list, read and remove what is registered here. */
  readonly registry: HighlightRegistry;
  /** Aborted, all marks are taken away and nothing of the painter remains. */
  readonly signal: AbortSignal;
  /**
   * Begins a painting: returns the registry name for the marks of a layer that stand in an element, so that a
   * layer may look otherwise where the background does. The layer's own name unless told.
   */
  readonly looks?: () => (layer: string, element: Element) => string;
}

export interface Painter {
  /**
   * Shows these layers and nothing else. What is in the window is registered when this returns, then what is
   * one window away as far as 2 ms of script go; the rest follows in idle slices. No node is touched.
   * @returns a promise that resolves when all is registered, or when another painting took the place of this.
   */
  show(layers: Layers, map: TextMap): Promise<void>;
  /** Takes the marks off text nodes whose text was edited: their offsets would now mark other words. */
  forget(nodes: ReadonlySet<Node>): void;
  /** Brings the marks back at once if the page has removed them and is not doing so all the time. */
  check(): void;
  /** Takes all marks away. */
  clear(): void;
}

/** The ranges of one registry name, and how many it must hold if nobody else touched it. */
interface Brush {
  readonly highlight: Highlight;
  readonly ranges: Set<StaticRange>;
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
  let edited = new WeakSet<Node>();
  let shown: { readonly layers: Layers; readonly map: TextMap } | null = null;
  let painting = new AbortController();

  const brushOf = (name: string): Brush => {
    const known = brushes.get(name);
    if (known !== undefined) return known;
    const brush: Brush = { highlight: new Highlight(), ranges: new Set() };
    brushes.set(name, brush);
    registry.set(name, brush.highlight);
    return brush;
  };

  const paint = ({ node, start, end }: Piece, nameIn: (element: Element) => string): void => {
    if (edited.has(node) || node.parentElement === null) return;
    const { highlight, ranges } = brushOf(nameIn(node.parentElement));
    const range = new StaticRange({
      startContainer: node,
      startOffset: start,
      endContainer: node,
      endOffset: end,
    });
    highlight.add(range);
    ranges.add(range);
  };

  /** Deletes our names only, and each only while what is registered under it is ours. */
  const erase = (): void => {
    painting.abort();
    for (const [name, { highlight }] of brushes) if (registry.get(name) === highlight) registry.delete(name);
    brushes.clear();
  };

  const isIntact = (): boolean => {
    for (const [name, { highlight, ranges }] of brushes)
      if (registry.get(name) !== highlight || highlight.size !== ranges.size) return false;
    return true;
  };

  const begin = (layers: Layers, map: TextMap): Promise<void> => {
    erase();
    painting = new AbortController();
    const nameIn = looks?.() ?? ((layer: string) => layer);
    const steps = inOrder(window, layers, map, (layer, span) => {
      for (const piece of map.pieces(span)) paint(piece, (element) => nameIn(layer, element));
    });
    if (workFor(window.performance, steps, FIRST_SCREEN_MS)) return Promise.resolve();
    return workInSlices(window, steps, painting.signal);
  };

  const check = guard({
    window,
    signal,
    isIntact,
    repair: () => {
      if (shown !== null) void begin(shown.layers, shown.map);
    },
  });

  const clear = (): void => {
    erase();
    shown = null;
  };
  signal.addEventListener('abort', clear);

  return {
    show(layers, map) {
      if (signal.aborted) return Promise.resolve();
      if (shown?.map !== map) edited = new WeakSet();
      shown = { layers, map };
      return begin(layers, map);
    },
    forget(nodes) {
      for (const node of nodes) edited.add(node);
      for (const { highlight, ranges } of brushes.values())
        for (const range of ranges)
          if (nodes.has(range.startContainer)) {
            highlight.delete(range);
            ranges.delete(range);
          }
    },
    check,
    clear,
  };
}

/** Visits every span once: those in the window first, then those one window away, then the rest. */
function* inOrder(
  window: Window,
  layers: Layers,
  map: TextMap,
  visit: (layer: string, span: Span) => void,
): Generator<void, void, void> {
  // The fullest layer has the finest steps, so it tells which stretch of the text is near.
  const fullest = [...layers.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
  const rects = createSpanRects(window.document, map);
  const stretches = [0, 1].map((margin) => stretchInside(fullest, placeInWindow(window, rects, margin)));
  const done: Span[] = [];
  for (const stretch of [...stretches, { start: 0, end: Number.POSITIVE_INFINITY }]) {
    for (const [layer, spans] of layers)
      for (const span of spans) {
        if (!isIn(span, stretch) || done.some((earlier) => isIn(span, earlier))) continue;
        visit(layer, span);
        yield;
      }
    done.push(stretch);
  }
}

function isIn(span: Span, stretch: Span): boolean {
  return span.start >= stretch.start && span.start < stretch.end;
}
