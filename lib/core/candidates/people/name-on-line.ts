import { belowName } from '@/lib/core/candidates/people/below-name';
import { handleBehind, type Introduced } from '@/lib/core/candidates/people/introductions';
import { homeFilling, LEAST_LIKENESS } from '@/lib/core/candidates/people/line-home';
import type { Origin } from '@/lib/core/candidates/people/origins';
import { type PersonName, readPersonName } from '@/lib/core/candidates/people/person-name';
import { heldTitles, titlesFilling } from '@/lib/core/candidates/titles/titles-after';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
import { BLANK, BREAK, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** A name that a line, or what 【 opens, begins with and a colon ends: who speaks there. */
export interface Label {
  readonly name: PersonName;
  readonly handle: PersonName | null;
  /** Behind the colon, or the brackets that end before it. */
  readonly end: number;
}

/** What the lines of a text introduce by their form: labels of speakers, and names before titles. */
export interface LineNames {
  readonly labels: Label[];
  readonly introduced: Introduced[];
  /** Names that stand before nothing but the body they come from. */
  readonly origins: Origin[];
  /** Names that stand on the line above nothing but the body they come from. */
  readonly above: Origin[];
  /** Names that a line says nothing of but that they have a part there: 主持人：白慧敏. */
  readonly speakers: PersonName[];
}

const COLON = 0x3a;
const MIDDLE_DOT = 0xb7;
const OPENING = 0x28;
const CELL_END = '|'.charCodeAt(0);
const CLOSING = 0x29;
const LONGEST_REMARK = 60;

/** Signs that part a name from its titles on a line of its own. */
const BEHIND_NAMES = new CharacterSet(':,|/-—丨(');
/** So much a name before a title and a body looks like one. */
const LEAST_BEFORE_TITLE = 0.6;
/** Signs behind which titles begin that something else follows. */
const HOLDING = new CharacterSet(',:');
/** How long a name with a handle may be before the sign behind it. */
const LONGEST_LABEL = 24;

/** Whether one of the signs that stand behind names comes within `reach` units. */
function hasSign(text: string, from: number, reach: number): boolean {
  for (let at = from; at < from + reach; at++) {
    const unit = unitAt(text, at);
    if (unit === BREAK) return false;
    if (unit === BLANK || BEHIND_NAMES.has(unit)) return true;
  }
  return false;
}

/** Where the Chinese characters end that stand at `at`, looked for so far. */
export function wideEnd(text: string, at: number, reach: number): number {
  let end = at;
  while (end - at < reach && KIND[unitAt(text, end)] === Kind.wide) end++;
  return end;
}

/** So many Chinese characters have a name before its end or its first dot, at the most. */
const LONGEST_RUN = 8;
/** And one that fills its line. */
const LONGEST_ALONE = 4;

/** Whether the Chinese characters from `at` to `end` are as few as those of a name, and end as a name on a line does. */
export function mayBeName(text: string, at: number, end: number): boolean {
  if (end === at || end - at > LONGEST_RUN) return false;
  const unit = unitAt(text, end);
  // Of the lines with so few characters, most are no names.
  if (unit === BREAK) return end - at <= LONGEST_ALONE && SURNAMES.has(unitAt(text, at));
  // A by-name in Latin letters, or another part of a foreign name, may follow before the sign does.
  const goesOn = KIND[unit] === Kind.letter || unit === MIDDLE_DOT;
  return unit === BLANK || BEHIND_NAMES.has(unit) || (goesOn && hasSign(text, at, LONGEST_LABEL));
}

/** Reads the name that a part of a line begins with, and what stands behind it; most parts begin with none. */
export function readBeginning(text: string, at: number, found: LineNames): void {
  if (mayBeName(text, at, wideEnd(text, at, LONGEST_RUN + 1))) readName(text, at, found);
}

/** Reads the name at `at`, where one may stand by what ends it, and what stands behind or below it. */
export function readName(text: string, at: number, found: LineNames): void {
  const name = readPersonName(text, at);
  if (name === null) return;
  const handle = handleBehind(text, name);
  const rank = handle === null ? rankBehind(text, name.end) : 0;
  if ((handle ?? name).closing !== 'sign' && rank === 0) return;
  const nameEnd = (handle ?? name).end + rank;
  let end = nameEnd;
  while (unitAt(text, end) === BLANK && end - nameEnd < 8) end++;
  const blanks = end - nameEnd;
  const unit = unitAt(text, end);
  if (unit === BREAK) {
    const below = name.likeness >= LEAST_LIKENESS ? belowName(text, end) : null;
    if (below === null) return;
    if (below.organisation !== null) found.above.push({ organisation: below.organisation, name });
    else found.introduced.push({ name, handle, titles: below.titles, office: true });
    return;
  }
  const whole = titlesFilling(text, BEHIND_NAMES.has(unit) ? end + 1 : end);
  // 白慧敏，云岭大学教授，主要从事 …
  const behind = unit === OPENING ? behindRemark(text, end) : end;
  const mayHold = behind >= 0 && whole.length === 0 && HOLDING.has(unitAt(text, behind));
  const titles = mayHold ? heldTitles(text, behind + 1) : whole;
  const isCell = unit === CELL_END;
  if (
    titles.length === 0 &&
    (blanks > 0 || isCell) &&
    name.form === 'chinese' &&
    name.likeness >= LEAST_BEFORE_TITLE
  ) {
    const home = homeFilling(text, isCell ? end + 1 : end);
    const isSure = home !== null && (home.title !== null || name.likeness >= LEAST_LIKENESS);
    if (isSure) found.origins.push({ organisation: home.organisation, name });
    if (home?.title) found.introduced.push({ name, handle, titles: [home.title], office: true });
  }
  if (titles.length > 0 && (blanks > 0 || BEHIND_NAMES.has(unit))) {
    found.introduced.push({ name, handle, titles, office: true });
  }
  if (behind >= 0 && unitAt(text, behind) === COLON) found.labels.push({ name, handle, end: behind + 1 });
}

const RANK = /^(?:博士|(?:副|助理)?教授|(?:副)?研究员|院士|老师)(?=[，,：:])/;

/** How long the rank is with which somebody is spoken of: 白慧敏博士，云岭大学教授. */
function rankBehind(text: string, at: number): number {
  return RANK.exec(text.slice(at, at + 6))?.[0].length ?? 0;
}

function behindRemark(text: string, opening: number): number {
  for (let at = opening + 1; at - opening <= LONGEST_REMARK; at++) {
    if (unitAt(text, at) === CLOSING) return at + 1;
    if (unitAt(text, at) === BREAK) return -1;
  }
  return -1;
}
