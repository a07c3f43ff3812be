import { EndingSet } from '@/lib/core/candidates/lexicon/ending-set';

/** Ends of names of bodies. What follows one in a title is an office in it. */
export const BODY_ENDS = new EndingSet(`
集团 公司 大学 学院 学校 中学 小学 研究院 研究所 研究中心 科学院 工程院 设计院 医院 法院 检察院 国务院 中心 实验室 协会 学会 商会
联盟 联合会 促进会 委员会 委员会办公室 专委会 工委 常委会 管委会 组委会 执委会 理事会 董事会 基金会 协调会 工作组 安委会 纪委 政协 工商联 共青团 联合国 总工会
工作站 监测站 网信办 办公厅 办公室 管理局 总局 分局 公安局 数据局 经信局 信息化局 科技局 通管局 市局 保卫局 监管局 统计局 专利局 铁路局
公安部 教育部 工信部 科技部 商务部 财政部 国防部 外交部 民政部 司法部 水利部 农业部 交通部 电信部 信息化部 安全部 宣传部 统战部 组织部 人民政府 政府
市委 省委 区委 县委 国资委 发改委 银行 证券 出版社 杂志社 报社 电视台 广播电台 通讯社 新华社 日报 晚报 周报 编辑部 事业部 事业群 总部 分部 支部
研发部 市场部 业务部 管理部 技术部 系统部 产品部 运营部 服务部 战略部 法务部 工程部 项目部 部门 分行 支行 总行 分会 分院 分社 大中华区 中国区 亚太区
中华区 华东区 华北区 华南区 总队 支队 大队 战队 团队 俱乐部 社区 平台 智库 书院 党校 图书馆 博物馆 科学城 产业园 开发区 园区 示范区 新区 共同体 工作室 创新院 事务所
大使馆 联络办 组织 机构 执行局 一局 二局 三局 四局 五局 六局 七局 八局 九局 十局 峰会 大会 论坛 年会 信息所 政策所 所 厅 局 处 司 院 系 社 部 署 馆 站
`);

/** Ends of what is only a part of a body: 国家信息中心办公室 belongs to 国家信息中心. */
export const DEPARTMENT_ENDS = new EndingSet(`
办公室 处 司 科室 产品线 部门 团队 事业部 事业群 研发部 市场部 业务部 管理部 技术部 产品部 运营部 服务部 战略部 法务部 工程部 项目部 分社 执行局 系 宣传部 组织部 统战部
一局 二局 三局 四局 五局 六局 七局 八局 九局 十局
`);

/** Words that make an office of a role, or say of what kind it is: 副, 首席, 技术. They are no part of a body's name. */
export const ROLE_MODIFIERS = new EndingSet(`
副 正 原 前 时任 现任 首任 代 代理 首席 执行 常务 高级 资深 名誉 荣誉 特聘 客座 特约 特邀 联合 联席 轮值 终身 独立 总 主 兼职 专职 第一 一级 二级 三级 终身 核心 青年 国家级
产品 技术 市场 营销 销售 业务 运营 商务 品牌 战略 生态 解决方案 方案 研发 行业 研究 项目 机器学习 董事 主管 头部 特聘 法律 合规 财务 人事 人力资源 行政 渠道 服务 创新 公关 政府事务 党组 党委 教学 最年轻
售前 测试 开发 架构 算法 人工智能 大模型 区域 全球 党支部 党总支 分党组 计算机系
`);

/** Words that say of what kind an office is, and brands end with as well: 安全总监 beside 亚信安全总裁. */
export const MODIFIERS_OR_BRAND_ENDS = new EndingSet(
  '安全 网络安全 信息安全 数据安全 安全研究 安全技术 数据 信息 科技 网络 软件 AI',
);

/** Words that name a field and nobody in it. What is made of them alone is no body's own name. */
export const FIELD_WORDS = new EndingSet(`
网络 安全 网络安全 信息 信息安全 数据 数据安全 数字 人工智能 AI 大模型 模型 产品 技术 服务 市场 营销 销售 运营 运维 研发 研究 业务 行业 产业 科技 创新 发展 战略 管理 中心 部 部门 团队 执行
总 事业 项目 工程 系统 平台 解决 方案 实验室 首席 高级 资深 测评 评估 攻防 漏洞 威胁 情报 应急 响应 云 智能 生态 企业 公司 集团 本 该 我 单位 机构 组织 协会 联盟 大会 论坛 委员会 专家 大学
学院 研究院 研究所 学校 高校 院 所 会 办公室 政府 公安 金融 教育 能源 电力 医疗 交通 工业 互联网 物联网 车联网 移动 软件 硬件 计算机 区域 分 副 原 前 某 外部 内部 国内
资本 投资 银行 保险 证券 青年 党委 党组 党支部 人力资源 法务 财务 市级 省级 媒体 客户 用户 专业 学术 社区 社团 白帽 黑客 红队 蓝队 代表 参赛 一线 核心 独立 本地 个人 隐私 合规 治理 监管
处 科 司 局 厅 系 室 组 队 站 社 馆 办 署 基金 学会 商会 峰会 年会 战队 教学 国家级 外籍 中高级 知名 著名 现场 信息化 数字化 智能化 运营商 美术 海外 计算 生物 政策 大型 头部 专门 宣传 组织 统战 现代 新型 专委会 组委会 管委会 工委 董事会 监事会 理事会 科研 院校 家 全国 人大 多位 多名 相关 有关 主要 各 等 和 与 及 的
`);

/** Bodies whose names are made of words for fields, and are their own all the same. */
export const PROPER_BODIES = new EndingSet(`
工业和信息化部 工信部 公安部 教育部 科技部 商务部 财政部 国防部 外交部 司法部 国家安全部 交通运输部 国家信息中心 国家互联网信息办公室 国家网信办 中央网信办 网信办 国务院 国资委 发改委
`);

/** Places: alone they are nobody's employer. */
export const PLACES = new EndingSet(`
中国 美国 英国 法国 德国 日本 韩国 俄罗斯 印度 加拿大 澳大利亚 以色列 伊朗 乌克兰 欧盟 欧洲 亚洲 非洲 新加坡 巴西 意大利 西班牙 荷兰 瑞士 瑞典 丹麦 挪威 芬兰 波兰 土耳其 越南 泰国
马来西亚 印尼 菲律宾 巴基斯坦 埃及 沙特 阿联酋 墨西哥 阿根廷 南非 新西兰 北京 上海 天津 重庆 广东 广州 深圳 浙江 杭州 江苏 南京 苏州 山东 济南 青岛 四川 成都 湖北 武汉 湖南 长沙
河南 郑州 河北 石家庄 山西 太原 陕西 西安 福建 厦门 福州 安徽 合肥 江西 南昌 广西 云南 昆明 贵州 贵阳 海南 辽宁 沈阳 大连 吉林 长春 黑龙江 哈尔滨 内蒙古 宁夏 甘肃 青海 新疆 西藏 香港
澳门 台湾 市 省 区 县 州
`);

/** Of the words before a role, those for its rank: what stands before them may end a brand. */
export const RANK_MODIFIERS = new EndingSet('高级 资深 执行 联合 联席 轮值 首席 常务 名誉 荣誉');
