import type { ArticleView } from '@/entrypoints/article/article-view';
import { createInkFinder } from '@/lib/page/article-background';
import { lookName, markLayer } from '@/lib/page/mark-looks';
import { createPainter, type Layers, type Painter } from '@/lib/page/painter';

/** The painter for mentions, in the ink that suits the background each stands on. */
export function createMarks(window: Window, signal: AbortSignal): Painter {
  return createPainter({
    window,
    registry: CSS.highlights,
    signal,
    looks: () => {
      const inkOf = createInkFinder(window);
      return (layer, element) => lookName(layer, inkOf(element));
    },
  });
}

/** The mentions of a view by the layer they are painted in. */
export function layersOf({ opened }: ArticleView): Layers {
  return Map.groupBy(opened.mentions, (mention) => markLayer(mention.kind, mention.certainty));
}
