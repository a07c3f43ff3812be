/**
 * The edit distance of two strings by the textbook's table (Wagner & Fischer 1974), in UTF-16 units. With
 * `inside`, the least distance to any stretch of `text` (Sellers 1980). The measure for the fast versions.
 */
export function naiveEditDistance(pattern: string, text: string, inside = false): number {
  let row = Array.from({ length: text.length + 1 }, (_, at) => (inside ? 0 : at));
  for (let i = 1; i <= pattern.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (pattern[i - 1] === text[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return inside ? Math.min(...row) : (row[text.length] ?? 0);
}
