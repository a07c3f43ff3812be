/** What a key asks for. */
export type KeyStep = 'next' | 'previous' | 'highlight';

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  readonly isTrusted: boolean;
  readonly isComposing: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly defaultPrevented: boolean;
  composedPath(): readonly EventTarget[];
}

/** Whether what is typed at this place is text: then a letter is a letter. */
export function isEditable(target: EventTarget | undefined): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

/**
 * Single keys that walk: `n` to the next mark, `p` to the one before, `h` to the next highlight. They rest in editable
 * fields, with modifiers, during IME composition, and when the page has used the key itself or made it up.
 */
export function stepOf(press: KeyPress): KeyStep | null {
  if (!press.isTrusted || press.isComposing || press.defaultPrevented) return null;
  if (press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return null;
  if (isEditable(press.composedPath()[0])) return null;
  if (press.key === 'n') return 'next';
  if (press.key === 'p') return 'previous';
  return press.key === 'h' ? 'highlight' : null;
}
