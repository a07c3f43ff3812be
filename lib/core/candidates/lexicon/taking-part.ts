import { EndingSet } from '@/lib/core/candidates/lexicon/ending-set';
import { ExpressionAt } from '@/lib/core/recognise/lexicon/expression-at';

/** Words of a sentence that say of the bodies named in it that they take part in something. */
export const TAKING_PART =
  /[主承协合]办|共同举办|联合举办|联合召开|指导下|支持单位|支持。|战略合作|签约|签署|签字|揭牌|揭幕|授牌|入驻|参展|参会|出席|莅临|到访|致辞|合作伙伴|合作媒体|赞助|[会理成]员单位|理事单位|联合发布|共同发布|亮相|携手|与会|来自|共同发起|共同探讨|共同开展|共同探索|合力发布|支撑单位|分享|发言(?!人)|主题演讲|达成(?:战略|深度)?合作|正式成立|(?:保持|达成|建立)[^，。]{0,10}?合作(?:关系|(?=[，。；、]))|挂牌|宣布成立|学术支持|技术支持|入选|入围|上榜|获奖|参编|跟投|(?:组织|参与|联合|牵头)编[制写]|共同编写|联合印发|共同举行|联合倡议|共同启动|联合承建|联合共建|联合建设|联合打造|[特一二三]等奖|[冠亚季]军|夺得|夺冠|分获|颁奖|特邀|主编单位|摘得|斩获|晋级|赛题|参赛(?![者选资战队])/;

/** What stands right behind the name of a body whose people, or which itself, are said to speak. */
export const SPEAKING = new ExpressionAt(
  '和与及、的一两二三四五六七八九十多名首高资安新官网研科选队分发专也还则方随近日此今昨在于表指披透警证通强呼提印公宣认预写回补解称',
  /(?:(?:[和与及、]\p{Script=Han}{3,14}?)?(?:的|[一两二三四五六七八九十多]名|首席|高级|资深|安全|新闻|官方|网络安全){0,3}(?:研究人员|研究员|研究团队|科研人员|选手|队员|分析师|发言人|专家(?!委员|咨询|顾问|指导|工作|库|组))|的.{0,4}(?:会长|理事长|秘书长|院长|校长|所长|总裁|CEO|首席|董事长|创始人|负责人|总经理)|(?:也|还|则|方面|官方|随后|近日|日前|此前|今日|昨日|(?:在|于)[^，。；：“”\n]{1,14}[中上时里]?)?(?:表示|指出|披露|透露|警告|证实|通报|强调|呼吁|提醒|印发|公布|宣布|认为|预计|写道|回应|补充道|解除|称(?![为号之职赞呼])))/u,
);

/** An office right behind the name of a body: it is somebody's, whether the name can be read or not. */
export const OFFICE_OF = new ExpressionAt(
  '原前党常执首名荣创特客兼青高助副理会秘主院所校局处部司厅书教研讲总董科委负工相有',
  /[相有]关(?:领导|负责人|负责同志|同志)|(?:原|前)?(?:党委|党组)?(?:常务|执行|首席|名誉|荣誉|创始|特聘|客座|兼职|青年拔尖|青年首席|高级|特约|助理){0,2}副?(?:理事(?!会)|理事长|会长|秘书长|主任(?!务)|院长|所长|校长|局长|处长|部长|司长|厅长|书记|主席|教授|研究员|研究专家|讲师|总裁|总经理|董事(?!会)|总监|总工程师|科学家|委员(?!会)|执委|主编|负责人|创始人|高级工程师|工程师|党委书记)/,
);

/** Ends of the names of bodies that are looked for in such a sentence. */
export const LISTED_BODY_ENDS = new EndingSet(`
集团 公司 大学 学院 研究院 研究所 研究中心 科学院 工程院 医院 中心 实验室 协会 学会 商会 联盟 联合会 促进会 委员会 专委会 管委会 组委会 基金会 工作组 网信办 管理局 数据局
银行 证券 出版社 杂志社 电视台 广播电视台 教融合共同体 工作站 俱乐部 战队 联合国 研究小组 攻防小组 小分队 贸易组织 电信组织 卫生组织 标准化组织 合作组织 公约组织 产权组织 气象组织 劳工组织 民航组织 海事组织 粮农组织 刑警组织
日报 通讯社 新华社 研究会 检察院 法院 学校 国资委 发改委 教指委 科技委 标委 标委会 卫健委 经信委 软件园 科技园 工商联 政协 ”团队 」团队 公安部 教育部 科技部 工信部 商务部 财政部 外交部
公安局 科技局 信息化局 市政府 省政府 区政府 县政府 公会 总局 局 厅 分院 软件所 信工所 交易所 组织部 宣传部 党校 人民政府 省委 市委 区委 纪委 总工会 团委 事务所 商学院 事业部 联合体 信息办公室 委员会办公室 》编辑部 学报编辑部 》期刊社 》编委会 学报编委会
`);

/** Words before a body that are no part of its name. */
export const BEFORE_BODIES = new EndingSet(`
依托 隶属 位于 打造 组建 共同建设 合作建设 联合建设 参与建设 建立 设立 创建 搭建 筹建 简称 下称 下简称 获得 荣获 入选 得到 前往 莅临 到访 访问 走进 走访 加入 成立 主办 承办 协办 所属 下属 旗下 邀请 邀请了 参观 举办 通过 包括
涵盖 覆盖 汇聚 汇集 聚集 囊括 联动 通知 委托 授权 推荐 授予 获授 颁发 又一 另一 每一 同一 召集 建成 落实 曾与 牵头 发起 共建 联手 助力 赋能 专注 作为 还有 以及 携手 现场 众多 多家 首家 一家 两家 三家 几家 数家 得到 彰显 彰显出 展现出 体现 体现出 入驻 首批 布局 结合 告诉 提出 采用 作者 作者系 参加 访谈 专访 仅限 履职 可申请 填写 或 呼吁 支持 希望 下设 宣布成立 本月 上月 今年 去年 制造商 巨头 厂商 供应商 运营商 服务商 提供商 开发商 零售商 生产商 获评 此次 本次 本届 国内 业内 知名 庆祝 了解 见证 发布 展厅及 吸引 新增 正与 积极与 加强与 已与 并与 将与 应与 可与 先后与 分别与 企业与 时与 首次与 共同与 主动与 组长单位 领导者 领军者 应对 最终 来听 持续发挥 发挥 各成员
`);

/** Verbs that follow the names of those who hold an event, or pay for a company. */
export const HOLDING_VERBS = ['主办', '承办', '协办', '领投', '跟投', '参投'];

/** Verbs that say the same only of those whom 由 names: 由某局指导. */
export const BY_VERBS = ['指导', '举办', '牵头', '主管'];

/** Verbs whose subject 由 may name as well, be it a company or somebody: 由甲、乙共同发起. */
export const FOUNDING_VERBS = '发起 创办 创立 组建 共建 编制 起草 出品'.split(' ');

/** 由青禾网安提供技术支持: and that it gives something to an event. */
export const GIVEN = '提供';

/** 来自某公司的某人: what stands before whom somebody belongs to. */
export const FROM = '来自';

/** Verbs of whom they say that it is a company: 成立于 2015 年, 是一家. By their last two characters where they have more. */
export const COMPANY_VERBS = ['成立于', '是一家'];

/** Verbs of two or more that do something together, before which a list of them stands. */
export const JOINT_VERBS = '签署 签约 达成 共同 印发 发布 制定 公布 宣布 会同 举办 发起'.split(' ');

/** Verbs for what companies win and are asked to. */
export const HONOURS = '荣获 荣登 入选 获评 斩获 受邀 亮相'.split(' ');

/** What companies do in what they have written about themselves: 青禾安全凭借…, 青禾科技参与编制的…. */
export const OWN_DEEDS =
  '凭借 参编 参与 领衔 致力 深耕 中标 中榜 登榜 霸榜 连续 秉承 秉持 携新 自成 自主 推出 将持 将继 将以'.split(
    ' ',
  );

/** Before what they say that they are: 青禾作为国内的厂商, 青禾是国内的厂商. By two characters. */
export const SELF_DESCRIBING =
  '作为 是国 是中 是全 是业 是行 是我 是专 是领 是信 是网 是数 是云 是安 是工 是智'.split(' ');

/** What a company is called right before its name in Latin letters, besides 公司: 研究机构Mossgate. */
export const KINDS_OF_COMPANIES = '机构 厂商 媒体 战队 服务商 提供商 供应商 开发商 运营商 制造商 巨头'.split(
  ' ',
);

/** What stands before those with whom somebody does something. */
export const PARTNER_VERBS = ['联合', '携手'];

/** What a body does with others or for them, or brings out, where it alone stands before: all are triggers for other finders too. */
export const CONVENING_VERBS = [
  ...PARTNER_VERBS,
  '举办',
  '印发',
  '签署',
  '发起',
  '宣布',
  '发布',
  '公布',
  '表示',
  '制定',
  '启动',
  '召开',
  '成立',
  '推出',
  '编制',
  '加入',
];

/** What an interview is given by: 接受某社采访. */
export const GIVES = '接受';

/** What a life says of the offices that somebody has or had. */
export const HELD_OFFICES = '现任 曾任 历任 先后任'.split(' ');

/** What says at which body somebody works, or has. */
export const EMPLOYED = '就职于 任职于 供职于 就读于 毕业于'.split(' ');

/** Who of an organisation does or says something: 研究人员, behind a name. */
export const PEOPLE_OF = '研究人员 研究员 研究团队 分析师 发言人 首席执行官 创始人 CEO'.split(' ');

/** Words for an event: an article that has many reports of one. */
export const EVENT_WORDS = '大会 峰会 论坛 年会 研讨会 博览会 分会场 开幕 闭幕'.split(' ');

/** 这15家企业: what bodies are counted by, and the words for them behind it. */
export const COUNTERS_OF_BODIES = ['家', '所', '个'];
export const COUNTED_BODIES = '企业 厂商 公司 单位 机构 媒体 高校 院校 协会'.split(' ');

/** What says in brackets that a short form is defined: 以下简称. */
export const DEFINING_WORDS = ['简称', '下称'];

/** What a list is said to be of behind 等: …等十余家厂商. Not 等公司领导, 等机构报告: those are lists of something else. */
export const GROUP_WORDS =
  /^(?![保级同于待奖]|方面|领域|技术|行业(?!机构|媒体|伙伴|组织)|问题|场景|业务|产品|方向|环节|内容|因素|多种|各类|.{0,2}\d+[多余]?个(?:行业|领域|场景)|\d+大|产业链)[^，。；：！？\n]{0,14}?(?:企业|厂商|公司|单位|机构|媒体|高校|院校|伙伴|协会|部门|部委|领袖|巨头|战队|团队|院所|智库|社团)(?!领导|战略|文化|报告|制度|管理|业务|产品|级)/;

/** People whom a list before 等 is said to be of: where bodies stand in it, these are theirs. */
export const GROUP_PEOPLE =
  /^[^，。；：！？\n]{0,8}?(?:专家|学者|师生|代表|嘉宾|领导|负责人|高管|同仁|研究人员|科研人员|教师|老师)/;

/** Whom a list names behind 来自 … 的. */
export const GUESTS =
  /^.{0,8}?(?:嘉宾|代表|专家|学者|高层|负责人|讲师|讲者|选手|同仁|老师|高管|师生|演讲者|研究员|研究人员|工程师)|^[“「][^”」\n]{1,24}[”」](?:战队|团队)/;

/** Whom a list of bodies before 的 belongs to, by the last two characters: 甲、乙的领导专家. */
export const GUEST_WORDS = '领导 专家 嘉宾 代表 学者 高管'.split(' ');

/** 联合 parts those who hold an event together, unless it begins such a word. */
export const JOINT =
  /^联合(?!会|国(?![家际])|大学|体|研究|研发|实验|创新|创始|中心|工作|基金|总|办|主办|举办|发布|承办|协办|发起|制定|编|培养|指导|组织|出品|推出|召开|开展|开发|打造|建)/;

/** What these ends name is made or held by somebody, and is no organisation. */
export const NO_NAME_ENDS =
  /(?:大模型|系统|产品|方案|服务|技术|项目|计划|活动|行业|领域|专家|学者|代表|领导|嘉宾|同志|负责人|人员|用户|客户|企业|厂商|单位|部门|高校|院校|机构|媒体|伙伴|高层|博主|大咖|企业家|大佬|投资方|融资)$/;
