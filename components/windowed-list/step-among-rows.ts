/** Where the arrow keys mean something of their own. */
const EDITABLE = 'input:not([type=checkbox]), textarea, select, [contenteditable]';

/** Puts the focus on the first control of the row above or below for an arrow key; tells whether it did. */
export function stepAmongRows(list: Element, target: EventTarget | null, key: string): boolean {
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || !(target instanceof Element) || target.matches(EDITABLE)) return false;
  const rows = [...list.querySelectorAll('[aria-posinset]')];
  const next = rows[rows.indexOf(target.closest('[aria-posinset]') ?? list) + by];
  const control = next?.querySelector<HTMLElement>('[data-main], button, a[href]');
  control?.focus();
  return control !== undefined && control !== null;
}
