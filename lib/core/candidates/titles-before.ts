import type { PrintedTitle } from '@/lib/core/candidates/candidate';
import { endsLeadIn, isCut } from '@/lib/core/candidates/lexicon/lead-ins';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { CLOSED_OFFICES, RANKS } from '@/lib/core/candidates/lexicon/roles';
import { namesBody, namesDepartment, organisationInTitle } from '@/lib/core/candidates/organisation-in-title';
import { roleEndingAt } from '@/lib/core/candidates/role-at';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { BLANK, isTokenUnit, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** How far one title reaches, in UTF-16 units; what is longer is a sentence. */
const LONGEST_TITLE = 64;

/** How far the titles of one name reach together. */
const LONGEST_TITLES = 240;

/** How far brackets, quotes and book marks inside of a title reach. */
const LONGEST_BRACKETS = 40;

/** Signs of sentences: what has them between its quotes is no part of a title. */
const SENTENCE_SIGNS = new CharacterSet('。!?;,:');

const PARENTHESIS = 0x29;
const SEPARATORS = new CharacterSet(',、&');
/** Words that count persons: 3名技术专家. */
const COUNTERS = new CharacterSet('名位');
const COMMA = 0x2c;
const LISTED = '、'.charCodeAt(0);
const BESIDES = '兼'.charCodeAt(0);
/** Signs that stand inside of a title: ISO/IEC, B.P, R&D. */
const INNER_SIGNS = new CharacterSet("/-+·#'%");
const FULL_STOP = 0x2e;
const SLASH = 0x2f;
const JOINERS = new CharacterSet('、,和与及暨并&;/兼');
const CLOSERS: Readonly<Record<string, string>> = {
  '”': '“',
  '」': '「',
  '』': '『',
  '》': '《',
  '）': '（',
  ')': '(',
  '〉': '〈',
};

/** Where a title begins, and what stands there. */
interface Beginning {
  readonly start: number;
  readonly stop: 'separator' | 'another' | 'cut' | 'end' | 'far';
}

/**
 * Reads the titles that end at `end`, as they stand there: several are joined by 、 or ， or 兼 or blanks, and
 * each but the first begins where the one before it ended. A title begins at a sign, at a word that
 * introduces (由, 邀请), or at `floor`.
 *
 * @param end where the last title ends: the beginning of the name, without the blanks before it
 * @param floor where the titles begin at the earliest: the end of the name before
 * @returns them in the order of the text; none where no role ends at `end`
 */
export function titlesBefore(text: string, end: number, floor: number): PrintedTitle[] {
  const lowest = Math.max(floor, end - LONGEST_TITLES);
  const titles: PrintedTitle[] = [];
  let at = end;
  let afterComma = false;
  for (;;) {
    const role = roleEndingAt(text, at, lowest);
    if (role === null) break;
    const beginning = wholeBeginning(text, role.start, Math.max(lowest, at - LONGEST_TITLE), lowest);
    if (
      beginning.stop === 'far' ||
      (afterComma && beginning.stop === 'cut' && (role.calling || isPlural(text, beginning.start)))
    )
      break;
    const start = skipJoiners(text, beginning.start, role.start);
    const organisation = organisationInTitle(text, behindSlash(text, start, role.start), role.start);
    titles.push({ start, end: at, title: text.slice(start, at), organisation });
    if (beginning.stop === 'another') {
      at = beginning.start;
      continue;
    }
    if (beginning.stop !== 'separator') break;
    afterComma = unitAt(text, beginning.start - 1) === COMMA;
    at = skipBlanksBack(text, beginning.start - 1, lowest);
  }
  return shareOrganisations(titles.reverse());
}

/** 国家信息中心、信息与网络安全部副主任: a department stands in a list with the body that it is a part of. */
function wholeBeginning(text: string, roleStart: number, lowest: number, floor: number): Beginning {
  const beginning = beginningOf(text, roleStart, lowest, floor);
  const body = beginning.start - 1;
  if (beginning.stop !== 'separator' || unitAt(text, body) !== LISTED) return beginning;
  if (BODY_ENDS.longestAt(text, body, lowest) < 2 || !namesDepartment(text, beginning.start, roleStart))
    return beginning;
  return beginningOf(text, body, lowest, floor);
}

/** 党组书记、董事长: an office without a body of its own is held in the one before. A rank is not. */
function shareOrganisations(titles: PrintedTitle[]): PrintedTitle[] {
  let last: PrintedTitle['organisation'] = null;
  return titles.map((title) => {
    if (title.organisation !== null) {
      last = title.organisation;
      return title;
    }
    const rank = RANKS.longestAt(title.title, title.title.length) > 0;
    return rank || last === null ? title : { ...title, organisation: last };
  });
}

function skipBlanksBack(text: string, end: number, lowest: number): number {
  let at = end;
  while (at > lowest && unitAt(text, at - 1) === BLANK) at--;
  return at;
}

function skipJoiners(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (unitAt(text, at) === BLANK || JOINERS.has(unitAt(text, at)) || isMark(text[at] ?? '')))
    at++;
  return at;
}

/** 专家委员/某观察站观察员: of offices joined by a stroke the last that is held in a body of its own. */
function behindSlash(text: string, start: number, roleStart: number): number {
  for (let at = roleStart - 1; at > start; at--) {
    if (unitAt(text, at) !== SLASH) continue;
    return roleEndingAt(text, at, start) !== null && namesBody(text, at + 1, roleStart) ? at + 1 : start;
  }
  return start;
}

/** A sign that no title begins with. */
function isMark(character: string): boolean {
  return !/[\p{L}\p{N}《（(“「『〈]/u.test(character);
}

/** 多位院士，: what is cut off there is not said of one. */
function isPlural(text: string, start: number): boolean {
  return /[位名的了等过着]/.test(text[start - 1] ?? '');
}

function beginningOf(text: string, roleStart: number, lowest: number, floor: number): Beginning {
  let at = roleStart;
  while (at > lowest) {
    const unit = unitAt(text, at - 1);
    const opener = CLOSERS[text[at - 1] ?? ''];
    if (opener !== undefined) {
      const opening = openingOf(text, at - 1, opener, lowest);
      if (opening < 0) return { start: at, stop: 'end' };
      at = opening;
      continue;
    }
    if (SEPARATORS.has(unit)) return { start: at, stop: 'separator' };
    if (unit === BESIDES && roleEndingAt(text, at - 1, lowest) !== null)
      return { start: at, stop: 'separator' };
    if (unit === BLANK) {
      const before = skipBlanksBack(text, at - 1, lowest);
      if (roleEndingAt(text, before, lowest) !== null) return { start: at, stop: 'separator' };
      if (at - before > 2 || (isWide(text, before - 1) && isWide(text, at)))
        return { start: at, stop: 'end' };
      at = before;
      continue;
    }
    const kind = KIND[unit];
    if (kind === Kind.wide) {
      if (at < roleStart - 2 && beginsAnother(text, at, roleStart, lowest))
        return { start: at, stop: 'another' };
      if (COUNTERS.has(unit) && KIND[unitAt(text, at - 2)] === Kind.digit) return { start: at, stop: 'cut' };
      if (isCut(unitAt(text, at - 2), unit, unitAt(text, at))) return { start: at, stop: 'cut' };
      if (endsLeadIn(text, at, lowest)) return { start: at, stop: 'cut' };
    } else if (
      kind !== Kind.letter &&
      kind !== Kind.digit &&
      kind !== Kind.ignored &&
      !isInner(text, at - 1)
    ) {
      return { start: at, stop: 'end' };
    }
    at--;
  }
  return { start: at, stop: at > floor ? 'far' : 'end' };
}

/** 实验室负责人京东集团首席研究员: a title that ends where another begins, with a body of its own. */
function beginsAnother(text: string, at: number, roleStart: number, lowest: number): boolean {
  const role = CLOSED_OFFICES.longestAt(text, at, lowest);
  if (role < 2 || at - role === lowest) return false;
  return namesBody(text, at, roleStart);
}

function isInner(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return (
    INNER_SIGNS.has(unit) ||
    (unit === FULL_STOP && isTokenUnit(unitAt(text, at - 1)) && isTokenUnit(unitAt(text, at + 1)))
  );
}

function isWide(text: string, at: number): boolean {
  return KIND[unitAt(text, at)] === Kind.wide;
}

/** Where the brackets open that close at `closing`; -1 where they do not on the way of a title. */
function openingOf(text: string, closing: number, opener: string, lowest: number): number {
  const other = opener === '（' ? '(' : opener === '(' ? '（' : opener;
  const from = Math.max(lowest, closing - LONGEST_BRACKETS);
  for (let at = closing - 1; at >= from; at--) {
    const character = text[at];
    if (character === opener || character === other) return at;
    if (unitAt(text, at) === PARENTHESIS || SENTENCE_SIGNS.has(unitAt(text, at))) return -1;
  }
  return -1;
}
