import type { PrintedTitle } from '@/lib/core/candidates/candidate';
import { titlesBefore } from '@/lib/core/candidates/titles/titles-before';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { lineAround } from '@/lib/core/text/line';
import type { Span } from '@/lib/core/text/span';

/** What an article prints right beside a person's name. */
export interface Beside {
  /** The titles before the name, in brackets after it, or after it on the same line. */
  readonly titles: readonly PrintedTitle[];
  /** A rank right after the name: 院士. */
  readonly rank: string | null;
  /** The stretches of the text that all this stands in. */
  readonly spans: readonly Span[];
  /** Where the name follows on a body without a title, the offset that body would end at: 微软李亮, 微软的李亮. */
  readonly memberOf: number | null;
  /** Whose the person is said to be other than by a title: 来自某公司的, 创办某公司. */
  readonly employer: Span | null;
  /** The line below a name that stands alone on its line: perhaps its titles, perhaps somebody else's. */
  readonly below: Span | null;
}

/** So far before the name its titles begin, and so far after it they end, in UTF-16 units. */
const REACH_BEFORE = 260;
const REACH_AFTER = 88;

/** Signs that may stand between a title and the name. */
const BETWEEN = /[ \u00a0\u3000:：\-—–@“‘「'"]{0,4}$/;
const CAME_FROM = /(?:来自|出自)([^，。；、\n]{2,24}?)的?$/;
const POSSESSIVE = /([^，。；、\n]{2,24})的$/;
const MEMBER = /(?:的|公司|集团|团队)?$/;
/** So far before the titles an employer is looked for. */
const EMPLOYER_REACH = 30;

const IN_BRACKETS = /^[ \u00a0\u3000]?[（(]([^（）()\n]{2,60})[）)]/;
const AFTER_BLANK = /^[ \u00a0\u3000]*[ \u00a0\u3000|｜/—-]+([^。；！？\n]{2,80}?)(?=[。；！？\n]|$)/;
const APPOSITION = /^[，,]\s?([^。；！？\n]{2,60}?)(?=[，,。；\n]|$)/;
const FOUNDED = /^(?:联合)?(?:创办|创立|创建)(?:了|的)?([^，。；、\n]{2,12})/;
const RANK = /^(?:院士|教授|研究员|博士)/;
/** Most names are followed by none of these: their first characters are asked before the expressions. */
const MAY_PART = new Set(Array.from('（( \u00a0\u3000|｜/—-，,', (sign) => sign.charCodeAt(0)));
const MAY_BE_RANK = new CharacterSet('院教研博');
const MAY_FOUND = new CharacterSet('联创');
const ALONE = /^[ \u00a0\u3000]*\n+([^\n]{2,80})/;
/** What stands before a title after a name may be the body it is held in; a sentence may not. */
const BODY =
  /^[ \u00a0\u3000]*([^，。；：！？“”\s][^，。；：！？“”]{0,18}[^，。；：！？“”\s])[ \u00a0\u3000]*$/;

/**
 * Reads what stands beside a name.
 * @param floor what stands before it belongs to another name
 */
export function readBeside(text: string, name: Span, floor: number): Beside {
  const line = lineAround(text, name, REACH_BEFORE);
  const lineStart = Math.max(floor, line.start);
  const window = text.slice(Math.max(lineStart, name.start - EMPLOYER_REACH), name.start);
  const end = name.start - (BETWEEN.exec(window)?.[0].length ?? 0);
  const before = end > lineStart ? titlesBefore(text, end, lineStart) : [];
  const from = before[0]?.start ?? end;
  const lead = text.slice(Math.max(lineStart, from - EMPLOYER_REACH), from);
  const tail = text.slice(name.end, name.end + REACH_AFTER);
  const first = tail.charCodeAt(0);
  const after = MAY_PART.has(first) ? titlesAfter(text, name.end, tail) : NOTHING_AFTER;
  const rank = MAY_BE_RANK.has(first) ? (RANK.exec(tail)?.[0] ?? null) : null;
  const employer =
    (lead.includes('自') ? groupBefore(CAME_FROM.exec(lead), from) : null) ??
    (before.length > 0 && lead.endsWith('的') ? groupBefore(POSSESSIVE.exec(lead), from) : null) ??
    after.employer ??
    (MAY_FOUND.has(first) ? groupAfter(FOUNDED.exec(tail), name.end) : null);
  const isAlone = window.trim() === '' && lineStart === line.start;
  const titles = [...before, ...after.titles];
  const spans: Span[] = titles.map(({ start, end }) => ({ start, end }));
  if (employer !== null) spans.push(employer);
  if (rank !== null) spans.push({ start: name.end, end: name.end + rank.length });
  return {
    titles,
    rank,
    spans,
    memberOf: before.length === 0 && lead !== '' ? from - (MEMBER.exec(lead)?.[0].length ?? 0) : null,
    employer,
    below: isAlone ? groupAfter(ALONE.exec(tail), name.end) : null,
  };
}

/** The first group of a match of the end of a stretch that ends at `end`. */
function groupBefore(match: RegExpExecArray | null, end: number): Span | null {
  const [whole, group] = match ?? [];
  if (whole === undefined || group === undefined) return null;
  const start = end - whole.length + whole.indexOf(group);
  return { start, end: start + group.length };
}

/** The first group of a match of the beginning of a stretch that begins at `start`. */
function groupAfter(match: RegExpExecArray | null, start: number): Span | null {
  const [whole, group] = match ?? [];
  if (whole === undefined || group === undefined) return null;
  const from = start + whole.lastIndexOf(group);
  return { start: from, end: from + group.length };
}

interface After {
  readonly titles: readonly PrintedTitle[];
  readonly employer: Span | null;
}

const NOTHING_AFTER: After = { titles: [], employer: null };

function titlesAfter(text: string, nameEnd: number, tail: string): After {
  for (const pattern of [IN_BRACKETS, AFTER_BLANK, APPOSITION]) {
    const part = groupAfter(pattern.exec(tail), nameEnd);
    if (part === null) continue;
    const titles = titlesBefore(text, part.end, part.start);
    const first = titles[0];
    if (first === undefined) continue;
    if (first.start <= part.start + 1) return { titles, employer: null };
    // 李亮，某公司总裁余凯: in an apposition what the titles do not reach to is a sentence about somebody else.
    const body = pattern === APPOSITION ? null : BODY.exec(text.slice(part.start, first.start));
    if (body !== null) return { titles, employer: groupAfter(body, part.start) };
  }
  return NOTHING_AFTER;
}
