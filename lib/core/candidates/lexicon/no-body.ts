import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { unitAt } from '@/lib/core/text/neighbours';

/** What stands in names of nobody, at any place of them: 以下简称 in brackets, 某, a count. */
const WITHIN = /[（(][^（）()]*称|某|[\d一两三四五六七八九十百千几多余]\+?(?:支|家)|^[^，]{0,4}最大/u;
/** One of these stands wherever that matches. */
const WITHIN_MARKS = new CharacterSet('(某支家最');

const BEGINNING =
  /^(?:涉事|受害|后续|家|国家级|(?:国家)?一流|很多|许多|大量|所有|大多|主流|以下文章|一些|这家|企业和|成员|会员|国家相关|全[国省市]各|[多各几两]个|[\d一两三四五六七八九十几多]+ ?家)/;
/** Each character that {@link BEGINNING} may begin with. */
const BEGINNING_MARKS = new CharacterSet(
  '涉受后家国一很许大所主以这企成会全多各几两三四五六七八九十0123456789',
);

/** Names that end like this are places, events or anybody's teams, and no bodies: by their last character. */
const ENDINGS: ReadonlyMap<string, RegExp> = new Map([
  [
    '队',
    /(?:(?:^|[向家外内])(?:国际|全球|国内|海外|顶级|顶尖|知名|明星|优秀|参赛|获奖|竞赛|联合|网络|安全|CTF|高校|企业|校园|新锐)+(?:战队|团队)|(?:老牌|合作|\d\+?|所有|选手|报名|各支|[冠亚季]军)战队)$/,
  ],
  ['部', /^(?:.{0,4}事业部|编辑部)$/],
  ['群', /^.{0,9}事业群$/],
  ['会', /(?:^(?:\d{2}|\d{4})(?!\d)\p{Script=Han}{2,4}委员会|^[编组]委会|大会|峰会|年会)$/u],
  ['局', /(?:^董事局|[布困变时开新大格当结]局|(?<!安)全局)$/],
  ['报', /^学报$/],
  ['所', /^第[一二三四五六七八九十]研究所$/],
  ['社', /^(?:杂志社|期刊社|报社)$/],
  ['区', /^开源社区$/],
  ['院', /^(?:人民)?(?:法院|检察院)$/],
  [
    '司',
    /(?:(?:创业|初创|[资股技下]子)公司|三大科技公司|(?:国际|海外|国内|各地)分公司|^(?:软件|信息|网络|数据|安全|科技|技术|集团|股份)*有限公司|^[A-Z] ?股公司)$/,
  ],
  ['心', /(?:会议|会展|展示|展览|体育)中心$/],
  ['坛', /论坛$/],
  ['议', /会议$/],
  ['赛', /大赛$/],
  ['动', /活动$/],
  ['厅', /[大展餐客]厅$/],
]);

/** Whether a name that looks like a body's is none: a place, an event, a count of bodies, nobody in particular. */
export function isNoBody(name: string): boolean {
  if (BEGINNING_MARKS.has(unitAt(name, 0)) && BEGINNING.test(name)) return true;
  if (ENDINGS.get(name.slice(-1))?.test(name) === true) return true;
  for (let at = 0; at < name.length; at++) if (WITHIN_MARKS.has(unitAt(name, at))) return WITHIN.test(name);
  return false;
}
