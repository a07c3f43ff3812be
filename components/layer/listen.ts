import type { Layer } from '@/components/layer/layer';
import { dropUntrusted, onTrusted } from '@/components/layer/trusted-events';

/** What can take an open layer away. */
export type LayerEvent =
  /** Esc, Tab past its end, or what it stands beside is gone. */
  { readonly type: 'dismiss' } | { readonly type: 'press-outside' } | { readonly type: 'focus-outside' };

type Send = (event: LayerEvent) => void;

/** What the elements in a layer listen to, Preact's handlers among them. */
const HEARD_INSIDE = ['click', 'keydown', 'mousedown', 'pointerenter', 'pointerleave', 'focusout'];

/** Tells of the focus and the keys in the layer itself. */
export function listenInside(layer: Layer, send: Send, signal: AbortSignal): void {
  const { element } = layer;
  dropUntrusted(element, HEARD_INSIDE, signal);
  onTrusted(
    element,
    'focusout',
    ({ relatedTarget }) => {
      // Without a new place for the focus, the reader left the window and will be back.
      if (relatedTarget instanceof Node && !element.contains(relatedTarget)) send({ type: 'focus-outside' });
    },
    { signal },
  );
  onTrusted(
    element,
    'keydown',
    (event) => {
      // The focus goes back first, so that Tab goes on from there, as if there were no layer.
      if (event.key === 'Tab' && layer.tabLeaves(event.shiftKey)) send({ type: 'dismiss' });
      // Keys that work the layer do not work the page's shortcuts.
      event.stopPropagation();
    },
    { signal },
  );
}

/** Tells of Esc anywhere and of presses outside of `host`. `summonedAt` is when the layer was last asked for. */
export function listenOutside(
  view: Window,
  host: Element,
  { send, summonedAt }: { readonly send: Send; summonedAt(): number },
  signal: AbortSignal,
): void {
  let pressedAt = 0;
  onTrusted(
    view,
    'keydown',
    ({ key }) => {
      if (key === 'Escape') send({ type: 'dismiss' });
    },
    { capture: true, signal },
  );
  onTrusted(
    view,
    'pointerdown',
    () => {
      pressedAt = performance.now();
    },
    { capture: true, signal },
  );
  // At the end of the press, so that scrolling by touch does not close; nor does the tap that opened.
  onTrusted(
    view,
    'click',
    ({ target }) => {
      if (target !== host && pressedAt > summonedAt()) send({ type: 'press-outside' });
    },
    { capture: true, signal },
  );
}
