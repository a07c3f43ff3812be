/*
 * What stands in a text and is not seen: by itself, so that a page that only parts a text into lines and sentences does not
 * bring the tables of folding along.
 */

/** Folded value of characters that nobody sees (zero width, soft hyphen, bidi marks): they are skipped. */
export const IGNORED = 0x00;
/** Folded value of every kind of blank on a line. */
export const BLANK = 0x20;
/** Folded value of everything that ends a line. No surface reaches over it. */
export const BREAK = 0x0a;

/** Units from one to another, both of them in it. */
export type Range = readonly [first: number, last: number];

export const IGNORED_RANGES: readonly Range[] = [
  [0x00ad, 0x00ad],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

export const BLANK_RANGES: readonly Range[] = [
  [0x09, 0x09],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
];

export const BREAK_RANGES: readonly Range[] = [
  [0x0a, 0x0d],
  [0x85, 0x85],
  [0x2028, 0x2029],
];

const UNSEEN = [...IGNORED_RANGES, ...BLANK_RANGES, ...BREAK_RANGES];

/** Whether nothing is seen of a UTF-16 unit: a blank, the end of a line, what has no width. */
export function isUnseen(code: number): boolean {
  return UNSEEN.some(([first, last]) => code >= first && code <= last);
}
