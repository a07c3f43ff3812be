import { CALLINGS_ONLY, ROLES } from '@/lib/core/candidates/lexicon/roles';
import { isTokenUnit, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** The word that a title ends with, and the brackets after it that belong to it: 书记(兼). */
export interface Role {
  readonly start: number;
  /** Where the word ends; brackets after it are outside. */
  readonly end: number;
  /** Whether it says only what somebody is (专家, 记者), not what office is held. */
  readonly calling: boolean;
}

const OPENING = 0x28;
const CLOSING = 0x29;

/** How long the brackets after a role may be: （兼）, （正局级）. */
const LONGEST_REMARK = 8;

/** The role whose word, or whose brackets, end at `end`, not beginning before `from`; null where none does. */
export function roleEndingAt(text: string, end: number, from: number): Role | null {
  const wordEnd = unitAt(text, end - 1) === CLOSING ? beforeRemark(text, end, from) : end;
  const length = ROLES.longestAt(text, wordEnd, from);
  if (length === 0) return null;
  const start = wordEnd - length;
  if (KIND[unitAt(text, start)] === Kind.letter && isInToken(text, start, wordEnd, from)) return null;
  return { start, end: wordEnd, calling: CALLINGS_ONLY.longestAt(text, wordEnd, from) === length };
}

/** CSO is no office in CSOP, nor VP in VPN. */
function isInToken(text: string, start: number, end: number, from: number): boolean {
  return isTokenUnit(unitAt(text, end)) || (start > from && KIND[unitAt(text, start - 1)] === Kind.letter);
}

function beforeRemark(text: string, end: number, from: number): number {
  for (let at = end - 2; at >= from && end - at <= LONGEST_REMARK; at--) {
    if (unitAt(text, at) === OPENING) return at;
  }
  return end;
}
