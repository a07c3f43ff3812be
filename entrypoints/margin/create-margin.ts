import { mountMarginHints } from '@/components/margin-hints/mount-margin-hints';
import type { Beside } from '@/components/margin-hints/place-hints';
import type { ArticleView } from '@/entrypoints/article/article-view';
import type { Margin, MarginOptions } from '@/entrypoints/article/margin-on-demand';
import { type Stretch, stretchesOf } from '@/lib/core/statements/stretches';
import { lineAround } from '@/lib/core/text/line';
import { colouredInk, createBackgroundFinder } from '@/lib/page/article-background';
import { roomBeside } from '@/lib/page/room-beside';
import { createSpanRects, type SpanRects } from '@/lib/page/span-rects';

/** In UTF-16 units: of a longer paragraph this much before and behind the words is measured. */
const LONGEST_PARAGRAPH = 2_000;

/**
 * Draws beside the lines of an article whose words they are. The hints stand in the document's own coordinates:
 * nothing is done while the page scrolls. They are measured anew, all in one go and once a frame at most, when the
 * window or the article changes its size, or a box of the page scrolls by itself.
 */
export function createMargin({ window, root, signal }: MarginOptions): Margin {
  const { document } = window;
  const hints = mountMarginHints(root, signal);
  let shown: { readonly view: ArticleView; readonly stretches: readonly Stretch[] } | null = null;
  let isAsked = false;

  const draw = (): void => {
    isAsked = false;
    const article = shown?.view.map.root ?? null;
    if (signal.aborted || shown === null || article === null) {
      hints.clear();
      return;
    }
    const { view, stretches } = shown;
    const rects = createSpanRects(document, view.map);
    const besides = stretches.flatMap((stretch) => besideOf(view.map.text, stretch, rects));
    const column = Math.min(...besides.map((beside) => beside.column));
    const free = besides.length === 0 ? 0 : roomBeside(window, article, column);
    hints.show(besides, free, groundAt(window, article, column));
  };
  const drawSoon = (): void => {
    if (isAsked) return;
    isAsked = true;
    window.requestAnimationFrame(draw);
  };

  const sizes = new ResizeObserver(drawSoon);
  sizes.observe(document.documentElement);
  window.addEventListener(
    'scroll',
    ({ target }) => {
      if (target !== document) drawSoon();
    },
    { capture: true, passive: true, signal },
  );
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawSoon, { signal });
  signal.addEventListener('abort', () => sizes.disconnect(), { once: true });

  return {
    follow(view) {
      const before = shown?.view.map.root ?? null;
      shown =
        view === null || !Array.isArray(view.statements)
          ? null
          : { view, stretches: stretchesOf(view.map.text, view.statements) };
      const article = shown?.view.map.root ?? null;
      if (article !== before) {
        if (before !== null) sizes.unobserve(before);
        if (article !== null) sizes.observe(article);
      }
      drawSoon();
    },
  };
}

/** Where a stretch stands, beside the left edge of its whole paragraphs: it may begin in the middle of a line. */
function besideOf(text: string, { start, end, names, isSure }: Stretch, rects: SpanRects): Beside[] {
  const lines = rects.rectsOf({ start, end });
  if (lines.length === 0) return [];
  const paragraphs = rects.rectsOf(lineAround(text, { start, end }, LONGEST_PARAGRAPH));
  return [
    {
      key: `${start}-${end}`,
      names: names.join('、'),
      isSure,
      column: Math.min(...paragraphs.map(({ left }) => left)),
      top: Math.min(...lines.map(({ top }) => top)),
      bottom: Math.max(...lines.map(({ bottom }) => bottom)),
    },
  ];
}

/** The ground to the left of the article: that of the nearest element that reaches further there than the lines. */
function groundAt(window: Window, article: Element, column: number): 'light' | 'dark' {
  let under: Element = article;
  while (under.parentElement !== null && under.getBoundingClientRect().left > column - 1)
    under = under.parentElement;
  return colouredInk(createBackgroundFinder(window)(under)) === 'pastel' ? 'dark' : 'light';
}
