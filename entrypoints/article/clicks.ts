import type { Meeting } from '@/entrypoints/article/editing-on-demand';
import type { Point } from '@/entrypoints/article/pointer';

export interface ClickOptions {
  readonly window: Window;
  /** Our element in the page. */
  readonly host: Element;
  readonly signal: AbortSignal;
  highlightsAt(point: Point): Meeting['highlights'];
  mentionAt(point: Point): Meeting['mention'];
  onMeet(meeting: Meeting): void;
}

/**
 * Tells of clicks on a highlight, with all else of ours that lies there. Links stay links, and a click that ends a
 * selection is none.
 */
export function followClicks(options: ClickOptions): void {
  const { window, host, signal } = options;
  window.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || event.target === host) return;
      if (event.target instanceof Element && event.target.closest('a[href], button') !== null) return;
      if (window.getSelection()?.isCollapsed === false) return;
      const point = { x: event.clientX, y: event.clientY };
      const highlights = options.highlightsAt(point);
      if (highlights.length > 0) options.onMeet({ point, highlights, mention: options.mentionAt(point) });
    },
    { capture: true, passive: true, signal },
  );
}
