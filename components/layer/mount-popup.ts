import type { VNode } from 'preact';
import { followPage } from '@/components/layer/follow-page';
import { createLayer } from '@/components/layer/layer';
import { type LayerEvent, listenInside, listenOutside } from '@/components/layer/listen';

/** Where something of the page is in the window now, a rectangle for each line. Empty when it is gone. */
export type Rects = () => readonly DOMRect[];

export interface PopupOptions {
  /** The sheets of what it will show. */
  readonly css: string;
  /** Moves the layer to where it belongs beside these lines. */
  place(layer: HTMLElement, lines: readonly DOMRect[], view: Window): void;
  /** Something happened that may be a reason to hide, also while it is hidden. Nothing hides without `hide`. */
  onEvent(event: LayerEvent): void;
  /** Takes it away for good, as `destroy` does. */
  readonly signal: AbortSignal;
}

/** Something of ours that stands beside a place of the page while it is open. */
export interface Popup {
  readonly element: HTMLElement;
  readonly isOpen: boolean;
  /** Shows `content` beside `rects`, and moves with them. */
  show(content: VNode, rects: Rects): void;
  hide(): void;
  focus(): void;
  destroy(): void;
}

/** Puts an empty popup into a shadow root over a page. Nothing but that root is touched. */
export function mountPopup(root: ShadowRoot, options: PopupOptions): Popup {
  const view = root.ownerDocument.defaultView;
  if (view === null) throw new Error('A popup needs a document with a window');
  const ended = new AbortController();
  const { signal } = ended;
  const layer = createLayer(root, options.css);
  let beside: Rects | null = null;
  let frame = 0;
  let summonedAt = 0;

  const place = (): void => {
    const lines = beside?.();
    if (lines === undefined) return;
    if (lines.length === 0) options.onEvent({ type: 'dismiss' });
    else options.place(layer.element, lines, view);
  };
  const placeSoon = (): void => {
    if (beside === null) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(place);
  };
  const hide = (): void => {
    beside = null;
    layer.hide();
  };
  const destroy = (): void => {
    hide();
    ended.abort();
    cancelAnimationFrame(frame);
    layer.element.remove();
  };

  listenInside(layer, options.onEvent, signal);
  listenOutside(view, root.host, { send: options.onEvent, summonedAt: () => summonedAt }, signal);
  followPage(view, placeSoon, signal);
  options.signal.addEventListener('abort', destroy, { once: true, signal });

  return {
    element: layer.element,
    get isOpen() {
      return layer.isOpen;
    },
    show(content, rects) {
      if (signal.aborted) return;
      if (beside !== rects) summonedAt = performance.now();
      beside = rects;
      layer.show(content);
      place();
    },
    hide,
    focus: layer.focus,
    destroy,
  };
}
