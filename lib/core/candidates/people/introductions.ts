import type { PrintedTitle } from '@/lib/core/candidates/candidate';
import { CALLINGS_ONLY, RANKS, ROLES } from '@/lib/core/candidates/lexicon/roles';
import { latinNameBeforeRank } from '@/lib/core/candidates/people/latin-name-before-rank';
import { nameBeforeRank } from '@/lib/core/candidates/people/name-before-rank';
import { nameRemark } from '@/lib/core/candidates/people/name-remark';
import { type PersonName, readPersonName, WORD_LIKENESS } from '@/lib/core/candidates/people/person-name';
import { namesSharingRank } from '@/lib/core/candidates/people/sharing-rank';
import { roleEndingAt } from '@/lib/core/candidates/titles/role-at';
import { heldTitles } from '@/lib/core/candidates/titles/titles-after';
import { titlesBefore } from '@/lib/core/candidates/titles/titles-before';
import { ExpressionAt } from '@/lib/core/recognise/lexicon/expression-at';
import { Trigger } from '@/lib/core/recognise/triggers';
import { BLANK, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';
import type { Span } from '@/lib/core/text/span';

/** A person's name that stands beside titles. */
export interface Introduced {
  readonly name: PersonName;
  /** A by-name in Latin letters right behind the name. */
  readonly handle: PersonName | null;
  readonly titles: readonly PrintedTitle[];
  /** Whether an office is named, not only what somebody is (专家, 记者). */
  readonly office: boolean;
}

/** As many blanks may stand between a title and its name: captions set them apart. */
const MOST_BLANKS = 8;
/** As many names may share a title: 专家K7、Lyric、伊万. */
const MOST_NAMES = 12;
const COLON = 0x3a;
const COMMA = 0x2c;
/** Before a colon it says what somebody does there, and not what they are. */
const PART = '主讲人';
/** “万维网之父”蒂姆: a title may stand in quotes. */
const CLOSING_QUOTES = new Set('”」』');
const OPENING_QUOTES = new Set('“「『');
const LISTED = '、'.charCodeAt(0);
const AND = '和'.charCodeAt(0);

/** Whether a name, or what stands before one, may begin at `at`. */
function mayBeginName(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  const kind = KIND[unit];
  if (kind === Kind.wide || kind === Kind.letter || unit === BLANK || unit === COLON) return true;
  return CLOSING_QUOTES.has(text[at] ?? '') || OPENING_QUOTES.has(text[at] ?? '');
}

/** Finds the names that stand right after titles, from left to right. */
export function introductionsAfterTitles(index: PairIndex, known: readonly Span[]): Introduced[] {
  const { text } = index;
  const found: Introduced[] = [];
  let nextKnown = 0;
  let floor = 0;
  for (const last of index.placesOf(Trigger.role)) {
    const end = last + 1;
    if (end <= floor) continue;
    while (nextKnown < known.length && (known[nextKnown]?.end ?? 0) <= end) {
      floor = Math.max(floor, known[nextKnown]?.end ?? 0);
      nextKnown++;
    }
    const role = roleEndingAt(text, end, floor);
    if (role === null) continue;
    const mayGoOn = mayBeginName(text, end);
    if (mayGoOn && roleGoesOn(text, end)) continue;
    const ranked = nameBeforeRank(text, role, floor) ?? latinNameBeforeRank(text, role, floor);
    if (ranked !== null) {
      const rank = ranked.titles.slice(-1);
      const sharing = namesSharingRank(text, rank[0]?.title ?? '', ranked.name.start, floor);
      // Whoever ends such a list has a name as sure as the others.
      const likeness = Math.max(ranked.name.likeness, ...sharing.map((other) => other.likeness));
      found.push({
        name: { ...ranked.name, likeness },
        handle: null,
        titles: ranked.titles,
        office: ranked.titles.length > 1,
      });
      for (const name of sharing) found.push({ name, handle: null, titles: rank, office: false });
      floor = end;
      continue;
    }
    if (!mayGoOn) continue;
    const start = nameStart(text, end);
    const next = known[nextKnown];
    if (next !== undefined && next.start <= start && start < next.end) continue;
    const name = readPersonName(text, start);
    if (name === null || !isLikely(text, name, role.calling)) continue;
    const titles = titlesBefore(text, end, floor);
    if (titles.length === 0) continue;
    if (role.calling && unitAt(text, end) === COLON) continue;
    const office = !role.calling;
    const isLabel = unitAt(text, end) === COLON && unitAt(text, name.end) === COMMA;
    // 大会主席：白慧敏，云岭大学教授
    const held = isLabel ? heldTitles(text, name.end + 1) : [];
    const isPart = unitAt(text, end) === COLON && text.startsWith(PART, end - PART.length);
    const own = isPart ? titles.slice(0, -1) : titles;
    found.push({ name, handle: handleBehind(text, name), titles: [...own, ...held], office });
    floor = nameRemark(text, name.end)?.end ?? name.end;
    for (let more = 0; more < MOST_NAMES; more++) {
      const listed = listedName(text, floor);
      if (listed === null) break;
      found.push({ name: listed, handle: null, titles, office });
      floor = listed.end;
    }
  }
  return found;
}

/** Whether what was read as a name behind a title is no other word by what is in it or behind it. */
function isLikely(text: string, name: PersonName, calling: boolean): boolean {
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

/** 提高工程效率, 高工作量: the end of one word and the beginning of another. */
const AFTER_NO_ENGINEER = new Set('程作业资序艺时');
const ENGINEER_END = '工'.charCodeAt(0);

/** Whether a longer role or another one goes on here: 副总 in 副总经理, 董事长 in 董事长助理. */
function roleGoesOn(text: string, end: number): boolean {
  if (
    unitAt(text, end - 1) === ENGINEER_END &&
    text.startsWith('高工', end - 2) &&
    AFTER_NO_ENGINEER.has(text[end] ?? '')
  )
    return true;
  for (let more = 1; more <= 3; more++)
    if (ROLES.longestAt(text, end + more) >= Math.max(2, more)) return true;
  return false;
}

/** 何淇丹Flanker: a by-name in Latin letters right behind a name. */
export function handleBehind(text: string, name: PersonName): PersonName | null {
  return name.form === 'chinese' && KIND[unitAt(text, name.end)] === Kind.letter
    ? readPersonName(text, name.end)
    : null;
}

const FULL_LATIN_NAME = /^ ?[A-Z][a-z]+ [A-Z][a-z]+/;
const LONGEST_FULL = 24;

/** 创办人“大河马”王某: a by-name in quotes before the name. */
const BY_NAME = new ExpressionAt('“「『', /[“「『][\p{Script=Han}A-Za-z0-9]{2,6}[”」』]/u);

function nameStart(text: string, end: number): number {
  let at = end;
  if (text.startsWith('之一', at)) at += 2;
  // 首席执行官的Anna Hallow: only a full name in Latin letters stands so.
  if (text[at] === '的' && FULL_LATIN_NAME.test(text.slice(at + 1, at + LONGEST_FULL))) at++;
  at += BY_NAME.lengthAt(text, at);
  if (unitAt(text, at) === COLON || CLOSING_QUOTES.has(text[at] ?? '')) at++;
  while (unitAt(text, at) === BLANK && at - end < MOST_BLANKS) at++;
  return at;
}

const RANK_BEHIND = new ExpressionAt('博副助教研院老', /博士|(?:副|助理)?教授|(?:副)?研究员|院士|老师/);

const CAPITALS = /^[A-Z]+$/;

/** A name that shares the titles of the one before it: it stands alone between the signs of a list. */
function listedName(text: string, end: number): PersonName | null {
  const unit = unitAt(text, end);
  if (unit !== LISTED && unit !== AND) return null;
  const name = readPersonName(text, end + 1);
  // 特斯拉 looks like a foreigner's name: only with a dot in it is it surely one.
  const least = name?.form === 'foreign' ? 0.8 : 0.7;
  if (name === null || name.closing === 'open' || name.likeness < least) return null;
  // 副总经理程光远、YLT中国区副总裁: a body in letters, and who is of it.
  if (name.closing === 'word' && CAPITALS.test(text.slice(name.start, name.end))) return null;
  // 云岭大学教授白慧敏、乔立博士: what stands behind this one is said of it alone.
  return name.form === 'chinese' && RANK_BEHIND.isAt(text, name.end) ? null : name;
}
