/** A stretch of somebody's words as it stands on the page, in CSS pixels. */
export interface Beside {
  readonly key: string;
  readonly names: string;
  readonly isSure: boolean;
  /** The left edge of the lines of its paragraphs. */
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** A hint in its place: the line's left edge and its ends, and how wide the name may be; 0 for no name. */
export interface PlacedHint extends Pick<Beside, 'key' | 'names' | 'isSure'> {
  readonly x: number;
  readonly top: number;
  readonly height: number;
  readonly nameWidth: number;
}

/** Between the words and the line. */
const GAP = 12;
/** The line with air on its other side: with less room than this, the words stay alone. */
const LEAST_ROOM = 20;
/** Between the name and the line, and the name and what stands at its other side. */
const AROUND_NAME = 8;
/** A name of three characters; the widest one that is not cut has about ten. */
const NARROWEST_NAME = 44;
const WIDEST_NAME = 132;
/** Of a name: a line of small letters. */
const NAME_HEIGHT = 20;

/**
 * Where hints go in the strip between `free` and the lines: nowhere without room, without a name in a narrow strip,
 * and without the name where that of the one above would be written over.
 * @param besides in order of the text
 * @param free where the strip begins
 */
export function placeHints(besides: readonly Beside[], free: number): PlacedHint[] {
  const hints: PlacedHint[] = [];
  let namedUntil = Number.NEGATIVE_INFINITY;
  for (const { key, names, isSure, column, top, bottom } of besides) {
    const room = column - free;
    if (room < LEAST_ROOM || bottom <= top) continue;
    const x = column - GAP;
    const width = Math.min(WIDEST_NAME, x - free - 2 * AROUND_NAME);
    const hasName = width >= NARROWEST_NAME && top >= namedUntil;
    if (hasName) namedUntil = Math.max(top + NAME_HEIGHT, bottom - 1);
    hints.push({ key, names, isSure, x, top, height: bottom - top, nameWidth: hasName ? width : 0 });
  }
  return hints;
}
