import { EndingSet } from '@/lib/core/candidates/lexicon/ending-set';
import { BODY_ENDS } from '@/lib/core/candidates/lexicon/organisations';
import { CharacterSet, WordSet } from '@/lib/core/recognise/lexicon/character-set';
import { unitAt } from '@/lib/core/text/neighbours';

/** A word of these has another character behind it: 共同体, 采访部. */
const BODY = '体'.charCodeAt(0);
const SPECIALLY = '特邀';
/** 论坛特邀嘉宾: who holds an event invites. */
const FORUM = '坛'.charCodeAt(0);
const DEPARTMENT = '部'.charCodeAt(0);
/** 基金获得者: who has done so. */
const WHO = '者'.charCodeAt(0);
const HEAD = '长'.charCodeAt(0);

/** Whether a word ends at `at`, not begun before `from`, after which a title or a name begins. */
export function endsLeadIn(text: string, at: number, from = 0): boolean {
  if (LEAD_INS.longestAt(text, at, from) === 0) return false;
  // 云岭大学特邀讲师: behind a body it says of which kind the office is.
  if (text.startsWith(SPECIALLY, at - 2) && unitAt(text, at - 3) !== FORUM)
    if (BODY_ENDS.longestAt(text, at - 2, from) > 1) return false;
  const unit = unitAt(text, at);
  return unit !== BODY && unit !== WHO && (unit !== DEPARTMENT || unitAt(text, at + 1) === HEAD);
}

/** Words after which a title begins where no sign parts them from it: no title reaches over one. */
const LEAD_INS = new EndingSet(`
随后 最后 首先 其中 此外 同时 此前 近日 日前 今日 当日 当天 昨日 今天 昨天 当前 目前 现场 会上 会后 会议上 论坛上 大会上 仪式上 活动上 峰会上 活动中 会议中 环节中
环节 期间 之后 接着 接下来 然后 而后 紧接着 据悉 据介绍 据了解 邀请 特邀 有请 聘请 包括 包含 来自 作为 成为 担任 出任 当选 现任 曾任 历任 兼任 就任 接任 任命 分别为
分别由 连同 携手 对话 采访 专访 嘉宾 围绕 根据 按照 正如 例如 比如 诸如 感谢 祝贺 欢迎 共同 一起 陪同 率领 带领 宣布 表示 指出 认为 我国 知名 著名 资深的 一位 两位
三位 四位 五位 六位 多位 几位 各位 这位 那位 一名 两名 三名 四名 多名 几名 以及 利用 攻击 接受 要求 使用 提供 点赞 关注 发文 炮轰 参与 告知 声称 窃取 不能 可以 成功 已经 正在 刚刚 面对 针对
出自 源于 属于 只有 没有 以前 以后 如果 所以 因此 因为 但是 通过 引用 援引 回应 批评 邀约 会同 偕同 其他 另外 另有 还有 同期 分享 一个 战胜 击败 打败 逮捕 起诉 指控 解雇 聘用 拜访 会见 会晤
最近 消息称 报道称 忘记 甚至 判决 爆料 填写 汇聚 来听 表明 证明 文中 选择 虽然 周一 周二 周三 周四 周五 周六 周日 点名 质疑 控告 谴责 敦促 抨击 吐槽 致敬 悼念 反驳 说服 获得 荣获 第一天 第二天
`);

/** Characters that a title does not reach over either, unless they are a part of the words below. */
const CUTS = new CharacterSet(
  '的了着过在由对向给让请被把将从是有到以而但也还又就并则等据其他她我你们这那于为该携',
);

/** Words with such a character in them, that titles and organisations are made of. */
const WORDS_WITH_CUTS = new WordSet(`
对外 对抗 应对 面对 对象 对接 对标 针对 对口 绝对 方向 面向 定向 向量 导向 双向 意向 逆向 转向 外向 申请 转让 把关 将军 中将 上将 少将 大将 从业 从云 从容
有价 有限 有色 有线 所有 国有 私有 公有 共有 有关 有机 到家 以色 以太 而且 还原 就业 成就 并购 并行 合并 规则 原则 准则 法则 高等 平等 等级 等保 中等 初等 同等 数据 证据
土耳 耳其 其他 吉他 安那 那州 华为 行为 有为 应该 自由 理由 路由 在线 潜在 在职 在校 安在 现在 存在 携程 学而 了解 着力 过程 通过 超过 经过 我国 过滤
`);

/**
 * Whether the character `unit`, which ends at `at`, parts what stands before it from a title after it. Its neighbours are
 * read only where it may: it is asked at every character that anybody goes back over.
 */
export function isCut(text: string, at: number, unit: number): boolean {
  if (!CUTS.has(unit)) return false;
  return !WORDS_WITH_CUTS.has(unitAt(text, at - 2), unit) && !WORDS_WITH_CUTS.has(unit, unitAt(text, at));
}
