import type { Excerpt } from '@/lib/core/candidates/candidate';
import { EndingSet } from '@/lib/core/candidates/lexicon/ending-set';
import { endsLeadIn, isCut } from '@/lib/core/candidates/lexicon/lead-ins';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import {
  COMPANY_VERBS,
  CONVENING_VERBS,
  HONOURS,
  NO_BODY,
  NO_NAME_ENDS,
} from '@/lib/core/candidates/lexicon/taking-part';
import { beginsJoint } from '@/lib/core/candidates/organisations/body-start';
import { isField } from '@/lib/core/candidates/organisations/field-words';
import { isLatinName } from '@/lib/core/candidates/organisations/latin-name';
import { namesSeveral } from '@/lib/core/candidates/organisations/list-before';
import { isPlace } from '@/lib/core/candidates/organisations/place-words';
import { isNamelessCompany } from '@/lib/core/candidates/organisations/trade-words';
import { readChineseName } from '@/lib/core/candidates/people/read-name';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { Trigger } from '@/lib/core/recognise/triggers';
import { BLANK, BREAK, isTokenUnit, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

const LONGEST_SUBJECT = 26;
const LONGEST_BRAND = 8;
const SHORTEST = 2;
const BRAND_OF_SURNAME = 3;
const CLAUSE = 12;
/** So far behind a clause its subject is looked for, and so often it is met where an article is about it. */
const MET_REACH = 3000;
const LEAST_MET = 4;
const TAIL = 3;

/** What the names end with that companies are known by. */
const BRAND_ENDS = new EndingSet(`
科技 安全 信息 网络 软件 数据 集团 股份 智能 数科 网安 信安 传媒 通信 电子 汽车 银行 证券 保险 金服 电力 石油 电网 航空 资本 基金 云 在线 智库 互联 技术 数字 微电子 半导体
`);
/** Between a subject and what it wins: 成功入选, 再度荣获. */
const ADVERBS =
  /(?:成功|再度|再次|重磅|强势|盛装|惊艳|应邀|受邀|正式|连续.{0,3}[年次届度]?|蝉联|同时|一举|先后|荣幸|双双|实力|凭实力|一同|再获|明年|今年|去年|日前|近日|多次|均|也|已|又|将|是)+$/;
/** Wiz公司. */
const OF_LATIN = /^([A-Za-z][A-Za-z0-9 .&-]*?) ?公司$/;
/** Things win something, and are nobody. */
const THINGS =
  /(?:平台|网关|系统|产品|方案|案例|引擎|大脑|智能体|模型|一体机|白皮书|报告|应用|项目|课程|赛道|作品|论文|App|APP)$/;
/** Words that a clause begins with before its subject, or instead of one. */
const NOT_FIRST =
  /^(?:[此该本这那其我他她它近今去明当据并还首第共多各全某曾已经凭以为在与由从对两三四五六七八九十\d]|目前|期间|最终|最后|随后|同时|作为|连续|一同|唯一|实力)/;

const POINT = '.'.charCodeAt(0);
const AMPERSAND = '&'.charCodeAt(0);
const CLAUSE_ENDS = new CharacterSet('，。；：！？,;:!?”」|】>*');

/**
 * Finds the names of which a clause says at its beginning that they are a company, win something or are invited:
 * 青禾安全是一家 …, 青禾安全荣获 …. A name that does not look like a company's is believed where two clauses say so, or the article goes on about it.
 */
export function actingNames(index: PairIndex): Excerpt[] {
  const { text } = index;
  const subjects = subjectsBefore(index, [...COMPANY_VERBS, ...HONOURS]);
  const clauses = Map.groupBy(subjects, ({ surface }) => surface);
  return [...holdersIn(index), ...subjects].filter(
    (subject) =>
      looksLikeCompany(subject.surface) ||
      isMetAgain(text, subject) ||
      saysMoreThanOnce(text, clauses.get(subject.surface) ?? []),
  );
}

/** 云岭协会联合 …, 云岭大学举办 …: one body, in Chinese, that fills the clause before what it does with others or for them, or brings out. */
function holdersIn(index: PairIndex): Excerpt[] {
  const { text } = index;
  return subjectsBefore(index, CONVENING_VERBS).filter(({ start, end, surface }) => {
    if (isNamelessCompany(text, start, end)) return false;
    if (text.startsWith(JOINTLY, end) && !beginsJoint(text, end)) return false;
    if (SECURE_BOOT.test(text.slice(end - 2, end + 2))) return false;
    return looksLikeCompany(surface) && ONE_IN_CHINESE.test(surface) && !namesSeveral(text, start, end);
  });
}

/** What alone fills the clauses before some verbs, or before where it does so, and may be a name. */
export function subjectsBefore(index: PairIndex, verbs: readonly string[]): Excerpt[] {
  const { text } = index;
  return verbs.flatMap((verb) =>
    index
      .placesOfWord(Trigger.verb, verb)
      .flatMap((at) => subjectBefore(text, at) ?? subjectBefore(text, beginOfPlace(text, at)) ?? []),
  );
}

/** 青禾在峰会上正式发布: where what says at which event somebody does something begins; the verb itself where nothing does. */
function beginOfPlace(text: string, verb: number): number {
  const before = text.slice(Math.max(0, verb - LONGEST_PLACE), verb);
  if (!before.includes(AT)) return verb;
  return verb - (AT_EVENT.exec(before)?.[0].length ?? 0);
}

const AT = '在';
const LONGEST_PLACE = 40;
const AT_EVENT =
  /在[^，。；：！？\n]{2,30}(?:上|中|期间|现场|首日)(?:正式|重磅|联合|共同|首次|率先|全新|成功|再次|还|也)*$/;
const JOINTLY = '联合';
/** Not 计划成立…, 迫使…, 美国政府, 复旦大学团队: a verb before a name, and who is nobody in particular. */
const ONE_IN_CHINESE =
  /^(?!计划|拟|筹备|可见|完善|报告期|自国|如|[促迫致]使|停用)(?!.*首[个家款])[^&、]*\p{Script=Han}(?<!政府|团队|组织|信息|软件|董事会)$/u;
/** 安全启动: what a device begins with. */
const SECURE_BOOT = /安全启动$/;

/** A headline that is printed again says no more. */
function saysMoreThanOnce(text: string, subjects: readonly Excerpt[]): boolean {
  return new Set(subjects.map(({ end }) => text.slice(end, end + CLAUSE))).size > 1;
}

/** Whether an article goes on about a name: behind it, several different words follow it. */
export function isMetAgain(text: string, { end, surface }: Excerpt): boolean {
  const behind = text.slice(end, end + MET_REACH);
  const tails = new Set<string>();
  for (let at = behind.indexOf(surface); at >= 0; at = behind.indexOf(surface, at + 1))
    tails.add(behind.slice(at + surface.length, at + surface.length + TAIL));
  return tails.size >= LEAST_MET;
}

/** Whether a name ends as companies' do, or is one in Latin letters. */
export function looksLikeCompany(name: string): boolean {
  if (BODY_ENDS.longestAt(name, name.length) > 1) return name.length > 3;
  if (/^[A-Za-z]/.test(name) && !/\p{Script=Han}/u.test(name)) return isLatinName(name);
  const end = BRAND_ENDS.longestAt(name, name.length);
  return end > 0 && name.length <= LONGEST_BRAND && name.length - end >= 2;
}

/** What fills the clause before a verb; null where it is no name. */
export function subjectBefore(text: string, verb: number): Excerpt | null {
  const start = clauseBegin(text, verb);
  if (start < 0) return null;
  const surface = text.slice(start, verb).trimEnd().replace(ADVERBS, '').replace(OF_LATIN, '$1').trimEnd();
  const end = start + surface.length;
  if (surface.length < SHORTEST || NOT_FIRST.test(surface) || THINGS.test(surface)) return null;
  if (NO_BODY.test(surface) || NO_NAME_ENDS.test(surface)) return null;
  if (isField(text, start, end) || isPlace(text, start, end)) return null;
  const person = readChineseName(text, start);
  // 海云安: a surname that few have begins a brand of three characters more often.
  const isUsual = person?.surname === 'common' || surface.length !== BRAND_OF_SURNAME;
  const isPerson = person?.end === end && isUsual && !looksLikeCompany(surface);
  return isPerson ? null : { start, end, surface };
}

/** Where the clause begins that goes on without a break up to a verb; -1 where it is more than a name. */
function clauseBegin(text: string, verb: number): number {
  let start = verb;
  while (start > 0 && goesOn(text, start - 1)) {
    const unit = unitAt(text, start - 1);
    // 再获认可 青禾安全荣获: the parts of a headline stand apart.
    if (unit === BLANK && start < verb && isWide(unitAt(text, start - 2)) && isWide(unitAt(text, start)))
      return start;
    if (verb - start >= LONGEST_SUBJECT || isCut(text, start, unit)) return -1;
    if (start < verb && endsLeadIn(text, start)) return -1;
    start--;
  }
  const sign = unitAt(text, start - 1);
  if (start > 0 && sign !== BREAK && !CLAUSE_ENDS.has(sign)) return -1;
  while (start < verb && unitAt(text, start) === BLANK) start++;
  return start;
}

const isWide = (unit: number): boolean => KIND[unit] === Kind.wide;

function goesOn(text: string, at: number): boolean {
  const unit = unitAt(text, at);
  return isWide(unit) || isTokenUnit(unit) || unit === BLANK || unit === POINT || unit === AMPERSAND;
}
