import { render } from 'preact';
import { MarginHints } from '@/components/margin-hints/MarginHints';
import css from '@/components/margin-hints/margin-hints.css?inline';
import { type Beside, placeHints } from '@/components/margin-hints/place-hints';
import { dressShadowRoot } from '@/components/shadow-root';

export interface MarginHintsMount {
  /**
   * Shows these hints and no others.
   * @param besides with places in CSS pixels of the viewport, as they are now
   * @param free where the empty strip begins, likewise
   */
  show(besides: readonly Beside[], free: number, ground: 'light' | 'dark'): void;
  clear(): void;
}

/** Puts hints beside a page's lines into a shadow root. Nothing but that root is touched. */
export function mountMarginHints(root: ShadowRoot, signal: AbortSignal): MarginHintsMount {
  dressShadowRoot(root, css);
  const place = root.ownerDocument.createElement('div');
  root.prepend(place);
  const clear = (): void => render(null, place);
  signal.addEventListener('abort', () => place.remove(), { once: true });
  return {
    show(besides, free, ground) {
      place.style.colorScheme = ground;
      // Where our own origin is tells how far the document is scrolled, and whatever a page does to <html>.
      if (place.firstElementChild === null) render(<MarginHints hints={[]} />, place);
      const origin = place.firstElementChild?.getBoundingClientRect() ?? new DOMRect();
      const zoom = place.currentCSSZoom;
      const hints = placeHints(besides, free).map((hint) => ({
        ...hint,
        x: (hint.x - origin.x) / zoom,
        top: (hint.top - origin.y) / zoom,
        height: hint.height / zoom,
        nameWidth: hint.nameWidth / zoom,
      }));
      render(<MarginHints hints={hints} />, place);
    },
    clear,
  };
}
