import { anyOf } from '@/lib/core/statements/lexicon/patterns';
import { SIGN } from '@/lib/core/statements/outline';

/**
 * The verbs of saying, collected from reports of conferences. A cue opens somebody's words: behind it stands
 * a comma, a colon, a quotation or a clause (表示，… 指出：“…” 认为安全…).
 */
const SAYING = `
表示 指出 认为 强调 坦言 坦承 透露 直言 呼吁 谈到 谈道 谈及 提到 提及 说到 讲到 聊到 讲道 说道 重申 声称 宣称 感慨 感叹 笑言 笑称
断言 预言 预测 预判 预计 坚信 深信 相信 希望 期待 期望 倡议 倡导 主张 建议 提议 提出 提醒 警告 告诫 告诉 宣布 解释 补充 总结 概括
打趣 调侃 笑道 反问道 直呼 估计 观察到 注意到 慨叹 戏言 归纳 回应 回答 回忆 反问 介绍 分析 解读 阐述 阐释 说明 评价 评论 判断 承认 否认 承诺 表态 写道 鼓励 勉励 号召 寄语 发问 提问 讲述 披露 形容 点评 表述 举例 通报 确认 证实 坚称 发文 说 称
`;

/**
 * Of those, the ones that are as often something else (a noun, part of another word): a cue only where a
 * comma, a colon, a quotation or 道, 说, 称 follows.
 */
const NEED_SIGN = `
宣布 预测 预判 预计 分析 解读 总结 概括 归纳 说明 评价 评论 判断 解释 补充 回应 回答 回忆 反问 承诺 表态 提问 讲述 披露 说 称
阐述 阐释 宣称 声称 倡导 主张 告诉 打趣 调侃 直呼 慨叹 戏言 形容 点评 表述 举例 通报 确认 证实 发文 估计 观察到 注意到
`;

/** Which of them an organisation does as well; the rest (提出, 介绍, 建议) say of it what it does. */
const OF_ORGANISATIONS = `
表示 指出 认为 强调 坦言 透露 呼吁 重申 声称 宣称 预测 预计 估计 承认 否认 坚称 发文 回应 披露 称 说 警告 提醒 建议 解释 声明
`;
/** Those that an organisation does where a comma, a colon, a quotation or 道, 说, 称 follows; else it only mentions or adds something. */
const OF_ORGANISATIONS_WITH_SIGN = new Set(['提到', '写道', '补充', '总结', '确认', '证实']);

/** Before any verb: it was not said, or is only spoken of. */
const NOT_SAID = anyOf(
  '的 被 未 没有 没 不 不会 不应 无法 拒绝 不愿 并未 不能 不得不 所 可以 难以 这样 那样 如何 怎么',
);
/** Around a verb that is a noun as well: a noun (提供有效建议, 建议和支持). */
const NOUNS = anyOf(
  '建议 介绍 希望 期待 期望 提醒 倡议 提议 主张 警告 回应 回答 解释 总结 补充 说明 评价 评论 分析 解读 承诺 判断',
);
const NOUN_BEFORE =
  /(?:[的了条点些项出与和及、]|有效|积极|正面|有力|提供|政策|合理|专业|宝贵|相关|意见|最|是|有|新|共同|产品|公司|新的)$/;
const NOUN_AFTER = /^(?:[和与及、是有给]|来自|方面|之)/;
/** Behind any verb: it is part of a noun, or belongs to one (提出的理念). */
const PART_OF_NOUN = anyOf('的 书 信 层 师 人员 系统 能力 平台 工具 引擎 模型 方法 报告 结果 图');
/** Around a verb of one character: it is part of a word. */
const WORD_BEFORE = anyOf(
  '话要 话想 号 简 统 俗 名 职 宣 自 堪 人 可 戏 昵 合 通 别 代 尊 对 匀 小 传 学 听 据 难 再 虽 胡 演 解 诉 劝 游 据',
);
const WORD_AFTER = anyOf('明 法 服 为 之 作 呼 号 谓 赞 职 重 霸 雄 辞 教 到底 不上 实话 得上 得 起');

const NEEDS_SIGN = new Set(NEED_SIGN.split(/\s+/));
const DONE_BY_ORGANISATIONS = new Set(OF_ORGANISATIONS.split(/\s+/));

/** A verb of saying with what belongs to it. Group 1 is the verb. */
const CUE = new RegExp(`(${anyOf(SAYING)})(?:[道说称到过](?![^，,：:“"「${SIGN.quotation}]))?`, 'g');
const SIGN_AFTER = new RegExp(
  `^(?:[，,：:${SIGN.quotation}]|[道说称到过][，,：:${SIGN.quotation}]|[道说称][。！]|$)`,
);
const NOT_SAID_BEFORE = new RegExp(`${NOT_SAID}$`);
const PART_OF_NOUN_AFTER = new RegExp(`^${PART_OF_NOUN}`);
const PART_OF_WORD_BEFORE = new RegExp(`${WORD_BEFORE}$`);
const PART_OF_WORD_AFTER = new RegExp(`^${WORD_AFTER}`);
/** 张三笃定的说，…: 的 where 地 is meant, right behind the name; not 张三团队的表示. */
const IN_SOME_WAY = new RegExp(
  `${SIGN.person}[${SIGN.aside}]* ?(?!${anyOf('公司 团队 先生 女士 教授 院士 博士 老师 律师 同事 朋友 家人 粉丝 助理 本人')})[\\u4e00-\\u9fff]{2,3}的$`,
);
const LONGEST_WAY = 12;
const TOLD_IN_SOME_WAY = /^(?:说|说到|说道|讲到|讲道|表示|指出|强调|谈到|谈道|提到)$/;
/** 表示欢迎, 表示衷心的感谢: a courtesy is done, nothing is said. */
const COURTESY =
  /^(?:了|出)?(?:热烈|衷心|诚挚|由衷|高度|最|充分|真诚|深切|崇高|一致)*的?(?:欢迎|感谢|谢意|祝贺|慰问|敬意|歉意|赞赏|赞同|认可|肯定|支持|哀悼)(?![，：:]?[“「])(?=[，。；、和与及！]|$)/;
/** 告诉记者，…: to whom it was said stands before the words. */
const TOLD_TO = /^[^，。；：“「]{1,14}(?=[，：“「])/;
/** 介绍了, 提出了: what follows is the thing that was told, not the words. */
const THING_AFTER = /^[了过]/;

/** A verb that opens somebody's words in a mask. */
export interface Cue {
  /** Offsets in the mask. */
  readonly start: number;
  readonly end: number;
  readonly verb: string;
  /** Whether words follow it, or a thing that was told (介绍了…). */
  readonly opens: 'words' | 'thing';
  /** Whether a comma, a colon or a quotation follows. */
  readonly hasSign: boolean;
  readonly isOfOrganisations: boolean;
}

const LONGEST_COURTESY = 20;
const LONGEST_TOLD_TO = 18;

const NOUN = new RegExp(`^${NOUNS}$`);

function isNoun(verb: string, before: string, after: string): boolean {
  return NOUN.test(verb) && (NOUN_BEFORE.test(before) || NOUN_AFTER.test(after));
}

/** 周鸿祎说…, 他曾说…, 周鸿祎发文称…: right behind its subject the plainest verb needs no sign. */
const DIRECTLY_BEHIND = new RegExp(
  `(?:${SIGN.person}|${SIGN.organisation}|他|她) ?[曾还也则又]?(?:发推|发文|发帖|撰文)?$`,
);
const PLAINEST = /^(?:说|称|声称|宣称)$/;
const LONGEST_BETWEEN = 5;

function saysDirectly(verb: string, before: string): boolean {
  // 她声称: whom 她 means is mostly told by the clause before, not by who had the word.
  return (
    PLAINEST.test(verb) &&
    DIRECTLY_BEHIND.test(before) &&
    (verb.length === 1 || !/[他她][^他她]*$/.test(before))
  );
}

/** The verbs of saying in a stretch of a mask, in order. Whether somebody says them is for others to find out. */
export function cuesIn(mask: string, start: number, end: number): Cue[] {
  const cues: Cue[] = [];
  const stretch = mask.slice(start, end);
  for (const found of stretch.matchAll(CUE)) {
    const verb = found[1] ?? '';
    const from = found.index;
    const toldTo =
      verb === '告诉' ? TOLD_TO.exec(stretch.slice(from + 2, from + LONGEST_TOLD_TO))?.[0] : undefined;
    const to = from + found[0].length + (toldTo?.length ?? 0);
    const after = stretch.slice(to, to + 4);
    const before = stretch.slice(Math.max(0, from - 3), from);
    const isInSomeWay = IN_SOME_WAY.test(stretch.slice(Math.max(0, from - LONGEST_WAY), from));
    if ((NOT_SAID_BEFORE.test(before) && !isInSomeWay) || PART_OF_NOUN_AFTER.test(after)) continue;
    if (verb.length === 1 && (PART_OF_WORD_BEFORE.test(before) || PART_OF_WORD_AFTER.test(after))) continue;
    if (isNoun(verb, before, after)) continue;
    if (verb === '表示' && COURTESY.test(stretch.slice(to, to + LONGEST_COURTESY))) continue;
    const hasSign = toldTo !== undefined || SIGN_AFTER.test(stretch.slice(from + verb.length, to + 2));
    const opens = THING_AFTER.test(after) ? 'thing' : 'words';
    if (isInSomeWay && (!hasSign || !TOLD_IN_SOME_WAY.test(verb))) continue;
    if (
      opens === 'words' &&
      !hasSign &&
      NEEDS_SIGN.has(verb) &&
      !saysDirectly(verb, stretch.slice(Math.max(0, from - LONGEST_BETWEEN), from))
    )
      continue;
    // To announce is an act, unless the words are given.
    if (verb === '宣布' && !/^[：:\uE001]/.test(after)) continue;
    if (opens === 'thing' && verb.length < 2) continue;
    const isOfOrganisations =
      opens === 'words' &&
      (DONE_BY_ORGANISATIONS.has(verb) || (hasSign && OF_ORGANISATIONS_WITH_SIGN.has(verb)));
    cues.push({ start: start + from, end: start + to, verb: found[0], opens, hasSign, isOfOrganisations });
  }
  return cues;
}
