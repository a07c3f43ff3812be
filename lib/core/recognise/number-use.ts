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
公里 公斤 公分 千米 千克 千瓦 平方 平米 立方 小时 分钟 秒钟 毫秒 毫米 厘米 海里 英里 英寸 摄氏 美元 欧元 日元 韩元 港元 英镑 人民
多万 多亿 多个 多家 多名 多种 多款 多台 多件 多条 多人 天内 天后 天前 天的 年前 年后 年来 号线
`);

/** Measure words of one character that no name of ours goes on with. */
const MEASURE_CHARACTERS = new CharacterSet('度个亿万余元倍吨米秒岁辆架艘枚颗株幅届页楼克斤');

/** Characters that measure, and may also begin a word after the name: 360天相, 360人, 360多领域. */
const PERHAPS_MEASURES = new CharacterSet('名家人天年月日次条款项种件台套分所场组篇集多位');

/** 360人 counts, or means who works there: nobody can tell from what follows. */
const PERSON = '人'.charCodeAt(0);

/** Words after the name that begin like a measure. */
const NOT_MEASURES = new WordSet(`
年度 天相 天擎 天眼 天御 天气 天下 家庭 人才 人工 人员 个人 个性 元宇 名师 多维 多领 多模 多平 多年 集团 集成 集结 次世 分析 分公
分享 分布 场景 组织 组建 月卡 日前 日常 项目 位列 位居 台湾 条件 种子 套件
`);

/** Characters that stand before numbers: 第360. */
const BEFORE_NUMBERS = new CharacterSet('第约');

/** Characters that stand before numbers when a measure follows: 近360人. */
const PERHAPS_BEFORE_NUMBERS = new CharacterSet('近超达至共有');

/** Latin units after a blank: 360 km, 360 MB. */
const LATIN_UNIT =
  /^(?:[kmgt]i?b|[kmg]hz|hz|km|kg|mm|cm|nm|ms|fps|dpi|bits?|bytes?|years?|days?|people|degrees?)\b/i;

const COMMA = ','.charCodeAt(0);

/** A comma of half width between digits; the full one parts the members of a list. */
function isDigitGroup(text: string, comma: number, beyond: number): boolean {
  return text.charCodeAt(comma) === COMMA && KIND[unitAt(text, beyond)] === Kind.digit;
}

/** A word in Latin letters and a blank before the number make a product's name of it: Xbox 360. */
function endsProductName(text: string, previous: number): boolean {
  return unitAt(text, previous) === BLANK && KIND[unitAt(text, seenBefore(text, previous))] === Kind.letter;
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
  if (KIND[unit] === Kind.letter) return LATIN_UNIT.test(text.slice(next, next + 10)) ? 'no' : 'sure';
  const beyond = unitAt(text, seenFrom(text, next + 1));
  if (NOT_MEASURES.has(unit, beyond)) return 'sure';
  if (MEASURES.has(unit, beyond) || MEASURE_CHARACTERS.has(unit)) return 'no';
  if (!PERHAPS_MEASURES.has(unit)) return 'sure';
  if (KIND[beyond] !== Kind.wide && unit !== PERSON) return 'no';
  return PERHAPS_BEFORE_NUMBERS.has(unitAt(text, previous)) ? 'no' : 'unsure';
}
