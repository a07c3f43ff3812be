import { mayNameEvent } from '@/lib/core/recognise/event-name';
import { CharacterSet, WordSet } from '@/lib/core/recognise/lexicon/character-set';
import type { Verdict } from '@/lib/core/recognise/verdict';
import { KIND, Kind } from '@/lib/core/text/fold';
import { seenBefore, seenFrom, unitAt } from '@/lib/core/text/neighbours';

/**
 * Whether the characters of an organisation's name are that organisation where they stand. What belongs to
 * it may follow (公安部第三研究所 names 公安部, 360安全大模型 names 360). Another body with its own name
 * (清华大学出版社), another country's (美国教育部) and another word (公安部门, 安全客户) may not.
 */

/** Last character of a name and the next one, where the two are a word and there is no name then. */
const WORDS_OVER_THE_END = new WordSet(
  '部门 部署 部队 部件 部位 部落 客户 客服 客观 客人 客流 客车 网络 网页 网站 网址 软件',
);

/** The same over the beginning: the character before the name and its first one. */
const WORDS_OVER_THE_BEGINNING = new WordSet(
  '升华 精华 才华 繁华 豪华 奢华 浮华 光华 些微 稍微 轻微 细微 略微 卑微 显微',
);

/** Words after a name that may make another body of it, which carries the name it came from. */
const PERHAPS_OTHER_BODY = new WordSet('出版 附属 附中 附小 学报 校友 大学');
const OTHER_BODY = /^(?:出版社|附属|附中|附小|学报|校友会|大学(?!生))/;

/** A university's hospital: 北京大学第三医院. */
const UNIVERSITY_END = '学'.charCodeAt(0);
/** As many characters are looked at behind a name. */
const REACH = 8;
const HOSPITAL = /^(?![与和在及的对向同])\p{Script=Han}{0,4}医院/u;

function isOtherBody(text: string, end: number, last: number, next: number): boolean {
  if (last === UNIVERSITY_END && HOSPITAL.test(text.slice(end, end + REACH))) return true;
  if (!PERHAPS_OTHER_BODY.has(next, unitAt(text, seenFrom(text, end + 1)))) return false;
  return OTHER_BODY.test(text.slice(end, end + REACH));
}

/** Last characters of names that events have as well: 大会, 论坛. */
const EVENT_ENDS = new CharacterSet('会坛');

/** Longest head of a ministry whose bare name other countries have too: 教育部, 公安部. */
const LONGEST_BARE_MINISTRY = 4;
const MINISTRY_END = '部'.charCodeAt(0);

/** Ends of what stands before another country's ministry. */
const FOREIGN_ENDS = new WordSet(`
日本 印度 罗斯 克兰 色列 大利 拿大 利亚 西兰 加坡 朝鲜 越南 伊朗 巴西 波兰 挪威 瑞典 芬兰 丹麦 荷兰 瑞士 班牙 萄牙 希腊 埃及 南非 台湾
联邦 欧盟 根廷 西哥 西亚 斯坦 拉克 尼亚 老挝
`);
const COUNTRY = '国'.charCodeAt(0);
const STATE = '州'.charCodeAt(0);
/** 我国, 中国, 全国, 本国 and 中华人民共和国 are not another country. */
const OWN_COUNTRY = new CharacterSet('我中全本和');

function isForeign(text: string, start: number): boolean {
  const at = seenBefore(text, start);
  const unit = unitAt(text, at);
  const before = unitAt(text, seenBefore(text, at));
  if (unit === COUNTRY) return !OWN_COUNTRY.has(before);
  return unit === STATE || FOREIGN_ENDS.has(before, unit);
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

/** Judges an organisation's name by what stands around `[start, end)`. */
export function judgeOrganisation(text: string, start: number, end: number): Verdict {
  const last = unitAt(text, end - 1);
  const next = unitAt(text, seenFrom(text, end));
  if (KIND[last] === Kind.wide && KIND[next] === Kind.wide) {
    if (WORDS_OVER_THE_END.has(last, next)) return 'no';
    if (isOtherBody(text, end, last, next)) return 'no';
  }
  const first = unitAt(text, start);
  const previous = unitAt(text, seenBefore(text, start));
  if (WORDS_OVER_THE_BEGINNING.has(previous, first)) return 'no';
  const isBareMinistry = last === MINISTRY_END && end - start <= LONGEST_BARE_MINISTRY;
  const isOthers = isBareMinistry && (isForeign(text, start) || isInForeignCompany(text, start, end));
  if (isOthers) return 'no';
  return EVENT_ENDS.has(last) && mayNameEvent(text, start, end) ? 'unsure' : 'sure';
}
