import { describe, expect, it } from 'vitest';
import { body, expectReferences, person, referencesIn } from '@/tests/marked-references';

describe('a surname and a title', () => {
  it('mean the person of that surname who was named before, at the last full name', () => {
    const text = '中国工程院院士沈昌祥作报告。沈院士指出，可信。沈昌祥说。沈院士强调。';
    expect(referencesIn(text, [person('沈昌祥')])).toEqual([
      ['沈院士', '沈昌祥', 7],
      ['沈院士', '沈昌祥', 23],
    ]);
  });

  it('mean nobody before the name, nor whom they do not fit', () => {
    expect(referencesIn('沈院士来了，中国工程院院士沈昌祥。', [person('沈昌祥')])).toEqual([]);
    expect(referencesIn('公司总裁沈昌祥表示。沈院士指出。', [person('沈昌祥', '公司总裁')])).toEqual([]);
    expect(referencesIn('公司总裁王永表示。王局长指出。', [person('王永', '公司总裁')])).toEqual([]);
  });

  it('mean the one whom the title fits, of several of a surname', () => {
    const known = [person('吴世忠', '中国工程院院士'), person('吴云坤', '公司总裁')];
    expect(referencesIn('吴世忠和吴云坤到场。吴院士说，吴总说。', known)).toEqual([
      ['吴院士', '吴世忠', 0],
      ['吴总', '吴云坤', 4],
    ]);
  });

  it('mean nobody where two fit and nothing tells them apart', () => {
    const known = [person('王海波', '公司副总裁'), person('王永', '公司总裁')];
    expect(referencesIn('王海波和王永到场。\n王总表示。', known)).toEqual([]);
    expect(referencesIn('王海波到场。\n王永发言，王总表示。', known)).toEqual([['王总', '王永', 7]]);
  });

  it('mean the person behind a word that ends like another surname', () => {
    expect(referencesIn('云岭大学教授沈昌祥作报告。感谢沈老师。', [person('沈昌祥')])).toEqual([
      ['沈老师', '沈昌祥', 6],
    ]);
  });

  it('end where a word of the same beginning goes on, and not where another does', () => {
    expectReferences(
      [person('韦韬', '公司总裁')],
      [
        '韦韬到场。【韦总】分享了经验，【韦总】结合案例，【韦总】要求严格，谢谢【韦总】和王老师。韦总结构，韦总部，韦总和为零。',
      ],
    );
  });

  it('mean an academician by 老, and nobody else', () => {
    expectReferences(
      [person('沈昌祥', '中国工程院院士'), person('韦韬', '公司总裁')],
      ['沈昌祥与韦韬到场。【沈老】指出，可信。沈老家在外地，韦老说。'],
    );
  });

  it('are no part of other words and names', () => {
    const text = '公司总裁周鸿祎。上周总裁会，一周总结，张晓周总到场，王周总，周总结。';
    expect(referencesIn(text, [person('周鸿祎')])).toEqual([]);
  });
});

describe('a form that the article defines', () => {
  it('means what it was defined for, from there on', () => {
    expectReferences(
      [body('江州网络安全产业联盟')],
      [
        '联盟成立。江州网络安全产业联盟（以下简称“联盟”）主办，【联盟】秘书长说，由【联盟】承办。',
        '江州网络安全产业联盟（Jiangzhou Alliance，下称JZA）发布，【JZA】指出，JZA-2024、xJZA',
        '江州网络安全产业联盟，简称“江网联”，昨日成立。【江网联】表示',
        '江州网络安全产业联盟（JZCA）主办，【JZCA】表示，JZCA GCR 不来，【JZCA】 Top 10 来了',
        '“江州网络安全产业联盟”（以下简称“江网联”或“联盟”）主办，【江网联】与【联盟】表示',
        '江州网络安全产业联盟（Jiangzhou Security Alliance, JZA）主办，【JZA】表示，JSA 不是',
        '江州网络安全产业联盟（Jiangzhou Alliance of the Network）主办，【JAN】表示',
        '江州网络安全产业联盟（江网联）主办，【江网联】表示',
        '江州网络安全产业联盟（江州）主办，江州表示；江州网络安全产业联盟（北京站）主办，北京站表示',
      ],
    );
  });

  it('is no part of the name of another', () => {
    expectReferences(
      [body('江州网络安全产业联盟')],
      [
        '江州网络安全产业联盟（以下简称“联盟”）与大模型产业联盟、技术创新联盟用联盟链合作，办多场联盟活动，【联盟】支持',
      ],
    );
  });

  it('is none where the brackets say something else', () => {
    expectReferences(
      [body('砺石'), person('顾清和')],
      ['砺石（601360.SH）上涨，601360.SH', '顾清和（CEO）说，CEO', '顾清和（砺石）说'],
    );
  });

  it('is a by-name or a name in Latin letters of a person', () => {
    expectReferences(
      [person('于旸'), person('阿里·贾弗')],
      [
        '于旸（TK）来了，【TK】说',
        'TK（于旸）来了，【TK】说',
        '阿里·贾弗（Ali Jaffer）来了。【Ali Jaffer】说',
      ],
    );
  });
});

describe('the family name of a foreigner', () => {
  it('means the one of that name', () => {
    expectReferences(
      [person('弥尔顿·穆勒'), person('Ada Lovelace')],
      [
        '弥尔顿·穆勒来了。【穆勒】认为，约翰·穆勒不来，穆勒定律和穆勒基金会也不来。',
        'Ada Lovelace 来了。【Lovelace】 表示，B Lovelace Corp 与 Lovelace Institute 不来。',
      ],
    );
    expectReferences(
      [person('理查德-琼恩'), person('Ada McLovelać')],
      ['理查德-琼恩来了。【琼恩】认为可以。Ada McLovelać 来了。【McLovelać】 不同意。'],
    );
  });

  it('means him also where it belongs to another name that the article gives him', () => {
    expectReferences(
      [person('弥尔顿·穆勒'), person('Ada Lovelace')],
      [
        '弥尔顿·穆勒（Milton L. Mueller）来了。【Mueller】 认为可以，而【穆勒】同意。',
        'Ada Lovelace（艾达·洛芙莱斯）来了。【洛芙莱斯】认为可以。但【洛芙莱斯】博士不来。',
      ],
    );
  });

  it('of few letters, and the first name, mean the one where they speak', () => {
    expectReferences(
      [person('Casey Art')],
      ['Casey Art 来了。【Casey】补充道，Art 很美。“可以。”【Art】 说，Casey 来了，the Art 说过。'],
    );
  });

  it('means the first of several until the second is named, and nobody from there on', () => {
    expectReferences(
      [person('塔尔·哈南'), person('佐尔·哈南')],
      ['塔尔·哈南来了。【哈南】认为可以。弟弟佐尔·哈南也来了。哈南认为不行。'],
    );
  });
});

describe('a surname before a colon', () => {
  it('at the beginning of a line means the only one of it', () => {
    expectReferences(
      [person('于旸'), person('王永'), person('王海波')],
      ['于旸与王永、王海波对谈。\n记者：你好。\n【于】：你好，于：不是。\n王：也好。'],
    );
  });
});

describe('a given name', () => {
  it('means the only one of it, where people call each other so', () => {
    expectReferences(
      [person('王振兴'), person('段海新')],
      [
        '王振兴和段海新来了。\n谭：\n【振兴】刚刚提到，【海新老师】也说，乡村振兴刚刚开始，李海新老师不来。',
        '海新老师来了。王振兴来了，振兴总结了经验。',
        '王振兴和段海新来了。谢谢【振兴】，也谢谢【海新】。感谢振兴计划。',
      ],
    );
  });

  it('is how friends call the only one whose name ends so', () => {
    expectReferences(
      [person('周欣'), person('李西')],
      ['合伙人周欣与李西来了。【欣哥】很忙，请【欣哥】来，墨西哥和大欣哥不来。'],
    );
  });
});
