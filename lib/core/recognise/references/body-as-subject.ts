import { SOMEBODY } from '@/lib/core/recognise/references/body-places';
import type { Span } from '@/lib/core/text/span';

const WHEN =
  '(?:\\d{4} ?年)?(?:\\d{1,2} ?月)?(?:\\d{1,2} ?日)?|[上本]周\\p{Script=Han}?|近日|日前|此前|目前|随后|今年|去年|当时|最终';
const LINKS =
  '虽然|尽管|但是?|不过|然而|而|由于|因为|如果|此外|另外|同时|与此同时|据悉|其中|起初|对此|原因是|一旦|随着';
const IS =
  '公司|厂商|巨头|企业|供应商|服务商|提供商|制造商|开发商|运营商|平台|机构|银行|连锁店|连锁超市|交易所';

/**
 * How a sentence or a clause begins; a company elsewhere in it is rarely the one that the next goes on about. What joins
 * it to the one before, when it was and what it is may stand before the name: 虽然砺石, 2024 年华为, 英国电信公司Colt.
 */
const CLAUSE_BEGINS = new RegExp(
  `(?:^|[，。；：！？\\n“‘「”’」])[ \\u00a0]*(?:${LINKS})?[ \\u00a0]*(?:${WHEN})[，]?[ \\u00a0]*(?:(?:(?:创建|开发|运营|拥有|推出|创立|制造)?[\\w .]{1,20}|(?:另?一[家个])?(?![与和对向在从由被给为把将于同跟以及用])\\p{Script=Han}{2,14})的)?[ \\u00a0]?(?:(?:AI|IT) ?)?(?:\\p{Script=Han}{0,10}(?:${IS})(?:之一)?)?[ \\u00a0]*$`,
  'u',
);
const CLAUSE_REACH = 36;
/**
 * Behind a name, these make somebody else of the subject, or say that it is others that it talks of: 砺石旗下的…,
 * 砺石认为，某某…该公司….
 */
const THINKS = '(?!的)\\p{Script=Han}{0,8}(?:认为|预计|预测|估计|推测|看好|报道|获悉)';
const OTHERS = '旗下|的(?:竞争)?对手|的(?:客户|供应商)|的?(?:子公司|合作伙伴)';
const OF_ANOTHER = new RegExp(`^[ \\u00a0]?(?:公司|集团)?(?:${OTHERS}|[、和与及等]|${THINKS})`, 'u');
const THINKS_OF_OTHERS = new RegExp(`^[ \\u00a0]?(?:公司|集团)?${THINKS}`, 'u');
/** Of these, what makes somebody else of it wherever it stands, and whatever else is said of it. */
const IS_JOINED = new RegExp(`^[ \\u00a0]?(?:公司|集团)?(?:${OTHERS}|[、和与及等])`);
const IS_OTHERS = new RegExp(`^[ \\u00a0]?(?:公司|集团)?(?:${OTHERS})`);
/** Behind a name, somebody of it: then the clause is not about the company itself. */
const SOMEBODY_OF =
  /^[ \u00a0]?(?:公司|集团)?的?\p{Script=Han}{0,6}(?:高管|首席|总裁|总监|发言人|员工|创始人|董事|负责人|经理|专家|研究员|人员|人士|消息|工程师|科学家|分析师)|^[ \u00a0]?(?:公司|集团)?[ \u00a0]?C[A-Z]O/u;

const PEOPLE_OF = /^[ \u00a0]?(?:公司|集团)?的?(?:前)?(?:员工|雇员|股东|用户|客户)/;

/** 根据砺石的公告, 援引砺石内部备忘录: what a company says of itself in writing. */
const BY = /(?:据|根据|援引)[ \u00a0]?$/;
const IN_WRITING =
  /^[ \u00a0]?(?:公司|集团)?(?:的|内部|官方|最新|发布|提交|一份){0,3}(?:公告|声明|财报|文件|备忘录|博客|新闻稿|年报|招股书)/;

/** Whether a clause begins with a company, or with what it is. */
export function beginsClause(text: string, { start }: Span): boolean {
  return CLAUSE_BEGINS.test(text.slice(Math.max(0, start - CLAUSE_REACH), start));
}

/** Whether a company stands where the subject of its clause does: it, or somebody of it (砺石首席执行官). */
export function isSubject(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - CLAUSE_REACH), start);
  const behind = text.slice(end, end + CLAUSE_REACH);
  if (BY.test(before)) return IN_WRITING.test(behind);
  return CLAUSE_BEGINS.test(before) && !OF_ANOTHER.test(behind);
}

/** Whether a company is itself the subject of its clause, and not somebody of it. */
export function isBareSubject(text: string, place: Span): boolean {
  return isSubject(text, place) && !SOMEBODY_OF.test(text.slice(place.end, place.end + CLAUSE_REACH));
}

/** Whether it is the people of a company who do something: against it, too. */
export function isOfPeople(text: string, { end }: Span): boolean {
  return PEOPLE_OF.test(text.slice(end, end + CLAUSE_REACH));
}

/**
 * Whether what stands behind a company makes somebody else of what is told next: its customers, or what it thinks of others.
 * @param inSentence whether that is told in the same sentence
 * @param isTold whether more is told of the company
 */
export function goesOnAboutOthers(
  text: string,
  { end }: Span,
  inSentence: boolean,
  isTold: boolean,
): boolean {
  const behind = text.slice(end, end + CLAUSE_REACH);
  if (inSentence && THINKS_OF_OTHERS.test(behind)) return true;
  return (isTold ? IS_OTHERS : IS_JOINED).test(behind);
}

/** Whether a company only thinks something, of others: 砺石认为. */
export function thinksOfOthers(text: string, { end }: Span): boolean {
  return THINKS_OF_OTHERS.test(text.slice(end, end + CLAUSE_REACH));
}

/** 马斯克认为该公司: what somebody says of a company is seldom said of his own. */
const SAID_OF_ANOTHER = new RegExp(
  `(?:^|[，。；：])(?:${SOMEBODY})?(?:则|也|还|曾)?(?:认为|批评|指责|抨击|质疑|反对|起诉|指控|看好)[，：]?$`,
);

/** Whether the words before a word such as 该公司, without the names of people, say that somebody thinks something of it. */
export function isSaidOfAnother(words: string): boolean {
  return SAID_OF_ANOTHER.test(words);
}
