import type { Excerpt } from '@/lib/core/candidates/candidate';
import { isNoBody } from '@/lib/core/candidates/lexicon/no-body';
import { bodyStart } from '@/lib/core/candidates/organisations/body-start';
import { latinNamesIn } from '@/lib/core/candidates/organisations/latin-name';
import { namesOnlyTrade } from '@/lib/core/candidates/organisations/trade-words';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { WELL_KNOWN_COMPANIES } from '@/lib/core/recognise/lexicon/well-known-companies';
import { bodyWordAt, isCompanyWord } from '@/lib/core/recognise/references/body-words';
import { Trigger } from '@/lib/core/recognise/triggers';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** So far before 该公司, and within its paragraph, the company is looked for, in UTF-16 units. */
const REACH = 200;
/** One that means no company. */
const NO_COMPANY_WORD = '中心';
/** So much around a name is read. */
const BEFORE = 40;
const BEHIND = 60;

const CLAUSE =
  '(?:^|[，。；：！？“”‘「」、])[ \\u00a0]*(?:虽然|尽管|但是?|不过|然而|由于|因为|此外|另外|据悉|此前|随后|目前|近日|日前|今年|去年)?[ \\u00a0]*(?:\\d{4} ?年)?(?:\\d{1,2} ?月)?(?:\\d{1,2} ?日)?(?:消息)?，?[ \\u00a0]*';
const CLAUSE_BEGINS = new RegExp(`${CLAUSE}$`);
/** What only stands before companies: 安全服务提供商Moss. */
const KIND_BEFORE =
  /(?:巨头|厂商|供应商|服务商|提供商|运营商|制造商|开发商|经销商|零售商|承包商|经纪商|连锁店|连锁超市|交易所|初创企业|母公司|子公司|分公司|收购|起诉|属于)了?[ \u00a0]?[“「]?$/;
const COMPANY_BEFORE = /公司[ \u00a0]?[“「]?$/;
/** ”, （Moss Group）: what may stand between a name and what is said of it. */
const BRACKET = '[”」]?[ \\u00a0]?(?:[（(][^（）()\\n]{1,40}[）)])?[ \\u00a0]?';
/** What only stands behind companies, or who of them. */
const KIND_BEHIND = new RegExp(
  `^${BRACKET}(?:公司|集团|,? ?(?:Inc|LLC|Ltd|Corp|GmbH)\\b|C[A-Z]O\\b|是一家|。(?:这|它)是一家` +
    '|的?(?:首席|总裁|发言人|创始人|联合创始人|高管|员工|董事会|股价|市值|集体诉讼|子公司|总部|营收|财报|回应)' +
    '|\\p{Script=Han}{0,12}(?:负责人|首席|总监))',
  'u',
);
/** What companies do and things do not. */
const ACTS = new RegExp(
  `^${BRACKET}(?:也|还|则|已经?|曾|又|随后|正在|正|周[一二三四五六日]|昨日|今日|今天|近日|日前)*(?:(?:在|于)[^，。；：“”\\n]{1,14}[ \\u00a0]?)?` +
    '(?:表示|指出|宣布|透露|披露|证实|确认|警告|承认|声称|声明|计划|收购|裁员|裁减|聘请|聘用|旨在|提起|起诉|通知|发表声明|发布声明|推出|遭受?到?[^，。]{0,6}(?:勒索|入侵|攻击|起诉)|成为[^，。]{0,12}受害者)',
);
/** Zservers，原因是该公司; Moss 这家公司: it is named right before. */
const RIGHT_BEFORE =
  /^[”」]?[ \u00a0]?(?:公司|集团)?(?:,? ?(?:Inc\.?|LLC|Ltd\.?|GmbH))?[，。]?(?:据悉|据称|据了解|原因是|目前|此前|因为|由于|但)?，?[ \u00a0]?$/;
/** Whose name stands behind these is no company's. */
const NO_COMPANY =
  /(?:组织|团伙|软件|黑客|木马|名叫|名为|昵称|代号|用户|分析师|研究员|专家|博士|先生|女士|漏洞|产品|平台|系统|应用|工具|App|\p{Lu}\p{Ll}+)[ \u00a0]?[“「]?$/u;
/** One word, or a word that companies are called with: Brett Moss is somebody. */
const COMPANY_WORDS =
  /^[^ ]+$|\b(?:Group|Holdings?|Labs?|Security|Technolog|Systems?|Networks?|Software|Solutions?|Services|Bank|Motors?|Air|Airlines|Airways|Pictures|Studios?|Insights|Research|Energy|Health|Healthcare|Media|Data|Cloud|Cyber|Digital|Capital|Partners|Pipeline|Cars|CARS|Electric|Electronics|Foods?|Games|Interactive|Entertainment|International|Industries|Corporation|Company)/;

/** 育碧（Ubisoft）: a name in Chinese with the one that it bears elsewhere. */
const WITH_LATIN = /(\p{Script=Han}{2,10})[ \u00a0]?[（(][A-Z][A-Za-z0-9 .,&'-]*[）)]/gu;
/** “浅川”公司, 名为“浅川”的安全公司. */
const IN_QUOTES =
  /(?:名为|名叫|叫做?)?[“「]([^“”「」，。、\n]{2,16})[”」](?:的\p{Script=Han}{0,8}?)?(?:公司|企业)/gu;
const SHORTEST_REGISTERED = 7;
/** 江州管道（Moss Pipeline）: another name of what it stands behind. */
const IN_BRACKETS = /[（(]([A-Z][A-Za-z0-9 .&'-]{1,40})[）)，,]/g;
const REGISTERED = /(?:有限|股份)公司/g;
/** 浅川、苹果等: of several none is told of. */
const IN_LISTS = new CharacterSet('、和与及等');
/** A Chinese name begins behind one of these, or with its clause. */
const BEFORE_CHINESE = /^(.*(?:巨头|公司|企业|[厂供应服务提运营制造开发经销零售]商|之一|系统))/;

/**
 * Finds the companies that a text goes on about as 该公司, and that it has not called so before: Zservers为…，原因是该公司…. It is proposed
 * where no other can be meant.
 */
export function calledCompanies(index: PairIndex): Excerpt[] {
  const { text } = index;
  const places = index
    .placesOf(Trigger.reference)
    .map((place) => place - 1)
    .filter((at) => isCompanyWord(bodyWordAt(text, at)?.word ?? NO_COMPANY_WORD));
  if (places.length === 0) return [];
  const bracketed = new Set(Array.from(text.matchAll(IN_BRACKETS), ([, name = '']) => name));
  return places.flatMap((at): Excerpt[] => {
    const begin = lineBegin(text, at);
    const here = bodiesIn(text, begin, at, bracketed);
    const isWhole = text[begin - 1] === '\n';
    const names =
      here.length > 0 || !isWhole ? here : bodiesIn(text, lineBegin(text, begin - 1), begin - 1, bracketed);
    return new Set(names.map(({ surface }) => surface)).size === 1 ? names : [];
  });
}

/** Where the line begins that goes on at `at`, or the part of it that is read. */
function lineBegin(text: string, at: number): number {
  const head = text.slice(Math.max(0, at - REACH), at);
  return at - head.length + head.lastIndexOf('\n') + 1;
}

function bodiesIn(text: string, begin: number, end: number, bracketed: ReadonlySet<string>): Excerpt[] {
  const stretch = text.slice(begin, end);
  const isAlone = ({ surface }: Excerpt): boolean => !bracketed.has(surface);
  const found = [
    ...latinCompanies(text, begin, stretch).filter(isAlone),
    ...chineseCompanies(text, begin, stretch),
  ];
  // 浅川的 Moss 这家公司
  const beside = found.filter(({ end }) => stretch.slice(end).trim() === '');
  return (beside.length > 0 ? beside : found).map(({ start, end, surface }) => {
    return { start: begin + start, end: begin + end, surface };
  });
}

function latinCompanies(text: string, begin: number, stretch: string): Excerpt[] {
  return latinNamesIn(stretch).filter(({ start, end, surface }) => {
    const before = stretch.slice(Math.max(0, start - BEFORE), start);
    const behind = stretch.slice(end, end + BEHIND);
    if (KIND_BEHIND.test(behind) || KIND_BEFORE.test(before)) return true;
    if (COMPANY_BEFORE.test(before)) {
      const word = begin + start - (before.length - before.lastIndexOf('公司'));
      if (namesOnlyTrade(text, word)) return true;
      if (!/ /.test(surface)) return false;
    }
    if (NO_COMPANY.test(before) || !COMPANY_WORDS.test(surface)) return false;
    return RIGHT_BEFORE.test(behind) || (CLAUSE_BEGINS.test(before) && ACTS.test(behind));
  });
}

function chineseCompanies(text: string, begin: number, stretch: string): Excerpt[] {
  return [
    ...withLatin(stretch),
    ...inQuotes(stretch),
    ...registered(text, begin, stretch),
    ...wellKnown(stretch),
  ];
}

function withLatin(stretch: string): Excerpt[] {
  return [...stretch.matchAll(WITH_LATIN)].flatMap(({ 0: whole, 1: run = '', index }): Excerpt[] => {
    const [, lead = ''] = BEFORE_CHINESE.exec(run) ?? [];
    const surface = run.slice(lead.length);
    const start = index + lead.length;
    const behind = stretch.slice(index + whole.length, index + whole.length + BEHIND);
    const isNamed =
      lead !== '' ||
      (CLAUSE_BEGINS.test(stretch.slice(Math.max(0, start - BEFORE), start)) &&
        (ACTS.test(behind) || KIND_BEHIND.test(behind)));
    return isNamed && surface.length > 1 ? [{ start, end: start + surface.length, surface }] : [];
  });
}

function inQuotes(stretch: string): Excerpt[] {
  return [...stretch.matchAll(IN_QUOTES)].map(({ 0: whole, 1: surface = '', index }) => {
    const start = index + whole.search(/[“「]/) + 1;
    return { start, end: start + surface.length, surface };
  });
}

function registered(text: string, begin: number, stretch: string): Excerpt[] {
  return [...stretch.matchAll(REGISTERED)].flatMap(({ 0: word, index }): Excerpt[] => {
    const end = index + word.length;
    const start = bodyStart(text, begin + end, begin) - begin;
    const surface = stretch.slice(start, end);
    return isNoBody(surface) || surface.length < SHORTEST_REGISTERED ? [] : [{ start, end, surface }];
  });
}

function wellKnown(stretch: string): Excerpt[] {
  const found: Excerpt[] = [];
  for (let end = 2; end <= stretch.length; end++) {
    const length = WELL_KNOWN_COMPANIES.longestAt(stretch, end);
    if (length === 0) continue;
    const start = end - length;
    if (IN_LISTS.has(unitAt(stretch, start - 1)) || IN_LISTS.has(unitAt(stretch, end))) continue;
    if (found.at(-1)?.start === start) found.pop();
    found.push({ start, end, surface: stretch.slice(start, end) });
  }
  return found;
}
