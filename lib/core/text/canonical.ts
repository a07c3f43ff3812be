import { BLANK, BREAK, FOLD, IGNORED, KIND, Kind } from '@/lib/core/text/fold';

/**
 * The canonical form of a name: its folded units, without what nobody sees, and without the blanks that
 * mean nothing. Two spellings are the same name when their canonical forms are equal:
 * 吕欣 = 吕　欣, ISC.AI 2024 = ＩＳＣ.ai2024; but Go Win ≠ Gowin, and a line's end parts everything.
 */

/** As many blanks in a row may stand inside a name. Editors pad two characters to the width of three or four. */
const MAX_BLANKS = 4;

/** As many unseen characters in a row may stand inside a name: a limit, so that a step has constant cost. */
const MAX_IGNORED = 16;

/**
 * Whether a blank between two folded units tells something. It does not beside a character of a script
 * that has no blanks, beside a bracket, quote or dot, nor between a letter and a digit (ISC 2024, ISC2024).
 */
export function blankMatters(before: number, after: number): boolean {
  const left = KIND[before];
  const right = KIND[after];
  if (left === Kind.wide || right === Kind.wide || left === Kind.joint || right === Kind.joint) return false;
  return !((left === Kind.letter && right === Kind.digit) || (left === Kind.digit && right === Kind.letter));
}

/**
 * Writes the canonical form of a surface into `units` from `from` on: at most as many as the surface has. Line breaks
 * in it count as blanks: a surface is one thing, wherever its source broke the line.
 * @returns where it ends
 */
export function writeCanonical(surface: string, units: Uint16Array, from: number): number {
  let at = from;
  let last = BREAK;
  let blank = false;
  for (let i = 0; i < surface.length; i++) {
    const unit = FOLD[surface.charCodeAt(i)] ?? IGNORED;
    if (unit === IGNORED) continue;
    if (unit === BLANK || unit === BREAK) {
      blank = true;
      continue;
    }
    if (blank && last !== BREAK && blankMatters(last, unit)) units[at++] = BLANK;
    units[at++] = unit;
    last = unit;
    blank = false;
  }
  return at;
}

/** The canonical form of a surface. */
export function canonicalUnits(surface: string): Uint16Array {
  const units = new Uint16Array(surface.length);
  return units.subarray(0, writeCanonical(surface, units, 0));
}

/** A place in a text, moved by {@link nextUnit}. */
export interface Cursor {
  /** The offset just after the unit that was read last. */
  at: number;
}

/**
 * Reads the next unit of a text's canonical form.
 *
 * @param last the folded unit that stands before `cursor.at`; it decides whether blanks matter
 * @returns the folded unit, {@link BLANK} where a blank matters, or {@link BREAK} where the line, the text
 *   or the patience with blanks ends; the cursor then stands just after the unit (before the next one in
 *   the case of a blank)
 */
export function nextUnit(text: string, cursor: Cursor, last: number): number {
  let at = cursor.at;
  let unit = at < text.length ? (FOLD[text.charCodeAt(at)] ?? BREAK) : BREAK;
  if (unit !== IGNORED && unit !== BLANK) {
    cursor.at = at + 1;
    return unit;
  }
  let blanks = 0;
  let ignored = 0;
  while (unit === IGNORED || unit === BLANK) {
    if (unit === BLANK) blanks++;
    else ignored++;
    if (blanks > MAX_BLANKS || ignored > MAX_IGNORED) return BREAK;
    at++;
    unit = at < text.length ? (FOLD[text.charCodeAt(at)] ?? BREAK) : BREAK;
  }
  if (unit === BREAK) return BREAK;
  if (blanks > 0 && last !== BLANK && blankMatters(last, unit)) {
    cursor.at = at;
    return BLANK;
  }
  cursor.at = at + 1;
  return unit;
}
