import type { ArticleView } from '@/entrypoints/article/article-view';
import { lookName, markLayer } from '@/lib/page/mark-looks';
import { createPainter, type Layers, type Painter } from '@/lib/page/painter';
import { createTextInks } from '@/lib/page/text-inks';

/** The painter for mentions, in the ink that suits the background each stands on. */
export function createMarks(window: Window, signal: AbortSignal): Painter {
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

/** The mentions of a view by the layer they are painted in. */
export function layersOf({ opened }: ArticleView): Layers {
  return Map.groupBy(opened.mentions, (mention) => markLayer(mention.kind, mention.certainty));
}
