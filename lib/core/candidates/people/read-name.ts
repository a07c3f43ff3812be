import {
  MORE_WORDS_AFTER_NAMES,
  NAME_CHARACTERS,
  WORDS_LIKE_NAMES,
} from '@/lib/core/candidates/lexicon/name-likeness';
import {
  CHARACTERS_AFTER_NAMES,
  JOINING_CHARACTERS,
  NAMES_THAT_ARE_WORDS,
  TITLES_AFTER_NAMES,
  WORDS_AFTER_NAMES,
} from '@/lib/core/recognise/lexicon/around-names';
import { CharacterSet, WordSet } from '@/lib/core/recognise/lexicon/character-set';
import { GIVEN_CHARACTERS } from '@/lib/core/recognise/lexicon/given-characters';
import { COMMON_SURNAMES, COMPOUND_SURNAMES, SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
import { KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** How a name ends: at a sign or a line's end, before a word that goes on after names, or nobody can tell. */
export type Closing = 'sign' | 'word' | 'open';

/** A Chinese name read at a place where one may begin. */
export interface ReadName {
  readonly end: number;
  readonly closing: Closing;
  /** Another end that fits, where the text alone does not decide; the name's repetitions may. */
  readonly otherEnd: number | null;
  /** Whether all of its given characters are used in names. */
  readonly usual: boolean;
  /** Whether one of its given characters is in hardly any other word. */
  readonly telling: boolean;
  /** Whether it is a word as well (高峰), or one that names nobody (高铁). */
  readonly word: 'too' | 'only' | null;
  /** Whether its surname is more often another word (安, 文), or one that goes on after titles (向, 和, 于). */
  readonly surname: 'common' | 'word' | 'particle';
}

/** Characters of sentences that begin or go on after names and are in none. */
const NEVER_GIVEN = new CharacterSet(
  '的了在与及说是也还则就都又却将会已从把被让给没不最更所很该此这那其跟并或且因到于当对们您你我他她它吗呢吧啊某个',
);

/** 曾直言, 曾表示: the surname is the word for once. */
const ONCE = '曾'.charCodeAt(0);
const AND = '和'.charCodeAt(0);

/** Surnames with which sentences go on after a title. */
const PARTICLES = new CharacterSet('和向从应由时能成经来连与');

const ADVERBIAL = '地'.charCodeAt(0);

/** Given names know 而 now and then; after a name it stands before no verb. */
const YET = '而'.charCodeAt(0);

/** Folded signs that something named begins with: what joins stands before them, not a name's end (李亮和360). */
const JOINED_BEGINNINGS = new CharacterSet('abcdefghijklmnopqrstuvwxyz0123456789"\'《〈');

/** 王伟和中国某公司: so do the names of bodies begin. */
const JOINED_BODIES = new WordSet('中国 联合 国家 全国 中央 国务 北京 上海');

/** Characters that go on after names with something else behind them, and end names. */
const GOING_ON = new CharacterSet('来应用');

/** 程进四位, 王五三人: how many they are stands behind the last of several names. */
const COUNTS = new WordSet(
  '二位 两位 三位 四位 五位 六位 七位 八位 九位 十位 二人 两人 三人 四人 五人 六人 七人 八人 九人 十人',
);

export function closingAt(text: string, end: number): Closing {
  const unit = unitAt(text, end);
  if (KIND[unit] !== Kind.wide) return 'sign';
  const next = unitAt(text, end + 1);
  if (WORDS_AFTER_NAMES.has(unit, next) || TITLES_AFTER_NAMES.has(unit, next)) return 'word';
  if (MORE_WORDS_AFTER_NAMES.has(unit, next)) return 'word';
  return CHARACTERS_AFTER_NAMES.has(unit) ? 'word' : 'open';
}

/** Whether a word of two characters at least, that goes on after names, begins at `at`. */
function beginsWord(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  const next = unitAt(text, at + 1);
  return WORDS_AFTER_NAMES.has(unit, next) || MORE_WORDS_AFTER_NAMES.has(unit, next);
}

function mayBeGiven(unit: number): boolean {
  return KIND[unit] === Kind.wide && !NEVER_GIVEN.has(unit);
}

/**
 * Reads a Chinese person's name that begins at `at`: a surname and one or two given characters, as long as what
 * stands behind it allows. Null where none can begin.
 */
export function readChineseName(text: string, at: number): ReadName | null {
  const first = unitAt(text, at);
  const second = unitAt(text, at + 1);
  const compound = COMPOUND_SURNAMES.has(first, second);
  if (!compound && !SURNAMES.has(first)) return null;
  const given = at + (compound ? 2 : 1);
  if (!mayBeGiven(unitAt(text, given))) return null;
  const end = chooseEnd(text, given);
  const length = end.end - at;
  const word =
    length === 2 && (NAMES_THAT_ARE_WORDS.has(first, second) || WORDS_LIKE_NAMES.has(first, second));
  // 总书记高度重视, 指挥官简短地回答: a word, and what it goes on with.
  const like = WORDS_LIKE_NAMES.has(first, second);
  const beginsWithWord = word || like;
  if (beginsWithWord && (end.closing === 'open' || unitAt(text, at + 2) === ADVERBIAL)) return null;
  // 乔立警官和白慧敏: a whole name stands behind it.
  if (first === AND && length > 2 && COMMON_SURNAMES.has(second)) return null;
  if (first === ONCE && beginsWord(text, at + 1)) return null;
  if (WORDS_AFTER_NAMES.has(first, second) && !COMMON_SURNAMES.has(first)) return null;
  let usual = true;
  let telling = false;
  for (let i = given; i < end.end; i++) {
    usual &&= GIVEN_CHARACTERS.has(unitAt(text, i));
    telling ||= NAME_CHARACTERS.has(unitAt(text, i));
  }
  const common = compound || COMMON_SURNAMES.has(first);
  return {
    ...end,
    usual,
    telling,
    word: like ? 'only' : word ? 'too' : null,
    surname: common ? 'common' : PARTICLES.has(first) ? 'particle' : 'word',
  };
}

/** Decides between one and two given characters, the first of which stands at `given`. */
function chooseEnd(text: string, given: number): Pick<ReadName, 'end' | 'closing' | 'otherEnd'> {
  const short = closingAt(text, given + 1);
  const third = unitAt(text, given + 1);
  if (COUNTS.has(third, unitAt(text, given + 2))) return { end: given + 1, closing: 'word', otherEnd: null };
  if (short === 'sign' || !mayBeGiven(third)) return { end: given + 1, closing: short, otherEnd: null };
  const long = closingAt(text, given + 2);
  const behind = unitAt(text, given + 2);
  const joins =
    JOINING_CHARACTERS.has(third) &&
    (JOINED_BEGINNINGS.has(behind) || JOINED_BODIES.has(behind, unitAt(text, given + 3)));
  const fits = !joins && (GIVEN_CHARACTERS.has(third) || (third === YET && long === 'word'));
  // 张敬来，: such a word does not end a clause.
  if (long === 'sign' && GOING_ON.has(third)) return { end: given + 2, closing: long, otherEnd: null };
  if (short === 'open') {
    if (long !== 'open') return { end: given + 2, closing: long, otherEnd: null };
    return fits
      ? { end: given + 2, closing: 'open', otherEnd: given + 1 }
      : { end: given + 1, closing: 'open', otherEnd: given + 2 };
  }
  // 位华一同: the word that goes on after one given character is not cut in two.
  if (beginsWord(text, given + 1) && long === 'word' && !beginsWord(text, given + 2))
    return { end: given + 1, closing: short, otherEnd: null };
  // The text goes on after one given character as after a name; so it does after two, in 王永和表示.
  if (long === 'open' || !fits) return { end: given + 1, closing: short, otherEnd: null };
  return { end: given + 2, closing: long, otherEnd: given + 1 };
}
