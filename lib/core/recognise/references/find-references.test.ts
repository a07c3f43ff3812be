import { describe, expect, it } from 'vitest';
import type { NamedInArticle } from '@/lib/core/recognise/named-in-article';
import { findReferences } from '@/lib/core/recognise/references/find-references';

type Known = Pick<NamedInArticle, 'key' | 'kind' | 'name'> & { readonly titles?: readonly string[] };

const person = (name: string, ...titles: string[]): Known => ({ key: name, kind: 'person', name, titles });
const body = (name: string): Known => ({ key: name, kind: 'organisation', name });

function namedIn(text: string, known: readonly Known[]): NamedInArticle[] {
  return known.map(({ titles = [], ...one }) => {
    const mentions = [...text.matchAll(new RegExp(one.name, 'g'))].map(({ index }) => ({
      start: index,
      end: index + one.name.length,
    }));
    return { ...one, titles, mentions };
  });
}

/** The references of a text, each with the name it was found to mean and the offset that it refers to. */
function referencesIn(
  text: string,
  known: readonly Known[],
): [surface: string, key: string, refersTo: number][] {
  return findReferences(text, namedIn(text, known)).map(({ start, end, key, refersTo }) => [
    text.slice(start, end),
    key,
    refersTo.start,
  ]);
}

/** The references of a text as they stand there: in 【】. */
function marked(text: string, known: readonly Known[]): string {
  let result = text;
  for (const { start, end } of findReferences(text, namedIn(text, known)).toReversed()) {
    result = `${result.slice(0, start)}【${result.slice(start, end)}】${result.slice(end)}`;
  }
  return result;
}

/** Each line is a text as it should be marked. */
function expectReferences(known: readonly Known[], lines: readonly string[]): void {
  for (const line of lines) expect(marked(line.replace(/[【】]/g, ''), known)).toBe(line);
}

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

describe('该公司 and its like', () => {
  it('mean the body that was the subject right before', () => {
    expectReferences(
      [body('砺石'), body('江州网络安全产业联盟')],
      [
        '砺石发布了产品。【该公司】表示满意。',
        '会上，江州网络安全产业联盟成立。据悉，【该联盟】将办会，【该组织】很大。',
        '英国电信公司砺石遭到攻击，导致【该公司】停业。2024 年砺石收入很高，【该公司】很大。',
      ],
    );
  });

  it('mean offices, schools and banks by one character, where it begins no other word', () => {
    expectReferences(
      [body('江州管理局'), body('江州学院'), body('江州银行'), body('江州效率办公室'), person('周明远')],
      [
        '江州管理局发文，【该局】要求：该局长不在此列。',
        '江州管理局（JGJ）请大家来，周明远将领导【该机构】。',
        '江州效率办公室招人，【该办公室】很大。',
        '江州学院开课，【该校】与【该院】都表示，该院士和该校友不来。',
        '江州银行开业，【该行】说，该行业很大，该银行卡丢了。\n本行不在此列。',
        '江州学院开课。【本院】欢迎各位，而本院士不来。',
        '江州银行支持安全社区。该社区很大，该团队也是。',
      ],
    );
  });

  it('mean the body that the subject is of, and one with its kind or its letters behind the name', () => {
    expectReferences(
      [body('砺石'), body('江州网络安全产业联盟'), person('周明远')],
      [
        '砺石首席执行官周明远（Ming Zhou）透露，【该公司】将上市。',
        '砺石公司证实了事件，称系统正常。【该公司】已展开调查。',
        '砺石是一家领先的数据安全公司，成立于 2021 年。【该公司】很大。',
        '虽然砺石声称修好了，但【该公司】没有证据。',
        '江州网络安全产业联盟（JZALLIANCE）成立。【该联盟】将办会。',
        '我们砺石【这家公司】不大。',
        '江州网络安全产业联盟（JZA）成立了。别的事。又一件。还有一件。【JZA】表示，【该联盟】将办会。',
        '交易平台砺石丢了钥匙。后来砺石承认了，【该平台】道歉。砺石 One 升级，该联盟不知道。',
        '砺石推出交易平台。该平台很好。',
      ],
    );
  });

  it('mean the body that was just founded, and nobody where another of its kind is in the sentence', () => {
    expectReferences(
      [body('江州网络安全产业联盟'), body('云岭安全协会')],
      [
        '云岭安全协会揭晓，“江州网络安全产业联盟”正式成立。【本组织】欢迎各位。',
        '云岭安全协会介绍了江州网络安全产业联盟的工作。该组织很大。',
      ],
    );
  });

  it('mean it still where things are named between, in Latin letters or several', () => {
    expectReferences(
      [body('砺石')],
      [
        '砺石将ChatGPT 下线调查，但【该公司】没有说明。',
        '砺石的软件导致许多Windows 系统崩溃。【该公司】道歉。',
        '砺石服务 500家公司和众多科技公司。【该公司】很大。',
        '砺石收购了Demisto，该公司的产品很好。',
        '砺石称Okta遭到入侵，该公司正在调查。',
        '砺石警告称，攻击者利用了Exchange漏洞。【该公司】敦促更新。',
        '名为“Fortibitch”的黑客勒索砺石，但【该公司】拒绝支付。【该网络安全公司】报了警。',
        '报道援引砺石内部备忘录称，【该公司】将裁员。',
        '黑客勒索Okta和砺石，但该公司拒绝支付。',
        '砺石发现一家电信公司遭到入侵，该公司正在调查。',
      ],
    );
  });

  it('mean the only body of their kind in the paragraph above, at the beginning of one', () => {
    expectReferences(
      [body('江州网络安全产业联盟'), body('江州银行')],
      [
        '江州网络安全产业联盟成立了。江州银行支持。大家高兴。\n【该联盟】将办会。',
        '江州网络安全产业联盟成立了，另一个联盟也在。\n该联盟将办会。',
        '江州网络安全产业联盟成立了。\n别的事。\n该联盟将办会，两个段落之间该银行不来。',
      ],
    );
  });

  it('mean the company that the paragraph above is about, and no other', () => {
    expectReferences(
      [body('砺石'), body('浅川科技'), body('江州市大使馆')],
      [
        '砺石发布了产品。\n【该公司】表示满意。\n目前，【该公司】还没有卖出。',
        '砺石发布了产品，浅川科技也是。\n该公司表示满意。',
        '他曾在砺石任职。\n该公司表示满意。',
        '砺石认为，特斯拉很好，这会提高该公司的盈利。',
        '砺石总裁不同意，认为该公司违背初衷。',
        '砺石旗下的公司和GitHub都受影响。\n该公司表示满意。',
        '江州市大使馆指出，这是抹黑。\n美方指控该公司。',
        '砺石讲了一件事。先是这样。后来那样。最后又变了。\n该公司表示满意。',
      ],
    );
  });

  it('mean the only company that the paragraph names, whatever it is of its sentence', () => {
    expectReferences(
      [body('砺石'), body('浅川科技'), body('江州刑警大队'), person('周明远')],
      [
        '黑客入侵砺石的网络，迫使【该公司】停业。',
        '议员要求砺石首席执行官周明远说明【该公司】的计划。',
        '勒索团伙MossCat公布了砺石的文件，并威胁【该公司】付款。',
        '砺石升级了产品。其主要功能不变。【该公司】还会继续。',
        '砺石修好了漏洞。【这家科技巨头】很大，【该网络安全供应商】也很忙。【这家总部位于江州的公司】有千人。',
        '砺石是一家领先的电机制造商，【该公司】很大。砺石用了一家运营商的线路，该公司很大。',
        '砺石员工上街，反对【该公司】的决定。',
        '江州最大的公司之一砺石表示，停业了。【该公司】还会继续。',
        '黑客入侵砺石和浅川科技，迫使该公司停业。',
        '砺石升级了产品。新版更快。功能不变。外观也是。该公司还会继续。',
        '江州刑警大队接到报案，发现该公司的人都走了。',
      ],
    );
  });

  it('mean who was asked, bought or said something before, whatever else is named there', () => {
    const known = [body('砺石'), body('浅川科技'), body('江州时报')];
    const meant = (text: string): (string | undefined)[] => referencesIn(text, known).map(([, key]) => key);
    expect(meant('浅川科技停产。记者联系了砺石，询问是否向Moss Team付款，但尚未收到该公司的回应。')).toEqual([
      '砺石',
    ]);
    expect(meant('浅川科技告知了砺石。\n该公司发言人表示，正在修复。')).toEqual(['砺石']);
    expect(meant('砺石是一家安全公司。去年，浅川科技收购该公司。')).toEqual(['砺石']);
    expect(meant('浅川科技曾投资砺石，此次以三亿元收购该公司。')).toEqual(['砺石']);
    expect(meant('砺石预测，浅川科技的销量会下降。该公司还预计，明年回升。')).toEqual(['砺石']);
    expect(meant('砺石对浅川科技的成果评价很高，并发来贺信。该公司表示满意。')).toEqual(['砺石']);
    expect(meant('不同于浅川科技，砺石不卖设备，但该公司出租设备。')).toEqual(['砺石']);
    expect(meant('浅川科技的成绩归功于砺石，该公司承担了测试。')).toEqual(['砺石']);
    expect(meant('砺石停产。浅川科技宣布收购该公司，某某公司也有意。')).toEqual(['砺石']);
    expect(meant('砺石宣布以三亿元收购该公司。')).toEqual([]);
    expect(meant('砺石和浅川科技停产，江州集团收购该公司。')).toEqual([]);
  });

  it('mean the same again in one sentence and at the beginning of the next', () => {
    expectReferences(
      [body('砺石'), body('浅川科技')],
      [
        '这也是砺石的麻烦，上周，【该公司】与B&C的合作破裂，促使【该公司】换人。',
        '砺石停产。【该公司】表示，浅川科技的产品很好。【该公司】强调，会恢复供货。',
        '砺石停产。【该公司】收到一家江州公司的邮件，该公司的网站打不开。',
      ],
    );
  });

  it('mean a company beside helpers, attackers, reporters and what it is called', () => {
    expectReferences(
      [body('砺石'), body('浅川科技'), body('江州时报')],
      [
        '砺石报了案，并正在与一家安全公司合作调查。【该公司】补充说，不会付款。',
        '砺石是数据失窃的安全公司之一。【该公司】表示，已经报案。',
        '有份文件由Moss Planet公布，据称属于砺石。这是一家做灯的公司。【该公司】有千人。',
        '砺石正在更新产品。\n据江州时报报道，【该公司】会继续。',
        '砺石没有确认黑客是否与【该公司】联系。',
        '尽管围绕砺石的报道都在谈【该公司】的盈利，问题仍在。',
        '他去年创立了砺石。虽然辞了职，他仍是【该公司】的股东。',
        '砺石停产，原因不明，由于公司没有说。\n【该公司】会继续。',
        '砺石云盾是【该公司】的产品。',
      ],
    );
  });

  it('mean a group or an institution, whatever companies are named beside it', () => {
    expectReferences(
      [body('砺石集团'), body('浅川科技'), body('江州数字档案馆')],
      [
        '浅川科技开始审查砺石集团，想知道【该集团】是否违规。',
        '浅川科技开始审查砺石集团和江州集团，想知道该集团是否违规。',
        '江州数字档案馆取消了一家公司的许可。【该机构】表示，其Moss服务不变。',
      ],
    );
  });

  it('mean the last company that is a subject, where nothing else says which', () => {
    const known = [body('砺石'), body('浅川科技')];
    const meant = (text: string): (string | undefined)[] => referencesIn(text, known).map(([, key]) => key);
    expect(meant('浅川科技投了资，砺石在三国经营电网，该公司已报案。')).toEqual(['砺石']);
    expect(meant('浅川科技停产。砺石正在重组Moss部门，以关注该公司的新灯。')).toEqual(['砺石']);
    expect(meant('砺石是一家灯厂，与位于江州的浅川科技合并；该公司指出，灯很亮。')).not.toContain('浅川科技');
    expect(meant('砺石合作伙伴浅川科技展示了样品。该公司并未定价。')).not.toContain('砺石');
    expect(meant('浅川科技停产，砺石调研了该公司。')).toEqual([]);
  });

  it('mean nothing where another can be meant', () => {
    expectReferences(
      [body('砺石'), body('江州网络安全产业联盟')],
      [
        '砺石深入调研了该公司业务。',
        '他曾在砺石任职，后来创业。该公司成立于去年。',
        '砺石发布了产品。Progress Software 也是。该公司表示满意。',
        '江州网络安全产业联盟成立。该公司表示满意，应该公司出资。',
      ],
    );
  });
});
