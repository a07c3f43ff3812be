import { describe, expect, it } from 'vitest';
import { findCandidates } from '@/lib/core/candidates/find-candidates';

/** The people proposed in a text that knows nobody, each with the titles as printed. */
function people(text: string): Record<string, string[]> {
  return Object.fromEntries(
    findCandidates(text, [])
      .filter(({ kind }) => kind === 'person')
      .map(({ name, titles }) => [name, titles.map(({ title }) => title)]),
  );
}

describe('a person is proposed', () => {
  it('where the name stands right behind titles, with each of them as printed', () => {
    expect(people('会议由云岭大学副校长、网络学院院长白慧敏主持。')).toEqual({
      白慧敏: ['云岭大学副校长', '网络学院院长'],
    });
    expect(people('云岭大学副校长白慧敏、青禾集团副总裁乔立两位嘉宾到场。')).toEqual({
      白慧敏: ['云岭大学副校长'],
      乔立: ['青禾集团副总裁'],
    });
    expect(people('青禾集团副总裁兼首席安全官乔立表示，要重视。')).toEqual({
      乔立: ['青禾集团副总裁', '首席安全官'],
    });
    expect(people('青禾集团创始人，河岸大会主席乔立在演讲中指出。')).toEqual({
      乔立: ['青禾集团创始人', '河岸大会主席'],
    });
  });

  it('where a surname is also a word that sentences go on with, if the name is usual', () => {
    expect(people('青禾集团总裁于建国表示，要重视。河岸科技总经理任鸿志指出，要投入。')).toEqual({
      于建国: ['青禾集团总裁'],
      任鸿志: ['河岸科技总经理'],
    });
    expect(people('青禾集团总裁于昨日表示，河岸科技总经理任期三年，云岭大学校长常年在外。')).toEqual({});
  });

  it('where a full name in Latin letters stands behind a calling, and not a word in them', () => {
    expect(people('勒索软件专家Harold Winter也看过它，网络安全专家 Mary Ann Fields 没有。')).toEqual({
      'Harold Winter': ['勒索软件专家'],
      'Mary Ann Fields': ['网络安全专家'],
    });
    expect(people('云岭机构首席执行官的Harold Winter表示，这些专家的Windows用得多。')).toEqual({
      'Harold Winter': ['云岭机构首席执行官'],
    });
    expect(people('这些专家Windows用得多，那些专家用的是 Linux。')).toEqual({});
  });

  it('before an office without a body where a clause begins with both and goes on with speaking', () => {
    expect(people('随后，程光远副主任在致辞中指出，要重视。')).toEqual({ 程光远: ['副主任'] });
    expect(people('高级别副主任到场，安全部主任也在。')).toEqual({});
  });

  it('where a line has the body, a blank apart, between name and office', () => {
    expect(people('程光远 青禾科技 创始人 & CEO\n甲。\n白慧敏 河岸数科 联合创始人兼董事长\n乙。')).toEqual({
      程光远: ['青禾科技 创始人', 'CEO'],
      白慧敏: ['河岸数科 联合创始人', '董事长'],
    });
    expect(people('白慧敏 与嘉宾 主任\n')).toEqual({});
  });

  it('with the whole of a foreign name', () => {
    expect(people('联合国秘书长古特雷斯预先录制了致辞。古特雷斯强调。')).toEqual({
      古特雷斯: ['联合国秘书长'],
    });
    expect(people('前网络司令部司令保罗·中曾根表示。')).toEqual({ 保罗·中曾根: ['前网络司令部司令'] });
    expect(people('河岸研究所主任海伦娜·梅里和马克·布雷达指出。')).toEqual({
      海伦娜·梅里: ['河岸研究所主任'],
      马克·布雷达: ['河岸研究所主任'],
    });
  });

  it('but not a body in letters behind another person', () => {
    expect(Object.keys(people('青禾集团副总经理程光远、YLT中国区副总裁白慧敏到场。'))).toEqual([
      '程光远',
      '白慧敏',
    ]);
  });

  it('without 和 and the body behind it', () => {
    expect(people('青禾集团总裁王伟和中国云岭公司总裁白慧敏到场。')).toEqual({
      王伟: ['青禾集团总裁'],
      白慧敏: ['中国云岭公司总裁'],
    });
  });

  it('once, where the last part of the name stands alone beside another title', () => {
    const text = 'Mossgate公司专家Brett Hallow说，数据已外泄。勒索软件专家Hallow称，攻击会继续。';
    expect(people(text)).toEqual({ 'Brett Hallow': ['Mossgate公司专家', '勒索软件专家'] });
    const ofTwo = '青禾集团总裁Brett Hallow说。河岸科技总裁Anna Hallow说。云岭协会主席Hallow称。';
    expect(people(ofTwo)).toMatchObject({ Hallow: ['云岭协会主席'] });
  });

  it('without a title, where a foreigner speaks by the full name and again by the last part of it', () => {
    expect(people('云岭社的 Harold Winter 在节目中表示，会的。Winter 还说，不会。')).toEqual({
      'Harold Winter': [],
    });
    expect(people('「会的。」马克·温特透露。温特指出，不会。')).toEqual({ 马克·温特: [] });
    expect(people('Harold Winter 表示，会的。Winter 系统很好用。')).toEqual({});
    expect(people('Harold Winter 表示，会的。他还说，不会。')).toEqual({});
  });

  it('without a title, where the name stands in Latin letters behind it, and the text goes on by the last part', () => {
    expect(people('局里已正式任命马克·温特（Mark Winter）来管。温特将努力。')).toEqual({ 马克·温特: [] });
    expect(people('由河岸大学的莎拉·温特（Sarah Winter）领导。温特很忙。')).toEqual({ 莎拉·温特: [] });
    expect(people('公司推出了亿路·温特（YILU Winter）平台。温特很好用。')).toEqual({});
  });

  it('not where a word that goes on behind a title begins as a name does', () => {
    expect(people('云岭大学校长高度重视安全，青禾集团总裁简短地回答说。')).toEqual({});
  });

  it('between the body and 老师', () => {
    expect(people('云岭大学白慧敏老师分享了观点。')).toEqual({ 白慧敏: ['老师'] });
    expect(people('云岭大学教授白慧敏到场。云岭大学白慧敏老师分享。')).toEqual({ 白慧敏: ['云岭大学教授'] });
    expect(people('老师和同学们到场，云岭大学的老师表示欢迎。')).toEqual({});
  });

  it('in captions, with blanks between title and name, in both orders', () => {
    expect(people('云岭大学副校长  白慧敏\n乔立 青禾集团副总裁')).toEqual({
      白慧敏: ['云岭大学副校长'],
      乔立: ['青禾集团副总裁'],
    });
  });

  it('each of several in a row, each with the titles that stand before it', () => {
    expect(people('云岭大学副校长白慧敏，青禾集团副总裁乔立，河岸科技CEO唐一鸣与主持人对话。')).toEqual({
      白慧敏: ['云岭大学副校长'],
      乔立: ['青禾集团副总裁'],
      唐一鸣: ['河岸科技CEO'],
    });
  });

  it('by labels of speakers, with the titles behind them', () => {
    const panel =
      '【乔立：青禾集团副总裁、河岸研究院院长】到场。\n唐一鸣（主持人）：\n欢迎。\n乔立：\n谢谢。\n唐一鸣（主持人）：\n请讲。';
    expect(people(panel)).toEqual({ 乔立: ['青禾集团副总裁', '河岸研究院院长'], 唐一鸣: [] });
  });

  it('where the text says which organisation the person comes from', () => {
    expect(people('来自青禾网安的唐一鸣和来自云岭大学的教授白慧敏分享。')).toEqual({
      唐一鸣: [],
      白慧敏: ['教授'],
    });
    expect(people('来自北京的消息表示，来自行业的专家认为。')).toEqual({});
  });

  it('where a line has nothing but a body behind the name, with the title between', () => {
    expect(people('议程\n* 唐一鸣 云岭大学\n* 白慧敏 教授 青禾学院\n* 网络安全 云岭大学')).toEqual({
      唐一鸣: [],
      白慧敏: ['教授'],
    });
  });

  it('where titles stand below a line that has nothing but the name, or bodies below several such lines', () => {
    expect(people('嘉宾\n白慧敏\n云岭大学副校长、教授\n乔　立\n\n青禾集团总裁\n他讲了云安全。')).toEqual({
      白慧敏: ['云岭大学副校长', '教授'],
      乔立: ['青禾集团总裁'],
    });
    expect(people('委员\n白慧敏\n云岭大学\n唐一鸣\n青禾研究院\n')).toEqual({ 白慧敏: [], 唐一鸣: [] });
    expect(people('嘉宾：白慧敏\n云岭大学副校长，教授，曾任院长。超过20年经验，负责安全。\n')).toEqual({
      白慧敏: ['云岭大学副校长', '教授'],
    });
    expect(people('白慧敏博士，云岭大学青年教授，主要从事密码学研究。')).toEqual({
      白慧敏: ['云岭大学青年教授'],
    });
    expect(people('白慧敏，云岭大学教授，主要从事密码学研究，发表论文百余篇。')).toEqual({
      白慧敏: ['云岭大学教授'],
    });
    expect(
      people('白慧敏，云岭大学教授（晴光研究中心执行主任），主要从事密码学研究，发表论文百余篇。'),
    ).toEqual({
      白慧敏: ['云岭大学教授'],
    });
    expect(people('嘉宾：\n乔立\n青禾网安首席安全官，云岭威胁情报研究中心 CTO，负责研究。')).toEqual({
      乔立: ['青禾网安首席安全官', '云岭威胁情报研究中心 CTO'],
    });
    // The author of an article, and whose it is.
    expect(people('原创\n白慧敏\n云岭研究院\n')).toEqual({});
    expect(people('原创\n白慧敏\n安全分析师\n')).toEqual({});
  });

  it('where brackets behind the name, or the beginning of its line, say nothing but where the person comes from', () => {
    expect(people('获奖名单\n唐一鸣（云岭大学）\n文 | 青禾法学院 白慧敏\n五月起施行。')).toEqual({
      唐一鸣: [],
      白慧敏: [],
    });
    expect(people('他读了漏洞平台（云岭大学），云岭大学 网络安全\n高峰（下）')).toEqual({});
  });

  it('with titles that a single blank parts from their body, each once, and not with the date before', () => {
    expect(people('云岭大学 网络学院院长 白慧敏\n云岭大学网络学院院长白慧敏致辞。')).toEqual({
      白慧敏: ['云岭大学 网络学院院长'],
    });
    expect(people('据悉，2023 年首席执行官乔立的薪酬下降，2024年度创新奖得主唐一鸣出席。')).toEqual({
      乔立: ['首席执行官'],
      唐一鸣: ['2024年度创新奖得主'],
    });
  });

  it('where the body stands before the name and the office behind it', () => {
    expect(people('云岭档案局唐一鸣处长、青禾大学白慧敏副教授出席。')).toEqual({
      唐一鸣: ['处长'],
      白慧敏: ['副教授'],
    });
    expect(people('云岭档案局高级主任出席。')).toEqual({});
  });

  it('with foreign names, compound surnames and handles', () => {
    expect(people('埃及网络安全委员会主席穆罕默德·哈桑（Mohamed Hassan）致辞。')).toEqual({
      穆罕默德·哈桑: ['埃及网络安全委员会主席'],
    });
    expect(people('青禾集团总裁欧阳明远指出，云岭大学教授司马南在会上说。')).toEqual({
      欧阳明远: ['青禾集团总裁'],
      司马南: ['云岭大学教授'],
    });
    expect(people('青禾集团首席安全研究员Mossy以“供应链”为题分享。')).toEqual({
      Mossy: ['青禾集团首席安全研究员'],
    });
  });
});

describe('nobody is proposed', () => {
  it('where words follow a title that only look like a name', () => {
    const texts = [
      '专家学者和企业代表到场。',
      '获得重磅嘉宾支持，中高级安全专家水平。',
      '董事长高度重视，总裁应邀出席，院长向大会致辞。',
      '联盟会员单位代表签约。',
    ];
    for (const text of texts) expect(people(text), text).toEqual({});
  });
});

describe('the places of a candidate', () => {
  it('are all those where it is named, also without its titles, and by the form in brackets', () => {
    const text = '青禾集团CEO乔立明（小乔）致辞。乔立明说，可以。小乔还说，不难。乔立明。';
    const [found] = findCandidates(text, []);
    expect(found?.surfaces).toEqual(['乔立明', '小乔']);
    expect(found?.mentions.map(({ surface }) => surface)).toEqual([
      '乔立明',
      '小乔',
      '乔立明',
      '小乔',
      '乔立明',
    ]);
  });
});
