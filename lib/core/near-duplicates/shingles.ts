/** How many characters stand in a shingle: two words of Chinese, mostly. */
const SIZE = 4;

/**
 * The shingles of a text: every run of {@link SIZE} of its letters and figures. Blanks, punctuation, case and width
 * make no difference: reprints change them. A shorter text is one shingle, an empty one has none.
 */
export function shinglesOf(text: string): ReadonlySet<string> {
  const characters = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ];
  if (characters.length === 0) return new Set();
  const shingles = new Set<string>();
  for (let at = 0; at <= Math.max(0, characters.length - SIZE); at++)
    shingles.add(characters.slice(at, at + SIZE).join(''));
  return shingles;
}

/** What two sets share, as a part of what is in either; 0 for two empty ones. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = a.intersection(b).size;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
