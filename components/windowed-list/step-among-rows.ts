/** Where the arrow keys mean something of their own. */
const EDITABLE = 'input:not([type=checkbox]), textarea, select, [contenteditable]';

/**
 * Puts the focus on the first control of the row above or below for an arrow key, of the first or last row for Home
 * and End; tells whether it did.
 */
export function stepAmongRows(list: Element, target: EventTarget | null, key: string): boolean {
  if (!(target instanceof Element) || target.matches(EDITABLE)) return false;
  const rows = [...list.querySelectorAll('[aria-posinset]')];
  const next = rowFor(key, rows, rows.indexOf(target.closest('[aria-posinset]') ?? list));
  const control = next?.querySelector<HTMLElement>('[data-main], button, a[href]');
  control?.focus();
  return control !== undefined && control !== null;
}

function rowFor(key: string, rows: readonly Element[], at: number): Element | undefined {
  switch (key) {
    case 'ArrowDown':
      return rows[at + 1];
    case 'ArrowUp':
      return rows[at - 1];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
    default:
      return undefined;
  }
}
