import { ADVERBS, PREPOSITIONS } from '@/lib/core/statements/lexicon/around-cues';
import { anyOf } from '@/lib/core/statements/lexicon/patterns';
import { SIGN } from '@/lib/core/statements/outline';

/** What is given at a conference: the noun of 发表…演讲, 作…报告, 带来…分享. */
const TALK = anyOf(`
致辞 致词 讲话 演讲 报告 分享 发言 解读 介绍 讲解 阐述 分析 剖析 探讨 研讨 讨论 交流 对话 观点 见解 看法 意见 建议 思考 授课 推介
展示 解析 论述 展望 总结 回顾 点评 评论 议题 讲座 主旨 主题 探索 汇报 说明 梳理 阐释 评述 洞察 经验 主张
`);
const GIVING = anyOf(`
发表 作 做 带来 进行 呈现 献上 展开 开展 奉上 给出 作出 做出 畅谈
`);
/** Verbs that need nothing else: what follows is what was told. */
const TELLING = anyOf(`
分享 阐述 介绍 讲述 剖析 解读 分析 展示 讲解 探讨 梳理 总结 回顾 展望 揭示 提出 解析 阐释 论述 表达 强调 揭露 演示 普及 回应 说明 阐明 探究
归纳 概括 指出 解释 列举 界定 报告 讲授 概述 描述 讨论 论证 勾勒 描绘 披露 详解 拆解 复盘 解答 科普 畅想 研判 展现 汇报 点评 传递 预测 给出 提到
`);
/** A title of any length, which counts as one character. */
const TITLE_RUN = `${SIGN.title}+(?!${SIGN.title})`;
const ON_A_TITLE = `(?:以|就|围绕|针对|做|作|带来|分享|主题为|题为)[^，；：]{0,30}?[${SIGN.title}${SIGN.quotation}${SIGN.report}]+`;

/**
 * A talk in what follows its speaker's name in a mask: 发表了题为《…》的演讲, 分享了…, 围绕…展开, 以“…”为题.
 * Group 1 is the cue where it is a verb of telling, group 2 where it is the giving of a talk.
 */
const TALKS: readonly RegExp[] = [
  new RegExp(
    `(${GIVING})(?:了|的)?(?:${TITLE_RUN}|[^，；：${SIGN.title}]|，(?=[^，；：]{0,8}的)){0,60}?${TALK}(?!平台|机会|合作|活动|区|会)`,
  ),
  new RegExp(`(${TELLING})了(?!解)`),
  /(梳理|总结|归纳|概括|勾勒)出/,
  // 从三个角度剖析甲, 基于实践分享乙: behind how somebody tells it, the verb needs no 了.
  new RegExp(
    `(?:从[^，；：]{1,40}?(?:角度|维度|视角|层面|方面|方向|环节|出发)|(?:基于|结合|立足)[^，；：]{1,30}?)，?${ADVERBS}(?:向[^，；：]{1,12}?|为[^，；：]{1,12}?)?(${TELLING})(?![的会者于])`,
  ),
  // 张三教授现场分享甲: right behind its subject it needs none either, but in a headline.
  new RegExp(
    `^(?:先生|女士|教授|副教授|院士|博士|老师|研究员)?${ADVERBS}(分享|阐述|剖析|解读|讲解|展示|探讨|梳理|解析|阐释|论述|演示|概述|详解|拆解|复盘|科普|回溯|揭秘|讲述)(?![的会者于过给中])(?=[^]*[。；！]$)`,
  ),
  /^[^，；：]{0,4}?(谈|讲|聊|分享|关注)的(?:则|也|都)?是/,
  /(分享|交流|畅谈|讲述)(?:了|着)?[^，；：]{0,14}?(?:观点|见解|看法|经验|思考|心得|实践|成果|案例|感悟|经历|故事)/,
  new RegExp(
    `((?:深度|深入|全面|系统|系统性地|详细|全景式|重点|分别|共同|生动|首先|还|具体|全方位)(?:地)?${TELLING})`,
  ),
  new RegExp(`(${TELLING})[${SIGN.title}${SIGN.quotation}${SIGN.report}]`),
  new RegExp(`(?:${ON_A_TITLE})(?:的?(?:为)?(?:主题|题))?[^；]{0,20}?(${TALK})`),
  /(?:围绕|针对|(?<![成铸造])就(?!是|会|能|要|可|像|有|在|反复))[^；]{2,120}?(展开|进行(?=了?[^，；。]{0,10}(?:探讨|讨论|交流|研讨|对话|座谈|辩论))|(?:探讨|讨论|交流|研讨|对话)(?!平台|机会))/,
  /(主讲)/,
  /在[^，；：]{0,30}?(演讲|分享|致辞|报告|发言|讲话|授课)(?:中|时|里|环节)[^；]{0,80}?(?:带领|带大家|结合|为大家|从|围绕|以|用|向)/,
  /(?:带领|带着|带)大家[^，；]{0,8}?(认识|了解|回顾|走进|探索|领略)/,
  new RegExp(
    `的(发言|演讲|报告|致辞|讲话|分享|主题演讲)(?:[${SIGN.title}${SIGN.quotation}${SIGN.report}]+，?)?(?:以|围绕|题为|主题为|从|涵盖|聚焦|介绍|包括|包含|重点|展示|探讨|主要|就|针对)`,
  ),
  /(?:在会上|会上|现场|在现场|在论坛上|在活动中)(?:还|也)?(详解|讲解|解读|展示|演示|介绍|分享|剖析|阐述|分析|拆解)/,
];

/** A talk that was given, in a stretch of a mask behind its speaker. */
export interface Talk {
  /** Offsets in the mask of the cue. */
  readonly start: number;
  readonly end: number;
  /** Whether it is still to be given: nothing has been said yet. */
  readonly isToCome: boolean;
}

/** The first talk in a stretch of a mask, or null. */
export function talkIn(mask: string, start: number, end: number): Talk | null {
  const stretch = mask.slice(start, end);
  let first: Talk | null = null;
  for (const pattern of TALKS) {
    const found = pattern.exec(stretch);
    const cue = found?.[1];
    if (!found || cue === undefined) continue;
    // The cue opens what was found, or ends it: 作了工作的分享 has another 作.
    const at = found.index + (found[0].startsWith(cue) ? 0 : found[0].lastIndexOf(cue));
    if (!isInReach(stretch, at) && !isInReachOfTopic(stretch, found.index, at)) continue;
    const from = start + at;
    if (first === null || from < first.start)
      first = { start: from, end: from + cue.length, isToCome: WILL_BE.test(stretch.slice(0, at)) };
  }
  return first;
}

const WILL_BE = /(?:将|即将|拟|计划)(?:会|于|在|以|为|就|围绕|从|与|和|通过|针对)?[^，；]{0,24}$/;

const NEXT_CLAUSE = new RegExp(`^${ADVERBS}(?:${PREPOSITIONS}.*)?$`, 's');

/** Whether no other subject stands before a cue: its clause is the speaker's own, or has none. */
function isInReach(stretch: string, cue: number): boolean {
  const comma = Math.max(stretch.lastIndexOf('，', cue - 1), stretch.lastIndexOf('；', cue - 1));
  return comma <= 0 || NEXT_CLAUSE.test(stretch.slice(comma + 1, cue));
}

/** 围绕如何做甲，提升乙…进行了交流: a topic may have clauses of its own, in which nobody speaks. */
function isInReachOfTopic(stretch: string, start: number, cue: number): boolean {
  const topic = stretch.slice(start, cue);
  return (
    /^(?:围绕|针对)/.test(topic) &&
    isInReach(stretch, start) &&
    !SOMEBODY.test(topic) &&
    !topic.includes('；')
  );
}

const SOMEBODY = new RegExp(
  `[${SIGN.person}${SIGN.organisation}]|他|她|我|嘉宾|专家|代表|人士|学者|老师|双方|与会|企业家|负责人`,
);
