import type { Excerpt } from '@/lib/core/candidates/candidate';
import {
  BODY_ENDS,
  DEPARTMENT_ENDS,
  FIELD_WORDS,
  MODIFIERS_OR_BRAND_ENDS,
  PLACES,
  PROPER_BODIES,
  RANK_MODIFIERS,
  ROLE_MODIFIERS,
} from '@/lib/core/candidates/lexicon/organisations';
import { ROLES } from '@/lib/core/candidates/lexicon/roles';
import { BLANK, isTokenUnit } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

const OPENING = 0x28;
const CLOSING = 0x29;

/** Ends of offices that are a part of a body: 信息与网络安全部. */
const OFFICES = new Set('部处办');
const LISTED = '、'.charCodeAt(0);

/** Longest brand that stands before an office without a word for what kind of body it is: 华为, 统信软件. */
const LONGEST_BRAND = 24;

/** A brand of so many characters is one without its last word: 山石网科 in 山石网科数据安全. */
const LONG_BRAND = 4;

/** 外交部长 ends its body where the role begins, 万维网之父 has none. */
const NO_HOLDERS = new Set('部之');

/** 2023 年, 石家庄市: a year or a place is nobody's employer. */
const NO_BRAND = /^\d+ ?年|[市省区县州镇]$/;

/** 前 OpenAI 副总裁: what says that an office was held before. */
const FORMER = new Set('前原');

/** The first characters of roles that are held in whole bodies: before them 安全 is a brand's end. */
const OF_WHOLE_BODIES = new Set('总董创合CE');

/**
 * The organisation in a title whose role begins at `roleStart`, cut down to its own name: without what
 * says of which kind the office is (首席, 技术, 原) and without the department, where the body that it is
 * a part of is named. Null where the title names none.
 */
export function organisationInTitle(text: string, from: number, roleStart: number): Excerpt | null {
  const end = withoutModifiers(text, from, roleStart);
  const start = behindPrefix(text, from, end);
  const body = outsideBrackets(text, start, withoutDepartment(text, start, lastBody(text, start, end)));
  if (body > start) return body - start > 1 && !isField(text, start, body) ? cut(text, start, body) : null;
  return brandBefore(text, start, end, roleStart);
}

/** 十三届全国政协: which one of its kind an office was held in is no part of the name. */
const WHICH =
  /^(?:第?[一二三四五六七八九十百\d]{1,4}届|(?:美国|英国|法国|德国|日本|韩国|丹麦|荷兰|加拿大|澳大利亚|俄罗斯|瑞士|瑞典)(?=.{3,20}(?:大学|学院|公司)))/;

function behindPrefix(text: string, start: number, end: number): number {
  return start + (WHICH.exec(text.slice(start, end))?.[0].length ?? 0);
}

/** Who a title is held with where no word says what kind of body it is: 华为 in 华为副总裁. */
function brandBefore(text: string, from: number, end: number, roleStart: number): Excerpt | null {
  let start = from;
  while (start < end && (unitAt(text, start) === BLANK || FORMER.has(text[start] ?? ''))) start++;
  const length = end - start;
  if (length > LONGEST_BRAND || length < 2 || isField(text, start, end) || isPlace(text, start, end))
    return null;
  // 总裁 in 总裁助理 is a role itself.
  if (ROLES.longestAt(text, end, start) === length || NO_HOLDERS.has(text[roleStart] ?? '')) return null;
  return NO_BRAND.test(text.slice(start, end)) ? null : cut(text, start, end);
}

function isPlace(text: string, start: number, end: number): boolean {
  let at = end;
  for (let length = 1; length > 0 && at > start; at -= length) length = PLACES.longestAt(text, at, start);
  return at <= start;
}

/** 大数据管理中心（省信息中心）: where the end lies inside of brackets, the name is what stands before them. */
function outsideBrackets(text: string, start: number, end: number): number {
  let opening = -1;
  for (let at = start; at < end; at++) {
    const unit = unitAt(text, at);
    if (unit === OPENING) opening = at;
    else if (unit === CLOSING) opening = -1;
  }
  return opening > start ? opening : end;
}

/** Whether a title whose role begins at `roleStart` names a body by a word for its kind: 集团, 研究院. */
export function namesBody(text: string, start: number, roleStart: number): boolean {
  const body = lastBody(text, start, withoutModifiers(text, start, roleStart));
  return body - start > 2 && !isField(text, start, body);
}

/** Whether it names only what is a part of a body, by a word for the field: 信息与网络安全部. */
export function namesDepartment(text: string, start: number, roleStart: number): boolean {
  const body = lastBody(text, start, withoutModifiers(text, start, roleStart));
  return body > start && isField(text, start, body);
}

function cut(text: string, start: number, end: number): Excerpt {
  return { start, end, surface: text.slice(start, end) };
}

function skipBlanksBack(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && unitAt(text, at - 1) === BLANK) at--;
  return at;
}

/** The longest words that stand before the role and say what kind of office it is are taken off. */
function withoutModifiers(text: string, start: number, roleStart: number): number {
  let end = skipBlanksBack(text, start, roleStart);
  let mayTakeBrandEnd = !OF_WHOLE_BODIES.has(text[roleStart] ?? '');
  let taken = false;
  for (;;) {
    if (BODY_ENDS.longestAt(text, end, start) > 1) return end;
    let length = ROLE_MODIFIERS.longestAt(text, end, start);
    if (length > 1 && !taken && RANK_MODIFIERS.longestAt(text, end, start) === 0) mayTakeBrandEnd = true;
    if (length === 0 && mayTakeBrandEnd) {
      length = MODIFIERS_OR_BRAND_ENDS.longestAt(text, end, start);
      taken = length > 0;
      mayTakeBrandEnd = end - length - start >= LONG_BRAND;
    }
    if (length === 0 || splitsToken(text, end - length)) return end;
    end = skipBlanksBack(text, start, end - length);
  }
}

/** AI is no word of its own in OpenAI. */
function splitsToken(text: string, at: number): boolean {
  return isTokenUnit(unitAt(text, at)) && isTokenUnit(unitAt(text, at - 1));
}

/** Where the last body ends that is more than a department, or the last of all; `start` where none is named. */
function lastBody(text: string, start: number, end: number): number {
  let department = start;
  for (let at = end; at > start + 1; at--) {
    const length = BODY_ENDS.longestAt(text, at, start);
    // Inside of the title a single character is a part of other words more often than the end of a name.
    if (length === 0 || (length === 1 && at < end)) continue;
    if (DEPARTMENT_ENDS.longestAt(text, at, start) < length) return at;
    if (department === start) department = at;
  }
  return department;
}

/** 中国石油 of 中国石油数字和信息化管理部: a department belongs to what stands before the words for its field. */
function withoutDepartment(text: string, start: number, end: number): number {
  const parent = bodyBeforeOffice(text, start, end);
  if (parent > start) return parent;
  if (DEPARTMENT_ENDS.longestAt(text, end, start) < BODY_ENDS.longestAt(text, end, start)) return end;
  let at = end - Math.max(1, DEPARTMENT_ENDS.longestAt(text, end, start));
  for (;;) {
    const length = FIELD_WORDS.longestAt(text, at, start);
    if (length === 0 || splitsToken(text, at - length)) break;
    at -= length;
  }
  at = skipBlanksBack(text, start, at);
  return at - start >= 2 && at < end ? at : end;
}

/** 国家信息中心 of 国家信息中心信息与网络安全部: an office that is named by its field belongs to the body before. */
function bodyBeforeOffice(text: string, start: number, end: number): number {
  if (!OFFICES.has(text[end - 1] ?? '') || PROPER_BODIES.longestAt(text, end, start) > 0) return start;
  for (let at = end - 2; at > start + 2; at--) {
    if (BODY_ENDS.longestAt(text, at, start) < 2 || isField(text, start, at)) continue;
    return isField(text, unitAt(text, at) === LISTED ? at + 1 : at, end) ? at : start;
  }
  return start;
}

/** Whether the characters are words for a field only: 网络安全, 信息中心. */
export function isField(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start) {
    if (PROPER_BODIES.longestAt(text, at, start) > 0) return false;
    const length = unitAt(text, at - 1) === BLANK ? 1 : FIELD_WORDS.longestAt(text, at, start);
    if (length === 0) return false;
    at -= length;
  }
  return true;
}
