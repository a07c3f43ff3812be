import { isField, splitsToken, withoutFieldWords } from '@/lib/core/candidates/field-words';
import {
  BODY_ENDS,
  DEPARTMENT_ENDS,
  MODIFIERS_OR_BRAND_ENDS,
  PROPER_BODIES,
  RANK_MODIFIERS,
  ROLE_MODIFIERS,
} from '@/lib/core/candidates/lexicon/organisations';
import { skipBlanksBack } from '@/lib/core/candidates/skip-blanks-back';
import { unitAt } from '@/lib/core/text/neighbours';

/** Ends of offices that are a part of a body: 信息与网络安全部. */
const OFFICES = new Set('部处办');
const LISTED = '、'.charCodeAt(0);

/** A brand of so many characters is one without its last word: 山石网科 in 山石网科数据安全. */
const LONG_BRAND = 4;

/** The first characters of roles that are held in whole bodies: before them 安全 is a brand's end. */
const OF_WHOLE_BODIES = new Set('总董创合CE');

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
    end = skipBlanksBack(text, end - length, start);
  }
}

/** Where the last body ends that is more than a department, or the last of all; `start` where none is named. */
export function lastBody(text: string, start: number, end: number): number {
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
export function withoutDepartment(text: string, start: number, end: number): number {
  const parent = bodyBeforeOffice(text, start, end);
  if (parent > start) return parent;
  if (DEPARTMENT_ENDS.longestAt(text, end, start) < BODY_ENDS.longestAt(text, end, start)) return end;
  let at = end - Math.max(1, DEPARTMENT_ENDS.longestAt(text, end, start));
  at = skipBlanksBack(text, withoutFieldWords(text, start, at), start);
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
