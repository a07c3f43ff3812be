import type { Span } from '@/lib/core/text/span';
import { placeInWindow, stretchInside } from '@/lib/page/marks-in-view';
import { guard } from '@/lib/page/painter-guard';
import { workFor, workInSlices } from '@/lib/page/painter-slices';
import { createSpanRects } from '@/lib/page/span-rects';
import type { Piece, TextMap } from '@/lib/page/text-map';

/** What the marks in the window may take at once, in ms; 200 of them take about 1 in Firefox. */
const WINDOW_MS = 6;
/** What those one window away may take in the same task, in ms. */
const NEAR_MS = 1;

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
   * Shows these layers and nothing else. What is in the window is registered when this returns, and of what is
   * one window away as much as 1 ms allows; the rest follows in idle slices. No node is touched.
   * @returns a promise that resolves when all is registered, or when another painting took the place of this.
   */
  show(layers: Layers, map: TextMap): Promise<void>;
  /** Takes the marks off text nodes whose text was edited: their offsets would now mark other words. */
  forget(nodes: ReadonlySet<Node>): void;
  /** Paints again what was shown last: the colours behind it may be others now. */
  refresh(): void;
  /** Takes all marks away. */
  clear(): void;
}

const ALL: Span = { start: 0, end: Number.POSITIVE_INFINITY };

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
    const visit = (layer: string, span: Span): void => {
      for (const piece of map.pieces(span)) paint(piece, (element) => nameIn(layer, element));
    };
    const [inWindow, near] = stretchesInSight(window, layers, map);
    const first = visitAll(layers, inWindow, [], visit);
    const rest = inTurn(
      first,
      visitAll(layers, near, [inWindow], visit),
      visitAll(layers, ALL, [inWindow, near], visit),
    );
    const { performance } = window;
    if (workFor(performance, first, WINDOW_MS) && workFor(performance, rest, NEAR_MS))
      return Promise.resolve();
    return workInSlices(window, rest, painting.signal);
  };

  const refresh = (): void => {
    if (shown !== null) void begin(shown.layers, shown.map);
  };
  guard({ window, signal, isIntact, repair: refresh });

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

/** Visits the spans that begin in a stretch and in none of those that were done before, one a step. */
function* visitAll(
  layers: Layers,
  stretch: Span,
  done: readonly Span[],
  visit: (layer: string, span: Span) => void,
): Generator<void, void, void> {
  for (const [layer, spans] of layers)
    for (const span of spans) {
      if (!beginsIn(span, stretch) || done.some((earlier) => beginsIn(span, earlier))) continue;
      visit(layer, span);
      yield;
    }
}

function* inTurn(...parts: Generator<void, void, void>[]): Generator<void, void, void> {
  for (const part of parts) yield* part;
}

function beginsIn(span: Span, stretch: Span): boolean {
  return span.start >= stretch.start && span.start < stretch.end;
}
