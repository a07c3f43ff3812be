import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
import type { Span } from '@/lib/core/text/span';

/**
 * What an article calls somebody by whom no body and no office is named: 被告人李亮, 市民李亮, 李亮（34岁）, 责任编辑：李亮. Who
 * speaks at conferences is hardly ever called so; somebody of the same name is.
 */

/** Before a court and with the police; what people do and are; who plays and performs. */
const CALLINGS = `
被告人 被告 原告 嫌疑人 嫌犯 罪犯 受害人 受害者 被害人 死者 逝者 伤者 证人 当事人 上诉人 失主 在逃人员
村民 市民 居民 业主 司机 驾驶员 快递员 店长 店主 老板 老板娘 厨师 护士 医生 医师 兽医 教师 班主任 学生 同学 学员 考生 志愿者 农民 农户 工人
保安 消防员 民警 交警 辅警 战士 法官 检察官 律师 支书 乡长 镇长 村长 理赔员 安全员 监理 网友 用户 读者 粉丝 球迷 顾客 乘客 旅客 患者 病人 家长
主人 男子 女子 男孩 女孩 房东 租客 导演 编剧 演员 主演 歌手 主播 画家 诗人 作家 书法家 摄影师 球员 前锋 中场 中锋 后卫 门将 主教练 教练 选手
校友 毕业生 运动员 裁判 裁判长 棋手 棋士 传人 技师 会计师 审计师 讲解员 解说员 保洁员 服务员 消费者 观众 游客 路人 队员 队友 骑手 外卖员 店员 博主 工作人员 老人 大爷 大妈 阿姨
`
  .trim()
  .split(/\s+/);

/** Who has written, photographed or set a text: before a name, and before a colon or a stroke. */
const BY_LINES =
  '记者|通讯员|实习生|责编|责任编辑|编辑|美编|美术编辑|校对|审校|编审|摄影|摄像|剪辑|录音|灯光|舞美|舞美设计|排版|采写|撰稿|撰文|供稿|译者|翻译';
const LABELS =
  '主编|副主编|作者|文|图|图文|文图|摄|译|来源|制图|整理|策划|监制|审核|指挥|钢琴|男高音|女高音|队长|配音|旁白|字幕|视觉|设计|文案|动画|统筹|导播|化妆|美术|音乐|作曲|作词|演唱|联系人|咨询|合作|热线';

const ANY_CALLING = CALLINGS.toSorted((a, b) => b.length - a.length).join('|');
/** 记者张三、李四、: who else is called so. */
const OTHER_NAMES = '((?:[ \\u00a0\\u3000]?\\p{Script=Han}{2,4}[、 \\u00a0\\u3000]){0,3})';
const BEFORE = new RegExp(
  `(?:(?:${ANY_CALLING})(?:[是为](?:[0-9]0后)?)?|(?:${BY_LINES})[ \\u00a0]*[:：|｜/]?|(?:^|[\\s（(|｜/])(?:${LABELS})[ \\u00a0]*[:：|｜/])${OTHER_NAMES}[ \\u00a0\\u3000“"]{0,3}$`,
  'u',
);
/** What a whole sentence says of somebody; who speaks at conferences may be a reader or a former student as well. */
const IS_ONE =
  /^(?:是|系)[^，。；：！？\n]{0,24}?(?:老板娘?|店[长主]|司机|农民|村民|医生|护士|厨师|演员|歌手|画家|诗人|球员|运动员|教练|民警|消防员|保安|主播|[大中小]学生|大[一二三四]学生)(?=[，。；！？\n]|$)/u;
/** An age, who took the picture, a court's or a teacher's word for somebody. */
const AFTER =
  /^(?:[ \u00a0]?[（(][^（）()\n]{0,6}\d{1,2}岁|[，,](?:[男女][，,])?\d{1,2}岁|今年[一二三四五六七八九十\d]{1,3}岁|[ \u00a0](?:摄|摄影|绘|译)(?=[\s）)。；]|$)|(?:同学|律师|医生|警官|法官|师傅|饰演|扮演|执导|主演|出演|作曲|作词|演唱|破门|进球|夺冠)(?!学))/;

/** What such words end with, and what may stand between them and a name: most names are behind something else. */
const LAST = new CharacterSet(
  `${[...CALLINGS, ...BY_LINES.split('|'), ...LABELS.split('|')].map((word) => word.slice(-1)).join('')}是为后、：:|｜/“"`,
);
const BLANKS = new Set(Array.from(' \u00a0\u3000', (blank) => blank.charCodeAt(0)));

/** Whether one of them may end before `at`: asked before the expression, which is slow. */
function mayEndBefore(text: string, at: number): boolean {
  const unit = text.charCodeAt(at - 1);
  return LAST.has(unit) || BLANKS.has(unit);
}

const SEPARATORS = /[、 \u00a0\u3000]/;

/** What {@link AFTER} and {@link IS_ONE} begin with. */
const FIRST = new Set(
  Array.from(' \u00a0（(，,今同律医警法师饰扮执主出作演破进夺是系', (sign) => sign.charCodeAt(0)),
);

const REACH = 30;
const REACH_AFTER = 40;

/**
 * What stands beside a name that calls somebody else, or null.
 * @param lineStart where the name's line begins
 */
export function callingBeside(text: string, { start, end }: Span, lineStart: number): Span | null {
  const from = Math.max(lineStart, start - REACH);
  const before = mayEndBefore(text, start) ? BEFORE.exec(text.slice(from, start)) : null;
  if (before?.[1]?.split(SEPARATORS).every((other) => other === '' || SURNAMES.has(other.charCodeAt(0))))
    return { start: from + before.index, end: start };
  const tail = text.slice(end, end + REACH_AFTER);
  const after = FIRST.has(tail.charCodeAt(0)) ? (AFTER.exec(tail) ?? IS_ONE.exec(tail)) : null;
  return after === null ? null : { start: end, end: end + after[0].length };
}
