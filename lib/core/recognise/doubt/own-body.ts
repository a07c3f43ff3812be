import type { ArticleNames } from '@/lib/core/recognise/doubt/article-names';
import type { Facts } from '@/lib/core/recognise/doubt/facts';
import { bodyKey, isShortFor } from '@/lib/core/recognise/doubt/short-form';
import { KIND_OF_BODY } from '@/lib/core/recognise/lexicon/kind-of-body';
import { SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
import type { Span } from '@/lib/core/text/span';

/** Whether a body that an article prints is one of a person's: a generic one (信息安全中心) may be anybody's. */
export type WhoseBody = 'own' | 'generic' | 'other';

/** What stands before the part of a body's name that is its own: 北京天地和兴, 先进计算（信创）海河实验室. */
const BEFORE_OWN_PART =
  /(?:^(?:中国|北京|上海|天津|重庆|江苏|浙江|广东|山东|四川|湖北|湖南|福建|安徽|河南|河北|陕西)[省市]?|[）)])$/;

/** Who does one piece of work together, from wherever: 编写组. */
const TEAM = /(?:编写|起草|课题|项目|专家|工作|评审|筹备)小?组$/;

/** @param organisation as an article prints it */
export function bodyOf(organisation: string, { bodyNames }: Facts): WhoseBody {
  const name = bodyKey(organisation);
  if (KIND_OF_BODY.test(name) || TEAM.test(name)) return 'generic';
  let isGeneric = false;
  for (const own of bodyNames) {
    const at = own.indexOf(name);
    if (at === 0 || (at > 0 && BEFORE_OWN_PART.test(own.slice(0, at))) || isShortFor(name, own)) return 'own';
    isGeneric ||= at > 0;
  }
  return isGeneric ? 'generic' : 'other';
}

/** Who has to do with a body and does not belong to it: 微软用户, 清华大学校友, 华为授权体验店店长. */
const OUTSIDER =
  /用户(?!体验|研究|增长|运营|产品|中心|服务|隐私)|网友|粉丝|校友|毕业|学子|经销|代理商|授权|认证|特约|专卖|体验店|旗舰店|门店|加盟|对手|供应商|合作(?:伙伴|方|商)(?!事业|业务|关系|管理|发展|部|总监|经理)|概念股|离职|家属|爱好者|志愿者|附属|附中|附小|维修|外包|渠道商|股东|起诉|诉讼|最有价值|MVP/;

/** @param behind what follows on a body up to a name, or up to the end of a title */
export function isOutsider(behind: string): boolean {
  return OUTSIDER.test(behind);
}

/** A name that hardly anybody else has: who has it is not looked for in other parts of a body. */
const RARE = 2;

/** A part of a large body, and what it deals with. */
const PART =
  /^[\p{Script=Han}（）]{1,20}?(?:学院|系|研究院|研究所|中心|实验室|医院|部|处|局|司|委员会|分公司|协会|学生会|团委|图书馆|俱乐部|基金会)/u;
const FIELD = /计算机|网络|信息|软件|安全|智能|密码|数据|电子|网信|自动化|算法/;
const NO_SUBJECT = new Set([
  '学院',
  '研究',
  '究院',
  '究所',
  '中心',
  '实验',
  '验室',
  '委员',
  '员会',
  '大学',
  '公司',
  '国家',
]);

/** What every office is called, and where of a company: it says nothing of what somebody deals with. */
const OFFICE_WORDS =
  /高级|资深|首席|执行|联席|助理|原|副|总裁|总监|总经理|经理|专家|负责人|创始人|董事长?|顾问|研究员|工程师|院士|教授|博士|科学家|[A-Z]{3,4}|大?中[国华]区?|全球|亚太|集团|公司|[的、兼\s]/g;

/**
 * What an office behind the name of a large body deals with: the part of the body that it is in, and of a common name also
 * a field alone, 人力资源.
 */
function subjectOf(behind: string, rarity: number): string | null {
  const part = PART.exec(behind)?.[0];
  if (part !== undefined || rarity > 0) return part ?? null;
  const field = behind.replace(OFFICE_WORDS, '');
  return field.length < 2 ? null : field;
}

/** 北京某大学宇航学院 for somebody of its school of network security: another part, that has no subject in common. */
function isAnotherPart(behind: string, { titles, bodyNames }: Facts, rarity: number): boolean {
  const subject = subjectOf(behind, rarity);
  if (subject === null) return false;
  const known = [...titles, ...bodyNames].join('\n');
  if (FIELD.test(subject) && FIELD.test(known)) return false;
  for (let at = 0; at + 2 <= subject.length; at++) {
    const two = subject.slice(at, at + 2);
    if (!NO_SUBJECT.has(two) && known.includes(two)) return false;
  }
  return true;
}

/** A title as an article prints it, with the organisation that it names. */
interface PrintedTitle extends Span {
  readonly organisation: (Span & { readonly surface: string }) | null;
}

/** Whose body a title is held in; where it names none, nobody's. */
export function bodyOfTitle(
  { organisation, end }: PrintedTitle,
  facts: Facts,
  text: string,
  rarity: number,
): WhoseBody {
  if (organisation === null) return 'generic';
  const whose = bodyOf(organisation.surface, facts);
  if (whose !== 'own') return whose;
  const behind = text.slice(organisation.end, end);
  if (isOutsider(behind)) return 'other';
  if (rarity >= RARE || facts.heldIn.includes(bodyKey(organisation.surface))) return 'own';
  return isAnotherPart(behind, facts, rarity) ? 'other' : 'own';
}

/** 某院院士张三和某院院士: an office, a name and a word for and; what stands before them is the other one's. */
const NEIGHBOUR =
  /(?:院士|教授|总裁|总监|经理|主任|书记|[院所校局处会部行]长|主席|研究员|博士|专家|创始人|负责人)(\p{Script=Han})\p{Script=Han}{1,2}(?:以及|和|与|及|、)/u;

function hasNeighbour(behind: string): boolean {
  const surname = NEIGHBOUR.exec(behind)?.[1];
  return surname !== undefined && SURNAMES.has(surname.charCodeAt(0));
}

/** What joins a body to the one that it is in. */
const WITHIN = /旗下|所属|下属|控股/;

/** 360集团副总裁张三与某学院院长李四: whether a title's own body stands behind another one that it has nothing to do with. */
function isBehindAnother(body: Span, span: Span | PrintedTitle, text: string): boolean {
  if (!('organisation' in span) || span.organisation === null || body.end > span.organisation.start)
    return false;
  const between = text.slice(body.end, span.organisation.start);
  return between.length > 1 && !WITHIN.test(between);
}

/** Whether a title or another stretch beside a name says that its bearer belongs to a body of the person's. */
export function isHeldIn(
  span: Span | PrintedTitle,
  facts: Facts,
  article: ArticleNames,
  rarity: number,
): boolean {
  const body = article.firstWithin(span, facts.bodies);
  if (body === null || isBehindAnother(body, span, article.text)) return false;
  const behind = article.text.slice(body.end, span.end);
  if (isOutsider(behind) || hasNeighbour(behind)) return false;
  if (rarity >= RARE || article.firstWithin(span, facts.ownBodies) !== null) return true;
  return !isAnotherPart(behind, facts, rarity);
}
