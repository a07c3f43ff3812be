import type { Excerpt } from '@/lib/core/candidates/candidate';
import { isNoBody } from '@/lib/core/candidates/lexicon/no-body';
import { PROPER_BODIES } from '@/lib/core/candidates/lexicon/organisations';
import { LISTED_BODY_ENDS, OFFICE_OF, SPEAKING } from '@/lib/core/candidates/lexicon/taking-part';
import { bodyStart, LONGEST_BODY } from '@/lib/core/candidates/organisations/body-start';
import { isField } from '@/lib/core/candidates/organisations/field-words';
import { latinNameBefore } from '@/lib/core/candidates/organisations/latin-name';
import { saysTakingPart, sentenceEndFrom } from '@/lib/core/candidates/organisations/takes-part';
import { isNamelessCompany } from '@/lib/core/candidates/organisations/trade-words';
import { companyEnd } from '@/lib/core/candidates/titles/body-in-title';
import { behindWhich } from '@/lib/core/candidates/titles/organisation-in-title';
import { CharacterSet, WordSet } from '@/lib/core/recognise/lexicon/character-set';
import { ExpressionAt } from '@/lib/core/recognise/lexicon/expression-at';
import { Trigger } from '@/lib/core/recognise/triggers';
import { BLANK, isTokenUnit, KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';
import type { PairIndex } from '@/lib/core/text/pair-index';

const SHORTEST_BODY = 4;
const AND = new CharacterSet('和与及');
/** 集团有限公司: the name goes on. */
const LIMITED = Array.from('有限', (character) => character.charCodeAt(0));
/** 股份有限公司上海分公司: so does that of a branch. */
const COMPANY_END = '司'.charCodeAt(0);
const BRANCH = /\p{Script=Han}{2,5}?分公司/uy;
/** 产业技术联盟联合会, 青禾集团联合研究中心: and that of those who have joined, and of what two have together. */
const UNITED = new ExpressionAt('联', /联合(?:会|研究|实验|创新|工作)/);
/** 2024 年: what a line says of itself before the name of whoever it belongs to. */
const YEAR = new ExpressionAt('12', /(?:19|20)\d\d /);
/** 任某大学: what says that somebody had an office there. */
const HELD = new ExpressionAt('曾现时任此继如', /[曾现时]?任|此|继|如(?![东皋家意])/);
/** What follows the name of a body without being a part of it. */
const AFTER_BODIES = new CharacterSet(
  '的在与和及等为是将也共还由对向主承协联签携举作成发打以于从已都则即就参出展会有一上支指赞揭正合战达夺摘斩亦携、',
);

/** So do two characters of such words: 云岭大学组织的. */
const AFTER_WORDS = new WordSet(
  '组织 宣布 邀请 启动 牵头 首次 率先 现场 分别 获得 获奖 荣获 受邀 组成 今日 近日 日前 正式 受聘 担任 提供 研发 开展 推出 编制 编写 撰写 制定 成员 未来 始终 持续 积极 已经 曾经 立足 依托 围绕 充分 致力 联手 协同 倾力 结合 连续 应当 出品 通过 基于 依据 支持 颁发 之间 特邀 秉持 力压 排名 位列 凭借 包揽 拿下 晋级 获得 进行 正在 表现 作为 亮相 入围',
);

/** ESET 公司: such a name goes without the word, and is read elsewhere. */
const LATIN_COMPANY = /^[A-Za-z0-9 .&'-]+公司$/;

/** What begins or ends so is a name of its own in any sentence. */
const OWN_NAME =
  /^(?:中国|国家|全国|中共|中央|中关村|北京|上海|天津|重庆|广东|广州|深圳|浙江|杭州|宁波|江苏|南京|苏州|山东|济南|青岛|四川|成都|湖北|武汉|湖南|长沙|河南|郑州|河北|山西|太原|陕西|西安|福建|福州|厦门|安徽|合肥|江西|南昌|广西|云南|昆明|贵州|贵阳|海南|辽宁|沈阳|大连|吉林|黑龙江|哈尔滨|内蒙古|宁夏|甘肃|青海|新疆|西藏|粤港澳|香港|澳门|[A-Z])|(?:有限公司|大学)$/;

/** Finds the bodies that sentences name as taking part in something: who holds it, who signs, who comes. */
export function listedBodies(index: PairIndex, everywhere = false): Excerpt[] {
  const { text } = index;
  const found: Excerpt[] = [];
  let sentenceEnd = 0;
  let isSaid = false;
  const takesPart = (at: number): boolean => {
    if (at > sentenceEnd) {
      sentenceEnd = sentenceEndFrom(text, at);
      isSaid = saysTakingPart(text, at);
    }
    return isSaid;
  };
  let floor = 0;
  for (const last of index.placesOf(Trigger.body)) {
    const end = last + 1;
    if (LISTED_BODY_ENDS.longestAt(text, end, floor) === 0) continue;
    const speaks = SPEAKING.isAt(text, end) || OFFICE_OF.isAt(text, end);
    if (!(speaks || endsHere(text, end))) continue;
    if (!(everywhere || speaks || takesPart(end))) continue;
    let start = bodyStart(text, end, floor);
    while (start < end && (AND.has(unitAt(text, start)) || KIND[unitAt(text, start)] === Kind.blank)) start++;
    start += YEAR.lengthAt(text, start);
    start = withLatinWords(text, start, floor);
    start += HELD.lengthAt(text, start);
    start = behindWhich(text, start, end);
    const bodyEnd = companyEnd(text, start, end);
    if (end - start > LONGEST_BODY || isField(text, start, end)) continue;
    if (
      end - start < SHORTEST_BODY &&
      (!everywhere || PROPER_BODIES.longestAt(text, end, start) < end - start)
    )
      continue;
    const surface = text.slice(start, bodyEnd);
    if (isNamelessCompany(text, start, bodyEnd) || LATIN_COMPANY.test(surface)) continue;
    if (isNoBody(surface)) continue;
    if (!(speaks || (everywhere && OWN_NAME.test(surface)) || takesPart(end))) continue;
    found.push({ start, end: bodyEnd, surface });
    floor = end;
  }
  return found;
}

/** Where the words in Latin letters begin that a name begins with: Arctic Wolf 实验室, not Wolf 实验室. */
function withLatinWords(text: string, start: number, floor: number): number {
  if (!isTokenUnit(unitAt(text, start)) || unitAt(text, start - 1) !== BLANK) return start;
  let end = start;
  while (isTokenUnit(unitAt(text, end))) end++;
  return Math.max(floor, latinNameBefore(text, end)?.start ?? start);
}

function endsHere(text: string, end: number): boolean {
  const unit = unitAt(text, end);
  if (unit === LIMITED[0] && unitAt(text, end + 1) === LIMITED[1]) return false;
  if (unitAt(text, end - 1) === COMPANY_END && isBranch(text, end)) return false;
  if (UNITED.isAt(text, end)) return false;
  if (KIND[unit] !== Kind.wide || AFTER_BODIES.has(unit)) return true;
  return AFTER_WORDS.has(unit, unitAt(text, end + 1));
}

function isBranch(text: string, at: number): boolean {
  BRANCH.lastIndex = at;
  return BRANCH.test(text);
}
