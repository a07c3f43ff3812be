import { CALLINGS_ONLY, RANKS, ROLES } from '@/lib/core/candidates/lexicon/roles';
import { type PersonName, WORD_LIKENESS } from '@/lib/core/candidates/people/person-name';
import { ExpressionAt } from '@/lib/core/recognise/lexicon/expression-at';
import { BLANK, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import type { Span } from '@/lib/core/text/span';

/** As many blanks may stand between a title and its name: captions set them apart. */
const MOST_BLANKS = 8;
const COLON = 0x3a;
/** “万维网之父”蒂姆: a title may stand in quotes. */
const CLOSING_QUOTES = new Set('”」』');
const OPENING_QUOTES = new Set('“「『');

/** Whether a name, or what stands before one, may begin at `at`. */
export function mayBeginName(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  const kind = KIND[unit];
  if (kind === Kind.wide || kind === Kind.letter || unit === BLANK || unit === COLON) return true;
  return CLOSING_QUOTES.has(text[at] ?? '') || OPENING_QUOTES.has(text[at] ?? '');
}

/** Whether what was read as a name behind a title is no other word by what is in it or behind it. */
export function isLikely(text: string, name: PersonName, calling: boolean): boolean {
  if (name.form === 'foreign') return !holdsRole(text, name);
  // 雷鸣, 高峰: only an office makes a name of a word.
  if (name.form === 'chinese') return !calling || name.likeness > WORD_LIKENESS;
  // 研究人员 Green River模块 …: so many words in Latin letters stand behind callings.
  return (!calling || name.closing !== 'open') && !bearsRole(text, name.end);
}

const LONGEST_ROLE = 5;

/** 首席科学家 Qinghe AI创始人: what an office is held in is nobody's name; a rank or calling follows names too. */
function bearsRole(text: string, end: number): boolean {
  for (let length = 2; length <= LONGEST_ROLE; length++)
    if (ROLES.longestAt(text, end + length, end) === length)
      return (
        Math.max(RANKS.longestAt(text, end + length), CALLINGS_ONLY.longestAt(text, end + length)) < length
      );
  return false;
}

/** 委员 + 会主席穆罕默德·哈桑: where a role ends inside of what is read as a foreign name, the name begins behind it. */
function holdsRole(text: string, { start, end }: Span): boolean {
  for (let at = start + 2; at < end; at++) if (ROLES.longestAt(text, at, start) > 1) return true;
  return false;
}

const FULL_LATIN_NAME = /^ ?[A-Z][a-z]+ [A-Z][a-z]+/;
const LONGEST_FULL = 24;

/** 创办人“大河马”王某: a by-name in quotes before the name. */
const BY_NAME = new ExpressionAt('“「『', /[“「『][\p{Script=Han}A-Za-z0-9]{2,6}[”」』]/u);

/** Where a name begins behind the title that ends at `end`: past blanks, a colon, quotes and by-names in quotes. */
export function nameStart(text: string, end: number): number {
  let at = end;
  if (text.startsWith('之一', at)) at += 2;
  // 首席执行官的Anna Hallow: only a full name in Latin letters stands so.
  if (text[at] === '的' && FULL_LATIN_NAME.test(text.slice(at + 1, at + LONGEST_FULL))) at++;
  at += BY_NAME.lengthAt(text, at);
  if (unitAt(text, at) === COLON || CLOSING_QUOTES.has(text[at] ?? '')) at++;
  while (unitAt(text, at) === BLANK && at - end < MOST_BLANKS) at++;
  return at;
}
