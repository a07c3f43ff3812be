/** What a label says of those who are listed behind it: 主办单位：, 支持媒体：. */
export const LABELS =
  '指导 主办 承办 协办 支持 合作 赞助 参展 媒体支持 联合主办 战略合作 冠名 参会 成员 发起 支撑 获奖 入选 上榜 参编 编写 编制 起草 共建 出品 举办 组织 受邀 特邀 参赛 理事 会员 技术支持 学术支持 参与 牵头 推荐 鸣谢 直播'.split(
    ' ',
  );

/** What it calls them. */
export const LABELLED = '单位 机构 伙伴 媒体 期刊 企业 厂商 商 方 社区 院校 高校 战队'.split(' ');

/** What a line that ends so lists below it: 发起该倡议的企业名单：. */
export const ROLL = '名单';

/** What a label ends with that calls nobody anything: 比赛承办：. */
export const BARE_LABELS = '主办 承办 协办 举办 赞助'.split(' ');
