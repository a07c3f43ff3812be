/** Calls `moved` whenever something of the page may have moved in the window. */
export function followPage(view: Window, moved: () => void, signal: AbortSignal): void {
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
