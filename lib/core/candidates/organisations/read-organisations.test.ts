import { describe, expect, it } from 'vitest';
import { findCandidates } from '@/lib/core/candidates/find-candidates';

const named = (text: string): string[] =>
  findCandidates(text, []).flatMap(({ kind, name }) => (kind === 'organisation' ? [name] : []));

describe('an organisation is proposed', () => {
  const cases: [what: string, text: string, names: string[]][] = [
    [
      'that speaks',
      '云岭药剂师协会表示，供应充足。青禾理工学院的研究人员发现了漏洞。',
      ['云岭药剂师协会', '青禾理工学院'],
    ],
    [
      'whose people speak, the second of two too',
      '云岭大学和青禾大学研究人员训练了模型。',
      ['云岭大学', '青禾大学'],
    ],
    [
      'that speaks behind the letters for its name, or by them',
      '云岭标准与技术研究院（YSTI）警告，口令太短。对此，云岭通信管理局（YCA）没有回复。随后YCA表示，正在调查。',
      ['云岭标准与技术研究院', '云岭通信管理局'],
    ],
    [
      'that is an office for security, though 全局 is none',
      '云岭国家安全局表示，口令太短。青禾全局表示，无妨。',
      ['云岭国家安全局'],
    ],
    [
      'that takes reports of vulnerabilities, by its letters',
      '年度盛典上，青禾SRC与YSRC、云岭ByteSRC到场。许多SRC缺席，挖SRC的人见 src.example.com 和 2024SRC。',
      ['青禾SRC', 'YSRC', 'ByteSRC'],
    ],
    ['that somebody has an office of', '他还担任云岭汽车行业协会的常务会长。', ['云岭汽车行业协会']],
    ['that 的 parts from an office held in it', 'Mossgate的副总裁Dan Miller认为，攻击会增加。', ['Mossgate']],
    [
      'with a name in Latin letters before 公司',
      'Mossgate Labs 公司的研究员提到，样本很新。',
      ['Mossgate Labs'],
    ],
    ['with one behind what it does', '网络安全公司Mossgate称，攻击来自境外。', ['Mossgate']],
    ['with one behind another word for its kind', '研究机构 Mossgate Labs 发布报告。', ['Mossgate Labs']],
    [
      'whose office stands behind that',
      '反病毒公司Mossgate首席执行官Jon Miller指出，风险很大。',
      ['Mossgate'],
    ],
    [
      'whole where blanks part the words of its name',
      'Arctic Moss 实验室表示，活动仍在继续。',
      ['Arctic Moss 实验室'],
    ],
    [
      'that is said to be a company',
      '青禾安全成立于2011年。晴光智能是一家新公司。',
      ['青禾安全', '晴光智能'],
    ],
    ['that wins something', '喜报！青禾科技成功入选名单。', ['青禾科技']],
    ['of any name, where it does so twice', '晴光荣获大奖。今年，晴光受邀出席论坛。', ['晴光']],
    [
      'with whom another does something',
      '某甲携手Mossgate共同发布图谱，对外联合晴川网发起大赛。',
      ['Mossgate', '晴川网'],
    ],
    [
      'that does something together with others',
      '云岭大学、青禾科技共同发布报告。',
      ['云岭大学', '青禾科技'],
    ],
    [
      'that a label in a sentence names',
      '该标准的参编单位还包括Mossgate、晴光、晴川网等。最后感谢黄金合作伙伴：青禾安全、晴软顾问；再见。',
      ['Mossgate', '晴光', '晴川网', '青禾安全', '晴软顾问'],
    ],
    [
      'where somebody works or has studied',
      '他毕业于云岭大学，曾就职于青禾晴空战队、河岸实验室，现供职于 Mossgate，担任顾问。',
      ['云岭大学', '青禾晴空战队', '河岸实验室', 'Mossgate'],
    ],
    [
      'that pays for a company',
      '本轮融资由晴光资本领投，云岭创投、青禾基金跟投。',
      ['晴光资本', '云岭创投', '青禾基金'],
    ],
    [
      'that makes a rule together with others, whatever the date',
      '自2017年青禾市政府办公厅、云岭市数据局制定并印发办法以来，一切都好。',
      ['青禾市政府办公厅', '云岭市数据局'],
    ],
    [
      'of a trade, where a list is of such',
      '由云岭网、晴光、安石等行业机构联合举办。',
      ['云岭网', '晴光', '安石'],
    ],
    ['each of two that & joins', '云岭大学&青禾实验室联合主办。', ['云岭大学', '青禾实验室']],
    ['with the quotes that it is named in', '“晴听”网络安全实验室参会。', ['“晴听”网络安全实验室']],
    ['without how often it did so', '晴光科技已连续八年联合主办大会。', ['晴光科技']],
    [
      'that a line lists below what all of them are',
      '发起该倡议的企业名单：\n青禾集团、晴光、用晴、云岭软件\n如若转载，请注明。\n主办单位\n晴川、云岭大学、安石网',
      ['青禾集团', '晴光', '用晴', '云岭软件', '晴川', '云岭大学', '安石网'],
    ],
    [
      'where an office was held, whether a name stands beside it or not',
      '他历任晴光网安产品总监、Mossgate CTO，现居青禾市。',
      ['晴光网安', 'Mossgate'],
    ],
    [
      'of two characters, where somebody leads it',
      '会上，晴光副总裁乔立致辞，在校研究生白慧敏到场。',
      ['晴光'],
    ],
    [
      'whose teams have names in quotes',
      '来自云岭大学、河岸所、晴光科技的“青禾火箭”战队获奖。',
      ['云岭大学', '河岸所', '晴光科技', '“青禾火箭”战队'],
    ],
    [
      'that says something twice, where the article goes on about it',
      '晴电宣布投资建厂。晴电的股价上涨。同日，晴电表示已经签约。业界看好晴电，竞争者也追赶晴电和同行。',
      ['晴电'],
    ],
    [
      'in Latin letters, where the article goes on about it',
      'Mossgate 证实数据外泄。客户问Mossgate，记者找Mossgate了解，之后Mossgate又更新了说明，股东骂Mossgate慢。',
      ['Mossgate'],
    ],
    [
      'that begins as a name does, where the article goes on about it',
      '喜报：海晴安入选名单。海晴安很高兴，海晴安的产品，选海晴安就对了，问海晴安客服。',
      ['海晴安'],
    ],
    [
      'with others whom nobody names, and as the only one of several',
      '云岭博览会由云岭市政府主办，青禾基金同业公会等有关单位共同承办，各方关注。',
      ['云岭市政府', '青禾基金同业公会'],
    ],
    [
      'whose people do something together',
      '会上，云岭省数据局、青禾市大数据局、晴川网等三家单位代表共同启动了建设。',
      ['云岭省数据局', '青禾市大数据局', '晴川网'],
    ],
    ['that brings out a rule', '此前，云岭数据局印发了《办法》。', ['云岭数据局']],
    ['that shows something', '特设展区，展商有：晴光、安石、青禾社。', ['晴光', '安石', '青禾社']],
    ['without 又一', '又一云岭产业学院揭牌！', ['云岭产业学院']],
    [
      'that interviews somebody',
      '他受邀接受 CSDM 采访，又接受了《云岭日报》记者的专访。',
      ['CSDM', '云岭日报'],
    ],
    [
      'whose people a list is of',
      '乔立等来了。云岭大学、晴软顾问、青禾研究院等专家学者到会。',
      ['云岭大学', '晴软顾问', '青禾研究院'],
    ],
    ['that is founded', '青禾正式成立“晴防实验室”，集结专家。', ['晴防实验室']],
    [
      'of a list with one on each line',
      '获奖\n云岭大学\n青禾学院\n| 晴川实验室 |\n',
      ['云岭大学', '青禾学院', '晴川实验室'],
    ],
    [
      'without the department of it',
      '来自云岭市管理委员会汽车产业处、青禾集团质量和技术管理部等单位的领导莅临展台。',
      ['云岭市管理委员会', '青禾集团'],
    ],
    [
      'whose office stands behind it, with or without a name',
      '简介：Moss，云岭大学教授，江州学会常务理事。',
      ['云岭大学', '江州学会'],
    ],
    [
      'of several whose guests a list is of',
      '会上，云岭银行、国家晴网、晴海油的领导专家分享经验。',
      ['云岭银行', '国家晴网', '晴海油'],
    ],
    [
      'the first of two with one name',
      '云岭大学计算机学院、网络空间安全学院院长白慧敏作报告。',
      ['云岭大学计算机学院'],
    ],
    [
      'in Latin letters, whose people do or say something, or who leads or founded it',
      '近日，Moss Point 的网络安全研究人员发现了样本。Fir-IT研究员称危险，Larch.ai发言人没有回应，Birchly CEO不在，Oakwell 的联合创始人也不在。',
      ['Moss Point', 'Fir-IT', 'Larch.ai', 'Birchly', 'Oakwell'],
    ],
    [
      'that founds something, alone or with others',
      '这个计划由云岭安全研究院发起。大会由 Moss Point 和晴川科技共同发起，图谱由云岭大学、青禾科技联合发布。',
      ['云岭安全研究院', 'Moss Point', '晴川科技', '云岭大学', '青禾科技'],
    ],
    [
      'that is a journal or its office',
      '会议由《云岭科学学报》主办。他是《青禾研究》编委会委员。\n承办单位：《晴川科学》编辑部\n支持期刊：《云岭数学学报》、《计算》杂志社\n',
      ['云岭科学学报', '《青禾研究》编委会', '《晴川科学》编辑部', '云岭数学学报', '《计算》杂志社'],
    ],
    [
      'that takes part in a contest, by the quotes that it is named in too',
      '一等奖由云岭大学的“LeLe5”团队获得。晴雪研究院、Moss Lab、云岭实验室等团队参赛。',
      ['云岭大学', '“LeLe5”团队', '晴雪研究院', 'Moss Lab', '云岭实验室'],
    ],
    [
      'that does something with others or for them, where it alone stands before',
      '近日，云岭网络空间协会连续第三年成功举办沙龙，青禾科技联合多家企业发声。晴川省人民政府办公厅正式印发方案。日前，晴光科技宣布完成融资。',
      ['云岭网络空间协会', '青禾科技', '晴川省人民政府办公厅', '晴光科技'],
    ],
    ['that wins a contest', 'Moss1L战队力压群雄，夺得冠军。', ['Moss1L战队']],
    [
      'that makes a rule, by its name or together with others',
      '青禾省互联网信息办公室表示，办法即将施行。云岭市商务局、青禾市数据局会同有关部门制定了清单。',
      ['青禾省互联网信息办公室', '云岭市商务局', '青禾市数据局'],
    ],
    [
      'without the brand that joins it',
      '青禾科技联合云岭大学参展。晴川安全与国家云岭研究中心签约。',
      ['青禾科技', '云岭大学', '国家云岭研究中心'],
    ],
    [
      'where those who wrote the text are',
      '正文\n文 | 云岭大学法学院 白慧敏 乔立\n文│青禾大学 方晓\n',
      ['云岭大学法学院', '青禾大学'],
    ],
    ['that has words for a field alone', '云岭大学、信息工程大学参会。', ['云岭大学', '信息工程大学']],
    [
      'without 原 and which one of its kind it is',
      '曾任原云岭省公安厅厅长。第十三届云岭政协委员会主席到场。',
      ['云岭省公安厅', '云岭政协委员会'],
    ],
  ];
  it.each(cases)('%s', (_, text, names) => {
    expect(named(text).toSorted()).toEqual(names.toSorted());
  });

  it('without whoever stands before it in a list', () => {
    const text = '青禾工程院院士白慧敏和云岭研究院、晴软顾问等专家学者出席签约。白慧敏致辞。';
    expect(named(text)).toContain('云岭研究院');
    expect(named(text).join()).not.toContain('白慧敏');
  });
});

describe('no organisation is proposed', () => {
  const cases: [what: string, text: string][] = [
    ['where a company is named only by its trade', '英国电信公司表示，服务中断。人工智能健康公司宣布裁员。'],
    ['where it has letters that do nothing', '按照云岭通信管理局（YCA）的名单，YCA网站没有更新。'],
    ['where letters name a trade', 'AI公司的研究员说，SaaS 公司表示认同，财富榜和CAC 40公司的负责人也到了。'],
    ['where a product of a company in Chinese stands behind it', '青禾有限公司Window的漏洞被披露。'],
    ['where a thing wins something, or somebody', '两款产品入选名单。白慧敏受邀出席。智能网关荣获大奖。'],
    ['where nobody in particular is joined', '携手各界共建格局，联合行业力量发布报告。'],
    ['where journalists of no name ask', '他接受媒体采访时说，又接受《时代》采访。'],
    [
      'where a function stands behind a word that looks like a label',
      '支持各方为代码和函数提供保护，合作方有代码。',
    ],
    ['where teams are counted', '吸引共计706支战队、1000+战队报名，共有近百支战队参会。'],
    [
      'where somebody speaks twice, known or not',
      '马斯克宣布投资。马斯克的公司上涨。马斯克表示看好马斯克和马斯克们。知情人士表示认同，知情人士透露更多，知情人士说知情人士。',
    ],
    [
      'where a surname or a handle in Latin letters speaks',
      'Jim Lemmon来了。Lemmon表示可以，Lemmon说不难，看过Lemmon的人问Lemmon。黑客Moss来了，Moss表示可以，Moss说不难，看过Moss的人问Moss好。',
    ],
    [
      'where a gang speaks',
      'Mosslock宣布得手。Mosslock 勒索软件组织很活跃，追踪Mosslock的人说，Mosslock会卷土重来，Mosslock不会停。',
    ],
    [
      'where letters before a calling name a field, an office or an edition',
      '招聘AI研究人员和IT安全研究员。\n| Moss安全研究员 | 20k |\nFE 创始人版本定价高，CEO & 创始人到场。',
    ],
    [
      'where anything or anybody is what starts something',
      '攻击由恶意软件发起，项目由乔立发起，成员由云岭学会各地组织发起人组成，工具由Python编写。',
    ],
    [
      'where a government or a team is any',
      '今天，法国政府发布报告，研究团队公布结果，青禾大学团队发布模型。',
    ],
    ['where something is joint by its name', '他们计划成立半导体联合中心，青禾技术联合会另议。'],
    ['where a team is any', '国内顶级战队参会，高校联合战队夺得冠军，她是赛事的老牌合作战队。'],
    [
      'where a trade or a part of something stands before an office',
      '云原生安全负责人乔立、经济委员会副主任方晓到场。',
    ],
    [
      'where a trade is described, or a product',
      '云原生安全作为国内厂商的赛道，很热。谈云原生安全的人多，做云原生安全要钱，学云原生安全的也多，云原生安全难。',
    ],
    [
      'where a device starts securely, or something makes a company do it',
      '停用晴光安全启动即可，这迫使公司启动了预案。',
    ],
    ['where packages do something', '研究发现，judyb与apimoss首次发布的时间相近。'],
    ['where people are listed', '方晓、乔立等专家到会。'],
    [
      'where a committee belongs to anything',
      '会议的程序委员会主席和仅限专委会委员到场，科学与工程学院院长也来。',
    ],
    ['where the word is a part of another', '主办单位为各方提供支持，协办方到场。'],
    [
      'that only the headlines of other articles name',
      `${'正文。'.repeat(100)}\n相关阅读\n云岭大学签约青禾研究院\n`,
    ],
  ];
  it.each(cases)('%s', (_, text) => {
    expect(named(text)).toEqual([]);
  });
});
