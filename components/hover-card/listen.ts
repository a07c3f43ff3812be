import type { CardLayer } from '@/components/hover-card/card-layer';
import type { CardEvent } from '@/components/hover-card/card-state';
import { dropUntrusted, onTrusted } from '@/components/hover-card/trusted-events';

type Send = (event: CardEvent<never>) => void;

/** What the card's own elements listen to, Preact's handlers among them. */
const HEARD_INSIDE = ['click', 'keydown', 'pointerenter', 'pointerleave', 'focusout'];

/** Tells of the pointer, the focus and the keys in the card itself. */
export function listenInside(layer: CardLayer, send: Send, signal: AbortSignal): void {
  const { element } = layer;
  dropUntrusted(element, HEARD_INSIDE, signal);
  onTrusted(
    element,
    'pointerenter',
    ({ pointerType }) => {
      if (pointerType !== 'touch') send({ type: 'enter-card' });
    },
    { signal },
  );
  onTrusted(
    element,
    'pointerleave',
    ({ pointerType }) => {
      if (pointerType !== 'touch') send({ type: 'leave-card' });
    },
    { signal },
  );
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
      // The focus goes back first, so that Tab goes on from there, as if there were no card.
      if (event.key === 'Tab' && layer.tabLeaves(event.shiftKey)) send({ type: 'dismiss' });
      // Keys that work the card do not work the page's shortcuts.
      event.stopPropagation();
    },
    { signal },
  );
}

/** Tells of Esc anywhere and of presses outside of `host`. `summonedAt` is when a card was last asked for. */
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

/** Calls `moved` whenever a word may have moved in the window. */
export function followWord(view: Window, moved: () => void, signal: AbortSignal): void {
  for (const target of [view, view.visualViewport]) {
    for (const type of ['scroll', 'resize']) {
      target?.addEventListener(type, moved, { capture: true, passive: true, signal });
    }
  }
  // A picture that arrives late moves the words below it.
  const resized = new ResizeObserver(moved);
  resized.observe(view.document.documentElement);
  signal.addEventListener('abort', () => resized.disconnect(), { once: true });
}
