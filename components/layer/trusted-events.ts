/*
 * A page's scripts can send any event to the document and to our host. Only what a person did may move
 * what we show, so every listener of ours is added by one of these two.
 */

/** Adds a listener that hears no event made by a script. */
export function onTrusted<Type extends keyof WindowEventMap>(
  target: EventTarget,
  type: Type,
  listener: (event: WindowEventMap[Type]) => void,
  options: AddEventListenerOptions,
): void {
  const heard = (event: Event): void => {
    if (event.isTrusted) listener(event as WindowEventMap[Type]);
  };
  target.addEventListener(type, heard, options);
}

/** Stops events made by a script before any element inside `target` hears them. */
export function dropUntrusted(target: EventTarget, types: readonly string[], signal: AbortSignal): void {
  const drop = (event: Event): void => {
    if (!event.isTrusted) event.stopImmediatePropagation();
  };
  for (const type of types) target.addEventListener(type, drop, { capture: true, signal });
}
