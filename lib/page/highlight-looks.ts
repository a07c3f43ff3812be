import type { Colour } from '@/lib/core/records/annotation';

/** The text colour on every highlight's ground. */
export const HIGHLIGHT_TEXT = '#1f2328';

/** The grounds of the four colours. `public/highlights.css` says the same; a test holds the two together. */
export const HIGHLIGHT_GROUNDS: Readonly<Record<Colour, string>> = {
  yellow: '#ffe89a',
  green: '#c8efcb',
  blue: '#cbe4ff',
  pink: '#ffd3e2',
};

/** The name in the highlight registry: `pangzhu-highlight-<colour>`, with `-note` for one that bears a note. */
export function highlightName(colour: Colour, hasNote: boolean): string {
  return `pangzhu-highlight-${colour}${hasNote ? '-note' : ''}`;
}
