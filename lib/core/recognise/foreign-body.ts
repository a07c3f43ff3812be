import { CharacterSet, WordSet } from '@/lib/core/recognise/lexicon/character-set';
import type { Verdict } from '@/lib/core/recognise/verdict';
import { KIND, Kind } from '@/lib/core/text/fold';
import { seenBefore, unitAt } from '@/lib/core/text/neighbours';

/**
 * Whether a body whose name says no country (教育部, 国家信息中心) is another country's where it stands: a country stands
 * before it, or before it a little earlier, or it stands among bodies that only other countries have.
 */

/** Ends of what stands before another country's ministry. */
const FOREIGN_ENDS = new WordSet(`
日本 印度 罗斯 克兰 色列 大利 拿大 利亚 西兰 加坡 朝鲜 越南 伊朗 巴西 波兰 挪威 瑞典 芬兰 丹麦 荷兰 瑞士 班牙 萄牙 希腊 埃及 南非 台湾
联邦 欧盟 根廷 西哥 西亚 斯坦 拉克 尼亚 老挝 印尼 律宾 缅甸 埔寨 耳其 沙特 塔尔 威特 约旦 巴嫩 联酋 智利 秘鲁 古巴 匈牙 牙利 捷克 地利
利时 冰岛 尔兰 格兰 地亚 维亚 陶宛 吉亚 多瓦 洛哥 尼斯 加纳 哥拉 布韦 比亚 泊尔 兰卡 加拉 不丹 文莱 帝汶 旺达 干达 苏丹 比克 瑞拉 多尔
拉圭 黎加 拿马 海地 买加 拉斯 尼加 苏联
`);
const COUNTRY = '国'.charCodeAt(0);
const STATE = '州'.charCodeAt(0);
/** 我国, 中国, 全国, 本国 and 中华人民共和国 are not another country. */
const OWN_COUNTRY = new CharacterSet('我中全本和');

/** Countries by one character, where nothing but such a word stands before: 据英教育部, “美教育部. */
const SHORT_COUNTRIES = new CharacterSet('英美日韩法德俄印越泰缅澳加');
/** A day has ended the date before: 3日. */
const DAY = '日'.charCodeAt(0);
const BEFORE_SHORT_COUNTRIES = new CharacterSet('由据与和及对向遭被称');

function isBehindCountry(text: string, start: number): boolean {
  const at = seenBefore(text, start);
  const unit = unitAt(text, at);
  const before = unitAt(text, seenBefore(text, at));
  if (unit === COUNTRY) return !OWN_COUNTRY.has(before);
  if (unit === STATE || FOREIGN_ENDS.has(before, unit)) return true;
  if (!SHORT_COUNTRIES.has(unit)) return false;
  return BEFORE_SHORT_COUNTRIES.has(before) || (KIND[before] !== Kind.wide && unit !== DAY);
}

/** Departments that only other countries have, in whose company a bare ministry is theirs too. */
const FOREIGN_COMPANY = /卫生与公众服务|卫生及公共服务|退伍军人|国土安全部|联邦(?!学习)|白宫|国际开发署/;
const OWN_COMPANY = /中国|我国|中央|公安部|工信部|工业和信息化部/;
/** So far to each side, and within the sentence, company counts. */
const COMPANY_REACH = 60;
const SENTENCE_ENDS = new Set('。！？\n');

function isInForeignCompany(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > 0 && start - from < COMPANY_REACH && !SENTENCE_ENDS.has(text[from - 1] ?? '')) from--;
  let to = end;
  while (to < text.length && to - end < COMPANY_REACH && !SENTENCE_ENDS.has(text[to] ?? '')) to++;
  const sentence = text.slice(from, start) + text.slice(end, to);
  return FOREIGN_COMPANY.test(sentence) && !OWN_COMPANY.test(sentence);
}

/** So far back a country before the same name still tells whose it is, in UTF-16 units, and over so many times. */
const EARLIER_REACH = 300;
const MOST_EARLIER = 4;
const OWN_BETWEEN = /中国|我国|国内|中央|国务院/;

/** 韩国教育部…。教育部表示: what was another country's just before is so again, unless ours is spoken of between. */
function wasForeignBefore(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  let at = start;
  for (let i = 0; i < MOST_EARLIER; i++) {
    // No further back than it tells: a search of the whole text would make time grow with its square.
    const from = Math.max(0, at - EARLIER_REACH);
    const found = text.slice(from, at - 1 + name.length).lastIndexOf(name);
    if (found < 0) return false;
    const earlier = from + found;
    if (OWN_BETWEEN.test(text.slice(earlier, at))) return false;
    if (isBehindCountry(text, earlier)) return true;
    at = earlier;
  }
  return false;
}

/** Longest head of a ministry whose bare name other countries have too: 教育部, 公安部. */
const LONGEST_BARE_MINISTRY = 4;
const MINISTRY_END = '部'.charCodeAt(0);
/** 国家信息中心: what begins so is the body of some country. */
const NATIONAL = '国家';

/** 素质教育部, 党委宣传教育部: departments of anybody, not of a country. */
const OF_A_DEPARTMENT = new WordSet(
  '宣传 素质 国际 继续 职业 基础 学前 高等 特殊 成人 少儿 幼儿 用户 客户 培训 家庭 科普 思政 党员 艺术 体育 健康 法制 普法',
);

/** What a ministry has and a department has not: 网络空间教育部重点实验室. */
const OF_A_MINISTRY = /^(?:重点|工程|协同|创新|野外|国际合作|考试|直属|学位|高等|人文)/;
const MINISTRY_REACH = 4;

function isDepartment(text: string, start: number, end: number): boolean {
  const previous = seenBefore(text, start);
  const before = unitAt(text, seenBefore(text, previous));
  if (!OF_A_DEPARTMENT.has(before, unitAt(text, previous))) return false;
  return !OF_A_MINISTRY.test(text.slice(end, end + MINISTRY_REACH));
}

/** Judges the name of a body at `[start, end)` by whose country's it is. */
export function judgeCountry(text: string, start: number, end: number): Verdict {
  const isBareMinistry = unitAt(text, end - 1) === MINISTRY_END && end - start <= LONGEST_BARE_MINISTRY;
  if (!isBareMinistry) {
    const isNational = unitAt(text, start) === COUNTRY && text.startsWith(NATIONAL, start);
    return isNational && isBehindCountry(text, start) ? 'no' : 'sure';
  }
  if (isDepartment(text, start, end)) return 'no';
  if (isBehindCountry(text, start) || isInForeignCompany(text, start, end)) return 'no';
  return wasForeignBefore(text, start, end) ? 'unsure' : 'sure';
}
