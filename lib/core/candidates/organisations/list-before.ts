import type { Excerpt } from '@/lib/core/candidates/candidate';
import { endsLeadIn, isCut } from '@/lib/core/candidates/lexicon/lead-ins';
import { isNoBody } from '@/lib/core/candidates/lexicon/no-body';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { ROLES } from '@/lib/core/candidates/lexicon/roles';
import { BEFORE_BODIES, NO_NAME_ENDS } from '@/lib/core/candidates/lexicon/taking-part';
import { endsJoint } from '@/lib/core/candidates/organisations/body-start';
import { isField } from '@/lib/core/candidates/organisations/field-words';
import { isPlace } from '@/lib/core/candidates/organisations/place-words';
import { readChineseName } from '@/lib/core/candidates/people/read-name';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { ExpressionAt } from '@/lib/core/recognise/lexicon/expression-at';
import { BLANK, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** How far a list reaches back from its end, and one of its names, in UTF-16 units. */
const LONGEST_LIST = 400;
const LONGEST_NAME = 34;
const SHORTEST_NAME = 2;

const LISTED = '、'.charCodeAt(0);
const BY = '由'.charCodeAt(0);
const AND = new CharacterSet('和与及');
const AMPERSAND = '&'.charCodeAt(0);
const CLOSING = 0x29;
const KIND_BEFORE_LATIN =
  /^\p{Script=Han}{0,12}(?:公司|组织|机构|厂商|巨头|协会|社区) ?(?=[A-Z][A-Za-z0-9 .&-]+$)/u;
/** 自2017年某办公厅: when it did something. */
const DATE = new ExpressionAt(
  '自截0123456789',
  /(?:自|截至)?(?:(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月\d{1,2}日)/,
);
/** 主管, 指导, 主办, 承办, 协办, and what these end with. */
const HOLDS = /主管|指导|[主承协]办/;
const VERB_ENDS = new CharacterSet('管导办');
/** Signs inside of names: ISO/IEC, B.P, AT&T. */
const INNER_SIGNS = new CharacterSet("./-+&·'");

function isInner(text: string, at: number): boolean {
  return (
    INNER_SIGNS.has(unitAt(text, at)) && unitAt(text, at - 1) !== BLANK && unitAt(text, at + 1) !== BLANK
  );
}

/** A list read back from its end. */
export interface List {
  readonly names: readonly Excerpt[];
  /** What it begins after: 由, a sign, or other words, which may belong to its first name. */
  readonly begins: 'by' | 'sign' | 'word';
}

/**
 * Reads the names of a list back from where it ends.
 * @param joint whether 联合 in the list parts names: where it says who holds something
 */
export function listBefore(text: string, end: number, joint = false): List {
  const lowest = Math.max(0, end - LONGEST_LIST);
  const names: Excerpt[] = [];
  let isListed = false;
  let nameEnd = end;
  let at = end;
  const take = (start: number): void => {
    const name = nameBetween(text, start, nameEnd);
    if (name !== null) names.push(name);
  };
  for (;;) {
    const unit = unitAt(text, at - 1);
    const kind = KIND[unit];
    if (at === 0) {
      take(at);
      return { names, begins: 'sign' };
    }
    if (at <= lowest || nameEnd - at > LONGEST_NAME) return { names, begins: 'word' };
    const parts = AND.has(unit) && partsNames(text, at - 1, nameEnd, lowest, isListed);
    const isJoint = endsJoint(text, at);
    const joined = joint && at - 2 > lowest && isJoint;
    const both = unit === AMPERSAND && BODY_ENDS.longestAt(text, at - 1, lowest) > 1;
    if (unit === LISTED || parts || joined || both) {
      isListed ||= unit === LISTED;
      take(at);
      nameEnd = joined ? at - 2 : at - 1;
      at = nameEnd;
      continue;
    }
    if (unit === BY && isCut(text, at, unit)) {
      take(at);
      return { names, begins: 'by' };
    }
    if (unit === CLOSING) {
      const opening = text.slice(lowest, at - 1).search(/[（(][^（(]*$/);
      if (opening < 0) return { names, begins: 'sign' };
      if (at === nameEnd) nameEnd = lowest + opening;
      at = lowest + opening;
      continue;
    }
    if (kind === Kind.wide) {
      if (
        isCut(text, at, unit) ||
        isJoint ||
        endsLeadIn(text, at, lowest) ||
        BEFORE_BODIES.longestAt(text, at, lowest) > 0
      ) {
        take(at);
        return { names, begins: 'word' };
      }
    } else if (
      kind !== Kind.letter &&
      kind !== Kind.digit &&
      kind !== Kind.ignored &&
      !isInner(text, at - 1) &&
      unit !== BLANK
    ) {
      take(at);
      return { names, begins: 'sign' };
    }
    at--;
  }
}

/**
 * Whether 和 between two stretches joins two names; it does not within one: 经济和信息化局.
 * @param isListed whether 、 stands between names behind it: 和 joins the last two of a list
 */
function partsNames(text: string, and: number, end: number, lowest: number, isListed: boolean): boolean {
  if (BODY_ENDS.longestAt(text, and, lowest) > 1 || KIND[unitAt(text, and - 1)] !== Kind.wide) return true;
  if (isListed) return false;
  // 中国石油与中国移动
  if (text.startsWith('中国', and + 1)) return true;
  const right = { start: and + 1, end };
  return !isField(text, right.start, right.end) && BODY_ENDS.longestAt(text, end, right.start) === 0;
}

/** 云岭大学与青禾局, and not 云岭发展和改革局: whether a word for and joins two names in a stretch. */
export function namesSeveral(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (AND.has(unitAt(text, at)) && partsNames(text, at, end, start, false)) return true;
  return false;
}

/** 总裁胡忠华: an office and a name in a list of people. */
function namesSomebody(text: string, start: number, end: number): boolean {
  for (let at = start + 2; at <= end - 2; at++) {
    if (ROLES.longestAt(text, at, start) > 1 && readChineseName(text, at)?.end === end) return true;
  }
  return false;
}

function nameBetween(text: string, from: number, to: number): Excerpt | null {
  let start = from;
  let end = to;
  while (
    start < end &&
    KIND[unitAt(text, start)] !== Kind.wide &&
    KIND[unitAt(text, start)] !== Kind.letter &&
    KIND[unitAt(text, start)] !== Kind.digit
  )
    start++;
  while (end > start && unitAt(text, end - 1) === BLANK) end--;
  start = Math.min(end, start + DATE.lengthAt(text, start));
  // 由甲公司主管、乙研究院主办: the name before ends before its own verb.
  if (VERB_ENDS.has(unitAt(text, end - 1)) && HOLDS.test(text.slice(end - 2, end))) end -= 2;
  // 两大开放组织 OCP: what the names are said to be stands before the first.
  if (KIND[unitAt(text, end - 1)] !== Kind.wide)
    start += KIND_BEFORE_LATIN.exec(text.slice(start, end))?.[0].length ?? 0;
  const surface = text.slice(start, end);
  if (surface.length < SHORTEST_NAME || isField(text, start, end) || isNoBody(surface)) return null;
  if (isPlace(text, start, end)) return null;
  if (NO_NAME_ENDS.test(surface) || /^[\d.]+$/.test(surface) || namesSomebody(text, start, end)) return null;
  return { start, end, surface };
}
