import { FIELD_WORDS, PROPER_BODIES } from '@/lib/core/candidates/lexicon/organisations';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { BLANK, isTokenUnit } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** 隐私计算联盟, 工业信息安全产业发展联盟: so many words for a field, and such a word behind them, are a name. */
const NAMED_BY_FIELD = /^(?![各多某本该全相有])(?:.{4,}(?:联盟|联合会|促进会|研究会)|.{6,}(?:协会|学会))$/;
/** What such words end with: most names are told from these by their last character. */
const ENDS = new CharacterSet('盟会');

/** Whether the characters are words for a field only: 网络安全, 信息中心. */
export function isField(text: string, start: number, end: number): boolean {
  if (ENDS.has(unitAt(text, end - 1)) && NAMED_BY_FIELD.test(text.slice(start, end))) return false;
  let at = end;
  while (at > start) {
    if (PROPER_BODIES.longestAt(text, at, start) > 0) return false;
    const length = unitAt(text, at - 1) === BLANK ? 1 : FIELD_WORDS.longestAt(text, at, start);
    if (length === 0) return false;
    at -= length;
  }
  return true;
}

/** Where the words for a field begin that end at `end`: 数字和信息化 of 中国石油数字和信息化管理部. */
export function withoutFieldWords(text: string, start: number, end: number): number {
  let at = end;
  for (;;) {
    const length = FIELD_WORDS.longestAt(text, at, start);
    if (length === 0 || splitsToken(text, at - length)) return at;
    at -= length;
  }
}

/** AI is no word of its own in OpenAI. */
export function splitsToken(text: string, at: number): boolean {
  return isTokenUnit(unitAt(text, at)) && isTokenUnit(unitAt(text, at - 1));
}
