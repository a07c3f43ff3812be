import { describe, expect, it } from 'vitest';
import { findCandidates } from '@/lib/core/candidates/find-candidates';
import type { Mention } from '@/lib/core/recognise/mention';

function organisations(text: string, known: readonly Mention[] = []): string[] {
  return findCandidates(text, known)
    .filter(({ kind }) => kind === 'organisation')
    .map(({ name }) => name)
    .toSorted();
}

/** A mention of a known organisation where its name first stands. */
function knownIn(text: string, name: string): Mention {
  const start = text.indexOf(name);
  return {
    ...{ start, end: start + name.length, surface: name, entity: 'organisation-known', name },
    ...{ kind: 'organisation', via: 'name', certainty: 'sure', refersTo: null, doubt: null },
  };
}

describe('an organisation is proposed', () => {
  it('that somebody has an office in, cut down to its own name', () => {
    expect(
      organisations(
        '云岭大学网络学院原副院长白慧敏、青禾安全高级副总裁乔立和河岸石油信息化管理部总经理唐一鸣致辞。',
      ),
    ).toEqual(['云岭大学网络学院', '河岸石油', '青禾安全']);
  });

  it('that holds an event, that a list says takes part, that a label names', () => {
    expect(organisations('由青禾网安主办、云岭大学承办的峰会召开。')).toEqual(['云岭大学', '青禾网安']);
    expect(organisations('主办单位：青禾网安 承办单位：云岭大学、河岸电信')).toEqual([
      '云岭大学',
      '河岸电信',
      '青禾网安',
    ]);
    expect(organisations('青禾科技、河岸网安、云岭大学等厂商纷纷亮相。')).toEqual([
      '云岭大学',
      '河岸网安',
      '青禾科技',
    ]);
    expect(organisations('支持单位：青禾网安、河岸数科\n媒体支持：')).toEqual(['河岸数科', '青禾网安']);
  });

  it('that a known person is of, whose name stands before the titles on a line or in a cell', () => {
    const text = '| 10:00 | 乔立 云岭研究院院长 |';
    const known: Mention = { ...knownIn(text, '乔立'), kind: 'person', entity: 'person-known' };
    expect(organisations(text, [known])).toEqual(['云岭研究院']);
    expect(organisations('| 10:00 | 领导致辞：白慧敏 云岭市数据局总师 |')).toEqual(['云岭市数据局']);
  });

  it('whole where it is a branch, and where 与 stands inside of it in a list', () => {
    expect(organisations('青禾电信股份有限公司云岭分公司出席签约。')).toEqual([
      '青禾电信股份有限公司云岭分公司',
    ]);
    expect(organisations('青禾网、光影技术与云控、河岸网等十余家媒体亮相。')).toEqual([
      '光影技术与云控',
      '河岸网',
      '青禾网',
    ]);
  });

  it('that a list counts, and that an office before a stroke is held in', () => {
    expect(organisations('青禾网安、河岸数科、云岭信创这3家企业亮相。')).toEqual([
      '云岭信创',
      '河岸数科',
      '青禾网安',
    ]);
    expect(organisations('云岭协会专家委员/河岸观察站观察员白慧敏出席。')).toEqual([
      '云岭协会',
      '河岸观察站',
    ]);
  });

  it('by its own name anywhere in an article that speaks of an event all the time', () => {
    const event = '大会开幕，峰会与论坛同期举行，年会随后召开。'.repeat(3);
    expect(organisations(`${event}研究引用了中国云岭大学的论文。`)).toEqual(['中国云岭大学']);
  });

  it('with the short name that the text defines for it, and not that by itself', () => {
    const text = '国家云岭监控中心（以下简称“云控中心”）签约。云控中心负责人白慧敏致辞。';
    const found = findCandidates(text, []).filter(({ kind }) => kind === 'organisation');
    expect(found.map(({ surfaces }) => surfaces)).toEqual([['国家云岭监控中心', '云控中心']]);
    expect(found[0]?.mentions.map(({ surface }) => surface)).toEqual([
      '国家云岭监控中心',
      '云控中心',
      '云控中心',
    ]);
  });
});

describe('an office with letters is proposed', () => {
  it('where clauses begin with them that say what it does, or several do', () => {
    expect(organisations('云岭通信管理局（YCA）收到来信。近日，YCA发现了漏洞。')).toEqual(['云岭通信管理局']);
    expect(organisations('美能源部（MDE）收到来信。MDE表示，会看。')).toEqual(['美能源部']);
    expect(organisations('云岭效率办公室（YEO）成员来了。YEO也来了。此外，YEO很大。')).toEqual([
      '云岭效率办公室',
    ]);
    expect(organisations('云岭效率办公室（YEO）成员来了。YEO也来了。')).toEqual([]);
    expect(organisations('云岭谷健康网络（YGH）停机了。随后，YGH表示，会修好。')).toEqual(['云岭谷健康网络']);
    expect(organisations('零信任网络访问（ZTX）很好用。随后，ZTX流行了。')).toEqual([]);
    expect(organisations('「云岭政策中心」（YZC）来了。YZC要求停用。')).toEqual(['云岭政策中心']);
    expect(organisations('云岭数据中心（YDC）成员来了。YDC也来了。此外，YDC很大。')).toEqual([]);
  });
});

describe('a company is proposed that the text goes on about as 该公司', () => {
  it('where words beside its name are only said of companies, or it does what only they do', () => {
    expect(organisations('黑客入侵了服务提供商Mossgate，原因是该公司没有更新。')).toEqual(['Mossgate']);
    expect(organisations('攻击者利用Mossgate公司的脚本，接管了该公司的网络。')).toEqual(['Mossgate']);
    expect(organisations('Mossgate 计划裁员，此举是该公司的第二次。')).toEqual(['Mossgate']);
    expect(organisations('对此，Mossgate的回应令人意外。该公司说没有。')).toEqual(['Mossgate']);
    expect(organisations('大家想想，Mossgate 这家公司很大。')).toEqual(['Mossgate']);
    expect(organisations('Mossgate 遭受了一次网络攻击。\n该公司正在调查。')).toEqual(['Mossgate']);
  });

  it('by its Chinese name, where that stands beside a foreign one, in quotes or in the register, or is known to all', () => {
    expect(organisations('最大的家具厂商莫斯盖特（Mossgate）遭到攻击，该公司停业了。')).toEqual(['莫斯盖特']);
    expect(organisations('一家名为“莫斯供应链”的公司浮出水面，该公司很大。')).toEqual(['莫斯供应链']);
    expect(organisations('近日，莫斯（云岭）健康科技有限公司成立。\n图上显示，该公司很大。')).toEqual([
      '莫斯（云岭）健康科技有限公司',
    ]);
    expect(organisations('特斯拉今年卖得少。当时该公司说，会好的。')).toEqual(['特斯拉']);
  });

  it('but not where another may be meant, nor a thing, a gang or somebody', () => {
    expect(organisations('服务提供商Mossgate和运营商Rivertel停业，该公司说没有。')).toEqual([]);
    expect(organisations('Mossgate 很好用，该公司说。')).toEqual([]);
    expect(organisations('勒索软件团伙Mossgate 宣布攻击了该公司。')).toEqual([]);
    expect(organisations('Brett Moss 表示，该公司很大。')).toEqual([]);
    expect(organisations('他们通过抖音、快手等平台引流，该公司很大。')).toEqual([]);
    expect(organisations('服务提供商Mossgate停业了。\n别的事。\n该公司说没有。')).toEqual([]);
  });
});

describe('an organisation bears its own name', () => {
  const cases: [what: string, text: string, names: string[]][] = [
    ['without the word for a founder', '青禾资本创始合伙人白慧敏出席。', ['青禾资本']],
    ['without the office of whoever is helped', '河岸网安总经理助理乔立出席。', ['河岸网安']],
    ['without a field and 云 behind a brand', '青禾科技云安全架构师乔立出席。', ['青禾科技']],
    ['without a place that is none by itself', '云岭省办事处主任白慧敏、广东代表处副首席代表乔立出席。', []],
    ['of a fellow', '英国河岸学会会士乔立出席。', ['英国河岸学会']],
    ['without the department of a school', '云岭大学思想青禾教研部副主任白慧敏出席。', ['云岭大学']],
    ['without 原', '原国家云岭局信息中心副主任白慧敏出席。', ['国家云岭局信息中心']],
    [
      'whole where it is an office of a place',
      '云岭市档案保护办公室白慧敏主任出席。',
      ['云岭市档案保护办公室'],
    ],
    ['without the department of a ministry', '商务部世界青禾组织司司长白慧敏出席。', ['商务部']],
    [
      'without a part of a company behind its full name',
      '北京青禾科技有限公司安全技术中心总经理乔立出席。',
      ['北京青禾科技有限公司'],
    ],
    ['of the bureau with a number of a ministry', '公安部十一局原副局长乔立出席。', ['公安部十一局']],
    ['of a society and not of its council', '中国云岭学会理事会党委书记乔立出席。', ['中国云岭学会']],
    ['without fields that are joined', '晴光云网应用安全与应急负责人乔立出席。', ['晴光云网']],
    ['that stands before a name and an office behind it', '云岭市档案局冯慧敏处长出席。', ['云岭市档案局']],
  ];
  it.each(cases)('%s', (_, text, names) => {
    expect(organisations(text)).toEqual(names);
  });

  it('parted by 联合 from the one that holds the event with it, but not where 联合 is a part of it', () => {
    expect(organisations('由青禾联通牵头，峰会召开。')).toEqual(['青禾联通']);
    expect(organisations('由青禾科技联合河岸会举办的峰会召开。')).toEqual(['河岸会', '青禾科技']);
    expect(organisations('云岭产业联盟联合河岸检测中心主办峰会。')).toEqual(['云岭产业联盟', '河岸检测中心']);
    expect(organisations('青禾技术联盟联合会、中国联合河岸有限公司主办峰会。')).toEqual([
      '中国联合河岸有限公司',
      '青禾技术联盟联合会',
    ]);
  });

  it('where it is the home of guests, and not a country or a field', () => {
    expect(organisations('来自青禾网、河岸科技、匈牙利的嘉宾登台。')).toEqual(['河岸科技', '青禾网']);
    expect(organisations('来自电力、油气、煤炭等能源领域单位的代表参会。')).toEqual([]);
  });

  it('where a line has nothing but it behind a name, or a title and it', () => {
    expect(organisations('议程\n  唐一鸣 云岭大学\n  白慧敏 教授 青禾学院\n')).toEqual([
      '云岭大学',
      '青禾学院',
    ]);
  });

  it('without the verb that says what it does, before the next that does something else', () => {
    expect(organisations('由云岭集团有限公司主管、青禾研究院主办。')).toEqual([
      '云岭集团有限公司',
      '青禾研究院',
    ]);
    expect(organisations('峰会上说，具体办法由河岸主管部门制定。')).toEqual([]);
  });

  it('with the marks of the book that it is named by', () => {
    expect(organisations('《青禾研究》杂志社主办峰会。')).toEqual(['《青禾研究》杂志社']);
    expect(organisations('论坛由《青禾日报》记者林一帆主持。')).toEqual(['青禾日报']);
  });

  it('where only words for a field and for an alliance make it', () => {
    expect(organisations('工业信息安全产业发展联盟承办峰会。')).toEqual(['工业信息安全产业发展联盟']);
  });
});

describe('one organisation', () => {
  const orgs = (text: string) => findCandidates(text, []).filter(({ kind }) => kind === 'organisation');

  it('is meant by the full name of a company and by the forms that the text goes on with', () => {
    const text = '江苏晴晖信息科技有限公司董事长乔立出席签约。晴晖科技与某区合作，晴晖科技总经理白慧敏致辞。';
    expect(orgs(text).map(({ name, surfaces, mentions }) => [name, surfaces, mentions.length])).toEqual([
      ['江苏晴晖信息科技有限公司', ['江苏晴晖信息科技有限公司', '晴晖科技'], 3],
    ]);
  });

  it('is meant by what the ends of the names of schools and offices are shortened to', () => {
    const text =
      '青禾交通大学党委书记乔立出席。青禾交大副校长白慧敏、云岭市经济和信息化局局长唐一鸣、云岭市经信局冯慧敏处长致辞。';
    expect(orgs(text).map(({ surfaces }) => surfaces)).toEqual([
      ['青禾交通大学', '青禾交大'],
      ['云岭市经济和信息化局', '云岭市经信局'],
    ]);
  });

  it('is meant in this article alone by a word for any body: that is no form of it', () => {
    const text = '云岭安全检测研究中心（以下简称中心）签约。会议由中心主任白慧敏主持，城市副中心乔立出席。';
    expect(orgs(text).map(({ surfaces, mentions }) => [surfaces, mentions.length])).toEqual([
      [['云岭安全检测研究中心'], 1],
    ]);
  });

  it('is meant by a short form that the text defines, whatever else it says of it', () => {
    const text = '近日，云岭数据流通管理局（以下简称“云数局”）发文。';
    expect(orgs(text).map(({ surfaces }) => surfaces)).toEqual([['云岭数据流通管理局', '云数局']]);
  });

  it('is meant by a name that everybody knows without 公司, and by a Japanese one without 株式会社', () => {
    expect(organisations('特斯拉公司表示，卖得少。特斯拉宣布降价。')).toEqual(['特斯拉公司']);
    expect(organisations('青禾精密株式会社表示，要修。青禾精密宣布，修好了。')).toEqual(['青禾精密株式会社']);
  });

  it('is meant by the letters that the text gives for it, and by each name that it gives them for', () => {
    expect(
      organisations(
        'YCA警告称，要修。河岸国云岭通信和网络管理局（YCA）表示，要修。云岭通信与网络管理局（YCA）建议修。',
      ),
    ).toEqual(['河岸国云岭通信和网络管理局']);
    expect(organisations('云岭通信管理局（YCA）表示，要修。河岸医疗管理局（YCA）表示，不修。')).toEqual([
      '云岭通信管理局',
      '河岸医疗管理局',
    ]);
  });

  it('is not meant by the name of a group that it belongs to, nor by a defined form before its definition', () => {
    expect(
      orgs('中国移动通信集团有限公司承办峰会，移动通信很重要。').map(({ surfaces }) => surfaces),
    ).toEqual([['中国移动通信集团有限公司']]);
    const text =
      '青粮集团很大，青粮信息科技有限公司总经理乔立、ABCD 平台出席。云岭检测认证中心（以下简称“ABCD”）签约。';
    expect(orgs(text).map(({ surfaces, mentions }) => [surfaces, mentions.length])).toEqual([
      [['青粮信息科技有限公司'], 1],
      [['云岭检测认证中心', 'ABCD'], 2],
    ]);
  });

  it('is meant by a short brand that a title is held in', () => {
    const text = '深圳市晴软科技股份有限公司承办峰会。晴软市场支持部总经理乔立出席。';
    expect(orgs(text).map(({ surfaces }) => surfaces)).toEqual([['深圳市晴软科技股份有限公司', '晴软']]);
  });

  it('is meant by a brand with the place of the company before it', () => {
    const text = '论坛由南京晴软科技发展股份有限公司主办。南京晴软科技售前技术部总监乔立发言。';
    expect(orgs(text).map(({ surfaces }) => surfaces[0])).toEqual(['南京晴软科技发展股份有限公司']);
  });

  it('is meant by a brand with and without its last word, where the text does not list both', () => {
    const text = '晴绒受邀出席签约。晴绒是一家公司。晴绒安全荣获大奖。晴绒安全CEO乔立致辞。';
    expect(orgs(text).map(({ surfaces }) => surfaces)).toEqual([['晴绒安全', '晴绒']]);
    // One that is met more often by itself is more than that.
    expect(orgs(`${text}晴绒说，可以。晴绒不错。`).length).toBe(2);
    const group = '青禾集团总裁乔立致辞。青禾受邀出席，青禾荣获大奖。青禾很大。';
    expect(orgs(group).map(({ surfaces }) => surfaces)).toEqual([['青禾集团', '青禾']]);
    expect(
      orgs(`${text}晴绒、晴绒安全共同签约。`)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['晴绒', '晴绒安全']);
  });

  it('is meant by a brand that never stands without its last word', () => {
    const text = '青藤科技AI解决方案专家乔立出席。青藤科技展出产品。';
    expect(orgs(text).map(({ name }) => name)).toEqual(['青藤科技']);
  });
});

describe('no organisation is proposed', () => {
  it('that is known but for its country', () => {
    const text = '近日，中国青禾应急中心发布报告并签约。';
    expect(organisations(text, [knownIn(text, '青禾应急中心')])).toEqual([]);
  });

  it('that is known, nor a department of one', () => {
    const text = '青禾集团网络安全部总经理乔立致辞。';
    expect(organisations(text, [knownIn(text, '青禾集团')])).toEqual([]);
  });

  it('where words only name a field, a place, a date or an event', () => {
    for (const text of [
      '网络安全中心主办。',
      '云岭市副市长白慧敏致辞。',
      '2023 年首席执行官乔立致辞。',
      '河岸大会主席唐一鸣在云岭国际会议中心致辞。',
      '3家公司签约，首批13个创新中心揭牌。',
      '一些航空公司和四家能源公司签约。',
    ]) {
      expect(organisations(text), text).toEqual([]);
    }
  });

  it('where a list is of people, or of what companies have', () => {
    expect(organisations('青禾集团董事长沈继业、总裁胡忠华、首席技术官叶晓虎等公司领导出席。')).toEqual([
      '青禾集团',
    ]);
    expect(organisations('峰会上谈到规划驱动、运行驱动等公司战略。')).toEqual([]);
    expect(organisations('中心积极服务法院、检察院等部门，峰会召开。')).toEqual([]);
  });

  it('where countries and fields stand in a list, or companies of a field and none by name', () => {
    expect(organisations('峰会吸引了来自中国、越南、马来西亚等国家的企业。')).toEqual([]);
    expect(
      organisations('峰会上，来自越南的唐一鸣讲了专家评审委员会的意见，以及中国大模型公司的去向。'),
    ).toEqual([]);
    expect(organisations('国家高层次人才乔立、享受国务院政府特殊津贴专家白慧敏出席峰会。')).toEqual([]);
  });

  it('where an award or the end of another word looks like an office', () => {
    expect(organisations('国际象棋世界冠军卡斯帕罗夫出席。')).toEqual([]);
    expect(organisations('伙伴提高工程项目交付能力，峰会召开。')).toEqual([]);
  });

  it('where a sentence says nothing of taking part', () => {
    expect(organisations('研究引用了云岭大学的论文。')).toEqual([]);
  });
});
