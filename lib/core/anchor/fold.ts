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
  /** Folds a whole text. Linear. */
  text(text: string): FoldedText;
  /** The folded characters alone. */
  codes(text: string): Uint16Array;
  /** Writes the folded characters into `codes` from `at` on, which must have room: see {@link roomFor}. Their end. */
  into(text: string, codes: Uint16Array, at: number): number;
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
    if (isKept && folded.length > 1) {
      several.set(
        unit,
        Uint16Array.from(folded, (_, at) => folded.charCodeAt(at)),
      );
    }
    const code = !isKept ? DROPPED : folded.length > 1 ? SEVERAL : first;
    table[unit] = code;
    return code;
  };

  /** Writes from `start` on. Gives the end of the folded text, whether or not `codes` could hold all of it. */
  const foldInto = (text: string, codes: Uint16Array, source: Uint32Array | null, start: number): number => {
    let length = start;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const code = table[unit] || learn(unit);
      if (code < SEVERAL) {
        codes[length] = code;
        if (source !== null) source[length] = at;
        length++;
      } else if (code === SEVERAL) {
        for (const part of several.get(unit) ?? []) {
          codes[length] = part;
          if (source !== null) source[length] = at;
          length++;
        }
      }
    }
    return length;
  };

  /** Most texts become no longer: a second pass is only for those that do. */
  const foldAll = (text: string): FoldedText => {
    for (let room = text.length; ; ) {
      const codes = new Uint16Array(room);
      const source = new Uint32Array(room);
      const length = foldInto(text, codes, source, 0);
      if (length <= room) return { codes: codes.subarray(0, length), source: source.subarray(0, length) };
      room = length;
    }
  };

  return {
    text: foldAll,
    codes: (text) => {
      const codes = new Uint16Array(roomFor(text.length));
      return codes.subarray(0, foldInto(text, codes, null, 0));
    },
    into: (text, codes, at) => foldInto(text, codes, null, at),
    drops: (unit) => (table[unit] || learn(unit)) === DROPPED,
  };
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
