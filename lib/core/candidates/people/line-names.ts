import { bracketedHome } from '@/lib/core/candidates/people/bracketed-homes';
import { bracketedTitles } from '@/lib/core/candidates/people/bracketed-titles';
import { latinNameOnLine } from '@/lib/core/candidates/people/latin-name-on-line';
import { namedBehindHome } from '@/lib/core/candidates/people/line-home';
import { listedSpeakers } from '@/lib/core/candidates/people/listed-speakers';
import {
  type LineNames,
  mayBeName,
  readBeginning,
  readName,
  wideEnd,
} from '@/lib/core/candidates/people/name-on-line';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { Trigger } from '@/lib/core/recognise/triggers';
import { BLANK, BREAK } from '@/lib/core/text/fold';
import { lineStarts } from '@/lib/core/text/line';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

const CLOSING = 0x29;
const COLON = 0x3a;
const BARS = ['|', '│'];
const BLACK_BRACKET = '【';
/** So many names that stand above nothing but a body are a list. */
const LEAST_ABOVE = 2;
/** And so many, that each is a name, whatever it looks like. */
const SURELY_ABOVE = 5;
const SURE_LIKENESS = 0.85;

/** Bullets and the like before a name. */
const BEFORE_NAMES = new CharacterSet('•·●○■◆▪▶►★-—*"【[1234567890.、\u3000');

/** Reads the beginnings of the lines of a text, and what 【 opens. */
export function namesOfLines(index: PairIndex): LineNames {
  const { text } = index;
  const found: LineNames = { labels: [], introduced: [], origins: [], above: [], speakers: [] };
  for (const start of lineStarts(text)) readLine(text, start, found);
  // One such pair may be an author and where the article is from; several are a list.
  const above = new Set(found.above.map(({ name }) => text.slice(name.start, name.end))).size;
  const likeness = above >= SURELY_ABOVE ? SURE_LIKENESS : 0;
  if (above >= LEAST_ABOVE)
    for (const { organisation, name } of found.above)
      found.origins.push({ organisation, name: { ...name, likeness: Math.max(likeness, name.likeness) } });
  // The cells of a table that came as text, and 文 | 云岭大学 白慧敏.
  for (const bar of BARS)
    for (const at of index.placesOfWord(Trigger.bar, bar)) readLine(text, at + 1, found);
  for (const at of index.placesOfWord(Trigger.bar, BLACK_BRACKET)) {
    if (at > 0 && text[at - 1] !== '\n') readBeginning(text, at + 1, found);
  }
  readBrackets(index, found);
  return found;
}

/** Reads what stands in brackets right behind names. */
function readBrackets(index: PairIndex, found: LineNames): void {
  const { text } = index;
  for (const closing of index.placesOf(Trigger.role)) {
    if (unitAt(text, closing) !== CLOSING) continue;
    const home = bracketedHome(text, closing);
    if (home !== null) found.origins.push(home);
    const introduced = bracketedTitles(text, closing);
    if (introduced !== null) found.introduced.push(introduced);
  }
}

function readLine(text: string, start: number, found: LineNames): void {
  const at = lineBeginning(text, start);
  const end = wideEnd(text, at, LONGEST_PART);
  // Most lines are sentences: they are told by how many Chinese characters they begin with, and what stands behind.
  const isLong = end - at === LONGEST_PART;
  if (!isLong && mayBeName(text, at, end)) readName(text, at, found);
  if (isLong || unitAt(text, end) === BLANK) {
    found.origins.push(...namedBehindHome(text, at));
  }
  const latin = end > at ? null : latinNameOnLine(text, at);
  if (latin !== null) found.introduced.push(latin);
  const behind = isLong ? -1 : behindPart(text, at, end);
  if (behind <= 0) return;
  readBeginning(text, behind, found);
  found.speakers.push(...listedSpeakers(text, behind));
}

function lineBeginning(text: string, start: number): number {
  let at = start;
  while (at - start < 6 && (unitAt(text, at) === BLANK || BEFORE_NAMES.has(unitAt(text, at)))) at++;
  return at;
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
