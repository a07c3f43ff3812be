import { unitsOf } from '@/lib/core/anchor/hash';

/**
 * Folding: one text for all the ways in which the same words are set. Full and half width, compatibility
 * forms and accents go by Unicode's NFKD (UAX #15); blanks, zero-width and other invisible characters are
 * dropped, so that padded names (李 明) and split paragraphs do not matter; punctuation that editors exchange
 * for each other becomes one; variants of Chinese characters become one by a table that is passed in.
 * Case is kept.
 */

/** A folded text and the way back. */
export interface FoldedText {
  /** The folded characters, as UTF-16 units. */
  readonly codes: Uint16Array;
  /** For each of them the offset of the unit of the text it came from. Never falls. */
  readonly source: Uint32Array;
}

/** Folds texts by one table. Learns a character when it first meets it, so that making one costs nothing. */
export interface CharacterFold {
  /** Folds a whole text, given as UTF-16 units. Linear. */
  text(units: Uint16Array): FoldedText;
  /** The folded characters alone. */
  codes(text: string): Uint16Array;
  /**
   * Writes the folded characters of `text` from `start` to `end` into `codes` from `at` on, which must have room:
   * see {@link roomFor}. Gives their end.
   */
  into(codes: Uint16Array, at: number, text: string, start: number, end: number): number;
  /** Whether folding drops this UTF-16 unit. */
  drops(unit: number): boolean;
}

/** Groups of variants: each group is written together, its first character stands for all; blanks between. */
export type VariantGroups = string;

const PUNCTUATION: Readonly<Record<string, string>> = {
  '"': '“”„‟«»「」『』〝〞〟',
  "'": '‘’‚‛′`',
  '-': '‐‑‒–—―−─',
  '.': '。',
  ',': '、',
  '·': '•‧∙⋅・●',
  '[': '【〔〖',
  ']': '】〕〗',
  '~': '〜∼',
  '...': '⋯',
};

const INVISIBLE = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Mn}\p{Cc}\p{Cf}]/gu;

/** No character folds to more units than this: U+FDFA would give 18, and what is cut off tells nothing apart. */
const MOST_UNITS = 4;

// What the table holds beside folded units. Unicode's noncharacters stand in no text; should they, they fold to nothing.
const UNKNOWN = 0;
const DROPPED = 0xffff;
const SEVERAL = 0xfffe;
const NOTHING = new Uint16Array();

/** Units that are room enough for whatever a text of `length` units folds to. */
export function roomFor(length: number): number {
  return MOST_UNITS * length;
}

/** Makes a fold. Without groups, variants of Chinese characters stay different. */
export function createFold(variants: VariantGroups = ''): CharacterFold {
  const table = new Uint16Array(0x10000);
  const several = new Map<number, Uint16Array>();
  const replacements = readReplacements(variants);

  const learn = (unit: number): number => {
    const folded = foldCharacter(String.fromCharCode(unit), replacements).slice(0, MOST_UNITS);
    const first = folded.charCodeAt(0);
    const isKept = folded.length > 0 && first !== UNKNOWN && first < SEVERAL;
    if (isKept && folded.length > 1) several.set(unit, unitsOf(folded));
    const code = !isKept ? DROPPED : folded.length > 1 ? SEVERAL : first;
    table[unit] = code;
    return code;
  };
  const partsOf = (unit: number): Uint16Array => several.get(unit) ?? NOTHING;

  const into = (codes: Uint16Array, at: number, text: string, start: number, end: number): number => {
    let length = at;
    for (let from = start; from < end; from++) {
      const unit = text.charCodeAt(from);
      const code = table[unit] || learn(unit);
      if (code < SEVERAL) {
        codes[length] = code;
        length++;
      } else if (code === SEVERAL) {
        const parts = partsOf(unit);
        codes.set(parts, length);
        length += parts.length;
      }
    }
    return length;
  };

  return {
    text: (units) => foldUnits(units, table, learn, partsOf),
    codes: (text) => {
      const codes = new Uint16Array(roomFor(text.length));
      return codes.subarray(0, into(codes, 0, text, 0, text.length));
    },
    into,
    drops: (unit) => (table[unit] || learn(unit)) === DROPPED,
  };
}

/** Folds a whole text. Most become no longer: a second pass is only for those that do. */
function foldUnits(
  units: Uint16Array,
  table: Uint16Array,
  learn: (unit: number) => number,
  partsOf: (unit: number) => Uint16Array,
): FoldedText {
  for (let room = units.length; ; ) {
    const codes = new Uint16Array(room);
    const source = new Uint32Array(room);
    let length = 0;
    for (let at = 0; at < units.length; at++) {
      const unit = units[at] ?? 0;
      const code = table[unit] || learn(unit);
      if (code < SEVERAL) {
        codes[length] = code;
        source[length] = at;
        length++;
      } else if (code === SEVERAL) {
        const parts = partsOf(unit);
        if (length + parts.length <= room) {
          codes.set(parts, length);
          source.fill(at, length, length + parts.length);
        }
        length += parts.length;
      }
    }
    if (length <= room) return { codes: codes.subarray(0, length), source: source.subarray(0, length) };
    room = length;
  }
}

function readReplacements(variants: VariantGroups): ReadonlyMap<string, string> {
  const replacements = new Map<string, string>();
  for (const [one, others] of Object.entries(PUNCTUATION)) {
    for (const other of others) replacements.set(other, one);
  }
  for (const [one = '', ...others] of variants.split(' ').map((group) => [...group])) {
    for (const other of others) replacements.set(other, one);
  }
  return replacements;
}

function foldCharacter(character: string, replacements: ReadonlyMap<string, string>): string {
  const visible = character.normalize('NFKD').replaceAll(INVISIBLE, '');
  return Array.from(visible, (part) => replacements.get(part) ?? part).join('');
}
