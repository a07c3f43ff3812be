import { describe, expect, it } from 'vitest';
import { compileRecogniser } from '@/lib/core/recognise/compile';
import { findNames } from '@/lib/core/recognise/find-names';
import { dictionaryOf, expectMarks, marked, recogniser } from '@/tests/marked-names';
import { mentionsByName } from '@/tests/mentions-by-name';

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
