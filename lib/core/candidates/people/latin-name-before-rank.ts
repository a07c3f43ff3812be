import type { PrintedTitle } from '@/lib/core/candidates/candidate';
import { EndingSet } from '@/lib/core/candidates/lexicon/ending-set';
import {
  FULL_LATIN_LIKENESS,
  type PersonName,
  readPersonName,
} from '@/lib/core/candidates/people/person-name';
import type { Role } from '@/lib/core/candidates/titles/role-at';
import { skipBlanksBack } from '@/lib/core/candidates/titles/skip-blanks-back';
import { BLANK, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** Ranks that stand behind names in Latin letters. */
const RANKS = new EndingSet('教授 副教授 助理教授 博士 院士');
/** In UTF-16 units. */
const LONGEST_NAME = 40;
const FULL_STOP = 0x2e;
const HYPHEN = 0x2d;

/** Hannah Brook 教授: a full name in Latin letters that stands before a rank. */
export function latinNameBeforeRank(
  text: string,
  role: Role,
  floor: number,
): { name: PersonName; titles: readonly PrintedTitle[] } | null {
  const length = RANKS.longestAt(text, role.end, floor);
  const rankStart = role.end - length;
  const end = skipBlanksBack(text, rankStart, floor);
  if (length === 0 || KIND[unitAt(text, end - 1)] !== Kind.letter) return null;
  let start = end;
  while (start > floor && end - start < LONGEST_NAME && isOfName(unitAt(text, start - 1))) start--;
  while (unitAt(text, start) === BLANK) start++;
  const name = readPersonName(text, start);
  const isFull = name?.form === 'latin' && name.likeness >= FULL_LATIN_LIKENESS;
  if (!isFull || name.end !== end) return null;
  const title = text.slice(rankStart, role.end);
  return { name, titles: [{ start: rankStart, end: role.end, title, organisation: null }] };
}

function isOfName(unit: number): boolean {
  return KIND[unit] === Kind.letter || unit === BLANK || unit === FULL_STOP || unit === HYPHEN;
}
