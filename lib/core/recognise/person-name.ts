import {
  CALLED_AFTER_PEOPLE,
  CHARACTERS_AFTER_NAMES,
  JOINING_CHARACTERS,
  TITLE_ENDS,
  TITLES_AFTER_NAMES,
  TITLES_BEFORE_NAMES,
  WORDS_AFTER_NAMES,
  WORDS_ENDING_LIKE_SURNAMES,
} from '@/lib/core/recognise/lexicon/around-names';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { FOREIGN_NAME_CHARACTERS } from '@/lib/core/recognise/lexicon/foreign-name-characters';
import { GIVEN_CHARACTERS, GIVEN_CHARACTERS_IN_WORDS } from '@/lib/core/recognise/lexicon/given-characters';
import { COMMON_SURNAMES, COMPOUND_SURNAMES, SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
import { Rule } from '@/lib/core/recognise/rule';
import type { Verdict } from '@/lib/core/recognise/verdict';
import { BLANK, KIND, Kind } from '@/lib/core/text/fold';
import { seenBefore, seenFrom, unitAt } from '@/lib/core/text/neighbours';

/**
 * Whether the characters of a Chinese person's name are that name where they stand, or a part of a
 * longer one (李亮 in 李亮亮, 方明 in 东方明) or of other words (余凯 in 其余凯旋). No segmenter: it keeps
 * no Chinese name whole. What is asked is what may stand around a name: surnames and titles before it,
 * given-name characters and the words that go on after a name behind it.
 */

const MIDDLE_DOT = 0xb7;

/** Folded signs that something named begins with: letters, digits, opening quotes and brackets. */
const JOINED_BEGINNINGS = new CharacterSet('abcdefghijklmnopqrstuvwxyz0123456789"\'《〈');

/** Blanks in a row that set names and titles apart without parting them. */
const MAX_BLANKS = 4;

const isWide = (unit: number): boolean => KIND[unit] === Kind.wide;

/** Whether a word begins at `at` that follows a name, and which. */
function wordAfterName(text: string, at: number): 'word' | 'title' | 'character' | null {
  const first = unitAt(text, at);
  const second = unitAt(text, seenFrom(text, at + 1));
  if (WORDS_AFTER_NAMES.has(first, second)) return 'word';
  if (TITLES_AFTER_NAMES.has(first, second)) return 'title';
  return CHARACTERS_AFTER_NAMES.has(first) ? 'character' : null;
}

/** What follows a name of one given character says of it. */
type After = 'closed' | 'open' | 'doubtful' | 'longer';

/** `given` may be the third character of the name: decides by what stands beyond it. */
function afterGivenCharacter(text: string, given: number, beyond: number): After {
  const unit = unitAt(text, beyond);
  const word = wordAfterName(text, beyond);
  const ends = !isWide(unit) || word !== null;
  if (!CHARACTERS_AFTER_NAMES.has(given)) {
    return ends || !GIVEN_CHARACTERS_IN_WORDS.has(given) ? 'longer' : 'doubtful';
  }
  if (!ends) return 'closed';
  if (!JOINING_CHARACTERS.has(given) || unit === BLANK || word === 'title') return 'doubtful';
  // 和360, 和“…”, 为《…》: what is joined begins here; a name of three ends at other signs (王永和，).
  return isWide(unit) || !JOINED_BEGINNINGS.has(unit) ? 'longer' : 'closed';
}

function afterShortName(text: string, end: number): After {
  const at = seenFrom(text, end);
  const unit = unitAt(text, at);
  if (!isWide(unit)) return 'closed';
  const word = wordAfterName(text, at);
  if (word === 'word' || word === 'title') return 'closed';
  if (GIVEN_CHARACTERS.has(unit)) return afterGivenCharacter(text, unit, seenFrom(text, at + 1));
  return word === null ? 'open' : 'closed';
}

/**
 * Names of two characters are set to the width of three with a blank between. Then a single character
 * after another blank is the third of the name: 王 京 涛.
 */
function isSpacedOut(text: string, start: number, end: number): boolean {
  if (unitAt(text, start + 1) !== BLANK || unitAt(text, end) !== BLANK) return false;
  let at = end;
  while (unitAt(text, at) === BLANK && at - end < MAX_BLANKS) at++;
  return GIVEN_CHARACTERS.has(unitAt(text, at)) && !isWide(unitAt(text, seenFrom(text, at + 1)));
}

/** Whether a title ends at the unit at `at`, or before the few blanks that end there. */
function endsTitle(text: string, at: number): boolean {
  let index = at;
  while (unitAt(text, index) === BLANK && at - index < MAX_BLANKS) index--;
  const unit = unitAt(text, index);
  return TITLE_ENDS.has(unit) || TITLES_BEFORE_NAMES.has(unitAt(text, seenBefore(text, index)), unit);
}

/** What precedes a name says of it. */
type Before = 'free' | 'word' | 'longer';

/** What the characters before a name make of its surname. */
function joinsSurname(text: string, at: number, unit: number, surname: number, short: boolean): Before {
  if (WORDS_ENDING_LIKE_SURNAMES.has(unit, surname)) return 'word';
  if (COMPOUND_SURNAMES.has(unit, surname)) return 'longer';
  if (!short) return 'free';
  // A surname before a surname and one given character makes a longer name: 张李亮. Not so 资金李亮.
  const before = unitAt(text, seenBefore(text, at));
  const extended = COMMON_SURNAMES.has(unit) && !WORDS_ENDING_LIKE_SURNAMES.has(before, unit);
  return extended || COMPOUND_SURNAMES.has(before, unit) ? 'longer' : 'free';
}

function beforeName(text: string, start: number, short: boolean): Before {
  const at = seenBefore(text, start);
  const unit = unitAt(text, at);
  if (unit === MIDDLE_DOT && isWide(unitAt(text, seenBefore(text, at)))) return 'longer';
  if (!isWide(unit)) return 'free';
  const before = joinsSurname(text, at, unit, unitAt(text, start), short);
  return before === 'free' || endsTitle(text, at) ? 'free' : before;
}

function judgeShortName(text: string, start: number, end: number, isWord: boolean): Verdict {
  const before = beforeName(text, start, true);
  if (before === 'longer' || before === 'word' || isSpacedOut(text, start, end)) return 'no';
  const after = afterShortName(text, end);
  if (after === 'longer') return 'no';
  if (after === 'doubtful') return 'unsure';
  if (!isWord || endsTitle(text, seenBefore(text, start))) return 'sure';
  return after === 'closed' && isWide(unitAt(text, seenFrom(text, end))) ? 'sure' : 'unsure';
}

/**
 * A foreign name goes on where the characters around it are those that foreign names are written with.
 * A given name or by-name of two characters after a surname is a part of a full name, of whomever.
 */
function judgeForeignName(text: string, start: number, end: number): Verdict {
  const next = seenFrom(text, end);
  if (CALLED_AFTER_PEOPLE.has(unitAt(text, next), unitAt(text, seenFrom(text, next + 1)))) return 'no';
  const previous = unitAt(text, seenBefore(text, start));
  if (end - start === 2 && SURNAMES.has(previous)) return COMMON_SURNAMES.has(previous) ? 'no' : 'unsure';
  const goesOn = FOREIGN_NAME_CHARACTERS.has(unitAt(text, next)) && wordAfterName(text, next) === null;
  return goesOn || FOREIGN_NAME_CHARACTERS.has(previous) ? 'unsure' : 'sure';
}

/** Judges a person's name in Chinese characters by what stands around `[start, end)`. */
export function judgePersonName(text: string, start: number, end: number, rule: Rule): Verdict {
  const next = seenFrom(text, end);
  // A middle dot with Chinese beyond it joins the parts of a foreign name.
  if (unitAt(text, next) === MIDDLE_DOT && isWide(unitAt(text, seenFrom(text, next + 1)))) return 'no';
  if (rule === Rule.shortName || rule === Rule.wordName) {
    return judgeShortName(text, start, end, rule === Rule.wordName);
  }
  const before = beforeName(text, start, false);
  if (before === 'longer') return 'no';
  if (rule === Rule.foreignName) return judgeForeignName(text, start, end);
  return before === 'word' ? 'unsure' : 'sure';
}
