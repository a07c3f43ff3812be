import type { Excerpt } from '@/lib/core/candidates/candidate';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { CALLINGS_ONLY, ROLES } from '@/lib/core/candidates/lexicon/roles';
import { isField, withoutFieldWords } from '@/lib/core/candidates/organisations/field-words';
import { latinNameBefore, latinNameFrom } from '@/lib/core/candidates/organisations/latin-name';
import { isPlace } from '@/lib/core/candidates/organisations/place-words';
import { namesOnlyTrade } from '@/lib/core/candidates/organisations/trade-words';
import { lastBody, withoutDepartment, withoutModifiers } from '@/lib/core/candidates/titles/body-in-title';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { ExpressionAt } from '@/lib/core/recognise/lexicon/expression-at';
import { BLANK } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

const AND = new Set('与和及');
const COMPANY_LENGTH = 2;
const TRADE_COMPANY = /^(?!中国)\p{Script=Han}+公司$/u;
const OPENING = 0x28;
const CLOSING = 0x29;

/** Longest brand that stands before an office without a word for what kind of body it is: 华为, 统信软件. */
const LONGEST_BRAND = 24;

/** 享受国务院政府特殊津贴专家: what somebody gets. */
const IS_GIVEN = new ExpressionAt('享', /享受/);
const ALLOWANCE = new ExpressionAt('津', /津贴/);

/** 外交部长 ends its body where the role begins, 万维网之父, 世界冠军 and 计算生物学家 have none, and 白慧敏博士 is one's name. */
const NO_HOLDERS = /^(?:部|之|冠军|得主|获得者|博士(?!生|后)|(?!科)(?:..学|.?学家))/;

/** 2023 年, 石家庄市, 国家高层次人才: a year, a place or the state is nobody's employer. */
const NO_BRAND = /^\d+ ?年|[市省区县州镇]$|^(?:国家|新任|涉及|当时|在校|年轻)$/;

/** 前 OpenAI 副总裁: what says that an office was held before. */
const FORMER = new Set('前原');

/**
 * The organisation in a title whose role begins at `roleStart`, cut down to its own name: without what
 * says of which kind the office is (首席, 技术, 原) and without the department, where the body that it is
 * a part of is named. Null where the title names none.
 */
export function organisationInTitle(text: string, from: number, roleStart: number): Excerpt | null {
  if (IS_GIVEN.isAt(text, from) || ALLOWANCE.isAt(text, roleStart - 2)) return null;
  const end = beforeChief(text, from, withoutModifiers(text, from, roleStart));
  const which = behindWhich(text, from, end);
  const start = COUNTRIES.has(unitAt(text, which))
    ? which + (COUNTRY.exec(text.slice(which, end))?.[0].length ?? 0)
    : which;
  const whole = withoutDepartment(text, start, lastBody(text, start, end));
  const body = firstListed(text, start, outsideBrackets(text, start, whole));
  if (body > start) {
    // 网络安全公司Halcyon首席执行官: the word says what the name behind it is.
    if (text.startsWith('公司', body - COMPANY_LENGTH)) {
      if (TRADE_COMPANY.test(text.slice(start, body)) && namesOnlyTrade(text, body - COMPANY_LENGTH, start)) {
        const latin = latinNameFrom(text, body);
        return latin !== null && latin.end <= end ? latin : null;
      }
      const latin = latinNameBefore(text, body - COMPANY_LENGTH);
      if (latin?.start === start) return latin;
    }
    const named = body - start > 1 && !isField(text, start, body) && !isPlace(text, start, body);
    return named && !JOINED_NUMBERS.test(text.slice(start, body)) ? cut(text, start, body) : null;
  }
  return brandBefore(text, start, end, roleStart);
}

/** 青禾首席政府事务和公共政策官: what somebody is chief of belongs to the office. */
function beforeChief(text: string, from: number, end: number): number {
  const chief = text.slice(from, end).indexOf('首席');
  return chief > 0 ? from + chief : end;
}

/** 第一、第三研究所: two bodies are none. */
const JOINED_NUMBERS = /第.、第/;

/** 十三届全国政协, 原国家能源局: which one of its kind an office was held in, or when, is no part of the name. */
const WHICH = /^(?:[原前]任?(?![子海创沿线程景瞻卫进哨端])|第?[一二三四五六七八九十百\d]{1,4}届|\d{4}级)/;
const MAY_TELL_WHICH = new CharacterSet('原前第一二三四五六七八九十百0123456789');
/** 希腊某大学: so is the country of a foreign one. */
const COUNTRY =
  /^(?:美国|英国|法国|德国|希腊|日本|韩国|丹麦|荷兰|加拿大|澳大利亚|俄罗斯|瑞士|瑞典)(?=.{3,20}(?:大学|学院|公司))/;
const COUNTRIES = new CharacterSet('美英法德希日韩丹荷加澳俄瑞');

/** Where the name of an organisation begins behind what says which one of its kind, or when. */
export function behindWhich(text: string, start: number, end: number): number {
  if (!MAY_TELL_WHICH.has(unitAt(text, start))) return start;
  return start + (WHICH.exec(text.slice(start, end))?.[0].length ?? 0);
}

/** Who a title is held with where no word says what kind of body it is: 华为 in 华为副总裁. */
function brandBefore(text: string, from: number, end: number, roleStart: number): Excerpt | null {
  let start = from;
  while (start < end && (unitAt(text, start) === BLANK || FORMER.has(text[start] ?? ''))) start++;
  const length = end - start;
  if (length > LONGEST_BRAND || length < 2 || isField(text, start, end) || isPlace(text, start, end))
    return null;
  // 总裁 in 总裁助理 is a role itself.
  if (isRole(text, start, end) || NO_HOLDERS.test(text.slice(roleStart, roleStart + 3))) return null;
  const brandEnd = withoutJoinedFields(
    text,
    start,
    beforeBrackets(text, start, withoutLine(text, start, end)),
  );
  if (brandEnd < end && isField(text, start, brandEnd)) return null;
  if (AND.has(text[brandEnd - 1] ?? '')) return null;
  return NO_BRAND.test(text.slice(start, brandEnd)) ? null : cut(text, start, brandEnd);
}

/** 青禾 of 青禾应用安全与应急: fields that are joined are no part of a brand. */
function withoutJoinedFields(text: string, start: number, end: number): number {
  for (let and = end - 2; and > start + 2; and--) {
    if (!AND.has(text[and] ?? '') || !isField(text, and + 1, end)) continue;
    const brand = withoutFieldWords(text, start, and);
    return brand < and && brand - start >= 2 ? brand : end;
  }
  return end;
}

/** 总裁 of 总裁助理, 某某建设专家 of 某某建设专家顾问: such words bear an office and are nobody's name. */
function isRole(text: string, start: number, end: number): boolean {
  return ROLES.longestAt(text, end, start) === end - start || CALLINGS_ONLY.longestAt(text, end, start) > 1;
}

/** 大数据管理中心（省信息中心）: where the end lies inside of brackets, the name is what stands before them. */
function outsideBrackets(text: string, start: number, end: number): number {
  let opening = -1;
  for (let at = start; at < end; at++) {
    const unit = unitAt(text, at);
    if (unit === OPENING) opening = at;
    else if (unit === CLOSING) opening = -1;
  }
  return opening > start ? opening : end;
}

/** 青禾安全 of 青禾安全服务产品线. */
const LINE = /^(.{3,}?)(?:服务|产品|业务|解决方案)?(?:产品线|业务线|产线)$/;

function withoutLine(text: string, start: number, end: number): number {
  return start + (LINE.exec(text.slice(start, end))?.[1]?.length ?? end - start);
}

const LISTED = new CharacterSet('、/');

/** 云岭大学 of 云岭大学、网络学院: of several that a title is held in the first, where the others have no name of their own. */
function firstListed(text: string, start: number, end: number): number {
  let listed = 0;
  while (start + listed < end && !LISTED.has(unitAt(text, start + listed))) listed++;
  const isBody = listed > 1 && start + listed < end && BODY_ENDS.longestAt(text, start + listed, start) > 1;
  return isBody && isField(text, start + listed + 1, end) ? start + listed : end;
}

/** Binance（币安）: another name of a brand is none of its own. */
function beforeBrackets(text: string, start: number, end: number): number {
  const opening = unitAt(text, end - 1) === CLOSING ? text.slice(start, end).search(/[（(]/) : -1;
  return opening > 1 ? start + opening : outsideBrackets(text, start, end);
}

/** A name whose sign closes behind it (《江州日报》记者) goes without the sign. */
function cut(text: string, from: number, end: number): Excerpt {
  const isOpen = text[from] === '《' && !text.slice(from, end).includes('》');
  const start = isOpen ? from + 1 : from;
  return { start, end, surface: text.slice(start, end) };
}
