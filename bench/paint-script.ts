// The content script that bench/paint.ts installs: 5,000 marks, ours and by hand, timed where they run.
import type { Span } from '@/lib/core/text/span';
import { createHitTest } from '@/lib/page/hit-test';
import { lookName } from '@/lib/page/mark-looks';
import { createPainter } from '@/lib/page/painter';
import { readText } from '@/lib/page/read-text';
import { createSpanRects } from '@/lib/page/span-rects';
import { createTextInks } from '@/lib/page/text-inks';
import type { TextMap } from '@/lib/page/text-map';
import { answerCalls } from '@/scripts/browsers/answer-calls';

const LAYERS = [
  'pangzhu-person',
  'pangzhu-organisation',
  'pangzhu-event',
  'pangzhu-product',
  'pangzhu-report',
];

/** What one way of marking cost, in ms. */
export interface Cost {
  /** In the task that begins it. */
  readonly atOnce: number;
  /** The longest task after that. */
  readonly longestSlice: number;
  /** All script, and the layout that follows. */
  readonly whole: number;
  /** 500 edits of the page afterwards, and one layout. */
  readonly edits: number;
  readonly mutations: number;
}

const root = document.querySelector('#js_content') ?? document.body;
const map = readText(document, { root, shared: null, closing: null, search: null }, null);

const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const layout = (): void => void document.body.getBoundingClientRect();

/** 500 times a node comes, changes and goes, as players and counters do it in a page. */
const edit = (): void => {
  for (let i = 0; i < 500; i++) {
    const block = root.children[(i * 7) % root.children.length];
    const node = document.createElement('i');
    node.textContent = `${i}`;
    block?.append(node);
    node.remove();
  }
  layout();
};

async function measured(work: () => Promise<number[]>): Promise<Cost> {
  layout();
  let mutations = 0;
  const observer = new MutationObserver((records) => {
    mutations += records.length;
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  const parts = await work();
  const script = parts.reduce((sum, part) => sum + part, 0);
  const whole = script + timed(layout);
  mutations += observer.takeRecords().length;
  observer.disconnect();
  const edits = timed(edit);
  return { atOnce: parts[0] ?? 0, longestSlice: Math.max(0, ...parts.slice(1)), whole, edits, mutations };
}

/** Every task of the painter, in ms: the first, then its idle slices. */
async function paintOurs(spans: readonly Span[]): Promise<number[]> {
  const parts: number[] = [];
  const { requestIdleCallback } = window;
  window.requestIdleCallback = (slice, options) =>
    requestIdleCallback.call(window, (deadline) => void parts.push(timed(() => slice(deadline))), options);
  const painter = createPainter({
    window,
    registry: CSS.highlights,
    signal: new AbortController().signal,
    looks: (textMap) => {
      const inkOf = createTextInks(window, textMap);
      return (layer, { start }, node) => lookName(layer, inkOf(start, node));
    },
  });
  const layers = new Map(
    LAYERS.map((layer, i) => [layer, spans.filter((_, at) => at % LAYERS.length === i)]),
  );
  let done = Promise.resolve();
  parts.push(
    timed(() => {
      done = painter.show(layers, map);
    }),
  );
  await done;
  return parts;
}

/** What there is to do without highlights: each stretch of a text node into a span of its own. */
function wrapByHand(textMap: TextMap, spans: readonly Span[]): void {
  // From the end, so that what was cut is never asked for again.
  for (const span of spans.toReversed())
    for (const { node, start, end } of textMap.pieces(span).toReversed()) {
      const wrapped = start === 0 ? node : node.splitText(start);
      if (end - start < wrapped.length) wrapped.splitText(end - start);
      const mark = document.createElement('span');
      mark.className = 'mark';
      wrapped.replaceWith(mark);
      mark.append(wrapped);
    }
}

export const handlers = {
  size: () => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    let [nodes, characters] = [0, 0];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      nodes++;
      characters += (node.nodeValue ?? '').length;
    }
    return { nodes, characters };
  },
  ours: (spans: readonly Span[]): Promise<Cost> => measured(() => paintOurs(spans)),
  byHand: (spans: readonly Span[]): Promise<Cost> =>
    measured(async () => [timed(() => wrapByHand(map, spans))]),
  /** µs a look at a point, over points all over the window. */
  hit: (spans: readonly Span[]): number => {
    const test = createHitTest(document, map, createSpanRects(document, map), spans);
    const looks = 1000;
    const whole = timed(() => {
      for (let i = 0; i < looks; i++) test.at((i * 37) % innerWidth, (i * 53) % innerHeight);
    });
    return (whole * 1000) / looks;
  },
};

answerCalls(handlers);
