import { EndingSet } from '@/lib/core/candidates/lexicon/ending-set';
import { endsLeadIn, isCut } from '@/lib/core/candidates/lexicon/lead-ins';
import { PLACES } from '@/lib/core/candidates/lexicon/organisations';
import { isField } from '@/lib/core/candidates/organisations/field-words';
import { KIND, Kind } from '@/lib/core/text/fold';
import { unitAt } from '@/lib/core/text/neighbours';

/** How long the words before 公司 are that say what a company does: 英国电信公司. */
const LONGEST_TRADE = 14;

/** What companies do, beside the fields of the lists of organisations. */
const TRADES = new EndingSet(`
电信 通信 航空 航天 制药 医药 建筑 咨询 游戏 支付 芯片 半导体 汽车 石油 天然气 食品 物流 零售 商业 身份 身份管理 反勒索软件 反病毒 杀毒 区块链 加密货币 取证 托管
监控 间谍软件 分析 情报 市场情报 云通信 云服务 云计算 云 存储 备份 电商 电子商务 社交 社交媒体 搜索 广告 传媒 媒体 娱乐 风险 审计 会计 律师 法律 初创 创业 独角兽 上市 跨国 巨头
国防 军工 防务 无人机 机器人 自动驾驶 生物 化工 钢铁 采矿 矿业 农业 酒店 旅游 票务 铁路 航运 海运 港口 水务 公用事业 核电 电子 电气 家电 手机 服务器 数据库 邮件 浏览器 身份验证
需求生成 数据分析 数据管理 数据恢复 终端 零信任 渗透测试 应用 应用安全 软件供应链 供应链 红队 事件响应 检测 反欺诈 欺诈 信用 信贷 征信 母 控股 管理 外包 招聘 人力 培训 总部 制造 健康 设备 硬件 科技 受害
`);

/** Whether what stands before 公司 says where a company is from and what it does, and no name. */
export function namesOnlyTrade(text: string, word: number, from = 0): boolean {
  let start = word;
  while (word - start <= LONGEST_TRADE && start > from && KIND[unitAt(text, start - 1)] === Kind.wide) {
    if (endsLeadIn(text, start) || isCut(text, start, unitAt(text, start - 1))) break;
    start--;
  }
  let at = word;
  while (at > start) {
    if (isField(text, start, at)) return true;
    const length = Math.max(TRADES.longestAt(text, at, start), PLACES.longestAt(text, at, start));
    if (length === 0) return false;
    at -= length;
  }
  return word > start;
}

const COMPANY_END = '司'.charCodeAt(0);
const COMPANY_LENGTH = 2;
const LONGEST_PLACE = 5;

/** 中国大模型公司, 人工智能健康公司: companies of a country or a trade, and none of them by name. */
export function isNamelessCompany(text: string, start: number, end: number): boolean {
  if (unitAt(text, end - 1) !== COMPANY_END) return false;
  for (let length = LONGEST_PLACE; length > 1; length--) {
    if (PLACES.longestAt(text, start + length, start) !== length) continue;
    if (isField(text, start + length, end)) return true;
    break;
  }
  // 中国电信湖北公司 is one.
  if (KIND[unitAt(text, start)] !== Kind.wide || text.startsWith('中国', start)) return false;
  return namesOnlyTrade(text, end - COMPANY_LENGTH, start);
}
