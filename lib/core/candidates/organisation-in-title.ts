import type { Excerpt } from '@/lib/core/candidates/candidate';
import {
  BODY_ENDS,
  DEPARTMENT_ENDS,
  FIELD_WORDS,
  MODIFIERS_OR_BRAND_ENDS,
  ROLE_MODIFIERS,
} from '@/lib/core/candidates/lexicon/organisations';
import { BLANK } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** Longest brand that stands before an office without a word for what kind of body it is: 华为, 统信软件. */
const LONGEST_BRAND = 24;

/**
 * The organisation in a title whose role begins at `roleStart`, cut down to its own name: without what
 * says of which kind the office is (首席, 技术, 原) and without the department, where the body that it is
 * a part of is named. Null where the title names none.
 */
export function organisationInTitle(text: string, start: number, roleStart: number): Excerpt | null {
  const end = withoutModifiers(text, start, roleStart);
  const body = lastBody(text, start, end);
  if (body > start) return body - start > 1 && !isField(text, start, body) ? cut(text, start, body) : null;
  if (end - start > LONGEST_BRAND || end - start < 2 || isField(text, start, end)) return null;
  return cut(text, start, end);
}

/** Whether a title whose role begins at `roleStart` names a body by a word for its kind: 集团, 研究院. */
export function namesBody(text: string, start: number, roleStart: number): boolean {
  const body = lastBody(text, start, withoutModifiers(text, start, roleStart));
  return body - start > 2 && !isField(text, start, body);
}

function cut(text: string, start: number, end: number): Excerpt {
  return { start, end, surface: text.slice(start, end) };
}

function skipBlanksBack(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && unitAt(text, at - 1) === BLANK) at--;
  return at;
}

function withoutModifiers(text: string, start: number, roleStart: number): number {
  let end = skipBlanksBack(text, start, roleStart);
  let plain = false;
  for (;;) {
    if (BODY_ENDS.longestAt(text, end, start) > 1) return end;
    let length = ROLE_MODIFIERS.longestAt(text, end, start);
    if (length > 0) plain ||= length > 1;
    else if (plain) length = MODIFIERS_OR_BRAND_ENDS.longestAt(text, end, start);
    if (length === 0) return end;
    end = skipBlanksBack(text, start, end - length);
  }
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

/** Whether the characters are words for a field only: 网络安全, 信息中心. */
function isField(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start) {
    const length = unitAt(text, at - 1) === BLANK ? 1 : FIELD_WORDS.longestAt(text, at, start);
    if (length === 0) return false;
    at -= length;
  }
  return true;
}
