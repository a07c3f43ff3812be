import type { Colour } from '@/lib/core/records/annotation';
import type { Site } from '@/lib/core/records/article';
import { CITATION_FORMATS, type CitationFormat } from '@/lib/core/records/citation-format';
import { flag, list, nullable, one, record, text } from '@/lib/core/records/shape';

/** What the reader calls the colours of highlights. A colour that has no name (null) is called what it is. */
export type ColourNames = Readonly<Record<Colour, string | null>>;

export const NO_COLOUR_NAMES: ColourNames = { yellow: null, green: null, blue: null, pink: null };

/** The reader's choices. */
export interface Settings {
  /** Sites where nothing is shown. */
  readonly off: readonly Site[];
  /** Whether single keys do something in articles. */
  readonly keys: boolean;
  /** Whether it stands beside the lines of an article whose words they are. */
  readonly hints: boolean;
  readonly colourNames: ColourNames;
  /** The form in which a passage was quoted last. */
  readonly citation: CitationFormat;
  /** Whether articles that are opened are remembered, with their texts. */
  readonly remember: boolean;
  /** Whether the reader has been told that they are. */
  readonly isHistoryTold: boolean;
}

export const FIRST_SETTINGS: Settings = {
  off: [],
  keys: true,
  hints: true,
  colourNames: NO_COLOUR_NAMES,
  citation: 'markdown',
  remember: true,
  isHistoryTold: false,
};

/** In UTF-16 units: so much still stands on a button's hint. */
export const LONGEST_COLOUR_NAME = 24;

/** A name as it is kept: without blanks at its ends, in one line; null where nothing is left, or too much. */
export function asColourName(typed: string): string | null {
  const name = typed.trim().replaceAll(/\s+/g, ' ');
  return name === '' || name.length > LONGEST_COLOUR_NAME ? null : name;
}

const colourName = nullable(text(LONGEST_COLOUR_NAME, (value) => asColourName(value) === value));

export const settings = record<Settings>({
  off: list(one('weixin', '4hou', 'generic'), 3),
  keys: flag,
  hints: flag,
  colourNames: record<ColourNames>({
    yellow: colourName,
    green: colourName,
    blue: colourName,
    pink: colourName,
  }),
  citation: one(...CITATION_FORMATS),
  remember: flag,
  isHistoryTold: flag,
});
