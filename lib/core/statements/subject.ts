import {
  canBeSubject,
  clauseStart,
  endOf,
  type Group,
  groupAround,
  personBefore,
  startOf,
  voicesUntil,
} from '@/lib/core/statements/group';
import {
  ADVERBS,
  ALL_OF_THEM,
  isNameless,
  NOT_TOLD,
  PREPOSITIONS,
  PRONOUN,
} from '@/lib/core/statements/lexicon/around-cues';
import { type Cue, cuesIn } from '@/lib/core/statements/lexicon/cues';
import { anyOf } from '@/lib/core/statements/lexicon/patterns';
import { talkIn } from '@/lib/core/statements/lexicon/talks';
import { REPORT_NOUNS } from '@/lib/core/statements/named-reports';
import { type Outline, SIGN } from '@/lib/core/statements/outline';
import { isName } from '@/lib/core/statements/turn-labels';
import { namesUnknown } from '@/lib/core/statements/unknown-name';
import type { Span } from '@/lib/core/text/span';

/**
 * Who a cue says speaks: people named in the sentence; an organisation or report (a position among the
 * voices); a report that was named before, by the noun alone; a pronoun for one or several; all who spoke just
 * before; nobody new (the sentence goes on with who spoke before); or somebody without a name.
 */
export type Subject =
  | { readonly by: 'people'; readonly group: Group }
  | { readonly by: 'body'; readonly voice: number }
  | { readonly by: 'report'; readonly noun: string }
  | { readonly by: 'one' | 'many' | 'all' | 'same' | 'nameless' };

/** A sentence's word that somebody speaks. Offsets are those of the mask. */
export interface Attribution {
  readonly subject: Subject;
  /** Where the cue stands; empty where there is none (X：“…”). */
  readonly cue: Span;
  readonly kind: 'reported' | 'summarised';
  /** Whether the article only announces that it will be said. */
  readonly isToCome?: boolean;
  /** Whether the reporter only takes the words along (正如X所说，…): the next sentence is not theirs. */
  readonly isAside?: boolean;
}

const ONLY_ADVERBS = new RegExp(`^${ADVERBS}$`);
const NO_SUBJECT = new RegExp(`^${ADVERBS}(?:${PREPOSITIONS}.*)?$`, 's');
/** 某公司方面: what stands behind the name of a body and means the same one. */
const BODY = `[${SIGN.organisation}${SIGN.report}]+[${SIGN.aside}]*(?: ?(?:公司|集团|方面|官方))?`;
/** 某公司的安全公告: what of a body says it. */
const OF_BODY = '(?: ?的?(?:[\\u4e00-\\u9fff]{2})?(?:报告|公告|官网|声明|通告|博客)(?:中|里|上)?)?';
/** 对某协会表示: to whom it is said, if nobody else does it. */
const TO_BODY_THEN_CUE = new RegExp(`[对向给与被让由]${BODY}${ADVERBS}$`);
const NO_OTHER = `[^，；${SIGN.organisation}${SIGN.person}]`;
/** 在一篇博文中, 发文, 在更新的政策中, 于8月7日, 向媒体: where a body says it, when, or to whom. */
const WHERE_IT_SAYS = `(?:(?:在|于|通过)${NO_OTHER}{0,24}?(?:${anyOf(`
声明 公告 报告 博客 博文 文章 通告 公报 推文 帖子 邮件 公开信 通报 更新 文件 政策 备注 动态 新闻稿 社交媒体 推特 微博 官网 财报 信
`)})(?:中|里|上)?|[在于]${NO_OTHER}{0,10}?(?:日|周[一二三四五六日])|向${NO_OTHER}{1,24}?|发文|证实|报告|回应${NO_OTHER}{0,12}?)`;
/** 发布声明, 发表公开信并: by what a body says it. */
const ISSUES = `(?:[发作做](?:布|表|出)|回应|发文)[^，；${SIGN.person}]{0,16}?(?:声明|公告|警报|通告|博文|推文|公开信|回应|发文|报告|警告|消息)`;
/** Group 1 is the body. Two in a row are not told apart. */
const BODY_THEN_CUE = new RegExp(
  `(${BODY})${OF_BODY}${ADVERBS}(?:(?:${WHERE_IT_SAYS}|${ISSUES}并?)${ADVERBS})?$`,
);
const TWO_BODIES = new RegExp(`${BODY} ?(?:[和与及、]|以及) ?$`);
/** 某社和甲公司都认为: so do two of whom only one is known. */
const BOTH = /[和与及、][^，；]*[都均]/;
/** 某公司发布声明，表示…: the body that issues it says it. */
const BODY_ISSUES = new RegExp(
  `^${ADVERBS}(?:[\\u4e00-\\u9fff]{2,4})?[${SIGN.organisation}]+[${SIGN.aside}]*${ADVERBS}${ISSUES}$`,
);
/** 报告指出, 该白皮书还认为: the noun is all of the clause. */
const BARE_REPORT = new RegExp(
  `^${ADVERBS}(?:该|这份|此份|这一|上述|本)?(${REPORT_NOUNS})(?:中)?${ADVERBS}$`,
);
/** Between a speaker and the cue: what makes somebody else the subject; not whom it is said to (向记者). */
const SOMEBODY_ELSE =
  /(?<![向对][^，]{0,8})(?:报告|数据|公司|人士|专家们?|人员|嘉宾们?|研究|结果|调查|团队|媒体|消息|网友|用户|记者|买主|车主|粉丝|律师|助理|秘书|夫人|妻子|丈夫|家人|同事|下属|经纪人|代理人)(?:还|也|则|均|都)?$/;
/** X发布的报告指出, X的律师表示: a noun that belongs to the person speaks. */
const SOMETHING_OF_THEIRS = /^[^，]*的[\u4e00-\u9fff]{1,5}[^中上时里后前际间下会式地，、]$/;
/** X因某人表示甲而…: what somebody else said is why X does something. */
const BECAUSE = /^(?:先生|女士)?(?:还|也|则|又)?(?:因|因为|由于)(?!此)[^，]*[长员师士授裁监官家人席任者]$/;
const BEGINS_WITH_PREPOSITION = new RegExp(`^${ADVERBS}${PREPOSITIONS}`);
/** 有网友提出, 有记者问. */
const HAS_NAMELESS = /有(?:网友|用户|人|记者|专家|媒体|观众|读者|业内)/;
const FIRST_PERSON = new RegExp(`(?:我|我们|咱们|本人|笔者)${ADVERBS}$`);

/**
 * Finds who a cue belongs to, within its sentence, or null where it is none (a noun, a word of another
 * clause's content). It asks what stands directly before the cue first, and only where that clause has no
 * subject of its own what stands before it.
 * @param from where the sentence begins; offsets are those of the mask
 */
export function subjectOf(outline: Outline, from: number, cue: Cue): Subject | null {
  const { mask } = outline;
  const start = clauseStart(mask, from, cue.start);
  const clause = mask.slice(start, cue.start);
  if (NOT_TOLD.test(clause)) return null;
  const group = peopleBefore(outline, from, start, cue.start);
  if (group !== null) return { by: 'people', group };
  if (clause.includes(SIGN.person)) return null;
  const pronoun = PRONOUN.exec(clause)?.[1];
  if (pronoun !== undefined) {
    if (SOMEBODY_ELSE.test(clause)) return { by: 'nameless' };
    return whoIs(outline, from, start, numberOf(pronoun));
  }
  if (ALL_OF_THEM.test(clause)) return { by: 'all' };
  if (FIRST_PERSON.test(clause)) return null;
  if (TO_BODY_THEN_CUE.test(clause)) return { by: 'nameless' };
  const body = BODY_THEN_CUE.exec(clause);
  if (body !== null) return cue.isOfOrganisations ? bodyOf(outline, from, start, body) : null;
  const report = BARE_REPORT.exec(clause)?.[1];
  if (report !== undefined) return { by: 'report', noun: report };
  if (/据$/.test(clause) || HAS_NAMELESS.test(clause)) return { by: 'nameless' };
  if (ONLY_ADVERBS.test(clause) && start > from && cue.isOfOrganisations) {
    const issuer = clauseStart(mask, from, start - 1);
    if (BODY_ISSUES.test(mask.slice(issuer, start - 1)))
      return bodyBefore(outline, from, bodyEnd(mask, issuer));
  }
  if (ONLY_ADVERBS.test(clause) || NO_SUBJECT.test(clause)) {
    if (!ONLY_ADVERBS.test(clause) && isNameless(clause)) return { by: 'nameless' };
    return start > from ? subjectBefore(outline, from, start) : { by: 'same' };
  }
  const isUnknown = cue.hasSign && (STRONG.test(cue.verb) || isName(clause.trim()));
  if (isNameless(clause) || isUnknown) return { by: 'nameless' };
  return null;
}

/** Whom a pronoun means: somebody named before it in its sentence, or whom the sentences before named. */
function whoIs(outline: Outline, from: number, start: number, number: 'one' | 'many'): Subject {
  const groups = [...groupsBefore(outline, from, from, start)];
  // X对Y的到访表示欢迎，他…: who does something, not to whom it is done.
  const group = groups.find((each) => canBeSubject(outline, each, from)) ?? groups[0];
  const isOne = group !== undefined && group.first === group.last;
  if (group !== undefined && isOne === (number === 'one')) return { by: 'people', group };
  const before = outline.mask.slice(from, start);
  // Who does something in a clause before, and is not known, is whom the pronoun means.
  return namesUnknown(before) || hasOtherSubject(before) ? { by: 'nameless' } : { by: number };
}

/** 主任严明代表主办方致辞，他…: also where nothing is said of what it was about. */
const SPEAKS = /致辞|致词|讲话|发言|演讲|主持/g;

function hasOtherSubject(clauses: string): boolean {
  const talk = talkIn(clauses, 0, clauses.length);
  const bare = [...clauses.matchAll(SPEAKS)].map(({ index }) => ({ start: index }));
  const verbs = [...cuesIn(clauses, 0, clauses.length), ...(talk === null ? [] : [talk]), ...bare];
  return verbs.some(({ start }) => !NO_SUBJECT.test(clauses.slice(clauseStart(clauses, 0, start), start)));
}

/** Verbs that leave no doubt that somebody speaks, whoever stands before them. */
const STRONG = /^(?:表示|指出|认为|强调|坦言|透露|直言|呼吁|介绍|补充|解释|回应|回答|总结|说|称)/;

function numberOf(pronoun: string): 'one' | 'many' {
  return pronoun === '他' || pronoun === '她' ? 'one' : 'many';
}

/** The last people in a clause who can be its subject, where nothing behind them is another one. */
function peopleBefore(outline: Outline, from: number, start: number, end: number): Group | null {
  for (const group of groupsBefore(outline, from, start, end)) {
    if (!canBeSubject(outline, group, from) && !isSource(outline, group, from)) continue;
    const after = outline.mask.slice(endOf(outline, group), end);
    const isTheirs = SOMETHING_OF_THEIRS.test(after) && !BEGINS_WITH_PREPOSITION.test(after);
    return isTheirs || SOMEBODY_ELSE.test(after) || BECAUSE.test(after) ? null : group;
  }
  return null;
}

/** The groups whose last member begins between two offsets, the last one first. */
function* groupsBefore(outline: Outline, from: number, start: number, end: number): Generator<Group> {
  let at = personBefore(outline, voicesUntil(outline, end));
  while (at >= 0 && startOf(outline, { first: at, last: at }) >= start) {
    const group = groupAround(outline, at, from, end);
    yield group;
    at = personBefore(outline, group.first);
  }
}

/** 据X介绍, 按X的说法. */
function isSource(outline: Outline, group: Group, from: number): boolean {
  const start = startOf(outline, group);
  return /^(?:据|根据|按照?)/.test(outline.mask.slice(clauseStart(outline.mask, from, start), start));
}

/** The subject of the clauses before an offset: of people the nearest. */
function subjectBefore(outline: Outline, from: number, end: number): Subject {
  for (const group of groupsBefore(outline, from, from, end)) {
    if (canBeSubject(outline, group, from)) return { by: 'people', group };
  }
  for (const part of outline.mask.slice(from, end).split(/[，；：,;:]/)) {
    const pronoun = PRONOUN.exec(part)?.[1];
    if (NOT_TOLD.test(part)) continue;
    if (pronoun !== undefined) return { by: numberOf(pronoun) };
    if (ALL_OF_THEM.test(part)) return { by: 'all' };
  }
  return { by: 'same' };
}

/** The body that was found before a cue, by where it stands in its clause; nobody where another one stands in a row with it. */
function bodyOf(outline: Outline, from: number, clause: number, found: RegExpExecArray): Subject | null {
  if (TWO_BODIES.test(found.input.slice(0, found.index)) || BOTH.test(found.input)) return { by: 'nameless' };
  return bodyBefore(outline, from, clause + found.index + (found[1] ?? '').length);
}

/** Where the first body ends that a clause of the mask names. */
function bodyEnd(mask: string, clause: number): number {
  let at = mask.indexOf(SIGN.organisation, clause);
  while (mask[at] === SIGN.organisation) at++;
  return at;
}

function bodyBefore(outline: Outline, from: number, end: number): Subject | null {
  const at = voicesUntil(outline, end) - 1;
  return at >= 0 && startOf(outline, { first: at, last: at }) >= from ? { by: 'body', voice: at } : null;
}
