import { judgeNumber } from '@/lib/core/recognise/number-use';
import { judgeOrganisation } from '@/lib/core/recognise/organisation-edge';
import { judgePersonName } from '@/lib/core/recognise/person-name';
import { Rule } from '@/lib/core/recognise/rule';
import { standsAsToken } from '@/lib/core/recognise/token-edge';
import type { Verdict } from '@/lib/core/recognise/verdict';

const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** Whether a name in capitals is written with small letters there. */
export function hasSmallLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= SMALL_A && unit <= SMALL_Z) return true;
  }
  return false;
}

/** So many units beside letters tell whether more words go with them. */
const BESIDE = 8;
const WORD_BEHIND = /^[ \u00a0](?!AI\b)[A-Z][A-Za-z]{2}/;
const LETTERS_BEFORE = /(?:^|[^A-Za-z])[A-Z]{2,6}[ \u00a0]$/;

/** ISC BIND, SANS ISC: letters beside other words in Latin letters are a part of another name. */
function isInLatinName(text: string, start: number, end: number): boolean {
  return (
    WORD_BEHIND.test(text.slice(end, end + BESIDE)) ||
    LETTERS_BEFORE.test(text.slice(Math.max(0, start - BESIDE), start))
  );
}

/**
 * Says whether the surface found at `[start, end)` is a mention there, by what stands around it: exact
 * characters are a claim only where they are not a part of something else.
 */
export function judge(text: string, start: number, end: number, rule: number): Verdict {
  switch (rule) {
    // Of ideographs alone, which are never a part of a token.
    case Rule.shortName:
    case Rule.wordName:
    case Rule.fullName:
      return judgePersonName(text, start, end, rule);
  }
  if (!standsAsToken(text, start, end)) return 'no';
  switch (rule) {
    case Rule.acronym:
      return hasSmallLetter(text, start, end) || isInLatinName(text, start, end) ? 'unsure' : 'sure';
    case Rule.number:
      return judgeNumber(text, start, end);
    case Rule.organisation:
      return judgeOrganisation(text, start, end);
    case Rule.foreignName:
      return judgePersonName(text, start, end, rule);
    default:
      return 'sure';
  }
}
