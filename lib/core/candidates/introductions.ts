import type { PrintedTitle } from '@/lib/core/candidates/candidate';
import { EndingSet } from '@/lib/core/candidates/lexicon/ending-set';
import { endsLeadIn, isCut } from '@/lib/core/candidates/lexicon/lead-ins';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { LATIN_OFFICE_ENDS, ROLES } from '@/lib/core/candidates/lexicon/roles';
import { nameRemark } from '@/lib/core/candidates/name-remark';
import { type PersonName, readPersonName } from '@/lib/core/candidates/person-name';
import { readChineseName } from '@/lib/core/candidates/read-name';
import { type Role, roleEndingAt } from '@/lib/core/candidates/role-at';
import { titlesBefore } from '@/lib/core/candidates/titles-before';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { BLANK, FOLD, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
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
const CLOSING_BRACKET = 0x29;
/** “万维网之父”蒂姆: a title may stand in quotes. */
const CLOSING_QUOTES = new Set('”」』');
const LISTED = '、'.charCodeAt(0);
const AND = '和'.charCodeAt(0);

/** Bits of {@link CLASSES}. */
const ENDS_ROLE = 1;
const MAY_BEGIN_NAME = 2;

/** By raw UTF-16 unit: whether a role may end with it, whether a name, or what stands before one, may begin. */
const CLASSES = makeClasses();

function makeClasses(): Uint8Array {
  const folded = new Uint8Array(0x10000);
  for (const unit of ROLES.lasts) folded[unit] = KIND[unit] === Kind.letter ? 0 : ENDS_ROLE;
  folded[CLOSING_BRACKET] = ENDS_ROLE;
  const classes = new Uint8Array(0x10000);
  for (let code = 0; code < classes.length; code++) {
    const unit = FOLD[code] ?? 0;
    const begins = KIND[unit] === Kind.wide || KIND[unit] === Kind.letter;
    classes[code] =
      (folded[unit] ?? 0) |
      (begins || unit === BLANK || unit === COLON || CLOSING_QUOTES.has(String.fromCharCode(code))
        ? MAY_BEGIN_NAME
        : 0);
  }
  for (const letter of LATIN_OFFICE_ENDS)
    classes[letter.charCodeAt(0)] = (classes[letter.charCodeAt(0)] ?? 0) | ENDS_ROLE;
  return classes;
}

/** Finds the names that stand right after titles, from left to right. */
export function introductionsAfterTitles(text: string, known: readonly Span[]): Introduced[] {
  const found: Introduced[] = [];
  const last = text.length - 1;
  let nextKnown = 0;
  let floor = 0;
  for (let at = 0; at < last; at++) {
    if (((CLASSES[text.charCodeAt(at)] ?? 0) & ENDS_ROLE) === 0) continue;
    if (((CLASSES[text.charCodeAt(at + 1)] ?? 0) & MAY_BEGIN_NAME) === 0) continue;
    const end = at + 1;
    if (end < floor) continue;
    while (nextKnown < known.length && (known[nextKnown]?.end ?? 0) <= end) {
      floor = Math.max(floor, known[nextKnown]?.end ?? 0);
      nextKnown++;
    }
    const role = roleEndingAt(text, end, floor);
    if (role === null) continue;
    if (roleGoesOn(text, end)) continue;
    const named = nameBeforeRole(text, role, floor);
    if (named !== null) {
      found.push(named);
      floor = end;
      continue;
    }
    const start = nameStart(text, end);
    const next = known[nextKnown];
    if (next !== undefined && next.start <= start && start < next.end) continue;
    const name = readPersonName(text, start);
    if (name === null || (name.form === 'foreign' && holdsRole(text, name))) continue;
    const titles = titlesBefore(text, end, floor);
    if (titles.length === 0) continue;
    if (role.calling && unitAt(text, end) === COLON) continue;
    const office = !role.calling;
    found.push({ name, handle: handleBehind(text, name), titles, office });
    floor = nameRemark(text, name.end)?.end ?? name.end;
    for (let more = 0; more < MOST_NAMES; more++) {
      const listed = listedName(text, floor);
      if (listed === null) break;
      found.push({ name: listed, handle: null, titles, office });
      floor = listed.end;
    }
    at = floor - 1;
  }
  return found;
}

/** 委员 + 会主席穆罕默德·哈桑: where a role ends inside of what is read as a foreign name, the name begins behind it. */
function holdsRole(text: string, { start, end }: Span): boolean {
  for (let at = start + 2; at < end; at++) if (ROLES.longestAt(text, at, start) > 1) return true;
  return false;
}

/** Ranks that stand right behind a name: 吴世忠院士. */
const BEHIND_NAMES = new EndingSet('院士 教授 博士 研究员 副教授');

/** 遇到了曾鸣教授: a name that stands between a sign, or a word that no title reaches over, and a rank. */
function nameBeforeRole(text: string, role: Role, floor: number): Introduced | null {
  const length = BEHIND_NAMES.longestAt(text, role.end, floor);
  if (length === 0) return null;
  const start = role.end - length;
  for (const size of [3, 2, 4]) {
    const at = start - size;
    if (at < floor) continue;
    const name = readChineseName(text, at);
    if (name === null || (name.end !== start && name.otherEnd !== start) || name.word) continue;
    if (name.surname !== 'common' || !name.usual || !mayPrecedeName(text, at)) continue;
    const title = text.slice(start, role.end);
    return {
      name: { start: at, end: start, form: 'chinese', closing: 'word', otherEnd: null, likeness: 0.7 },
      handle: null,
      titles: [{ start, end: role.end, title, organisation: null }],
      office: false,
    };
  }
  return null;
}

/** Whether a name may begin at `at`, with no title before it. */
function mayPrecedeName(text: string, at: number): boolean {
  const unit = unitAt(text, at - 1);
  if (KIND[unit] !== Kind.wide) return true;
  if (isCut(unitAt(text, at - 2), unit, unitAt(text, at)) || JOINING.has(unit)) return true;
  return endsLeadIn(text, at) || BODY_ENDS.longestAt(text, at) > 1;
}

const JOINING = new CharacterSet('和与及、跟');

/** Whether a longer role or another one goes on here: 副总 in 副总经理, 董事长 in 董事长助理. */
function roleGoesOn(text: string, end: number): boolean {
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

function nameStart(text: string, end: number): number {
  let at = end;
  if (text.startsWith('之一', at)) at += 2;
  if (unitAt(text, at) === COLON || CLOSING_QUOTES.has(text[at] ?? '')) at++;
  while (unitAt(text, at) === BLANK && at - end < MOST_BLANKS) at++;
  return at;
}

/** A name that shares the titles of the one before it: it stands alone between the signs of a list. */
function listedName(text: string, end: number): PersonName | null {
  const unit = unitAt(text, end);
  if (unit !== LISTED && unit !== AND) return null;
  const name = readPersonName(text, end + 1);
  if (name === null || name.closing === 'open' || name.likeness < 0.7) return null;
  return name;
}
