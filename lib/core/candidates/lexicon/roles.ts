import { EndingSet } from '@/lib/core/candidates/lexicon/ending-set';

/**
 * Words that a title ends with, by their end: 院长 stands for 副院长, 学院院长 and the like. An office or
 * rank that a person holds.
 */
const OFFICES = `
院士 会士 主任 主任委员 主委 执委 主席 总裁 总监 总编 总编辑 主编 主笔 主管 经理 总经理 理事 董事 监事 参事 干事 总干事 书记 总书记 常委 委员 编委 组委 专员 教授 导师 讲师 律师
院长 所长 校长 部长 局长 处长 司长 厅长 科长 组长 队长 市长 省长 州长 区长 县长 镇长 行长 社长 台长 会长 理事长 董事长 秘书长 馆长 厂长
园长 署长 总长 庭长 检察长 团长 议长 站长 室长 班长 委员长 事务长 舰长 群长 店长 总队长 支队长 参谋长 首席长 股长 主任长 盟主 乡长 行署专员
研究员 工程师 架构师 分析师 设计师 会计师 咨询师 策略师 测评师 评估师 规划师 培训师 精算师 信息师 审计师 经济师 高工 总工 总师 总工程师 科学家 经济学家 企业家 数学家 物理学家 法学家
执行官 安全官 技术官 信息官 运营官 财务官 发展官 产品官 战略官 市场官 架构官 人事官 人才官 数据官 风险官 合规官 隐私官 创新官 体验官 品牌官 增长官 科学官 研究官
营销官 商业官 收入官 客户官 研发官 法务官 转型官 采购官 工程官 科技官 伦理官 人力资源官 信任官 学习官 投资官 科研官 事务官 政策官
检察官 参谋官 外交官 指挥官 新闻官 商务官 法官 警官 布道师 布道官 首席官
负责人 创始人 合伙人 发起人 召集人 发言人 主理人 带头人 牵头人 创办人 创建者 掌门人 主讲人 代言人 联席人 顾问 助理 秘书 参赞 大使 公使 领事
巡视员 调研员 播音员 评论员 议员 督导员 督学 首相 总理 总统 大臣 国务卿 将军 上将 中将 少将 大校 上校 司令 司令员 政委 参谋 总指挥 指挥长 总策划 策划人
副总 董秘 教研员 助理教授 秘书处长 学部委员 首席代表 人大代表 党代表 联络官 院监 校监 总设计师 侦察员 情报官 之父 之母 候选人 奖得主 奖获得者 特使 官员 高管 气候学家 生物学家 心理学家 社会学家 历史学家 语言学家 密码学家 天文学家
`;

/** Office words in Latin letters; they stand as a token. */
const LATIN_OFFICES = 'CEO CTO CSO CISO CIO COO CFO CMO CPO CRO CDO CGO CCO CHO VP EVP SVP AVP';

/** Verbs between who takes an office and the office. */
export const OFFICE_VERBS = ['出任', '担任', '就任', '当选'];

/** Words for what somebody is, which many are: only with a name that leaves no doubt do they introduce one. */
const CALLINGS = `
专家 学者 记者 成员 博士 博士后 硕士 博导 硕导 教师 老师 名师 博主 主播 教练 选手 队员 获得者 站长 版主 导演 演员 歌手 画家 作家 诗人 艺术家 医生 医师
研究人员 青年人才 拔尖人才 学家 投资家 投资人
志愿者 撰稿人 法人 观察员 校友 领队 冠军 得主 高层次人才 领军人才 研究生 博士生 硕士生 学生 技术员 评委 裁判 讲解员 通讯员 特派员
`;

/** Every word that a title may end with. */
export const ROLES = new EndingSet(`${OFFICES} ${LATIN_OFFICES} ${CALLINGS}`);

/** Of those, the ones that say little by themselves. */
export const CALLINGS_ONLY = new EndingSet(CALLINGS);

/** Academic and other ranks, held beside an office: no organisation is understood with them. */
export const RANKS = new EndingSet(
  '院士 教授 博导 硕导 研究员 博士 博士后 巡视员 调研员 高级工程师 律师 学者 专家 导师',
);

/** Offices after which another title may begin without a sign between them: 实验室负责人京东集团研究员. */
export const CLOSED_OFFICES = new EndingSet(
  '负责人 创始人 发起人 合伙人 主理人 总裁 总监 总经理 董事长 秘书长 研究员 科学家 CEO CTO CSO CISO',
);
