import { describe, expect, it } from 'vitest';
import type { Dictionary, EntityKind } from '@/lib/core/dictionary/entity';
import { compileRecogniser } from '@/lib/core/recognise/compile';
import { findNames } from '@/lib/core/recognise/find-names';
import { mentionsByName } from '@/tests/mentions-by-name';

type Named = readonly [kind: EntityKind, ...surfaces: string[]];

function dictionaryOf(entities: readonly Named[]): Dictionary {
  return {
    entities: entities.map(([kind, ...surfaces], i) => ({
      id: `${kind}-${i}`,
      kind,
      name: surfaces[0] ?? '',
      surfaces,
      description: null,
      parent: null,
      date: null,
      appearances: [],
    })),
    sources: [],
  };
}

const DICTIONARY = dictionaryOf([
  ['person', '李亮'],
  ['person', '余凯'],
  ['person', '王京'],
  ['person', '高峰'],
  ['person', '周鸿祎'],
  ['person', '顾建国'],
  ['person', '方明'],
  ['person', '欧阳明'],
  ['person', '阿玛尔·贾弗里', 'Ammar Jaffri', '阿玛尔'],
  ['organisation', '360集团', '360'],
  ['organisation', '360数字安全集团'],
  ['organisation', '网络空间安全协会', '网络空间安全'],
  ['organisation', '中国网络空间安全协会'],
  ['organisation', 'Palo Alto Networks'],
  ['organisation', '华为'],
  ['organisation', '公安部'],
  ...['京东', '联想', '美团', '中兴', '安天', '深信服', '中国移动', '中国银行'].map(
    (name): Named => ['organisation', name],
  ),
  ['organisation', '国家资料中心'],
  ['organisation', '大模型产业联盟'],
  ['organisation', 'IDC中国'],
  ['organisation', '教育部'],
  ['organisation', '清华大学'],
  ['organisation', '云岭网络大会'],
  ['organisation', '江州人民代表大会'],
  ['organisation', '中国（中关村）网络安全联盟'],
  ['event', 'ISC大会', 'ISC'],
  ['event', 'ISC.AI 2024'],
  ['product', '360安全大模型'],
]);
const recogniser = compileRecogniser(DICTIONARY);

/** The mentions of a text as a reader would see them: sure ones in 【】, unsure ones in 〔〕. */
function marked(text: string): string {
  let result = '';
  let end = 0;
  for (const mention of mentionsByName(text, recogniser)) {
    const [open, close] = mention.certainty === 'sure' ? ['【', '】'] : ['〔', '〕'];
    result += `${text.slice(end, mention.start)}${open}${mention.surface}${close}`;
    end = mention.end;
  }
  return result + text.slice(end);
}

/** Each line is a text as it should be marked: without the brackets it is what is read. */
function expectMarks(lines: readonly string[]): void {
  for (const line of lines) expect(marked(line.replace(/[【】〔〕]/g, ''))).toBe(line);
}

describe('the longest surface wins', () => {
  it('over those inside of it', () => {
    expectMarks([
      '【360数字安全集团】与【360集团】及【360】的同事',
      '【中国网络空间安全协会】和【网络空间安全协会】',
      '【360安全大模型】由【360】安全团队训练',
      '【ISC.AI 2024】之前是【ISC大会】',
    ]);
  });

  it('and where its surroundings forbid it, the next one does', () => {
    expectMarks(['【网络空间安全】技术', '【ISC】.', '在ISC.AI 2025上']);
  });
});

describe('one name in several spellings', () => {
  it('is found in other widths, cases and punctuation', () => {
    expectMarks([
      '【ＩＳＣ．ＡＩ　２０２４】',
      '【isc.ai 2024】',
      '【中国(中关村)网络安全联盟】',
      '【阿玛尔・贾弗里】先生和【阿玛尔•贾弗里】先生',
      '【３６０集团】',
    ]);
  });

  it('is found with blanks that mean nothing, and with characters that nobody sees', () => {
    expectMarks([
      '主任【李　亮】出席',
      '主任【李\u00a0\u00a0亮】出席',
      '【周\u200b鸿\ufeff祎】表示',
      '【ISC.AI2024】和【ISC.AI  2024】',
      '【360 数字安全集团】',
      '【中国（中关村） 网络安全联盟】',
      '【Palo\u00a0Alto Networks】',
    ]);
  });

  it('is found in traditional characters, and by a traditional form in the dictionary', () => {
    expect(marked('周鴻禕和顧建國去了中國網絡空間安全協會，公安部也在。')).toBe(
      '【周鴻禕】和【顧建國】去了【中國網絡空間安全協會】，【公安部】也在。',
    );
    const traditional = compileRecogniser(dictionaryOf([['person', '鄔江興']]));
    expect(
      findNames('邬江兴、鄔江興都写作邬江興。', traditional).map(({ start, end }) => [start, end]),
    ).toEqual([
      [0, 3],
      [4, 7],
      [10, 13],
    ]);
  });

  it('is not found over a line end, over too many blanks, or where a blank parts words', () => {
    expectMarks(['主任李\n亮出席', '李     亮', 'PaloAlto Networks', 'Palo\nAlto Networks', '周，鸿祎']);
  });

  it('keeps unseen characters and blanks around it out of the mention', () => {
    const [mention] = mentionsByName('\u200b 李亮\u200b \u200b', recogniser);
    expect(mention).toMatchObject({ start: 2, end: 4, surface: '李亮' });
  });
});

describe('letters and digits', () => {
  it('around a surface make it a part of a longer token', () => {
    expectMarks([
      'Insta360、2360、3600、360x、x360',
      'ISC2、MISC、ISC_2024、ISC-2、(ISC)²、（ISC）2认证',
      '邮箱 a@360.cn，网址 isc.360.cn 和 https://github.com/360/tools',
      '1.360 和 360.5',
      'Palo Alto Networksx',
    ]);
  });

  it('beside a blank, a Chinese character or a sign do not', () => {
    expectMarks([
      '【360】、【华为】等',
      '与【360】合作',
      '大会（【ISC】）开幕',
      '1.【Palo Alto Networks】 发布公告',
      "【Palo Alto Networks】's report",
      '【ISC】/【360】',
      '@【360】 官方',
    ]);
  });

  it('in another case than a short name in capitals leave a doubt', () => {
    expectMarks(['参加【ISC】', '参加〔isc〕', '使用【palo alto networks】']);
  });
});

describe('a name of digits is no number', () => {
  it('in front of measures, in groups of digits, or in names of products', () => {
    expectMarks([
      '约 360 亿元、360度、360°、360公里、360 KB、360%',
      '1,360 和 360,000',
      '第360期',
      '共360人',
      'Xbox 360 与 Osmo 360',
      '电话 400-0309-360',
      '查处案件360起，得票360票，共360份，移送360案。房间号360，',
      '分辨率640×360，江口路360号，停在国道360旁',
      '步数为240、360、480',
    ]);
  });

  it('leaves a doubt beside one other number, behind a sum, and where it may mean a full circle', () => {
    expectMarks([
      '每箱〔360〕至400，由300增至〔360〕',
      '新增样本数：〔360〕\n增至〔360〕。',
      '〔360〕全景影像，〔360〕考核',
      '平均〔360〕字稿，每盒〔360〕片装',
      '尿酸 360 μmol/L',
    ]);
  });

  it('and may begin like one', () => {
    expectMarks(['【360】天相', '【360】年度报告', '【360】多年来', '版本1.1，【360】手机助手', '〔360〕人']);
    expectMarks([
      '【360】起诉',
      '【360】手机',
      '【360】期待',
      '【360】案例',
      '【360】、4399和【360】',
      '1、【360】；2、',
      '大量【360】用户',
    ]);
  });
});

describe('a Chinese name of two characters', () => {
  it('is no part of a longer one', () => {
    expectMarks([
      '李亮亮表示',
      '专家李亮亮，',
      '王京涛在致辞中表示',
      '主任王京涛出席',
      '作者：王京涛\n',
      '王京涛点评了',
      '张李亮发言',
      '由张李亮主持',
      '东方明表示',
      '欧阳李亮',
      '王 京 涛',
      '李亮和，',
      '李亮和表示',
    ]);
  });

  it('is no part of other words', () => {
    expectMarks(['其余凯旋而归', '回答其余凯']);
  });

  it('is found where a sentence goes on', () => {
    expectMarks([
      '【李亮】表示',
      '【李亮】在会上说',
      '【李亮】的团队',
      '【李亮】、【余凯】与【周鸿祎】',
      '【李亮】和【余凯】出席',
      '【李亮】和【360】',
      '【李亮】亮相大会',
      '【李亮】明确提出',
      '【李亮】教授、【李亮】先生',
      '副总裁【李亮】',
      '（【李亮】）',
      '职务  【李亮】\n',
      '2024年【余凯】加入',
      '对话【李亮】：',
      '【李亮】抵达北京',
    ]);
  });

  it('leaves a doubt where the next character may belong to it', () => {
    expectMarks(['〔李亮〕满怀信心地走来', '〔余凯〕投身产业']);
  });

  it('that is also a word needs a title before it or a verb after it', () => {
    expectMarks(['主任【高峰】', '【高峰】表示', '达到〔高峰〕。', '安全〔高峰〕论坛', '〔高峰〕期过后']);
  });
});

describe('other names of persons', () => {
  it('of three characters are found whatever follows', () => {
    expectMarks(['【周鸿祎】点评', '【周鸿祎】亮相', '和【周鸿祎】和']);
  });

  it('that begin inside a word leave a doubt', () => {
    expectMarks(['局长【顾建国】', '回〔顾建国〕以来']);
  });

  it('with compound surnames or from other languages end where they end', () => {
    expectMarks([
      '【欧阳明】表示',
      '欧阳明远表示',
      '【阿玛尔·贾弗里】（【Ammar Jaffri】）',
      '穆罕默德·阿玛尔·贾弗里',
      '【阿玛尔】先生',
    ]);
  });
});

describe('the name of an organisation', () => {
  it('is no part of another word or body', () => {
    expectMarks([
      '公安部门',
      '教育部署',
      '升华为',
      '清华大学出版社',
      '美国教育部',
      '亚利桑那州教育部',
      '完成清点的有教育部、卫生与公众服务部和退伍军人事务部',
      '清华大学第一医院',
      '市公安部分民警，小微软件',
      '新竹清华大学',
      '据英教育部介绍，印尼教育部、智利教育部派员',
      '日本国家资料中心',
    ]);
  });

  it('of two characters is no part of the words around it', () => {
    expectMarks([
      '【京东】与北京东城区、南京东路',
      '让人联想到【联想】的产品，【联想】起诉',
      '精美团队与美团结，【美团】骑手',
      '其中兴起的热潮里，【中兴】推出',
      '公安天网工程，【安天】下一代引擎',
    ]);
  });

  it('does not begin a word with its last character', () => {
    expectMarks([
      '深信服务的力量，【深信服】服务',
      '中国移动互联网发展，【中国移动】推出',
      '中国银行业协会，【中国银行】业务',
    ]);
  });

  it('is no department of anybody', () => {
    expectMarks(['党委宣传教育部部长，集团素质教育部', '计算机基础【教育部】重点实验室', '国家【教育部】']);
  });

  it('is a doubt a little behind its name with another country, unless ours is spoken of between', () => {
    expectMarks([
      '韩国教育部道歉。〔教育部〕说，〔教育部〕会改。',
      '韩国教育部道歉。中国【教育部】说',
      '3日【教育部】与韩国教育部会谈。我国的【教育部】说',
      '11月3日【国家资料中心】发布',
    ]);
  });

  it('does not end in the verb of a sentence', () => {
    expectMarks([
      '以振兴中华为己任，以金华为例，清华为此',
      '聘任李建华为公司总经理，选举王华为董事，聘任高振华为证券事务代表，聘任王少华为审计负责人',
      '张振〔华为〕法定代表人',
      '浙江大〔华为〕客户建设，三大【华为】基地',
      '以【华为】为例，以中国【华为】为代表，以及【华为】主导',
      '任命他为【华为】副总裁，西安【华为】公司，选举前【华为】监事',
    ]);
  });

  it('is a doubt where more stands around it that another body would have', () => {
    expectMarks([
      '上海〔大模型产业联盟〕，成都〔大模型产业联盟〕',
      '加入【大模型产业联盟】',
      '〔IDC中国〕市场规模',
      '【IDC中国】副总裁，【IDC中国】市场高级分析师',
    ]);
  });

  it('is found before what belongs to it', () => {
    expectMarks([
      '【公安部】第三研究所',
      '【清华大学】网络研究院',
      '【清华大学】大学生',
      '中华人民共和国【教育部】',
      '我国【教育部】',
      '2023年【华为】发布',
      '【华为】云',
      '其中【华为】等',
    ]);
  });
});

describe('the name of an organisation that its event bears too', () => {
  it('is surely the body where only a body can be meant, and a doubt elsewhere', () => {
    expectMarks([
      '【云岭网络大会】秘书长出席，由【云岭网络大会】和某省共同主办',
      '【云岭网络大会】人工智能专业委员会，设立【云岭网络大会】数字研修院',
      '2024年〔云岭网络大会〕乌镇峰会，在〔云岭网络大会〕连获殊荣，〔云岭网络大会〕开幕',
      '第十三届【江州人民代表大会】第一次会议',
    ]);
  });

  it('says why', () => {
    const [mention] = mentionsByName('云岭网络大会开幕', recogniser);
    expect(mention?.doubt?.code).toBe('perhaps-event');
  });
});

describe('what a mention says', () => {
  it('is its entity, how it is named, and that a surface of two entities is unsure', () => {
    const both = dictionaryOf([
      ['organisation', '红客社区', 'KER'],
      ['product', 'KER'],
    ]);
    expect(mentionsByName('KER 与 红客社区', compileRecogniser(both))).toEqual([
      {
        start: 0,
        end: 3,
        surface: 'KER',
        entity: 'product-1',
        name: 'KER',
        kind: 'product',
        via: 'name',
        certainty: 'unsure',
        refersTo: null,
        doubt: { code: 'one-of-several', spans: [], entities: ['product-1', 'organisation-0'] },
      },
      {
        start: 6,
        end: 10,
        surface: '红客社区',
        entity: 'organisation-0',
        name: '红客社区',
        kind: 'organisation',
        via: 'name',
        certainty: 'sure',
        refersTo: null,
        doubt: null,
      },
    ]);
  });

  it('is an alias for another surface and the name for another spelling of it', () => {
    expect(mentionsByName('ＩＳＣ　大会，ISC', recogniser).map(({ via }) => via)).toEqual(['name', 'alias']);
  });
});

describe('odd input', () => {
  it.each([
    ['an empty text', ''],
    ['a single character', '李'],
    ['lone surrogates', '\ud83d李\ude00亮\ud83d'],
    ['nothing but blanks', ' '.repeat(10_000)],
    ['nothing but unseen characters', '\u200b'.repeat(10_000)],
    ['a first character before a sea of unseen ones', `李${'\u200b'.repeat(10_000)}亮`],
  ])('%s has no mention', (_, text) => {
    expect(mentionsByName(text, recogniser)).toEqual([]);
  });

  it('a million characters that all but match are read to their end', () => {
    const names = Array.from(
      { length: 500 },
      (_, i) => `李${'亮'.repeat(20)}${String.fromCharCode(0x4e00 + i)}`,
    );
    const many = compileRecogniser(dictionaryOf(names.map((name) => ['product', name] as const)));
    const text = `李${'亮'.repeat(19)}`.repeat(50_000);
    expect(mentionsByName(`${text}${names[7]}`, many).map(({ start }) => start)).toEqual([text.length]);
  });

  it('an empty dictionary finds nothing, a surface of one character is not looked for', () => {
    expect(mentionsByName('李亮', compileRecogniser(dictionaryOf([])))).toEqual([]);
    expect(mentionsByName('李亮', compileRecogniser(dictionaryOf([['person', '李', '', ' 李 ']])))).toEqual(
      [],
    );
  });
});
