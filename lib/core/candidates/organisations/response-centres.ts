import type { Excerpt } from '@/lib/core/candidates/candidate';
import { bodyStart } from '@/lib/core/candidates/organisations/body-start';
import { isField } from '@/lib/core/candidates/organisations/field-words';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { isTokenUnit, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** Security response centre: where a company takes reports of vulnerabilities. */
const LETTERS = 'SRC';
const LONGEST = 12;
const LONGEST_BRAND = 4;
const SHORTEST_BRAND = 2;
/** Signs that a web address or a path goes on with. */
const OF_ADDRESSES = new CharacterSet('./@-_:=');
/** 2024SRC: a year is nobody. */
const YEAR = /^(?:19|20)\d\d$/;
/** 大型SRC, 各大SRC: what kind they are, or how many. */
const KINDS =
  /^(?:[各多几某]|许多|众多|大型|小型|大厂|国内|国外|海外|专属|私有|公益|未|知名|主流|手机|热门|教育|企业|常见|关于|什么)/;

/** Finds the response centres that are called by their letters: JSRC, ByteSRC, 美团SRC. */
export function responseCentres(index: PairIndex): Excerpt[] {
  const { text } = index;
  const found: Excerpt[] = [];
  for (const at of index.placesOfWords([LETTERS])) {
    const end = at + LETTERS.length;
    if (goesOn(text, end)) continue;
    let start = at;
    while (at - start <= LONGEST && isTokenUnit(unitAt(text, start - 1))) start--;
    const hasLetters = start < at;
    if (!hasLetters) start = bodyStart(text, end, 0);
    if (!(hasLetters ? isToken(text, start, at) : isBrand(text, start, at))) continue;
    found.push({ start, end, surface: text.slice(start, end) });
  }
  return found;
}

/** OPPOSRC2018, src.example.com. */
function goesOn(text: string, end: number): boolean {
  const unit = unitAt(text, end);
  return isTokenUnit(unit) || (OF_ADDRESSES.has(unit) && isTokenUnit(unitAt(text, end + 1)));
}

function isToken(text: string, start: number, at: number): boolean {
  if (at - start > LONGEST || OF_ADDRESSES.has(unitAt(text, start - 1))) return false;
  const whose = text.slice(start, at);
  return /^[A-Z\d]/.test(whose) && !YEAR.test(whose);
}

/** Whether a company may be called by the characters that alone stand between a sign and the letters. */
function isBrand(text: string, start: number, at: number): boolean {
  const length = at - start;
  if (length < SHORTEST_BRAND || length > LONGEST_BRAND || KIND[unitAt(text, start - 1)] === Kind.wide)
    return false;
  return !KINDS.test(text.slice(start, at)) && !isField(text, start, at);
}
