import {
  CHARACTERS_AFTER_NAMES,
  JOINING_CHARACTERS,
  TITLE_ENDS,
  TITLES_BEFORE_NAMES,
  WORDS_AFTER_NAMES,
  WORDS_ENDING_LIKE_SURNAMES,
} from '@/lib/core/recognise/lexicon/around-names';
import { pairKey } from '@/lib/core/recognise/lexicon/character-set';
import { FOREIGN_NAME_CHARACTERS } from '@/lib/core/recognise/lexicon/foreign-name-characters';
import { GIVEN_CHARACTERS } from '@/lib/core/recognise/lexicon/given-characters';
import { COMMON_SURNAMES, COMPOUND_SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
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

const isWide = (unit: number): boolean => KIND[unit] === Kind.wide;

/** A middle dot with Chinese beyond it joins the parts of a foreign name. */
function joinsForeignName(dot: number, beyond: number): boolean {
  return dot === MIDDLE_DOT && isWide(beyond);
}

/** What follows a name of one given character says of it. */
type After = 'closed' | 'open' | 'doubtful' | 'longer';

/** Whether a word begins at `at` that goes on after a name, `pair` for two characters of it, `single` for one. */
function wordAfterName(text: string, at: number): 'pair' | 'single' | null {
  const first = unitAt(text, at);
  const second = unitAt(text, seenFrom(text, at + 1));
  if (WORDS_AFTER_NAMES.has(pairKey(first, second))) return 'pair';
  return CHARACTERS_AFTER_NAMES.has(first) ? 'single' : null;
}

function afterShortName(text: string, end: number): After {
  const at = seenFrom(text, end);
  const unit = unitAt(text, at);
  if (!isWide(unit)) return 'closed';
  const word = wordAfterName(text, at);
  if (word === 'pair') return 'closed';
  const given = GIVEN_CHARACTERS.has(unit);
  if (!given) return word === null ? 'open' : 'closed';
  const beyond = seenFrom(text, at + 1);
  const nameEndsBeyond = !isWide(unitAt(text, beyond)) || wordAfterName(text, beyond) !== null;
  if (word === null) return nameEndsBeyond ? 'longer' : 'doubtful';
  if (!nameEndsBeyond) return 'closed';
  return JOINING_CHARACTERS.has(unit) ? 'longer' : 'doubtful';
}

/**
 * Names of two characters are set to the width of three with a blank between. Then a single character
 * after another blank is the third of the name: 王 京 涛.
 */
function isSpacedOut(text: string, start: number, end: number): boolean {
  if (unitAt(text, start + 1) !== BLANK || unitAt(text, end) !== BLANK) return false;
  let at = end;
  while (unitAt(text, at) === BLANK && at - end < 4) at++;
  return GIVEN_CHARACTERS.has(unitAt(text, at)) && !isWide(unitAt(text, seenFrom(text, at + 1)));
}

/** What precedes a name says of it. */
type Before = 'title' | 'free' | 'word' | 'longer';

function beforeName(text: string, start: number, short: boolean): Before {
  const at = seenBefore(text, start);
  const unit = unitAt(text, at);
  const before = unitAt(text, seenBefore(text, at));
  if (joinsForeignName(unit, before)) return 'longer';
  if (!isWide(unit)) return 'free';
  if (TITLE_ENDS.has(unit) || TITLES_BEFORE_NAMES.has(pairKey(before, unit))) return 'title';
  const surname = unitAt(text, start);
  if (WORDS_ENDING_LIKE_SURNAMES.has(pairKey(unit, surname))) return 'word';
  if (COMPOUND_SURNAMES.has(pairKey(unit, surname))) return 'longer';
  if (!short || !COMMON_SURNAMES.has(unit)) return 'free';
  // A surname before surname and one given character: 张李亮, where a name may begin there.
  const farther = unitAt(text, seenBefore(text, seenBefore(text, at)));
  const begins =
    !isWide(before) || TITLE_ENDS.has(before) || TITLES_BEFORE_NAMES.has(pairKey(farther, before));
  return begins ? 'longer' : 'free';
}

function judgeShortName(text: string, start: number, end: number, isWord: boolean): Verdict {
  const before = beforeName(text, start, true);
  if (before === 'longer' || before === 'word' || isSpacedOut(text, start, end)) return 'no';
  const after = afterShortName(text, end);
  if (after === 'longer') return 'no';
  if (after === 'doubtful') return 'unsure';
  if (before === 'title' || !isWord) return 'sure';
  return after === 'closed' && isWide(unitAt(text, seenFrom(text, end))) ? 'sure' : 'unsure';
}

/** A foreign name goes on where the characters around it are those that foreign names are written with. */
function judgeForeignName(text: string, start: number, end: number): Verdict {
  const next = seenFrom(text, end);
  const goesOn = FOREIGN_NAME_CHARACTERS.has(unitAt(text, next)) && wordAfterName(text, next) === null;
  return goesOn || FOREIGN_NAME_CHARACTERS.has(unitAt(text, seenBefore(text, start))) ? 'unsure' : 'sure';
}

/** Judges a person's name in Chinese characters by what stands around `[start, end)`. */
export function judgePersonName(text: string, start: number, end: number, rule: Rule): Verdict {
  const next = seenFrom(text, end);
  if (joinsForeignName(unitAt(text, next), unitAt(text, seenFrom(text, next + 1)))) return 'no';
  if (rule === Rule.shortName || rule === Rule.wordName) {
    return judgeShortName(text, start, end, rule === Rule.wordName);
  }
  const before = beforeName(text, start, false);
  if (before === 'longer') return 'no';
  if (rule === Rule.foreignName) return judgeForeignName(text, start, end);
  return before === 'word' ? 'unsure' : 'sure';
}
