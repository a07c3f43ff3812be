// The content script of the extension that marks*.browser.test.ts install: the parts of lib/page that
// touch the screen, one call each.
import type { EntityKind } from '@/lib/core/dictionary/entity';
import type { Certainty } from '@/lib/core/recognise/mention';
import type { Span } from '@/lib/core/text/span';
import { createHitTest } from '@/lib/page/hit-test';
import { lookName, markLayer } from '@/lib/page/mark-looks';
import { firstInView } from '@/lib/page/mark-walk';
import { scrollToSpan } from '@/lib/page/mark-walk-scroll';
import { createPainter, type Layers } from '@/lib/page/painter';
import { readText } from '@/lib/page/read-text';
import { createSpanRects } from '@/lib/page/span-rects';
import { createTextInks } from '@/lib/page/text-inks';
import { type ArticleWatch, watchArticle } from '@/lib/page/watch';
import { answerCalls } from '@/scripts/browsers/answer-calls';

/** A word to mark, wherever it stands in the text. Blanks between its characters do not matter. */
export interface Word {
  readonly word: string;
  readonly kind?: EntityKind;
  readonly certainty?: Certainty;
}

const ROOT = '#js_content';
const life = new AbortController();
const { signal } = life;

const painter = createPainter({
  window,
  registry: CSS.highlights,
  signal,
  looks: (textMap) => {
    const inkOf = createTextInks(window, textMap);
    return (layer, { start }, node) => lookName(layer, inkOf(start, node));
  },
});

const rootNow = (): Element => {
  const root = document.querySelector(ROOT);
  if (root === null) throw new Error(`no ${ROOT} in the page`);
  return root;
};

let map = readText(document, { root: rootNow(), shared: null, closing: null, search: null }, null);
let rects = createSpanRects(document, map);
let spans: Span[] = [];
let signs = 0;
let edits = 0;
let asked = 0;
let looked = 0;
let watch: ArticleWatch | null = null;

const layersOf = (words: readonly Word[]): Layers => {
  const layers = new Map<string, Span[]>();
  for (const { word, kind = 'person', certainty = 'sure' } of words) {
    const pattern = new RegExp([...word].join('[\\s\\u3000]*'), 'gu');
    const found = [...map.text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }));
    const layer = markLayer(kind, certainty);
    layers.set(
      layer,
      [...(layers.get(layer) ?? []), ...found].toSorted((a, b) => a.start - b.start),
    );
  }
  return layers;
};

/** Counts what the watch asks of the window: only this world sees the window's functions replaced. */
function countAsking(): void {
  const { setTimeout, requestIdleCallback } = window;
  window.setTimeout = ((...args: Parameters<typeof setTimeout>) => {
    asked++;
    return setTimeout.apply(window, args);
  }) as typeof setTimeout;
  window.requestIdleCallback = (callback, options) =>
    requestIdleCallback.call(
      window,
      (deadline) => {
        looked++;
        callback(deadline);
      },
      options,
    );
}

/** Runs `work` with a clock that each look moves on by a tenth of a millisecond, however busy the machine is. */
function withClockOfWork(work: () => void): void {
  const { performance } = window;
  let looks = 0;
  performance.now = () => ++looks / 10;
  try {
    work();
  } finally {
    Reflect.deleteProperty(performance, 'now');
  }
}

export const handlers = {
  /** Reads the page and marks these words; answers when all is registered. */
  mark: async (words: readonly Word[]): Promise<number> => {
    map = readText(document, { root: rootNow(), shared: null, closing: null, search: null }, null);
    rects = createSpanRects(document, map);
    const layers = layersOf(words);
    spans = [...layers.values()].flat().toSorted((a, b) => a.start - b.start);
    await painter.show(layers, map);
    return spans.length;
  },
  /** As `mark`, but answers with what is registered when `show` returns; time passes with the work alone. */
  markAtOnce: (words: readonly Word[]): number => {
    const layers = layersOf(words);
    spans = [...layers.values()].flat();
    withClockOfWork(() => void painter.show(layers, map));
    return [...layers.keys()].reduce((sum, name) => sum + (CSS.highlights.get(name)?.size ?? 0), 0);
  },
  refresh: () => painter.refresh(),
  clear: () => painter.clear(),
  end: () => life.abort(),
  /** For each point the index of the span under it. */
  hits: (points: readonly (readonly [x: number, y: number])[]): (number | null)[] => {
    const test = createHitTest(document, map, rects, spans);
    return points.map(([x, y]) => test.at(x, y));
  },
  /** The rectangles of the span with this index. */
  rects: (index: number): [left: number, top: number, right: number, bottom: number][] =>
    rects.rectsOf(spans[index] ?? { start: 0, end: 0 }).map((r) => [r.left, r.top, r.right, r.bottom]),
  firstInView: (): number => firstInView(window, spans, rects),
  scrollTo: (index: number): boolean =>
    scrollToSpan(window, map, rects, spans[index] ?? { start: 0, end: 0 }),
  /** Counts signs from now on. Each reading says that something was new. */
  watch: (): void => {
    countAsking();
    const host = document.createElement('test-host');
    host.id = 'test-host';
    document.documentElement.append(host);
    watch = watchArticle({
      window,
      signal,
      host,
      onSign: async () => {
        signs++;
        watch?.follow(document.querySelector(ROOT));
        painter.refresh();
        return true;
      },
      onEdit: (nodes) => {
        edits += nodes.size;
        painter.forget(nodes);
      },
    });
    watch.follow(document.querySelector(ROOT));
  },
  /** Signs given, text nodes edited, times that the watch asked for idle time and times that it got it. */
  seen: () => ({ signs, edits, asked, looked }),
};

answerCalls(handlers);
