import type { Excerpt, PrintedTitle } from '@/lib/core/candidates/candidate';
import { isNoBody } from '@/lib/core/candidates/lexicon/no-body';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { ROLES } from '@/lib/core/candidates/lexicon/roles';
import { isField } from '@/lib/core/candidates/organisations/field-words';
import type { Origin } from '@/lib/core/candidates/people/origins';
import { readPersonName } from '@/lib/core/candidates/people/person-name';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { BLANK, BREAK, isTokenUnit, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

const SHORTEST = 4;
const LONGEST_ROLE = 8;
const LONGEST = 32;
const MOST_BLANKS = 8;
/** So much a name without a title looks like one. */
export const LEAST_LIKENESS = 0.7;
/** Signs that stand in the names of bodies. */
const INNER = new CharacterSet('()·-');
/** The cell of a table ends so. */
const CELL_END = '|'.charCodeAt(0);

/** What stands behind a name and fills its line: a body, and before it what the name is there. */
export interface Home {
  readonly organisation: Excerpt;
  /** 程光 教授 东南大学. */
  readonly title: PrintedTitle | null;
}

/** 郭钊均 复旦大学: the body that alone fills the rest of a line, or of a cell, behind a name; null where none does. */
export function homeFilling(text: string, from: number): Home | null {
  const titleEnd = roleBefore(text, from);
  let start = titleEnd;
  while (unitAt(text, start) === BLANK) start++;
  let lineEnd = start;
  for (
    let unit = unitAt(text, lineEnd);
    unit !== BREAK && unit !== CELL_END;
    unit = unitAt(text, ++lineEnd)
  ) {
    if (!isOfBody(unit) || lineEnd - start > LONGEST) return null;
  }
  let end = lineEnd;
  while (end > start && unitAt(text, end - 1) === BLANK) end--;
  const organisation = bodyFilling(text, start, end);
  if (organisation === null) return null;
  const words = text.slice(from, titleEnd);
  return {
    organisation,
    title: words === '' ? null : { start: from, end: titleEnd, title: words, organisation },
  };
}

/** The body whose name fills a stretch; null where none does. */
export function bodyFilling(text: string, start: number, end: number): Excerpt | null {
  const surface = text.slice(start, end);
  if (surface.length < SHORTEST || BODY_ENDS.longestAt(text, end, start) < 2) return null;
  for (let at = start; at < end; at++) if (!isOfBody(unitAt(text, at))) return null;
  return isNoBody(surface) || isField(text, start, end) ? null : { start, end, surface };
}

function isOfBody(unit: number): boolean {
  return KIND[unit] === Kind.wide || isTokenUnit(unit) || unit === BLANK || INNER.has(unit);
}

/** So many at most stand behind the body that they share. */
const MOST_NAMES = 4;

/** 云岭大学 白慧敏 乔立: who alone stand behind the body that a line begins with; none where anything else does. */
export function namedBehindHome(text: string, start: number): readonly Origin[] {
  let end = start;
  while (KIND[unitAt(text, end)] === Kind.wide && end - start <= LONGEST) end++;
  const organisation = unitAt(text, end) === BLANK ? bodyFilling(text, start, end) : null;
  if (organisation === null) return [];
  const found: Origin[] = [];
  let at = end;
  while (found.length < MOST_NAMES) {
    const behindName = at;
    while (unitAt(text, at) === BLANK && at - behindName < MOST_BLANKS) at++;
    const behind = unitAt(text, at);
    if (behind === BREAK || behind === CELL_END) return found;
    const name = at > behindName ? readPersonName(text, at) : null;
    if (name?.form !== 'chinese' || name.likeness < LEAST_LIKENESS) return [];
    found.push({ organisation, name });
    at = name.end;
  }
  return [];
}

/** Where the title ends that alone stands before the next blank; `from` where none does. */
function roleBefore(text: string, from: number): number {
  let end = from;
  while (KIND[unitAt(text, end)] === Kind.wide && end - from <= LONGEST_ROLE) end++;
  return unitAt(text, end) === BLANK && ROLES.longestAt(text, end, from) > 0 ? end : from;
}
