import type { Excerpt, PrintedTitle } from '@/lib/core/candidates/candidate';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { isField } from '@/lib/core/candidates/organisations/field-words';
import { isPlace } from '@/lib/core/candidates/organisations/place-words';
import { roleEndingAt } from '@/lib/core/candidates/titles/role-at';
import { titlesBefore } from '@/lib/core/candidates/titles/titles-before';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { BLANK, BREAK } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** How far titles behind a name reach, in UTF-16 units. */
const REACH = 160;
/** Signs that end what stands behind a name: a line of its own ends at none but its end. */
const ENDS = new CharacterSet('。;!?】)|');

/** Where the stretch that begins at `from` ends: at a sign of the set, the line's end, or -1 beyond the reach. */
function stretchEnd(text: string, from: number, toComma: boolean): number {
  for (let at = from; at - from <= REACH; at++) {
    const unit = unitAt(text, at);
    if (unit === BREAK || ENDS.has(unit) || (toComma && unit === COMMA)) return at;
    if (unit === OPENING_BRACKET) at = skipBrackets(text, at);
  }
  return -1;
}

const COMMA = 0x2c;
const OPENING_BRACKET = 0x28;
const CLOSING_BRACKET = 0x29;
const LONGEST_BRACKETS = 30;

function skipBrackets(text: string, opening: number): number {
  for (let at = opening + 1; at - opening <= LONGEST_BRACKETS; at++) {
    if (unitAt(text, at) === CLOSING_BRACKET) return at;
  }
  return opening;
}

/**
 * The titles that fill the stretch from `from` to the next end of a sentence, bracket or line: what stands behind a
 * name and a sign (谭晓生（主持人）, 封化民 教育部…秘书长). None where other words stand there too.
 * @param toComma whether a comma ends the stretch too
 */
export function titlesFilling(text: string, from: number, toComma = false): PrintedTitle[] {
  let start = from;
  while (unitAt(text, start) === BLANK && start - from < REACH) start++;
  let end = stretchEnd(text, start, toComma);
  if (end < 0) return [];
  while (end > start && unitAt(text, end - 1) === BLANK) end--;
  const filling = titlesBefore(text, end, start);
  const titles = filling.length > 0 ? filling : titlesBefore(text, beforeRemark(text, end, start), start);
  const [first] = titles;
  if (first === undefined || first.start === start) return titles;
  const home = homeBefore(text, start, first);
  if (home === null) return [];
  const whole = { ...first, start, title: text.slice(start, first.end) };
  return [whole, ...titles.slice(1)].map((title) => ({ ...title, organisation: title.organisation ?? home }));
}

/** 教授（某中心主任）: where the brackets open that end a stretch; its end where none do. */
function beforeRemark(text: string, end: number, start: number): number {
  if (unitAt(text, end - 1) !== CLOSING_BRACKET) return end;
  for (let at = end - 1; at > start && end - at <= LONGEST_BRACKETS; at--)
    if (unitAt(text, at) === OPENING_BRACKET) return at;
  return end;
}

/** The titles up to a comma behind which something else begins, where the first of them are held in a body. */
export function heldTitles(text: string, from: number): PrintedTitle[] {
  const found: PrintedTitle[] = [];
  for (let start = from; ; ) {
    const titles = titlesFilling(text, start, true);
    if (titles.length === 0) return found;
    if (found.length === 0 && titles.every(({ organisation }) => organisation === null)) return [];
    found.push(...titles);
    start = titles.at(-1)?.end ?? start;
    if (unitAt(text, start) !== COMMA) return found;
    start++;
  }
}

const LONGEST_HOME = 24;
/** So long a home may be that does not end with a word for a body. */
const LONGEST_BRAND = 10;
/** 青禾科技 + a blank: nothing but a name. */
const HOME = /^(?![\d第])([\p{Script=Han}A-Za-z0-9]{2,22})[ \u3000]{1,2}$/u;
const NO_HOME = /[的了是在与和及向对将为从我你他她这那]|主[讲持]|嘉宾|特[邀约]|演讲|致辞|议题/;

/** 青禾科技 创始人: the body that fills the stretch before an office, a blank apart; null where none does. */
function homeBefore(text: string, start: number, office: PrintedTitle): Excerpt | null {
  if (office.start - start > LONGEST_HOME) return null;
  const surface = HOME.exec(text.slice(start, office.start))?.[1];
  if (surface === undefined || NO_HOME.test(surface)) return null;
  const end = start + surface.length;
  if (surface.length > LONGEST_BRAND && BODY_ENDS.longestAt(text, end, start) < 2) return null;
  if (roleEndingAt(text, end, start) !== null || roleEndingAt(text, office.end, start)?.calling !== false)
    return null;
  return isField(text, start, end) || isPlace(text, start, end) ? null : { start, end, surface };
}
