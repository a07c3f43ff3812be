import type { PrintedTitle } from '@/lib/core/candidates/candidate';
import { skipBlanksBack } from '@/lib/core/candidates/titles/skip-blanks-back';
import { titlesBefore } from '@/lib/core/candidates/titles/titles-before';
import { callingBeside } from '@/lib/core/recognise/doubt/calling';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
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
  /** Where the name follows on a body without a title, the offsets that body could end at: 微软李亮, 微软的李亮. */
  readonly memberOf: readonly number[];
  /** Whose the person is said to be other than by a title: 来自某公司的, 创办某公司. */
  readonly employer: Span | null;
  /** What stands in brackets behind the name, if that is no title: perhaps a body, 余凯（某集团）. */
  readonly bracketed: Span | null;
  /** What somebody is called whom no office is known of: 被告人, 市民, 责任编辑. */
  readonly calling: Span | null;
  /**
   * Titles, and bodies without any, on the line below a name that stands alone on its line. They may be the next one's, where
   * titles stand above it as well: then without their organisation.
   */
  readonly below: readonly PrintedTitle[];
}

/** So far before the name its titles begin, and so far after it they end, in UTF-16 units. */
const REACH_BEFORE = 260;
const REACH_AFTER = 88;

/** Signs that may stand between a title and the name. */
const BETWEEN = /[ \u00a0\u3000:：\-—–@“‘「'"]{0,4}$/;
const CAME_FROM = /(?:来自|出自)([^，。；、\n]{2,24}?)的?$/;
const POSSESSIVE = /([^，。；、\n]{2,24})的$/;
/** A body that a name follows on without a title or a sign: 某大学信息化处李亮. */
const BODY_BEFORE =
  /([\p{Script=Han}A-Za-z0-9]{2,20}(?:公司|集团|大学|学院|研究[院所]|中心|[处局厅]|协会|学会|银行|医院|实验室|科技|技术部|事业部))的?$/u;
const MEMBER = /(?:的|公司|集团|团队)?$/;
/** So far before the titles an employer is looked for. */
const EMPLOYER_REACH = 30;

const IN_BRACKETS = /^(?:教授|院士|研究员|博士|先生|女士|老师)?[ \u00a0\u3000]?[（(]([^（）()\n]{2,60})[）)]/;
const AFTER_BLANK = /^[ \u00a0\u3000]*[ \u00a0\u3000|｜/—-]+([^。；！？\n]{2,80}?)(?=[。；！？\n]|$)/;
const APPOSITION = /^[，,]\s?([^。；！？|｜\n]{2,60}?)[ \u00a0]*(?=[，,。；|｜\n]|$)/;
const FOUNDED = /^(?:联合)?(?:创办|创立|创建)(?:了|的)?([^，。；、\n]{2,12})/;
const COMES_FROM = /^(?:老师|先生|女士|教授|博士)?(?:来自|供职于|就职于|任职于)(?:于)?([^，。；、\n]{2,24})/;
const RANK = /^(?:院士|教授|研究员|博士)/;
/** Most names are followed by none of these: their first characters are asked before the expressions. */
const MAY_PART = new Set(Array.from('（( \u00a0\u3000|｜/—-，,教院研博先女老', (sign) => sign.charCodeAt(0)));
const MAY_BE_RANK = new CharacterSet('院教研博');
const MAY_COME = new CharacterSet('来供就任老先女教博');
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
  const before = end > lineStart ? behindNeighbour(titlesBefore(text, end, lineStart)) : [];
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
    (before.length === 0 && from === name.start ? groupBefore(BODY_BEFORE.exec(lead), from) : null) ??
    (MAY_COME.has(first) ? groupAfter(COMES_FROM.exec(tail), name.end) : null) ??
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
    memberOf: before.length === 0 && lead !== '' ? [from, from - (MEMBER.exec(lead)?.[0].length ?? 0)] : [],
    employer,
    bracketed: after.titles.length > 0 ? null : groupAfter(IN_BRACKETS.exec(tail), name.end),
    calling: callingBeside(text, name, line.start),
    below: isAlone
      ? titlesBelow(text, groupAfter(ALONE.exec(tail), name.end), endsWithTitle(text, line.start))
      : [],
  };
}

/** 副总裁张三与某学院院长: a title that begins with a name and a word for and stands behind the other one's titles. */
const NEIGHBOUR = /^\p{Script=Han}{2,3}(?:以及|和|与|及)/u;

function behindNeighbour(titles: readonly PrintedTitle[]): readonly PrintedTitle[] {
  const from = titles.findLastIndex(
    ({ start, title }, i) =>
      titles[i - 1]?.end === start && NEIGHBOUR.test(title) && SURNAMES.has(title.charCodeAt(0)),
  );
  return from < 0 ? titles : titles.slice(from);
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

const PARTS = /[^，,、；;|｜/\s]+/gu;

/** Whether the line above that which begins at `lineStart` ends with a title. */
function endsWithTitle(text: string, lineStart: number): boolean {
  let end = lineStart;
  while (end > 0 && /\s/.test(text[end - 1] ?? '')) end--;
  const above = text.lastIndexOf('\n', end - 1) + 1;
  return titlesBefore(text, end, Math.max(above, end - REACH_AFTER)).length > 0;
}

/** Of the line below, what ends with a role, and what is nothing but a body: a sentence is neither. */
function titlesBelow(text: string, line: Span | null, mayBeNext: boolean): PrintedTitle[] {
  if (line === null) return [];
  const printed = text.slice(line.start, line.end);
  if (/[。！？：]/.test(printed)) return [];
  const whole = titlesBefore(text, skipBlanksBack(text, line.end, line.start), line.start);
  const titles =
    whole.length > 0
      ? whole
      : [...printed.matchAll(PARTS)].flatMap(({ 0: part, index }) => {
          const [start, end] = [line.start + index, line.start + index + part.length];
          const titles = titlesBefore(text, end, start);
          return titles.length === 0 && part.length === printed.trim().length
            ? [{ start, end, title: part, organisation: null }]
            : titles;
        });
  return mayBeNext ? titles.map((title) => ({ ...title, organisation: null })) : titles;
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
