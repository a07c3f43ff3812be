import { ADVERBS } from '@/lib/core/statements/lexicon/around-cues';
import { anyOf } from '@/lib/core/statements/lexicon/patterns';
import { talkIn } from '@/lib/core/statements/lexicon/talks';
import { SIGN } from '@/lib/core/statements/outline';

/** Those who speak at a conference, without their names: 部分企业相关负责人, 与会专家们, 来自五家企业的代表. */
const OTHERS = new RegExp(
  `^${ADVERBS}[^，。；：${SIGN.person}]{0,40}?${anyOf(`
负责人 代表 专家 嘉宾 学者 人士 企业家 高管 老师 教授 讲者 讲师 同学 选手 领导 技术人员 研究人员 工程师
`)}(?:们|等)?(?=[也还均都则就围针从对在为与结分先纷一共带介发作进展])`,
);

/** Who is blamed answers: 厂商方面则回应称, 公司否认了. Only a reporter tells that. */
const ANSWERING = new RegExp(
  `^${ADVERBS}[^，。；：${SIGN.person}]{0,12}?${anyOf(`
厂商 公司 官方 企业 平台 警方 对方 校方 院方 机构 部门 客服 发言人
`)}(?:方面)?(?:则|也|还|随后|已|均|尚|并)*(?:未|没有|拒绝)?(?:就此|对此)?(?:予以|作出|做出|进行)?(?:回应|回复|否认|证实|辟谣|致歉|道歉|置评)`,
);

/**
 * Whether a sentence of a mask has a subject of its own that gives a talk, or answers, and has no name: what was said before it does
 * not go on.
 */
export function areOthersTelling(mask: string, from: number, to: number): boolean {
  const opening = mask.slice(from, Math.min(to, from + LONGEST_SUBJECT));
  if (ANSWERING.test(opening)) return true;
  const others = OTHERS.exec(opening);
  return others !== null && talkIn(mask, from + others[0].length, to) !== null;
}

const LONGEST_SUBJECT = 80;
