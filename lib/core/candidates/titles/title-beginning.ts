import { endsLeadIn, isCut } from '@/lib/core/candidates/lexicon/lead-ins';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { CLOSED_OFFICES } from '@/lib/core/candidates/lexicon/roles';
import { readChineseName } from '@/lib/core/candidates/people/read-name';
import { isOfForeignNames } from '@/lib/core/candidates/people/read-other-name';
import { namesBody } from '@/lib/core/candidates/titles/body-in-title';
import { roleEndingAt } from '@/lib/core/candidates/titles/role-at';
import { skipBlanksBack } from '@/lib/core/candidates/titles/skip-blanks-back';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { COMMON_SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
import { BLANK, isTokenUnit, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** How far brackets, quotes and book marks inside of a title reach. */
const LONGEST_BRACKETS = 40;

/** Signs of sentences: what has them between its quotes is no part of a title. */
const SENTENCE_SIGNS = new CharacterSet('。!?;,:');

const PARENTHESIS = 0x29;
const SEPARATORS = new CharacterSet(',、&');
/** Words that count persons: 3名技术专家. */
const COUNTERS = new CharacterSet('名位');
const DATES = new CharacterSet('年月日');
const DATE_GOES_ON = new CharacterSet('度级代届');
const AND = new CharacterSet('和与及');
const BESIDES = '兼'.charCodeAt(0);
/** Signs that stand inside of a title: ISO/IEC, B.P, R&D. */
const INNER_SIGNS = new CharacterSet("/-+·#'%");
const FULL_STOP = 0x2e;
/** Signs that close, each with the one that opens before it. */
const OPENERS = new Map(
  ['“”', '「」', '『』', '《》', '（）', '()', '〈〉'].map(([opener = '', closer = '']) => [
    closer.charCodeAt(0),
    opener,
  ]),
);
const CLOSERS = new CharacterSet(String.fromCharCode(...OPENERS.keys()));

/** Where a title begins, and what stands there. */
export interface TitleBeginning {
  readonly start: number;
  readonly stop: 'separator' | 'another' | 'cut' | 'end' | 'far';
}

/**
 * Looks back for the beginning of the title whose role begins at `roleStart`.
 * @param lowest where it begins at the earliest
 * @param floor where the titles of the name do: what reaches to `lowest` above it is too long for a title
 */
export function beginningOf(text: string, roleStart: number, lowest: number, floor: number): TitleBeginning {
  let at = roleStart;
  while (at > lowest) {
    const unit = unitAt(text, at - 1);
    const code = text.charCodeAt(at - 1);
    if (CLOSERS.has(code)) {
      const opening = openingOf(text, at - 1, OPENERS.get(code) ?? '', lowest);
      if (opening < 0) return { start: at, stop: 'end' };
      at = opening;
      continue;
    }
    if (unit === LISTED && isNumbered(text, at)) {
      at--;
      continue;
    }
    if (SEPARATORS.has(unit)) return { start: at, stop: 'separator' };
    if (unit === BESIDES && roleEndingAt(text, at - 1, lowest) !== null)
      return { start: at, stop: 'separator' };
    if (unit === BLANK) {
      const before = skipBlanksBack(text, at - 1, lowest);
      if (roleEndingAt(text, before, lowest) !== null) return { start: at, stop: 'separator' };
      const isBody = at - before === 1 && BODY_ENDS.longestAt(text, before, lowest) > 1;
      if (!isBody && (at - before > 2 || (isWide(text, before - 1) && isWide(text, at))))
        return { start: at, stop: 'end' };
      at = before;
      continue;
    }
    const kind = KIND[unit];
    if (kind === Kind.wide) {
      if (at < roleStart - 2 && beginsAnother(text, at, roleStart, lowest))
        return { start: at, stop: 'another' };
      if (COUNTERS.has(unit) && KIND[unitAt(text, at - 2)] === Kind.digit) return { start: at, stop: 'cut' };
      if (endsDate(text, at)) return { start: at, stop: 'cut' };
      if (isCut(text, at, unit)) return { start: at, stop: 'cut' };
      if (AND.has(unit) && isNameAlone(text, at - 1)) return { start: at, stop: 'cut' };
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

const LISTED = '、'.charCodeAt(0);
const NUMBERED = '第'.charCodeAt(0);

/** 第一、第三研究所: whether two of a kind that have numbers are joined before `at`. */
function isNumbered(text: string, at: number): boolean {
  return unitAt(text, at) === NUMBERED && unitAt(text, at - 3) === NUMBERED;
}

const LEAST_NAME = 2;
const LONGEST_NAME = 3;
const LONGEST_FOREIGN = 6;

/** 白慧敏和青禾科技总裁: whether nothing but a name stands between a sign and `end`. */
function isNameAlone(text: string, end: number): boolean {
  let start = end;
  while (end - start <= LONGEST_FOREIGN && isWide(text, start - 1)) start--;
  const length = end - start;
  if (length < LEAST_NAME || length > LONGEST_FOREIGN) return false;
  if (isForeign(text, start, end)) return true;
  if (length > LONGEST_NAME || !COMMON_SURNAMES.has(unitAt(text, start))) return false;
  const name = readChineseName(text, start);
  return name?.usual === true && name.word === null && (name.end === end || name.otherEnd === end);
}

/** Whether a stretch is made of characters that foreign names are written with. */
function isForeign(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isOfForeignNames(unitAt(text, at))) return false;
  return true;
}

/** 2023 年首席执行官, 5月主席: whether a date ends at `at`, and not 年度 or 年代. */
function endsDate(text: string, at: number): boolean {
  if (!DATES.has(unitAt(text, at - 1)) || DATE_GOES_ON.has(unitAt(text, at))) return false;
  const before = unitAt(text, at - 2) === BLANK ? at - 3 : at - 2;
  return KIND[unitAt(text, before)] === Kind.digit;
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
