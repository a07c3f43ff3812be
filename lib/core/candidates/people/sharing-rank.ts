import { endsLeadIn, isCut } from '@/lib/core/candidates/lexicon/lead-ins';
import type { PersonName } from '@/lib/core/candidates/people/person-name';
import { readChineseName } from '@/lib/core/candidates/people/read-name';
import { KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

const LISTED = '、'.charCodeAt(0);
/** What several are called together. Other ranks behind the last of a list are said of that one alone. */
const SHARED = new Set(['老师', '院士']);
const MOST_NAMES = 12;
/** How much a name in such a list looks like one. */
const LIKENESS = 0.85;

/** 白慧敏、乔立、程光远老师: the names of a list that share the rank behind its last, which begins at `start`; the last of them first. */
export function namesSharingRank(text: string, rank: string, start: number, floor: number): PersonName[] {
  const found: PersonName[] = [];
  let at = start;
  while (SHARED.has(rank) && unitAt(text, at - 1) === LISTED && found.length < MOST_NAMES) {
    const name = nameEndingAt(text, at - 1, floor);
    if (name === null) break;
    found.push(name);
    at = name.start;
  }
  return found;
}

function nameEndingAt(text: string, end: number, floor: number): PersonName | null {
  for (const size of [3, 2, 4]) {
    const start = end - size;
    if (start < floor || !mayBegin(text, start)) continue;
    const name = readChineseName(text, start);
    if (name?.end !== end || !name.usual || name.word !== null || name.surname !== 'common') continue;
    return { start, end, form: 'chinese', closing: 'sign', otherEnd: null, likeness: LIKENESS };
  }
  return null;
}

/** Whether a sign stands before `at`, or a word that parts a name from what is before it. */
function mayBegin(text: string, at: number): boolean {
  const unit = unitAt(text, at - 1);
  return KIND[unit] !== Kind.wide || isCut(text, at, unit) || endsLeadIn(text, at);
}
