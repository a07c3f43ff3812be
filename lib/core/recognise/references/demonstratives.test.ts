import { describe, expect, it } from 'vitest';
import { body, expectReferences, person, referencesIn } from '@/tests/marked-references';

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
