import { anyOf } from '@/lib/core/statements/lexicon/patterns';
import { SIGN } from '@/lib/core/statements/outline';

/** Words that may stand between a speaker and the cue, and say nothing of who speaks. */
export const ADVERBS = `(?:${anyOf(`
同时 此外 另外 首先 其次 再次 最后 随后 接着 然后 而后 对此 为此 就此 因此 由此 据此 于是 所以 但是 但 而 不过 然而 并且 并 且 还 也 又 则 就 都
均 再 更 曾 曾经 已 已经 将 便 才 共同 分别 一致 一起 进一步 特别 着重 重点 多次 再度 明确 公开 详细 深入 全面 系统 简要 深刻 敏锐 高度 充分
直接 坦率 严肃 郑重 正式 首次 当场 现场 开门见山 今天 昨天 日前 近日 此前 早前 稍早 随即 后来 本周 近期 今年 去年 当时 当天 当日 会上 会后 席间 期间 最终 自己 主动 率先 反复 始终
一直 一再 经常 常 亦 同样 不禁 主要 尤其 总体 整体 与此同时 更是 特意 毫不讳言 直言不讳 不无 仍 仍然 先 后 最先 再三 着力 一语道破 会议伊始 会议开始
`)}|[\\u4e00-\\u9fff]{2,4}地|(?:周|星期)[一二三四五六日天]|[年月日上下午\\d]|[，、 ${SIGN.aside}])*`;

/** What a clause without a subject of its own begins with. */
export const PREPOSITIONS = anyOf(`
在 于 从 以 就 围绕 针对 结合 通过 基于 对 对于 向 用 由 作为 根据 面对 面向 关于 自 与 和 代表 借 借助 凭借 站在 随着 谈及 谈到 谈起 说起 提及
回顾 展望 聚焦 立足 着眼 接受 出席 参加 发表 主持 为 按照 经过 利用 透过 随 伴随 受 应 因 针 除 除了 基 把 将 如 正如 比如 例如 提到 据 依据 不仅 而
`);

/** Nouns for those who speak without a name. What they say is nobody's statement. */
const NAMELESS = anyOf(`
人士 专家 专家们 学者 研究人员 研究员 研究者 分析师 分析人员 记者 报告 数据 公司 官方 团队 发言人 代表 负责人 相关负责人 机构 用户 网友 业内 与会者 参会者
研究 结果 测评 评测 调查 统计 媒体 消息 大家 人们 你们 观众 消费者 客户 企业 厂商 厂家 方面 部门 论文 文章 公告 声明 通知 政府 警方 法院 法官 作者
博主 组织 员工 领导 同事 朋友 投资人 投资者 家长 读者 组织者 主办方 院士 教授 厅 局 部 院 会 办 者 家 方 社 台 报 网 众
`);
const ENDS_NAMELESS = new RegExp(`${NAMELESS}${ADVERBS}$`);
/** 向媒体透露, 在行业内提出: to whom, or where, it is said. */
const ENDS_ADDRESSED = new RegExp(`(?:向|对|给|在(?![场座]))[^，；]{0,6}?${NAMELESS}${ADVERBS}$`);

/** Whether a clause before a cue has somebody without a name as its subject. */
export function isNameless(clause: string): boolean {
  return ENDS_NAMELESS.test(clause) && !ENDS_ADDRESSED.test(clause);
}

/** Nouns for the several people who spoke just before: 致辞领导们, 三位专家, 几位嘉宾. */
export const ALL_OF_THEM = new RegExp(
  `^${ADVERBS}(?:(?:致辞|参会|与会|上述|这)?(?:的)?([两三四五六七八九十\\d]+|几)?位?(?:领导|嘉宾|专家|代表|院士|发言人|学者)们?)`,
);

/** A pronoun for one person or for several as the subject of a clause. */
export const PRONOUN = new RegExp(`^${ADVERBS}(他们|她们|他|她|双方|两人|二人|三人)(?![人国地])`);

/** What makes a name behind it no subject: 由X主持, 对X表示, 与X对话. Behind a body 和 may be part of a title (甲公司和亚太区总裁X). */
const OBLIQUE: readonly RegExp[] = [
  /^[^\u4e00-\u9fff]*(?:对|向|为(?!首)|与|同|跟|被|受|针对|邀请|特邀|请|携手|联合(?!发起|创始|会|国|主|实验|体)|随着|经(?!济|理|营)|给|让|令|使|等|关于|距|据|根据|按照)/,
  /^[^\u4e00-\u9fffA-Za-z\uE001-\uE006]*[和及]/,
  /^[^\u4e00-\u9fff]*[和及][^\u4e00-\u9fff]*$/,
  /由[^，；]*$/,
  /(?:和|与|跟|对|向|让|给|被|请|(?<!顾)问|告诉|采访|提醒|邀请|拜访|会见|遇到|见到|回答|主张|要求|敦促|呼吁|希望|指控|指责|批评|称赞)$/,
];
const LEADING_ADVERBS = new RegExp(`^${ADVERBS}`);

/** Whether what stands before a name in its clause makes somebody else the subject; 对此X表示 does not. */
export function isOblique(before: string): boolean {
  const rest = before.replace(LEADING_ADVERBS, '');
  return OBLIQUE.some((opening) => opening.test(rest));
}

/** Openings of a clause whose verb does not say that somebody spoke: 虽然认为, 之所以说. */
export const NOT_TOLD = /虽然|尽管|即使|如果|要是|之所以|假如|为了|因为他|是因为|若|发现(?!并)/;
