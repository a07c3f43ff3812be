import {
  type Closing,
  closingAt,
  type ReadName,
  readChineseName,
} from '@/lib/core/candidates/people/read-name';
import { foreignNameEnd, foreignRunEnd, latinNameEnd } from '@/lib/core/candidates/people/read-other-name';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { GIVEN_CHARACTERS } from '@/lib/core/recognise/lexicon/given-characters';
import { COMMON_SURNAMES, SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
import { BLANK, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** A person's name read at a place where a title says that one begins. */
export interface PersonName {
  readonly start: number;
  readonly end: number;
  readonly form: 'chinese' | 'foreign' | 'latin';
  readonly closing: Closing;
  /** See {@link readChineseName}; null for other forms. */
  readonly otherEnd: number | null;
  /** How much it looks like a name, from 0 to 1. */
  readonly likeness: number;
}

/** 库克, 马库斯, 卡斯帕罗夫: the longer a word of such characters, the more often it is a name. */
function undottedLikeness(length: number): number {
  return length > 4 ? 0.85 : length > 2 ? 0.7 : 0.6;
}

const NICK_ENDS = new CharacterSet('哥姐叔神爷');

/** Edward Humphreys; neither K7 nor Linux. */
const FULL_LATIN_NAME = /^[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][A-Za-z'’-]*[a-z])+$/;

/** How much such a name looks like one. */
export const FULL_LATIN_LIKENESS = 0.85;

/** As many blanks may stand inside of a name of two characters. */
const MOST_BLANKS_INSIDE = 3;
const MIDDLE_DOT = 0xb7;
const HYPHEN = 0x2d;

/** Reads the name of a person that begins at `at`; null where none does. */
export function readPersonName(text: string, at: number): PersonName | null {
  const foreign = foreignNameEnd(text, at);
  if (foreign > 0 && hasDot(text, at, foreign)) return other(text, at, foreign, 'foreign', 0.95);
  const chinese = readChineseName(text, at);
  if (chinese !== null && unitAt(text, chinese.end) !== MIDDLE_DOT) {
    const { end, closing, otherEnd } = chinese;
    if (foreign > end) return other(text, at, foreign, 'foreign', 0.7);
    const run = closing === 'open' ? foreignRunEnd(text, at, end) : -1;
    if (run > 0) return run - at > 3 ? other(text, at, run, 'foreign', 0.85) : null;
    return { start: at, end, form: 'chinese', closing, otherEnd, likeness: likenessOf(chinese, end - at) };
  }
  if (foreign > 0) return other(text, at, foreign, 'foreign', undottedLikeness(foreign - at));
  const spaced = spacedNameEnd(text, at);
  if (spaced > 0) return other(text, at, spaced, 'chinese', 0.85);
  const nick = nickEnd(text, at);
  if (nick > 0) return other(text, at, nick, 'chinese', 0.8);
  const latin = latinNameEnd(text, at);
  if (latin < 0) return null;
  if (!FULL_LATIN_NAME.test(text.slice(at, latin))) return other(text, at, latin, 'latin', 0.75);
  // Where the letters of a full name end, it does, whatever the sentence goes on with.
  return {
    start: at,
    end: latin,
    form: 'latin',
    closing: closingAt(text, latin),
    otherEnd: null,
    likeness: FULL_LATIN_LIKENESS,
  };
}

/** How much a name looks like one that is a word as well: 高峰. */
export const WORD_LIKENESS = 0.5;

/** How much a Chinese name looks like one, by its characters and by what follows it. */
function likenessOf({ closing, usual, telling, word, surname }: ReadName, length: number): number {
  if (word !== null) return word === 'too' && surname === 'common' ? WORD_LIKENESS : 0.3;
  let likeness = usual ? 0.9 : 0.7;
  if (closing === 'open') likeness -= telling ? 0.15 : 0.3;
  if (surname === 'particle') return likeness - (telling ? 0.1 : usual && closing === 'sign' ? 0.3 : 0.6);
  if (surname === 'word' && !telling) likeness -= (usual ? 0.2 : 0.4) + (length === 2 ? 0.2 : 0);
  return likeness;
}

/** 黑哥, 呆神: a by-name that ends as by-names do. */
function nickEnd(text: string, at: number): number {
  for (const end of [at + 2, at + 3]) {
    const fits = NICK_ENDS.has(unitAt(text, end - 1)) && closingAt(text, end) !== 'open';
    if (fits && KIND[unitAt(text, at)] === Kind.wide && KIND[unitAt(text, end - 2)] === Kind.wide) return end;
  }
  return -1;
}

/** 程　力: two characters set to the width of three, where a sign or another blank follows. */
function spacedNameEnd(text: string, at: number): number {
  if (!SURNAMES.has(unitAt(text, at)) || unitAt(text, at + 1) !== BLANK) return -1;
  let given = at + 1;
  while (unitAt(text, given) === BLANK && given - at <= MOST_BLANKS_INSIDE) given++;
  // A single blank may part words: 安 全.
  if (given - at === 2 && text[at + 1] !== '\u3000' && !COMMON_SURNAMES.has(unitAt(text, at))) return -1;
  const ends = GIVEN_CHARACTERS.has(unitAt(text, given)) && KIND[unitAt(text, given + 1)] !== Kind.wide;
  return ends ? given + 1 : -1;
}

function hasDot(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (unitAt(text, at) === MIDDLE_DOT || unitAt(text, at) === HYPHEN) return true;
  }
  return false;
}

function other(
  text: string,
  start: number,
  end: number,
  form: PersonName['form'],
  likeness: number,
): PersonName {
  const closing = closingAt(text, end);
  return {
    start,
    end,
    form,
    closing,
    otherEnd: null,
    likeness: closing === 'open' ? likeness - 0.35 : likeness,
  };
}
