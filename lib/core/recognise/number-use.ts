import { CharacterSet, WordSet } from '@/lib/core/recognise/lexicon/character-set';
import type { Verdict } from '@/lib/core/recognise/verdict';
import { BLANK, KIND, Kind } from '@/lib/core/text/fold';
import { seenBefore, seenFrom, unitAt } from '@/lib/core/text/neighbours';

/**
 * A surface of digits only (360) is also a number: 约 360 亿元, 360度, 3,360, Osmo 360. What measures,
 * counts or orders around it decides.
 */

/** Units and measure words, by their first two characters, that hardly begin anything else. */
const MEASURES = new WordSet(`
公里 公斤 公分 千米 千克 千瓦 平方 平米 立方 小时 分钟 秒钟 毫秒 毫米 毫升 厘米 海里 英里 英寸 摄氏 像素 尼特 美元 欧元 日元 韩元 港元 英镑 人民
多万 多亿 多个 多家 多名 多种 多款 多台 多件 多条 多人 多份 多起 天内 天后 天前 天的 年前 年后 年来 号线 余万 余亿 余元 余人 余名 余家 余个 余种 余件 余项 余条 余款 余所 余位 余台 余场 余次 余套 余年 余天 余起 余册 余吨 余米 余里 余公 余份 余只 余页 余万 旋转 环绕 无死
`);

/** Measure words of one character that no name of ours goes on with. */
const MEASURE_CHARACTERS = new CharacterSet('度个亿万元倍吨米秒岁辆架艘枚颗株幅届页楼克斤亩寸兆帧盏栋册');

/** Characters that measure, and may also begin a word after the name: 360天相, 360人, 360多领域. */
const PERHAPS_MEASURES = new CharacterSet(
  '名家人天年月日次条款项种件台套分所场组篇集多位户起字份号路室点手只票张例处批期股箱头宗笔封行片块盒瓶案',
);

/** What looks round, or is asked all around, is 360 degrees of it or a thing of the company's: 360全景, 360评估. */
const ALL_AROUND = new WordSet('全景 环视 环拍 评估 测评 考核 反馈 访谈 影像 倒车');

/** 360人 counts, or means who works there: nobody can tell from what follows. */
const PERSON = '人'.charCodeAt(0);

/** Words after the name that begin like a measure. */
const NOT_MEASURES = new WordSet(`
年度 天相 天擎 天眼 天御 天气 天下 家庭 人才 人工 人员 个人 个性 元宇 名师 多维 多领 多模 多平 多年 集团 集成 集结 次世 分析 分公
分享 分布 分别 场景 组织 组建 月卡 日前 日常 项目 位列 位居 台湾 条件 种子 套件 名为 名叫 多款 多模 种类 天津 款项 年会
户外 户籍 起诉 起草 起家 起初 起步 起到 起名 起源 字节 字样 字体 份额 号称 号召 号码 路由 路演 路径 路线 路上 室内 点睛 点亮 点击 点赞 点评
点名 点出 点明 点燃 手机 手表 手游 手环 只是 只有 只要 只能 只用 只做 只需 只为 只会 票务 例行 例如 处理 处置 处于 处在 处罚 批量 批准 批评
期待 期望 期间 期盼 股票 股东 股价 股份 股权 头条 头部 头像 宗旨 笔记 封装 封禁 封锁 封堵 行业 行动 行为 行政 行家 案例
`);

/** Characters that stand before numbers: 第360. */
const BEFORE_NUMBERS = new CharacterSet('第约');

/** Characters that stand before numbers when a measure follows: 近360人. */
const PERHAPS_BEFORE_NUMBERS = new CharacterSet('近超达至共有');

/** What stands before a number that nothing follows: 次数 360, 增至360。 */
const BEFORE_LAST_NUMBERS = new CharacterSet('数量计达至值率');

/** What has a number for its name: 国道360, 端口 360. */
const NUMBERED =
  /(?:[国省县]道|端口|编号|代码|错误码|状态码|页码|学号|房间号?|[门房座][牌位]?号|VLAN|\d[ \u00a0]?[×✕*])[ \u00a0]?[:：]?[ \u00a0]?$/i;
const NUMBERED_REACH = 8;
/** What {@link NUMBERED} can end with, folded, besides blanks: the others need no look. */
const NUMBERED_ENDS = new CharacterSet('道口号码间n×✕*:');

/**
 * Numbers beside it in a row or a range: 240、360、480, 300~360. Of these one makes a doubt, two a number. A list has
 * numbers (1、360), and companies have such names too.
 */
const NUMBER_BEFORE =
  /(?:^|[^\d.,])(?!(?:4399|2345|1688|163|126)[^\d])\d{3,}[个元次人家]?[ \u00a0]?(?:[、~～/至到—–-]|或|和|增[至加到]{1,2}|[升降][至到])[ \u00a0]?$/;
const NUMBER_AFTER =
  /^[ \u00a0]?(?:[、~～/×—–*-]|至|到|或)[ \u00a0]?(?!(?:4399|2345|1688|163|126)(?!\d))\d{3,}/;
const ROW_REACH = 14;
/** The last character of the one and the first of the other, folded, besides blanks. */
const ROW_BEFORE = new CharacterSet('、~/至到—-或和加');
const ROW_AFTER = new CharacterSet('、~/×—*-至到或');

/** Whether a folded unit is a blank or in a set. */
function isBlankOr(set: CharacterSet, unit: number): boolean {
  return unit === BLANK || set.has(unit);
}

/** Latin units after a blank: 360 km, 360 MB. */
const LATIN_UNIT =
  /^(?:[kmgt]i?b|[kmg]hz|hz|km|kg|mg|mm|cm|nm|ml|ms|px|fps|dpi|rpm|mah|kwh?|mmol|[μµ][a-z]+|bits?|bytes?|years?|days?|people|degrees?)\b/i;

const COMMA = ','.charCodeAt(0);
const COLON = ':'.charCodeAt(0);

/** A comma of half width between digits; the full one parts the members of a list. */
function isDigitGroup(text: string, comma: number, beyond: number): boolean {
  return text.charCodeAt(comma) === COMMA && KIND[unitAt(text, beyond)] === Kind.digit;
}

/** A word in Latin letters and a blank before the number make a product's name of it: Xbox 360. */
function endsProductName(text: string, previous: number): boolean {
  return unitAt(text, previous) === BLANK && KIND[unitAt(text, seenBefore(text, previous))] === Kind.letter;
}

/** 次数 360, 增至360。: a sum that nothing follows. */
function isCounted(text: string, previous: number, next: number): boolean {
  if (KIND[next] === Kind.wide) return false;
  let at = previous;
  while (unitAt(text, at) === BLANK || unitAt(text, at) === COLON) at = seenBefore(text, at);
  return BEFORE_LAST_NUMBERS.has(unitAt(text, at));
}

/** Judges a surface of digits at `[start, end)` that stands free as a token. */
export function judgeNumber(text: string, start: number, end: number): Verdict {
  const previous = seenBefore(text, start);
  let next = seenFrom(text, end);
  if (isDigitGroup(text, previous, seenBefore(text, previous))) return 'no';
  if (isDigitGroup(text, next, seenFrom(text, next + 1))) return 'no';
  if (endsProductName(text, previous)) return 'no';
  if (BEFORE_NUMBERS.has(unitAt(text, previous))) return 'no';
  if (unitAt(text, next) === BLANK) next = seenFrom(text, next + 1);
  const unit = unitAt(text, next);
  const last = unitAt(text, start - 1);
  if (isBlankOr(NUMBERED_ENDS, last) && NUMBERED.test(text.slice(Math.max(0, start - NUMBERED_REACH), start)))
    return 'no';
  if (KIND[unit] === Kind.letter) return LATIN_UNIT.test(text.slice(next, next + 10)) ? 'no' : 'sure';
  const beyond = unitAt(text, seenFrom(text, next + 1));
  if (NOT_MEASURES.has(unit, beyond)) return 'sure';
  if (MEASURES.has(unit, beyond) || MEASURE_CHARACTERS.has(unit)) return 'no';
  const before =
    isBlankOr(ROW_BEFORE, last) && NUMBER_BEFORE.test(text.slice(Math.max(0, start - ROW_REACH), start));
  const after =
    isBlankOr(ROW_AFTER, unitAt(text, end)) && NUMBER_AFTER.test(text.slice(end, end + ROW_REACH));
  if (before && after) return 'no';
  if (before || after) return 'unsure';
  if (ALL_AROUND.has(unit, beyond)) return 'unsure';
  if (!PERHAPS_MEASURES.has(unit)) return isCounted(text, previous, unit) ? 'unsure' : 'sure';
  if (KIND[beyond] !== Kind.wide && unit !== PERSON) return 'no';
  return PERHAPS_BEFORE_NUMBERS.has(unitAt(text, previous)) ? 'no' : 'unsure';
}
