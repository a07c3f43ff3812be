import { closingAt } from '@/lib/core/candidates/people/read-name';
import { WORDS_AFTER_NAMES } from '@/lib/core/recognise/lexicon/around-names';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { ExpressionAt } from '@/lib/core/recognise/lexicon/expression-at';
import { FOREIGN_NAME_CHARACTERS } from '@/lib/core/recognise/lexicon/foreign-name-characters';
import { SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
import { BLANK, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** The longest part of a foreign name between two dots, in UTF-16 units. */
const LONGEST_PART = 8;
const MOST_PARTS = 5;
/** Words of a name in Latin letters. */
const MOST_WORDS = 4;
const LONGEST_WORD = 20;
const MIDDLE_DOT = 0xb7;
const FULL_STOP = 0x2e;
const HYPHEN = 0x2d;

/** More characters that foreign names are transliterated with, and Chinese words are made of as well. */
const TRANSLITERATING = new CharacterSet(
  '朗肯登伯森逊顿金丁安逊汉亨休朱让戴麦汤柯韩毕詹霍盖杜甘佐昂翁欧卢蒂娜丽露珍妮莎琳拜茨恩',
);

/** Latin words that stand after a title and name nobody. */
const NO_NAMES = new Set(
  'AI IT APP API IP ID CEO CTO CSO CISO CIO COO CFO VP PPT APT IOT CTF SRC DAY TOP NO GPT LLM SDK PC TV OK VS HTTP HTTPS WWW OFFICE TEAM LAB LABS'.split(
    ' ',
  ),
);

const isWide = (unit: number): boolean => KIND[unit] === Kind.wide;
/** Whether foreign names are written with a character. */
export function isOfForeignNames(unit: number): boolean {
  return FOREIGN_NAME_CHARACTERS.has(unit) || TRANSLITERATING.has(unit);
}

/**
 * The end of a foreign name in Chinese characters that begins at `at`: parts joined by dots (爱德华·汉弗莱斯), or one
 * part of nothing but the characters that foreign names are written with. -1 where there is none.
 */
export function foreignNameEnd(text: string, at: number): number {
  let end = partEnd(text, at);
  // 某大学的塞琳·莫斯: the name begins behind.
  if (isJoint(text, end) && holds(text, at, end, OF)) return undottedEnd(text, at);
  for (let parts = 1; parts < MOST_PARTS && isJoint(text, end); parts++) {
    if (end > at && isInitial(text, end + 1)) {
      end += 2;
      continue;
    }
    if (end === at || !isWide(unitAt(text, end + 1))) return -1;
    const dotted = partEnd(text, end + 1);
    end = isJoint(text, dotted) && !joins(text, end + 2, dotted) ? dotted : lastPartEnd(text, end + 1);
    if (!isJoint(text, end)) return end;
  }
  return undottedEnd(text, at);
}

function holds(text: string, start: number, end: number, unit: number): boolean {
  for (let at = start; at < end; at++) if (unitAt(text, at) === unit) return true;
  return false;
}

/** A dot, or a hyphen between characters of foreign names: 贾斯汀-特鲁多. */
function isJoint(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return (
    unit === MIDDLE_DOT ||
    (unit === HYPHEN && (isOfForeignNames(unitAt(text, at - 1)) || isOfForeignNames(unitAt(text, at + 1))))
  );
}

/** 白兰·R·洛根: one letter between two dots. */
function isInitial(text: string, at: number): boolean {
  return KIND[unitAt(text, at)] === Kind.letter && unitAt(text, at + 1) === MIDDLE_DOT;
}

function partEnd(text: string, at: number): number {
  let end = at;
  while (end - at < LONGEST_PART && isWide(unitAt(text, end))) end++;
  return end;
}

const AND = new CharacterSet('和与及');
const OF = '的'.charCodeAt(0);

/** 梅里和马克·布雷达: whether another name is joined in a stretch. */
function joins(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (AND.has(unitAt(text, at))) return true;
  return false;
}

function lastPartEnd(text: string, at: number): number {
  let end = at + (goesOnFromFirst(text, at) ? 2 : 1);
  while (end - at < LONGEST_PART && isWide(unitAt(text, end))) {
    // 阿巴斯博士: a word goes on that only begins with such a character.
    if (closingAt(text, end) === 'word' && !isOfForeignNames(unitAt(text, end + 1))) break;
    if (!isOfForeignNames(unitAt(text, end))) {
      // Other characters are in foreign names as well, one at a time.
      const goesOn = isOfForeignNames(unitAt(text, end + 1)) || closingAt(text, end + 1) !== 'open';
      if (closingAt(text, end) === 'word' || !goesOn) break;
    }
    end++;
  }
  return end;
}

/** 中曾根: no last name is of one character, but for Chinese ones. */
function goesOnFromFirst(text: string, at: number): boolean {
  const next = unitAt(text, at + 1);
  return (
    isWide(next) &&
    !SURNAMES.has(unitAt(text, at)) &&
    !WORDS_AFTER_NAMES.has(next, unitAt(text, at + 2)) &&
    !AND.has(next)
  );
}

/**
 * Where the characters end that foreign names are written with, for a name that begins at `at` and was read as a Chinese
 * one up to `end` (古特雷 of 古特雷斯); -1 where they do not go on there, or it does not end like one.
 */
export function foreignRunEnd(text: string, at: number, end: number): number {
  for (let inner = at; inner <= end; inner++) if (!isOfForeignNames(unitAt(text, inner))) return -1;
  let behind = end + 1;
  while (behind - at < LONGEST_PART && isOfForeignNames(unitAt(text, behind))) behind++;
  return behind;
}

function undottedEnd(text: string, at: number): number {
  let end = at;
  while (end - at < LONGEST_PART && isOfForeignNames(unitAt(text, end))) end++;
  return end - at >= 2 && closingAt(text, end) !== 'open' ? end : -1;
}

function wordEnd(text: string, at: number): number {
  if (KIND[unitAt(text, at)] !== Kind.letter) return at;
  let end = at + 1;
  while (end - at < LONGEST_WORD) {
    const unit = unitAt(text, end);
    const kind = KIND[unit];
    const inner = unit === 0x27 || unit === HYPHEN || unit === FULL_STOP;
    if (
      kind !== Kind.letter &&
      kind !== Kind.digit &&
      !(inner && KIND[unitAt(text, end + 1)] === Kind.letter)
    )
      break;
    end++;
  }
  return end;
}

const INITIAL_STOP = new ExpressionAt('.', /\. [A-Z][a-z]/);

/** The end of a name or handle in Latin letters that begins at `at`: Flanker, K7, Edward Humphreys. -1 where there is none. */
export function latinNameEnd(text: string, at: number): number {
  let end = wordEnd(text, at);
  if (end === at || end - at >= LONGEST_WORD || NO_NAMES.has(text.slice(at, end).toUpperCase())) return -1;
  for (let words = 1; words < MOST_WORDS && unitAt(text, end) === BLANK; words++) {
    const next = wordEnd(text, end + 1);
    if (next === end + 1 || !/[A-Z]/.test(text[end + 1] ?? '')) break;
    // John M. Hallow: a single letter goes without its stop.
    const hasStop = next === end + 2 && INITIAL_STOP.isAt(text, next);
    end = hasStop ? next + 1 : next;
  }
  return end;
}
