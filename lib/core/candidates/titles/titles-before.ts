import type { PrintedTitle } from '@/lib/core/candidates/candidate';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { RANKS } from '@/lib/core/candidates/lexicon/roles';
import { namesBody, namesDepartment } from '@/lib/core/candidates/titles/body-in-title';
import { organisationInTitle } from '@/lib/core/candidates/titles/organisation-in-title';
import { roleEndingAt } from '@/lib/core/candidates/titles/role-at';
import { skipBlanksBack } from '@/lib/core/candidates/titles/skip-blanks-back';
import { beginningOf, type TitleBeginning } from '@/lib/core/candidates/titles/title-beginning';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { BLANK, isTokenUnit, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** How far one title reaches, in UTF-16 units; what is longer is a sentence. */
const LONGEST_TITLE = 64;

/** How far the titles of one name reach together. */
const LONGEST_TITLES = 240;

const COMMA = 0x2c;
const LISTED = '、'.charCodeAt(0);
const SLASH = 0x2f;
const JOINERS = new CharacterSet('、,和与及暨并&;/兼');
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
      (afterComma && beginning.stop === 'cut' && isClause(text, beginning.start, role.calling))
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
function wholeBeginning(text: string, roleStart: number, lowest: number, floor: number): TitleBeginning {
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

function skipJoiners(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isJoinerOrMark(text, at)) at++;
  return at;
}

function isJoinerOrMark(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  if (unit === BLANK || JOINERS.has(unit)) return true;
  return KIND[unit] !== Kind.wide && !isTokenUnit(unit) && isMark(text[at] ?? '');
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

/** 多位院士，: what is cut off there is not said of one, nor a calling where no 由 says by whom something is done. */
function isClause(text: string, start: number, calling: boolean): boolean {
  const before = text[start - 1] ?? '';
  return /[位名的了等过着]/.test(before) || (calling && before !== '由');
}
