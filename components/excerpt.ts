/** How far before its end an excerpt may be cut, in UTF-16 units, so as to cut no character. */
const LONGEST_CHARACTER = 32;

/**
 * The beginning of a text, for a list: at most `longest` UTF-16 units and «…» where more follows. No
 * character that a reader sees as one is cut, as long as it is no longer than {@link LONGEST_CHARACTER}.
 */
export function excerpt(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const from = Math.max(0, longest - LONGEST_CHARACTER);
  // What follows tells whether a character goes on there.
  const characters = new Intl.Segmenter().segment(text.slice(from, longest + LONGEST_CHARACTER));
  const end = characters.containing(longest - from)?.index ?? longest - from;
  return `${text.slice(0, end === 0 ? longest : from + end).trimEnd()}…`;
}
