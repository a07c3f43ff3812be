import {
  BODY_ENDS,
  DEPARTMENT_ENDS,
  MODIFIERS_OR_BRAND_ENDS,
  PROPER_BODIES,
  RANK_MODIFIERS,
  ROLE_MODIFIERS,
} from '@/lib/core/candidates/lexicon/organisations';
import { ROLES } from '@/lib/core/candidates/lexicon/roles';
import { isField, splitsToken, withoutFieldWords } from '@/lib/core/candidates/organisations/field-words';
import { skipBlanksBack } from '@/lib/core/candidates/titles/skip-blanks-back';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { ExpressionAt } from '@/lib/core/recognise/lexicon/expression-at';
import { unitAt } from '@/lib/core/text/neighbours';

/** Ends of offices that are a part of a body: 信息与网络安全部. */
const OFFICES = new CharacterSet('部处办');

/** Bodies that have offices of any name: 上海公安学院思想政治教研部. */
const WHOLE_BODY = /(?:大学|学院|研究院|集团|公司|银行|医院|协会|(?<!中央|省|市)委员会)$/;
const LISTED = '、'.charCodeAt(0);

/** 澳门个人资料保护办公室: an office of a place or a country is a body of its own. */
const PUBLIC_OFFICE =
  /^(?:国家|中央|全国|北京|上海|天津|重庆|香港|澳门|\p{Script=Han}{2,3}[省市区县]).*办公室$/u;
const OFFICE = '办公室'.length;
const OFFICE_END = '室'.charCodeAt(0);

/** A brand of so many characters is one without its last word: 山石网科 in 山石网科数据安全. */
const LONG_BRAND = 4;

/** Beginnings of roles that are held in whole bodies: before them 安全 is a brand's end. A 总监 is head of a field. */
const OF_WHOLE_BODIES = new ExpressionAt('总董创合CE', /总(?!监)|[董创合CE]/);

/** 总经理助理: the office of whoever is helped stands before such a role. */
const AIDE = new ExpressionAt('助秘', /助理|秘书/);

/** Behind the full name of a company stands what is a part of it, if it is not a body that bears names of its own. */
const COMPANY = /^.{4,}?(?:有限(?:责任)?公司|股份公司)/;
const COMPANY_END = '司'.charCodeAt(0);
const SHORTEST_COMPANY = 7;
const OWN_BODY = /(?:公司|研究院|研究所|实验室|学院|分行|基金会|协会)$/;

/** 商务部世界贸易组织司: a department of a ministry, whatever its name is made of. */
const OF_MINISTRY = new CharacterSet('司处室');

/** 默安科技云安全: 云 belongs to the field, where a brand has ended before it. */
const CLOUD = /(?:科技|信息|软件|网络|技术|集团|股份)云$/;

/** 公安部十一局: a bureau with a number is one of its own. */
const NUMBERED = /部(?:十[一二三四五六七八九]?|[一二三四五六七八九])局$/;

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

/** The longest words that stand before the role and say what kind of office it is are taken off. */
export function withoutModifiers(text: string, start: number, roleStart: number): number {
  let end = skipBlanksBack(text, roleStart, start);
  if (AIDE.isAt(text, roleStart)) end -= ROLES.longestAt(text, end, start);
  let mayTakeBrandEnd = !OF_WHOLE_BODIES.isAt(text, roleStart);
  let taken = false;
  for (;;) {
    if (BODY_ENDS.longestAt(text, end, start) > 1) return end;
    let length = ROLE_MODIFIERS.longestAt(text, end, start);
    if (length > 1 && !taken && RANK_MODIFIERS.longestAt(text, end, start) === 0) mayTakeBrandEnd = true;
    if (length === 0 && mayTakeBrandEnd) {
      length = MODIFIERS_OR_BRAND_ENDS.longestAt(text, end, start);
      if (taken && end - length - start < LONG_BRAND) length = 0;
      taken ||= length > 0;
      if (length > 0 && CLOUD.test(text.slice(start, end - length))) length++;
    }
    if (length === 0 || splitsToken(text, end - length)) return end;
    end = skipBlanksBack(text, end - length, start);
  }
}

/** Where the last body ends that is more than a department, or the last of all; `start` where none is named. */
export function lastBody(text: string, start: number, end: number): number {
  if (NUMBERED.test(text.slice(Math.max(start, end - 4), end))) return end;
  if (OF_MINISTRY.has(unitAt(text, end - 1))) {
    const ministry = ministryAt(text, start, end);
    if (ministry > start) return ministry;
  }
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

/** Where the full name of a company ends, behind which a part of it without a name of its own is named; else `end`. */
export function companyEnd(text: string, start: number, end: number): number {
  if (!namesCompany(text, start + SHORTEST_COMPANY, end)) return end;
  const name = text.slice(start, end);
  const company = COMPANY.exec(name)?.[0].length ?? 0;
  return company > 0 && !OWN_BODY.test(name) ? start + company : end;
}

/** Whether the word for a company ends in a stretch: most names have none. */
function namesCompany(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (unitAt(text, at) === COMPANY_END) return true;
  return false;
}

/** 中国石油 of 中国石油数字和信息化管理部: a department belongs to what stands before the words for its field. */
export function withoutDepartment(text: string, start: number, end: number): number {
  const company = companyEnd(text, start, end);
  if (company < end) return company;
  if (
    unitAt(text, end - 1) === OFFICE_END &&
    PUBLIC_OFFICE.test(text.slice(start, end)) &&
    BODY_ENDS.longestAt(text, end - OFFICE, start) < 2
  )
    return end;
  if (NUMBERED.test(text.slice(Math.max(start, end - 4), end))) return end;
  const parent = bodyBeforeOffice(text, start, end);
  if (parent > start) return parent;
  if (DEPARTMENT_ENDS.longestAt(text, end, start) < BODY_ENDS.longestAt(text, end, start)) return end;
  let at = end - Math.max(1, DEPARTMENT_ENDS.longestAt(text, end, start));
  at = skipBlanksBack(text, withoutFieldWords(text, start, at), start);
  return at - start >= 2 && at < end ? at : end;
}

/** Where the ministry or the like ends that a name begins with; `start` where it begins with none. */
function ministryAt(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start + 2; at--) {
    if (PROPER_BODIES.longestAt(text, at, start) === at - start) return at;
  }
  return start;
}

/** 国家信息中心 of 国家信息中心信息与网络安全部: an office that is named by its field belongs to the body before. */
function bodyBeforeOffice(text: string, start: number, end: number): number {
  if (!OFFICES.has(unitAt(text, end - 1)) || PROPER_BODIES.longestAt(text, end, start) === end - start)
    return start;
  for (let at = end - 2; at > start + 2; at--) {
    if (BODY_ENDS.longestAt(text, at, start) < 2 || isField(text, start, at)) continue;
    const ofField = isField(text, unitAt(text, at) === LISTED ? at + 1 : at, end);
    return ofField || WHOLE_BODY.test(text.slice(start, at)) ? at : start;
  }
  return start;
}
