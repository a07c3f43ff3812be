import type { PrintedTitle } from '@/lib/core/candidates/candidate';
import { latinNameEnd } from '@/lib/core/candidates/people/read-other-name';
import { roleEndingAt } from '@/lib/core/candidates/titles/role-at';
import { titlesFilling } from '@/lib/core/candidates/titles/titles-after';
import { KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** What stands in brackets right behind a name: another form of it, or titles. */
export interface NameRemark {
  /** Behind the closing bracket. */
  readonly end: number;
  readonly alias: string | null;
  readonly titles: readonly PrintedTitle[];
}

const OPENING = 0x28;
const CLOSING = 0x29;
const LONGEST = 120;
/** A by-name in Chinese characters: （呆神）. */
const LONGEST_BY_NAME = 4;

/** What stands in such brackets as well: parts in a talk, places in a picture. */
const NO_BY_NAMES = /[人者左右中图第男女前后排]|嘉宾|以下/;

/** Reads the brackets that open at `at`; null where none do. */
export function nameRemark(text: string, at: number): NameRemark | null {
  if (unitAt(text, at) !== OPENING) return null;
  let end = at + 1;
  while (end - at <= LONGEST && unitAt(text, end) !== CLOSING) end++;
  if (unitAt(text, end) !== CLOSING) return null;
  const titles = titlesFilling(text, at + 1);
  return { end: end + 1, alias: titles.length > 0 ? null : aliasBetween(text, at + 1, end), titles };
}

function aliasBetween(text: string, start: number, end: number): string | null {
  if (latinNameEnd(text, start) === end) return text.slice(start, end);
  if (NO_BY_NAMES.test(text.slice(start, end))) return null;
  if (end - start < 2 || end - start > LONGEST_BY_NAME || roleEndingAt(text, end, start) !== null)
    return null;
  for (let at = start; at < end; at++) if (KIND[unitAt(text, at)] !== Kind.wide) return null;
  return text.slice(start, end);
}
