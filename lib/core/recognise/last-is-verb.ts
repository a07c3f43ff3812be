import { CharacterSet, WordSet } from '@/lib/core/recognise/lexicon/character-set';
import { GIVEN_CHARACTERS } from '@/lib/core/recognise/lexicon/given-characters';
import { COMMON_SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
import type { Verdict } from '@/lib/core/recognise/verdict';
import { seenBefore, unitAt } from '@/lib/core/text/neighbours';

/**
 * A name of two characters that ends in 为 (华为) is also the end of a word or of a person's name with the verb behind
 * it: 以振兴中华为己任, 聘任李建华为总经理.
 */

const VERB = '为'.charCodeAt(0);
const REACH = 24;

/** Words that the verb follows far more often than the name does. */
const WORDS = new WordSet('清华');

/** 以某地为例: what is made of what stands between. */
const FRAME_BEGINNING = '以';
const FRAME = /以(?!及|上|下|来|色|后|前|外|为)\p{Script=Han}{1,6}$/u;
const MADE_OF_IT =
  /^(?:例|己任|中心|核心|代表|首|本|基|荣|主(?![任题机控板])|末|界|师|傲|目标|重点|起点|背景|笔名)/;
/** 振兴中华, 爱我中华. */
const MIDDLE = '中'.charCodeAt(0);
const OUR_COUNTRY = /(?:兴|我|耀|于)中$/;
/** 浙江大华为客户: a company of the same trade. 三大华为基地 are not its. */
const LARGE = '大'.charCodeAt(0);
const OTHER_COMPANY = /(?<![一二三四五六七八九十两几各最强巨扩庞重广伟])大$/;

/** Who is made something. */
const APPOINTS =
  /任命|聘[任请]|选[举聘]|推[选举]|增补|补选|提名|委派|指定|授权|晋升|提拔|拜[^，。；\n]{0,4}$/;
/** What somebody is made, or is. */
const OFFICE =
  /^(?:本?公司|发行人|实际控制人|控股股东|法定|董事|监事|独立|总|副|首席|财务|会长|理事|院长|主任|主席|代表|顾问|师|第[\d一二三四五六七八九十]+届|人[谦正直])/;

/** With a word for making somebody something, any office: 聘任高振华为证券事务代表. */
const ANY_OFFICE =
  /^[^，。；、\n]{0,12}(?:代表|负责人|主席|经理|总裁|总监|主任|执行官|财务官|书记|秘书|顾问|董事长?|监事|委员|[会院所校局处科]长)/;

/** 王振华, 李华: whether a person's name ends with the character before the verb. */
function endsPersonName(text: string, first: number): boolean {
  const middle = seenBefore(text, first);
  const unit = unitAt(text, middle);
  const surname = unitAt(text, seenBefore(text, middle));
  return (COMMON_SURNAMES.has(surname) && GIVEN_CHARACTERS.has(unit)) || SURNAMES_ALONE.has(unit);
}

/** Surnames that stand right before a given name of one character; others end words (其中, 西安). */
const SURNAMES_ALONE = new CharacterSet(
  '李王张刘陈杨赵吴周徐孙胡郭何罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜',
);

/** Judges whether the last character of a name at `[start, end)` is the verb 为. */
export function judgeLastAsVerb(text: string, start: number, end: number): Verdict {
  if (end - start !== 2 || unitAt(text, end - 1) !== VERB) return 'sure';
  // Expressions are asked only where what they need stands: the name is met often, and mostly is one.
  const before = text.slice(Math.max(0, start - REACH), start);
  const previous = unitAt(text, seenBefore(text, start));
  if (WORDS.has(previous, unitAt(text, start))) return 'no';
  if (previous === MIDDLE && OUR_COUNTRY.test(before)) return 'no';
  const after = text.slice(end, end + REACH);
  if (before.includes(FRAME_BEGINNING) && FRAME.test(before) && MADE_OF_IT.test(after)) return 'no';
  if (previous === LARGE && OTHER_COMPANY.test(before)) return 'unsure';
  if (!endsPersonName(text, start)) return 'sure';
  const isAppointed = APPOINTS.test(before);
  if (!(isAppointed ? ANY_OFFICE : OFFICE).test(after) && !OFFICE.test(after)) return 'sure';
  return isAppointed ? 'no' : 'unsure';
}
