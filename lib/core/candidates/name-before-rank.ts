import type { PrintedTitle } from '@/lib/core/candidates/candidate';
import { EndingSet } from '@/lib/core/candidates/lexicon/ending-set';
import { endsLeadIn, isCut } from '@/lib/core/candidates/lexicon/lead-ins';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import type { PersonName } from '@/lib/core/candidates/person-name';
import { readChineseName } from '@/lib/core/candidates/read-name';
import type { Role } from '@/lib/core/candidates/role-at';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** Ranks that stand right behind a name: 吴世忠院士. */
const BEHIND_NAMES = new EndingSet('院士 教授 博士 研究员 副教授');

/** 遇到了曾鸣教授: a name that stands between a sign, or a word that no title reaches over, and a rank. */
export function nameBeforeRank(
  text: string,
  role: Role,
  floor: number,
): { name: PersonName; title: PrintedTitle } | null {
  const length = BEHIND_NAMES.longestAt(text, role.end, floor);
  if (length === 0) return null;
  const start = role.end - length;
  for (const size of [3, 2, 4]) {
    const at = start - size;
    if (at < floor) continue;
    const name = readChineseName(text, at);
    if (name === null || (name.end !== start && name.otherEnd !== start) || name.word) continue;
    if (name.surname !== 'common' || !name.usual || !mayPrecedeName(text, at)) continue;
    const title = text.slice(start, role.end);
    return {
      name: { start: at, end: start, form: 'chinese', closing: 'word', otherEnd: null, likeness: 0.7 },
      title: { start, end: role.end, title, organisation: null },
    };
  }
  return null;
}

/** Whether a name may begin at `at`, with no title before it. */
function mayPrecedeName(text: string, at: number): boolean {
  const unit = unitAt(text, at - 1);
  if (KIND[unit] !== Kind.wide) return true;
  if (isCut(unitAt(text, at - 2), unit, unitAt(text, at)) || JOINING.has(unit)) return true;
  return endsLeadIn(text, at) || BODY_ENDS.longestAt(text, at) > 1;
}

const JOINING = new CharacterSet('和与及、跟');
