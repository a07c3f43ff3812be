const STEPS: Readonly<Record<string, -1 | 1>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
};

/** Moves the focus from button to button for an arrow key; tells whether it was one. */
export function stepAmongButtons(inside: Element, target: EventTarget | null, key: string): boolean {
  const by = STEPS[key];
  if (by === undefined || !(target instanceof Node)) return false;
  const buttons = [...inside.querySelectorAll('button')];
  buttons[buttons.findIndex((button) => button.contains(target)) + by]?.focus();
  return true;
}
