/**
 * Character folding: what counts as the same character when a name is looked for.
 *
 * {@link FOLD} gives for every UTF-16 unit the unit it is compared as: case, full and half width,
 * compatibility ideographs, the variants of dots, dashes and quotes, and traditional characters and their
 * simplified forms are made one. {@link KIND} says what a folded unit is. Both are tables of 65,536 entries
 * made once, so that a scan folds by one array access and allocates nothing.
 */
import variants, { distinct } from 'virtual:han-variants';
import {
  BLANK,
  BLANK_RANGES,
  BREAK,
  BREAK_RANGES,
  IGNORED,
  IGNORED_RANGES,
  type Range,
} from '@/lib/core/text/unseen';

export { BLANK, BREAK, IGNORED } from '@/lib/core/text/unseen';

/** What a folded unit is. */
export const Kind = {
  /** Punctuation and symbols that part words: a blank beside them means something. */
  other: 0,
  /** Chinese, kana, hangul: scripts written without blanks between words. */
  wide: 1,
  letter: 2,
  digit: 3,
  /** Brackets, quotes, middle dots, dashes: a blank beside them is a matter of taste. */
  joint: 4,
  blank: 5,
  break: 6,
  ignored: 7,
} as const;

/** Scripts that know upper and lower case. */
const CASED_RANGES: readonly Range[] = [
  [0x0041, 0x024f],
  [0x0370, 0x058f],
  [0x10a0, 0x10ff],
  [0x13a0, 0x13f5],
  [0x1e00, 0x1fff],
  [0x2c00, 0x2dff],
  [0xa640, 0xa7ff],
  [0xff21, 0xff3a],
];

/**
 * Where Unicode's compatibility form (NFKC) of a unit is the same character in other clothes: superior
 * and inferior figures, Kangxi radicals (PDF converters write them for ideographs), compatibility
 * ideographs, small and full width forms.
 */
const COMPATIBILITY_RANGES: readonly Range[] = [
  [0x00b2, 0x00b3],
  [0x00b9, 0x00b9],
  [0x2070, 0x2079],
  [0x2080, 0x2089],
  [0x2f00, 0x2fd5],
  [0xf900, 0xfaff],
  [0xfe50, 0xfe6b],
  [0xff01, 0xffdc],
];

/** Each line: variants, and after the bar the one that they are compared as. */
const VARIANTS: readonly string[] = [
  '\u2022\u2027\u2219\u22c5\u30fb\uff65|\u00b7',
  '\u2010\u2011\u2012\u2013\u2212|-',
  '\u2015\u2500|\u2014',
  '\u2018\u2019\u201b\u300e\u300f|\u0027',
  '\u201c\u201d\u201e\u201f\u300c\u300d|\u0022',
];

const LETTER_RANGES: readonly Range[] = [
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x02af],
  [0x0300, 0x0373],
  [0x0376, 0x037d],
  [0x037f, 0x0481],
  [0x048a, 0x10ff],
  [0x1200, 0x167f],
  [0x1681, 0x1fff],
  [0x2c00, 0x2dff],
  [0xa640, 0xa7ff],
  [0xfb00, 0xfb06],
];

/** High surrogates of planes 2 and 3 count as Chinese, with any low surrogate that follows. */
const WIDE_RANGES: readonly Range[] = [
  [0x1100, 0x11ff],
  [0x2e80, 0x2fd5],
  [0x3005, 0x3007],
  [0x3041, 0x3096],
  [0x309d, 0x30fa],
  [0x30fc, 0x31ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xd840, 0xd8bf],
  [0xf900, 0xfaff],
];

const JOINTS = '()[]{}<>"\'\u00b7\u2014\u3008\u3009\u300a\u300b\u3010\u3011\u3014\u3015\uff5e~';

function makeFoldTable(): Uint16Array {
  const fold = new Uint16Array(0x10000);
  for (let code = 1; code < fold.length; code++) fold[code] = code;
  // A real NUL must not be taken for the mark of what is skipped.
  fold[0] = 0xfffd;
  const fill = (ranges: readonly Range[], folded: (code: number) => number): void => {
    for (const [first, last] of ranges) {
      for (let code = first; code <= last; code++) fold[code] = folded(code);
    }
  };
  const single = (form: string, code: number): number => (form.length === 1 ? form.charCodeAt(0) : code);
  fill(COMPATIBILITY_RANGES, (code) => single(String.fromCharCode(code).normalize('NFKC'), code));
  for (const line of VARIANTS) {
    for (let i = 0; i < line.length - 2; i++) fold[line.charCodeAt(i)] = line.charCodeAt(line.length - 1);
  }
  for (const [code, simplified] of traditionalCodes()) fold[code] = simplified;
  // What a form was made of may be a variant itself: ｢ is 「 is ".
  fill(COMPATIBILITY_RANGES, (code) => fold[fold[code] ?? code] ?? code);
  fill(CASED_RANGES, (code) => {
    const unit = fold[code] ?? code;
    return single(String.fromCharCode(unit).toLowerCase(), unit);
  });
  fill(IGNORED_RANGES, () => IGNORED);
  fill(BLANK_RANGES, () => BLANK);
  fill(BREAK_RANGES, () => BREAK);
  return fold;
}

/**
 * Every traditional character, or Taiwan's or Hong Kong's form of one, with the simplified one that it is compared as. What is
 * written in simplified text too stays itself: 乾 may be somebody's name there.
 */
function* traditionalCodes(): Generator<readonly [code: number, simplified: number]> {
  const own = new Set(distinct);
  let lead = 0;
  for (let i = 0; i < variants.length; i++) {
    const code = variants.charCodeAt(i);
    if (code === BLANK) lead = 0;
    else if (lead === 0) lead = code;
    else if (!own.has(variants.charAt(i))) yield [code, lead];
  }
}

function listFoldedCodes(): Uint16Array {
  const codes: number[] = [];
  const ranges = [COMPATIBILITY_RANGES, CASED_RANGES, IGNORED_RANGES, BLANK_RANGES, BREAK_RANGES].flat();
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code++) if (FOLD[code] !== code) codes.push(code);
  }
  for (const line of VARIANTS) for (let i = 0; i < line.length - 2; i++) codes.push(line.charCodeAt(i));
  for (const [code] of traditionalCodes()) codes.push(code);
  // Its own place is the one of what is passed over.
  codes.push(0);
  return Uint16Array.from(codes);
}

function makeKindTable(): Uint8Array {
  const kind = new Uint8Array(0x10000);
  const fill = (ranges: readonly Range[], value: number): void => {
    for (const [first, last] of ranges) kind.fill(value, first, last + 1);
  };
  fill(LETTER_RANGES, Kind.letter);
  fill(WIDE_RANGES, Kind.wide);
  fill([[0x30, 0x39]], Kind.digit);
  for (let i = 0; i < JOINTS.length; i++) kind[JOINTS.charCodeAt(i)] = Kind.joint;
  kind[BLANK] = Kind.blank;
  kind[BREAK] = Kind.break;
  kind[IGNORED] = Kind.ignored;
  return kind;
}

/** For every UTF-16 unit the unit it is compared as, or {@link IGNORED}, {@link BLANK}, {@link BREAK}. */
export const FOLD: Uint16Array = makeFoldTable();

/**
 * The units that are compared as another one: all that a table which has folding built in must look at. Taken in
 * this order, the entry of each can be set to that of its folded unit in the table itself.
 */
export const FOLDED_CODES: Uint16Array = listFoldedCodes();

/** For every *folded* unit its {@link Kind}. */
export const KIND: Uint8Array = makeKindTable();

/** Whether a folded unit is a letter or a digit: two of them side by side belong to one token. */
export function isTokenUnit(unit: number): boolean {
  const kind = KIND[unit];
  return kind === Kind.letter || kind === Kind.digit;
}
