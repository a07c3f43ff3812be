/** So many are offered at once. */
const MOST = 6;

/**
 * The reader's own tags that may be meant by what was typed, those that begin with it first; none that is there
 * already, and none while nothing is typed.
 */
export function completions(typed: string, own: readonly string[], taken: readonly string[]): string[] {
  const sought = typed.trim().toLowerCase();
  if (sought === '') return [];
  const free = own.filter((tag) => !taken.includes(tag) && tag.toLowerCase().includes(sought));
  const begins = (tag: string): number => (tag.toLowerCase().startsWith(sought) ? 0 : 1);
  return free.toSorted((a, b) => begins(a) - begins(b)).slice(0, MOST);
}

/** A tag as it is kept: without blanks at its ends or a sign before it; null where nothing is left. */
export function asTag(typed: string): string | null {
  const tag = typed.trim().replace(/^#+/, '').trim();
  return tag === '' ? null : tag;
}
