/**
 * Tells that the reader is selecting words, with every change of what is selected.
 * @param own our element in the page, where a press selects nothing
 * @returns whether a pointer is held down, as it is while a selection still grows
 */
export function watchSelecting(
  window: Window,
  own: Element,
  onSelecting: () => void,
  signal: AbortSignal,
): () => boolean {
  const { document } = window;
  let isPressed = false;
  const listen = { capture: true, passive: true, signal };
  document.addEventListener(
    'selectionchange',
    (event) => {
      if (event.isTrusted && document.getSelection()?.isCollapsed === false) onSelecting();
    },
    listen,
  );
  window.addEventListener(
    'pointerdown',
    (event) => {
      isPressed = event.isTrusted && event.target !== own;
    },
    listen,
  );
  for (const type of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) isPressed = false;
      },
      listen,
    );
  }
  return () => isPressed;
}
