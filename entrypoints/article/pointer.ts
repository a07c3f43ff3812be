/** What the pointer and the finger ask for, in CSS pixels of the viewport. */
export interface PointerHandlers {
  /** The pointer rests here; null when it left the page. Called at most once a frame. */
  rest(point: Point | null): void;
  /** A finger tapped here. */
  tap(point: Point): void;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Listens to the pointer without ever holding the page up: passive, once a frame, and nothing that a
 * script made up (`isTrusted`). What happens on `own`, our element, is its own business.
 */
export function followPointer(
  view: Window,
  own: Element,
  handlers: PointerHandlers,
  signal: AbortSignal,
): void {
  let frame = 0;
  let latest: Point | null = null;
  const rest = (point: Point | null): void => {
    latest = point;
    if (frame !== 0) return;
    frame = view.requestAnimationFrame(() => {
      frame = 0;
      handlers.rest(latest);
    });
  };
  const options = { capture: true, passive: true, signal };
  view.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch' || event.target === own) return;
      // While a button is held the reader selects; a card would be in the way.
      rest(event.buttons === 0 ? { x: event.clientX, y: event.clientY } : null);
    },
    options,
  );
  view.document.documentElement.addEventListener(
    'pointerleave',
    (event) => {
      if (event.isTrusted) rest(null);
    },
    { passive: true, signal },
  );
  view.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.target === own) return;
      // In both browsers a click is a PointerEvent that knows its pointer.
      if (event instanceof PointerEvent && event.pointerType === 'touch') {
        handlers.tap({ x: event.clientX, y: event.clientY });
      }
    },
    options,
  );
  signal.addEventListener('abort', () => view.cancelAnimationFrame(frame));
}
