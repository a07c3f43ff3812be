import { canBeSubject, clauseStart, groupAround, TITLE, voicesUntil } from '@/lib/core/statements/group';
import { ADVERBS } from '@/lib/core/statements/lexicon/around-cues';
import { PERSON } from '@/lib/core/statements/lexicon/patterns';
import { REPORT_NOUNS } from '@/lib/core/statements/named-reports';
import { type Outline, SIGN } from '@/lib/core/statements/outline';
import type { Attribution } from '@/lib/core/statements/subject';

const RANK = '(?:先生|女士|教授|院士|博士|老师|主任)?';

/** The reporter's own argument takes somebody's words along. Group 1 is the name or pronoun, group 2 the cue. */
const ASIDES: readonly RegExp[] = [
  new RegExp(
    `(?<!如果[^，；：]{0,6})(?:如(?!果)|正如|就像|诚如)[^，；：]{0,30}?(${PERSON}|他|她) ?${RANK} ?(?:曾|在[^，；：]{1,20})?(所(?:[说言称讲指述]|强调|表述|阐述|提到|谈到|解释|指出)|[说提到]{1,2}的|(?:解释|指出|说|强调)[的得]那样)`,
  ),
  new RegExp(`(?:按照?|依照|据)[^，；：]{0,30}?(${PERSON}|他|她)${RANK} ?(所[说言称讲])(?=[，：“「])`),
];

/** Words that give somebody's view without a verb of saying. Group 1 is the name or pronoun, group 2 the cue. */
const VIEWS: readonly RegExp[] = [
  new RegExp(`(?:在|依)[^，；：]{0,40}?(${PERSON}|他|她)的?(看来|眼中|眼里)`),
  new RegExp(`(?:用|套用|借用)[^，；：]{0,30}?(${PERSON}|他|她)(的话(?:来)?说)`),
  new RegExp(`(?:根据|按照?|依照)[^，；：]{0,30}?(${PERSON}|他|她) ?(的说法|的话|的观点|的看法)`),
  new RegExp(`(${PERSON}|他|她)(的(?:观点|看法|回答|答案|判断|解释|说法|结论|建议|评价|回应)(?:是|：|:))`),
  new RegExp(
    `(${PERSON}|他|她)(?:展示|提供|公布|分享|给出|列举|引用|援引)的[^，；：]{0,12}?(?:数据|报告|调研|调查|研究)(表明|显示|指出)`,
  ),
  new RegExp(`(${PERSON})()[：:](?=[${SIGN.quotation}])`),
];

/** 张三难掩激动：“…”: whatever stands between a person and the colon before their words. Group 1 is the name. */
const BEFORE_WORDS = new RegExp(
  `(${PERSON})(?!的)[^，；：${SIGN.person}${SIGN.organisation}]{1,18}[：:](?=${SIGN.quotation}{16,})`,
);

/** What only a report does. */
const REPORT_VERBS = '(显示|建议|提出|预计|预测|表明|写道)(?!的)';
const REPORTS = new RegExp(`(${SIGN.report}+)${ADVERBS}${REPORT_VERBS}`);
/** The same of one that was named before: 报告显示, 白皮书还预计; of its figures: 报告数据显示, 数据表明. */
const BARE_REPORTS = new RegExp(`(${REPORT_NOUNS}|数据)(?:数据|中|调研结果|结果)?${ADVERBS}${REPORT_VERBS}`);
const BEFORE_BARE_REPORT = new RegExp(`^${ADVERBS}(?:该|这份|此份|这一|上述|本)?$`);

/** The first view in a stretch of a mask, or null. */
export function viewIn(outline: Outline, from: number, to: number): Attribution | null {
  const stretch = outline.mask.slice(from, to);
  let first: Attribution | null = null;
  for (const pattern of [...VIEWS, ...ASIDES]) {
    const found = pattern.exec(stretch);
    if (found === null) continue;
    const who = found[1] ?? '';
    const cue = found[2] ?? '';
    const whoEnd = from + found.index + found[0].indexOf(who) + who.length;
    const start = cue === '' ? whoEnd : from + found.index + found[0].lastIndexOf(cue);
    if (first !== null && first.cue.start <= start) continue;
    if (cue === '' && !standsAlone(stretch, found.index)) continue;
    const subject = who.startsWith(SIGN.person)
      ? people(outline, whoEnd, from, to)
      : ({ by: 'one' } as const);
    const isAside = ASIDES.includes(pattern);
    first = { subject, cue: { start, end: start + cue.length }, kind: 'reported', isAside };
  }
  const report = REPORTS.exec(stretch);
  if (report !== null && (first === null || from + report.index < first.cue.start)) {
    const voice = voicesUntil(outline, from + report.index + (report[1] ?? '').length) - 1;
    const end = from + report.index + report[0].length;
    return {
      subject: { by: 'body', voice },
      cue: { start: end - (report[2] ?? '').length, end },
      kind: 'reported',
    };
  }
  return first ?? bareReport(stretch, from) ?? beforeWords(outline, stretch, from);
}

function beforeWords(outline: Outline, stretch: string, from: number): Attribution | null {
  const found = BEFORE_WORDS.exec(stretch);
  if (found === null) return null;
  const colon = from + found.index + found[0].length - 1;
  const cue = { start: colon, end: colon };
  const who = found[1] ?? '';
  const last = voicesUntil(outline, from + found.index + who.length) - 1;
  const group = groupAround(outline, last, from, colon);
  return canBeSubject(outline, group, from)
    ? { subject: { by: 'people', group }, cue, kind: 'reported' }
    : null;
}

function bareReport(stretch: string, from: number): Attribution | null {
  const found = BARE_REPORTS.exec(stretch);
  if (found === null) return null;
  const clause = stretch.slice(clauseStart(stretch, 0, found.index), found.index);
  if (!BEFORE_BARE_REPORT.test(clause)) return null;
  const end = from + found.index + found[0].length;
  const cue = { start: end - (found[2] ?? '').length, end };
  return { subject: { by: 'report', noun: found[1] ?? '' }, cue, kind: 'reported' };
}

/** Whether nothing but titles stands before a name in its clause: not 提醒X：“…”. */
function standsAlone(stretch: string, name: number): boolean {
  const before = stretch.slice(clauseStart(stretch, 0, name), name).trim();
  return before === '' || TITLE.test(before);
}

function people(outline: Outline, end: number, from: number, to: number): Attribution['subject'] {
  const last = voicesUntil(outline, end) - 1;
  return { by: 'people', group: groupAround(outline, last, from, to) };
}
