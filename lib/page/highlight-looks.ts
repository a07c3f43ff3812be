import { COLOURS, type Colour, STYLES, type Style } from '@/lib/core/records/annotation';

/** The text colour on every highlight's ground. */
export const HIGHLIGHT_TEXT = '#1f2328';

/** The grounds of the four colours. `public/highlights.css` says the same; a test holds the two together. */
export const HIGHLIGHT_GROUNDS: Readonly<Record<Colour, string>> = {
  yellow: '#ffe89a',
  green: '#c8efcb',
  blue: '#cbe4ff',
  pink: '#ffd3e2',
};

/** The lines of underlined ones: each reaches 3:1 on white and on the darkest page of the two sites, #191919. */
export const HIGHLIGHT_LINES: Readonly<Record<Colour, string>> = {
  yellow: '#a07800',
  green: '#3f8a3c',
  blue: '#3b7fc0',
  pink: '#c4528a',
};

/**
 * The name in the highlight registry: `pangzhu-highlight-<colour>`, then `-underline` for one that has a line instead
 * of a ground, then `-note` for one that bears a note.
 */
export function highlightName(colour: Colour, style: Style, hasNote: boolean): string {
  return `pangzhu-highlight-${colour}${style === 'underline' ? '-underline' : ''}${hasNote ? '-note' : ''}`;
}

/** Every name that a highlight can be registered under. */
export const HIGHLIGHT_NAMES: readonly string[] = COLOURS.flatMap((colour) =>
  STYLES.flatMap((style) => [false, true].map((hasNote) => highlightName(colour, style, hasNote))),
);
