/**
 * Sets of characters and of words for questions asked in the middle of a scan: by code, so that asking
 * makes no string. All entries are BMP characters in folded form.
 */

/** The code units of a string; blanks and line breaks in it are layout. */
export function charactersOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters.replace(/\s/g, ''), (character) => character.charCodeAt(0)));
}

/** The key of two neighbouring units. */
export function pairKey(first: number, second: number): number {
  return first * 0x10000 + second;
}

/**
 * The first two characters of each word of a list with blanks between. Two Chinese characters say nearly
 * always which word begins.
 */
export function pairsOf(words: string): ReadonlySet<number> {
  const list = words.trim().split(/\s+/);
  return new Set(list.map((word) => pairKey(word.charCodeAt(0), word.charCodeAt(1))));
}
