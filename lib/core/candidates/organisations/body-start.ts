import { endsLeadIn, isCut } from '@/lib/core/candidates/lexicon/lead-ins';
import { BODY_ENDS, PLACES } from '@/lib/core/candidates/lexicon/organisations';
import { CLOSED_OFFICES, ROLES } from '@/lib/core/candidates/lexicon/roles';
import { BEFORE_BODIES, JOINT, LISTED_BODY_ENDS } from '@/lib/core/candidates/lexicon/taking-part';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { BLANK, isTokenUnit, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** How long the name of a body may be, in UTF-16 units. */
export const LONGEST_BODY = 40;
/** 13个科研创新中心: what is counted has no name. */
const COUNTERS = new CharacterSet('个家所名位');
const BESIDES = '兼'.charCodeAt(0);
/** 领军企业及某学会: what 及 stands behind is not the beginning of a name. */
const PLURALS = /企业|厂商|机构|单位|高校/;
/** 2015 年, 3 月, 5 日: what stands before is a date. */
const DATES = new CharacterSet('年月日');
const AND = new CharacterSet('和与及');
const AMPERSAND = '&'.charCodeAt(0);
/** Signs inside of names: 人邮异步·专家委员会, 山东大学-奇安信联合研究中心. */
const INNER = new CharacterSet('·-+&');
/** 青禾科技联合云岭大学: what a brand ends with. */
const BRAND = /\p{Script=Han}{2}(?:科技|安全|网安|信安|数科)$/u;
const JOINED = '合'.charCodeAt(0);
const CLOSING = 0x29;
const OPENING = 0x28;
/** “晴空”网络安全实验室: what bears a name in quotes. */
const QUOTES = new Map(['“”', '「」'].map(([opener = '', closer = '']) => [closer.charCodeAt(0), opener]));
const NAMED_IN_QUOTES =
  /^(?:网络安全|信息安全|安全|联合|产业|创新|技术|研究|攻防|CTF){0,3}(?:实验室|战队|团队|联盟|联合体|工作室)$/;
const LONGEST_QUOTED = 22;
/** Bodies that are named by what they publish. */
const BOOK_END = '》'.charCodeAt(0);
const NAMED_BY_BOOK = /^(?:杂志社|编辑部|期刊社|编委会|报社|集团)/;

function isOfName(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return KIND[unit] === Kind.wide || isTokenUnit(unit);
}

/** Where the name of the body begins that ends at `end`. */
export function bodyStart(text: string, end: number, floor: number): number {
  const lowest = Math.max(floor, end - LONGEST_BODY - 1);
  const word = Math.max(LISTED_BODY_ENDS.longestAt(text, end, floor), BODY_ENDS.longestAt(text, end, floor));
  // ”团队 and 》编辑部 are ends with the sign that closes before them.
  const closer = text.charCodeAt(end - word);
  let at = QUOTES.has(closer) || closer === BOOK_END ? end - word + 1 : end - word;
  while (at > lowest) {
    const unit = unitAt(text, at - 1);
    const kind = KIND[unit];
    if (unit === CLOSING) {
      const opening = openingBefore(text, at - 1, lowest);
      if (opening < 0) return at;
      at = opening;
      continue;
    }
    if (text.charCodeAt(at - 1) === BOOK_END) {
      // 《信息安全研究》杂志社
      const opening = lowest + text.slice(lowest, at).lastIndexOf('《');
      return opening >= lowest && NAMED_BY_BOOK.test(text.slice(at, at + 3)) ? opening : at;
    }
    if (unit === BLANK && KIND[unitAt(text, at)] === Kind.wide && isTokenUnit(unitAt(text, at - 2))) {
      at--;
      continue;
    }
    if (QUOTES.has(text.charCodeAt(at - 1))) return quotedBefore(text, at, end, lowest);
    if (unit === AMPERSAND && BODY_ENDS.longestAt(text, at - 1) > 1) return at;
    if (INNER.has(unit) && isOfName(text, at) && isOfName(text, at - 2)) {
      at--;
      continue;
    }
    if (kind !== Kind.wide && kind !== Kind.letter && kind !== Kind.digit && kind !== Kind.ignored) return at;
    if (kind === Kind.wide) {
      if (DATES.has(unit) && /[\d ]/.test(text[at - 2] ?? '')) return at;
      if (isCut(text, at, unit)) return at;
      if (unit === BESIDES || (COUNTERS.has(unit) && KIND[unitAt(text, at - 2)] === Kind.digit)) return at;
      // 管理局局长与云岭管理局
      if (AND.has(unit) && ROLES.longestAt(text, at - 1, lowest) > 1) return at;
      if ((AND.has(unit) && partsBodies(text, at - 1, lowest)) || joins(text, at, lowest)) return at;
      // 青禾实验室负责人云岭集团
      if (CLOSED_OFFICES.longestAt(text, at, lowest) > 2) return at;
      if (endsLeadIn(text, at, lowest) || BEFORE_BODIES.longestAt(text, at, lowest) > 0) return at;
    }
    at--;
  }
  return at;
}

/** Where the quotes open that close before `at`, if they hold the name of what is called so behind them; else `at`. */
function quotedBefore(text: string, at: number, end: number, lowest: number): number {
  if (!NAMED_IN_QUOTES.test(text.slice(at, end))) return at;
  const opening = text.lastIndexOf(QUOTES.get(text.charCodeAt(at - 1)) ?? '', at - 1);
  const isName = opening >= lowest && at - opening <= LONGEST_QUOTED;
  return isName && /^[\p{L}\p{N}_\\+.@-]{2,}$/u.test(text.slice(opening + 1, at - 1)) ? opening : at;
}

/** Whether a word for and between two bodies does not belong to the name of one. */
function partsBodies(text: string, and: number, lowest: number): boolean {
  return (
    BODY_ENDS.longestAt(text, and, lowest) > 1 ||
    KIND[unitAt(text, and - 1)] !== Kind.wide ||
    PLURALS.test(text.slice(and - 2, and)) ||
    (BRAND.test(text.slice(lowest, and)) && /^.(?:国家|中国)/u.test(text.slice(and, and + 3)))
  );
}

/** As many units tell that 联合 is not the beginning of a word: 联合实验. */
const JOINT_REACH = 4;

/** Whether 联合 at `at` says that two do something together: not 联合国, 联合发布. */
export function beginsJoint(text: string, at: number): boolean {
  return JOINT.test(text.slice(at, at + JOINT_REACH));
}

/** 甲公司联合乙中心: whether 联合 between two that hold something together ends at `at`. */
export function endsJoint(text: string, at: number): boolean {
  if (unitAt(text, at - 1) !== JOINED || !beginsJoint(text, at - 2)) return false;
  // 中国联合网络通信集团
  return PLACES.longestAt(text, at - 2) === 0;
}

function joins(text: string, at: number, lowest: number): boolean {
  if (!endsJoint(text, at)) return false;
  return (
    at - 2 >= lowest && (BODY_ENDS.longestAt(text, at - 2) > 1 || BRAND.test(text.slice(lowest, at - 2)))
  );
}

function openingBefore(text: string, closing: number, lowest: number): number {
  for (let at = closing - 1; at >= lowest; at--) if (unitAt(text, at) === OPENING) return at;
  return -1;
}
