import { belowName } from '@/lib/core/candidates/below-name';
import { bracketedHomes } from '@/lib/core/candidates/bracketed-homes';
import type { PrintedTitle } from '@/lib/core/candidates/candidate';
import { handleBehind, type Introduced } from '@/lib/core/candidates/introductions';
import { homeFilling, LEAST_LIKENESS, namedBehindHome } from '@/lib/core/candidates/line-home';
import type { Origin } from '@/lib/core/candidates/origins';
import { type PersonName, readPersonName } from '@/lib/core/candidates/person-name';
import { titlesFilling } from '@/lib/core/candidates/titles-after';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { Trigger } from '@/lib/core/recognise/triggers';
import { BLANK, BREAK, KIND, Kind } from '@/lib/core/text/fold';
import { lineStarts } from '@/lib/core/text/line';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** A name that a line, or what 【 opens, begins with and a colon ends: who speaks there. */
export interface Label {
  readonly name: PersonName;
  readonly handle: PersonName | null;
  /** Behind the colon, or the brackets that end before it. */
  readonly end: number;
}

const COLON = 0x3a;
const COMMA = 0x2c;
const MIDDLE_DOT = 0xb7;
const OPENING = 0x28;
const CLOSING = 0x29;
const LONGEST_REMARK = 60;
const BLACK_BRACKET = '【';
/** So many names that stand above nothing but a body are a list. */
const LEAST_ABOVE = 2;

/** Signs that part a name from its titles on a line of its own. */
const BEHIND_NAMES = new CharacterSet(':,|/-—丨(');
/** Bullets and the like before a name. */
const BEFORE_NAMES = new CharacterSet('•·●○■◆▪▶►★-—*"【[1234567890.、\u3000');

/** What the lines of a text introduce by their form: labels of speakers, and names before titles. */
export interface LineNames {
  readonly labels: Label[];
  readonly introduced: Introduced[];
  /** Names that stand before nothing but the body they come from. */
  readonly origins: Origin[];
}

/** Reads the beginnings of the lines of a text, and what 【 opens. */
export function namesOfLines(index: PairIndex): LineNames {
  const { text } = index;
  const found: LineNames = { labels: [], introduced: [], origins: [] };
  const above: Origin[] = [];
  for (const start of lineStarts(text)) readLine(text, start, found, above);
  // One such pair may be an author and where the article is from; several are a list.
  if (new Set(above.map(({ name }) => text.slice(name.start, name.end))).size >= LEAST_ABOVE)
    found.origins.push(...above);
  // The cells of a table that came as text.
  for (const at of index.placesOfWord(Trigger.bar, '|')) {
    readLine(text, at + 1, found, above);
  }
  for (const at of index.placesOfWord(Trigger.bar, BLACK_BRACKET)) {
    if (at > 0 && text[at - 1] !== '\n') readBeginning(text, at + 1, found, above);
  }
  found.origins.push(...bracketedHomes(index));
  return found;
}

function readLine(text: string, start: number, found: LineNames, above: Origin[]): void {
  const at = lineBeginning(text, start);
  const end = wideEnd(text, at, LONGEST_PART);
  // Most lines are sentences: they are told by how many Chinese characters they begin with, and what stands behind.
  const isLong = end - at === LONGEST_PART;
  if (!isLong && mayBeName(text, at, end)) readName(text, at, found, above);
  if (isLong || unitAt(text, end) === BLANK) {
    const named = namedBehindHome(text, at);
    if (named !== null) found.origins.push(named);
  }
  const behind = isLong ? -1 : behindPart(text, at, end);
  if (behind > 0) readBeginning(text, behind, found, above);
}

/** Where the Chinese characters end that stand at `at`, looked for so far. */
function wideEnd(text: string, at: number, reach: number): number {
  let end = at;
  while (end - at < reach && KIND[unitAt(text, end)] === Kind.wide) end++;
  return end;
}

function lineBeginning(text: string, start: number): number {
  let at = start;
  while (at - start < 6 && (unitAt(text, at) === BLANK || BEFORE_NAMES.has(unitAt(text, at)))) at++;
  return at;
}

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

/** What a line says that somebody does there: 致辞嘉宾：, 领导致辞：, 主讲人：. */
const PARTS = '致辞 演讲 嘉宾 主持 报告 分享 主讲 圆桌 发言 对话 点评 专家 讲师 讲者 人'.split(' ');
const PART = new RegExp(`^[^\\n：:，。]{0,8}(?:${PARTS.join('|')})$`);
const PART_ENDS = new CharacterSet(PARTS.map((part) => part.slice(-1)).join(''));
const LONGEST_PART = 10;

/**
 * Where the name begins behind such words and a colon; -1 where the line does not begin with them.
 * @param from before which no colon stands
 */
function behindPart(text: string, at: number, from: number): number {
  let colon = from;
  for (let unit = unitAt(text, from); unit !== COLON; unit = unitAt(text, ++colon))
    if (unit === BREAK || colon - at >= LONGEST_PART) return -1;
  if (!PART_ENDS.has(unitAt(text, colon - 1)) || !PART.test(text.slice(at, colon))) return -1;
  let behind = colon + 1;
  while (unitAt(text, behind) === BLANK) behind++;
  return behind;
}

/** So many Chinese characters have a name before its end or its first dot, at the most. */
const LONGEST_RUN = 8;

/** Whether the Chinese characters from `at` to `end` are as few as those of a name, and end as a name on a line does. */
function mayBeName(text: string, at: number, end: number): boolean {
  if (end === at || end - at > LONGEST_RUN) return false;
  const unit = unitAt(text, end);
  // A by-name in Latin letters, or another part of a foreign name, may follow before the sign does.
  const goesOn = KIND[unit] === Kind.letter || unit === MIDDLE_DOT;
  return (
    unit === BLANK || unit === BREAK || BEHIND_NAMES.has(unit) || (goesOn && hasSign(text, at, LONGEST_LABEL))
  );
}

function readBeginning(text: string, at: number, found: LineNames, above: Origin[]): void {
  if (mayBeName(text, at, wideEnd(text, at, LONGEST_RUN + 1))) readName(text, at, found, above);
}

function readName(text: string, at: number, found: LineNames, above: Origin[]): void {
  const name = readPersonName(text, at);
  if (name === null) return;
  const handle = handleBehind(text, name);
  if ((handle ?? name).closing !== 'sign') return;
  const nameEnd = (handle ?? name).end;
  let end = nameEnd;
  while (unitAt(text, end) === BLANK && end - nameEnd < 8) end++;
  const blanks = end - nameEnd;
  const unit = unitAt(text, end);
  if (unit === BREAK) {
    const below = name.likeness >= LEAST_LIKENESS ? belowName(text, end) : null;
    if (below === null) return;
    if (below.organisation !== null) above.push({ organisation: below.organisation, name });
    else found.introduced.push({ name, handle, titles: below.titles, office: true });
    return;
  }
  const whole = titlesFilling(text, BEHIND_NAMES.has(unit) ? end + 1 : end);
  // 白慧敏，云岭大学教授，主要从事 …
  const titles = whole.length === 0 && unit === COMMA ? heldTitles(text, end + 1) : whole;
  if (titles.length === 0 && blanks > 0 && name.form === 'chinese' && name.likeness >= LEAST_LIKENESS) {
    const home = homeFilling(text, end);
    if (home !== null) found.origins.push({ organisation: home.organisation, name });
    if (home?.title) found.introduced.push({ name, handle, titles: [home.title], office: true });
  }
  if (titles.length > 0 && (blanks > 0 || BEHIND_NAMES.has(unit))) {
    found.introduced.push({ name, handle, titles, office: true });
  }
  const colon = unit === OPENING ? behindRemark(text, end) : end;
  if (colon >= 0 && unitAt(text, colon) === COLON) found.labels.push({ name, handle, end: colon + 1 });
}

/** The titles up to the next comma, where one is held in a body. */
function heldTitles(text: string, from: number): readonly PrintedTitle[] {
  const titles = titlesFilling(text, from, true);
  return titles.some(({ organisation }) => organisation !== null) ? titles : [];
}

function behindRemark(text: string, opening: number): number {
  for (let at = opening + 1; at - opening <= LONGEST_REMARK; at++) {
    if (unitAt(text, at) === CLOSING) return at + 1;
    if (unitAt(text, at) === BREAK) return -1;
  }
  return -1;
}
