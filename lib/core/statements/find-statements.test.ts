import { describe, expect, it } from 'vitest';
import { findStatements } from '@/lib/core/statements/find-statements';
import { markedVoices } from '@/tests/marked-voices';
import { said } from '@/tests/said-in';

describe('reported words', () => {
  it.each([
    '某公司总裁{张三}表示，安全是底线。',
    '随后，某公司总裁、博士{张三}在致辞中指出，安全是底线。',
    '{张三}认为安全是底线。',
    '某公司总裁{张三}结合<某公司>多年的实践，强调安全是底线。',
    '据某公司总裁{张三}介绍，安全是底线。',
    '在{张三}看来，安全是底线。',
    '用{张三}的话说，安全是底线。',
    '对此，某资本合伙人{张三}向记者分析称，安全是底线。',
    '{张三}调侃道，安全是底线。',
    '{张三}说安全是底线。',
    '签约之后，{张三}以“安全”为题发表主题演讲，表示安全是底线。',
    '对此{张三}表示，安全是底线。',
    '某公司首席安全顾问{张三}表示，安全是底线。',
    '<某公司>和亚太区总裁{张三}认为，安全是底线。',
    '{张三}告诉某报记者，安全是底线。',
    '{张三} 说安全是底线。',
    '{张三}形容，安全是底线。',
    '谈及甲的目的，{张三}表示，安全是底线。',
    '在谈到甲时，{张三}表示，安全是底线。',
    '某社报道称，某公司总裁{张三}表示，安全是底线。',
    '专家{张三}检查了甲，并向媒体透露，安全是底线。',
    '但根据某所专家{张三}的说法，安全是底线。',
    '按照某公司总裁{张三}所说，安全是底线。',
    '{张三}在“甲乙”的主题演讲中谈到，安全是底线。',
    '{张三}笃定的说到，安全是底线。',
    '{张三}观察到，安全是底线。',
    '{张三}也曾说过，安全是底线。',
    '{张三} 发推称安全是底线。',
    '正如某所专家 {张三} 博士所说，安全是底线。',
    '正如某所研究员{张三}所解释的那样，安全是底线。',
    '用户不会认为有风险，但正如某所研究员{张三}所言，安全是底线。',
    '对此，{张三}的解释是安全是底线。',
    '{张三}举例，安全是底线。',
    '{张三}还向公众通报，安全是底线。',
  ])('belong to who stands before the cue: %s', (marked) => {
    expect(said(marked)).toEqual([`张三|reported|${markedVoices(marked).text}`]);
  });

  it('begin with the sentence of the cue, not with the reporter before it', () => {
    expect(said('安全日益重要。{张三}指出，安全是底线。')).toEqual([
      '张三|reported|{张三}指出，安全是底线。'.replace(/[{}]/g, ''),
    ]);
  });

  it('go on until somebody else speaks', () => {
    expect(said('{张三}表示，甲是乙。同时丙是丁。此外，戊是己。{李四}指出，庚是辛。')).toEqual([
      '张三|reported|张三表示，甲是乙。同时丙是丁。此外，戊是己。',
      '李四|reported|李四指出，庚是辛。',
    ]);
  });

  it.each([
    '据悉，大会有千人参加。',
    '厂商方面则回应称已经修复。',
    '该公司尚未就此作出回应。',
    '本次大会由某协会主办。',
    '业内人士认为，这会有影响。',
    '这一举措得到好评。',
    '{李四}到场参观。',
    '此外，某公司的一份内部文件显示，丙是丁。',
    '这些展示说明丙是丁。',
    '（来源：某报）',
  ])('end where the reporter takes over: %s', (reporter) => {
    expect(said(`{张三}表示，甲是乙。${reporter}其后又有甲乙。`)).toEqual([
      '张三|reported|张三表示，甲是乙。',
    ]);
  });

  it('stay in their paragraph', () => {
    expect(said('{张三}表示，甲是乙。\n丙是丁。')).toEqual(['张三|reported|张三表示，甲是乙。']);
  });

  it('are those of 他 whom the sentence before names', () => {
    expect(said('某所所长{张三}主持开场。他表示，甲是乙。')).toEqual(['张三|reported|他表示，甲是乙。']);
    expect(said('{张三}表示，甲是乙。\n他强调，丙是丁。')).toEqual([
      '张三|reported|张三表示，甲是乙。',
      '张三|reported|他强调，丙是丁。',
    ]);
  });

  it('of 他 after somebody whom nobody has recognised are nobody’s', () => {
    expect(said('{张三}表示，甲是乙。\n某公司副总裁陈洋介绍了平台。他强调，丙是丁。')).toEqual([
      '张三|reported|张三表示，甲是乙。',
    ]);
  });

  it('of 他 are those of who did something, not of whom it was done to', () => {
    const marked = '某公司副总裁{张三}对{李四}院长的到访表示热烈欢迎，他介绍了甲的优势。';
    expect(said(marked)).toEqual([`张三|summarised|${markedVoices(marked).text}`]);
  });

  it('of 他 after two are doubtful', () => {
    expect(said('{张三}和{李四}发表演讲。他表示，甲是乙。')).toEqual([
      '李四|reported|他表示，甲是乙。|pronoun',
    ]);
  });

  it('that somebody claims of a speaker are not the speaker’s', () => {
    expect(said('{张三}说甲是乙。\n某明星上了新闻，她声称{张三}做了甲。')).toEqual([
      '张三|reported|张三说甲是乙。',
    ]);
  });

  it('of 他 after somebody unknown who gave a talk are nobody’s', () => {
    expect(said('{张三}表示，甲是乙。\n主任严明代表主办方致辞，他指出，丙是丁。')).toEqual([
      '张三|reported|张三表示，甲是乙。',
    ]);
  });

  it('go on where nobody else is the subject of what follows', () => {
    const marked = '{张三}介绍道，甲是乙。公司做丙，率先在行业内提出丁的概念。';
    expect(said(marked)).toEqual([`张三|reported|${markedVoices(marked).text}`]);
  });

  it('that the reporter takes along are theirs for a sentence', () => {
    expect(said('正如{张三}院士所说，甲是乙。未来，某公司将做丙。')).toEqual([
      '张三|reported|正如张三院士所说，甲是乙。',
    ]);
  });

  it('of a third party are the words of who tells of them', () => {
    expect(said('{张三}提到{李四}曾说甲是乙。')).toEqual(['张三|reported|张三提到李四曾说甲是乙。']);
  });

  it('of an organisation and of a report are theirs, for a sentence', () => {
    expect(said('<某公司>表示，甲是乙。丙是丁。')).toEqual(['某公司|reported|某公司表示，甲是乙。']);
    expect(said('《安全白皮书》指出，甲是乙。')).toEqual([
      '安全白皮书|reported|《安全白皮书》指出，甲是乙。',
    ]);
    expect(said('《安全调查报告》显示，甲是乙。')).toEqual([
      '安全调查报告|reported|《安全调查报告》显示，甲是乙。',
    ]);
  });

  it.each([
    '<某甲> 公司表示，安全是底线。',
    '<某甲>方面回应称，安全是底线。',
    '<某甲>提到，安全是底线。',
    '<某甲>在最新的更新中表示，安全是底线。',
    '<某甲>在9月8日表示，安全是底线。',
    '<某甲>向某报表示，安全是底线。',
    '<某甲>发布年度报告并指出，安全是底线。',
    '<某甲>报告称，安全是底线。',
    '<某甲>写道：安全是底线。',
    '<某甲>当时表示，安全是底线。',
    '<某甲>在发给客户的信中说，安全是底线。',
    '<某甲>的安全公告称，安全是底线。',
    '<某甲>声称安全是底线。',
    '<某甲>于2月17日确认， 安全是底线。',
    '<某甲>还证实，安全是底线。',
  ])('of an organisation are its own: %s', (marked) => {
    expect(said(marked)).toEqual([`某甲|reported|${markedVoices(marked).text}`]);
  });

  it('of 他 are no organisation’s', () => {
    expect(said('<某甲>表示，甲是乙。\n他写道，“丙是丁，戊是己。”')).toEqual([
      '某甲|reported|某甲表示，甲是乙。',
    ]);
  });

  it('of two organisations in a row are nobody’s, and end what was said before', () => {
    expect(said('{张三}表示，甲是乙。<某甲>和<某乙>公司指出，丙是丁。')).toEqual([
      '张三|reported|张三表示，甲是乙。',
    ]);
  });

  it('of a report are its own where it was named before, by the noun alone', () => {
    expect(said('<某公司>发布《甲乙安全报告》。报告显示，甲是乙。数据表明，丙是丁。')).toEqual([
      '甲乙安全报告|reported|报告显示，甲是乙。数据表明，丙是丁。',
    ]);
    expect(said('《甲白皮书》发布。\n该白皮书还指出，甲是乙。')).toEqual([
      '甲白皮书|reported|该白皮书还指出，甲是乙。',
    ]);
    expect(said('《甲乙调查报告》（以下简称《报告》）发布。\n《报告》认为，甲是乙。')).toEqual([
      '甲乙调查报告|reported|《报告》认为，甲是乙。',
    ]);
  });

  it.each([
    '《甲报告》和《乙报告》发布。\n报告指出，甲是乙。',
    '《甲白皮书》发布。\n报告指出，甲是乙。',
    '《甲报告》发布。\n数据显示，甲是乙。',
    '《甲报告》发布。\n报告提出的理念成为共识。',
  ])('of a report that could be another one are nobody’s: %s', (marked) => {
    expect(said(marked)).toEqual([]);
  });

  it.each([
    '<某公司>在一份声明中表示，甲是乙。',
    '<某公司>周四表示，甲是乙。',
    '<某公司>此前已经表示，甲是乙。',
    '<某公司>说这是甲。',
    '<某公司>估计，甲是乙。',
    '<某公司>建议用户升级到甲。',
    '<某公司>发布声明，表示甲是乙。',
    '此前，<某公司>曾发文称，甲是乙。',
  ])('of an organisation are known by where and when it says them: %s', (marked) => {
    expect(said(marked)).toEqual([`某公司|reported|${markedVoices(marked).text}`]);
  });

  it('go on through what a body advises, and end where somebody speaks whom nobody has recognised', () => {
    const marked = '{张三}表示，甲是乙。因此，<某公司>建议用户升级到甲。';
    expect(said(marked)).toEqual([`张三|reported|${markedVoices(marked).text}`]);
    expect(said('{张三}表示，甲是乙。王小丙提到，丁是戊。')).toEqual(['张三|reported|张三表示，甲是乙。']);
  });

  it('that a colon opens go on where they are about the event, and through what others said', () => {
    const marked =
      '{张三}在讲话中说：甲是乙。本次论坛以甲为主题，意义重大。他强调，丙是丁。正如{李四}所言，己是庚。希望戊己。';
    expect(said(marked)).toEqual([`张三|reported|${markedVoices(marked).text}`]);
    expect(said('{张三}在讲话中说：甲是乙。会上，多家企业签约。')).toEqual([
      '张三|reported|张三在讲话中说：甲是乙。',
    ]);
    expect(said('{张三}表示，甲是乙。本次论坛以甲为主题。')).toEqual(['张三|reported|张三表示，甲是乙。']);
  });

  it('that are about the event go on where they are', () => {
    const marked = '{张三}介绍，今年大会的主题是甲。本次大会期间，将发布乙。';
    expect(said(marked)).toEqual([`张三|reported|${markedVoices(marked).text}`]);
    expect(said('{张三}介绍，甲是乙。本次大会期间，将发布丙。')).toEqual([
      '张三|reported|张三介绍，甲是乙。',
    ]);
  });

  it('may be the next paragraph, behind a colon', () => {
    expect(said('站在甲的角度，{张三}表示：\n甲是乙。丙是丁。\n戊是己。')).toEqual([
      '张三|reported|甲是乙。丙是丁。',
    ]);
    expect(said('{张三}解释到：\n• 甲：乙是丙。\n• 丁：戊是己。')).toEqual([
      '张三|reported|• 甲：乙是丙。',
      '张三|reported|• 丁：戊是己。',
    ]);
    expect(said('{张三}表示：\n{李四}指出，甲是乙。')).toEqual(['李四|reported|李四指出，甲是乙。']);
  });

  it('of 他 at the beginning of a paragraph are doubtfully those of the one whom the last one was about', () => {
    expect(said('某公司创始人{张三}又有了新的机会。\n他认为甲是乙。\n他强调，丙是丁。')).toEqual([
      '张三|reported|他认为甲是乙。|far',
      '张三|reported|他强调，丙是丁。|far',
    ]);
    expect(said('某公司创始人{张三}有了机会。\n他去了北京。\n他认为甲是乙。')).toEqual([
      '张三|reported|他认为甲是乙。|far',
    ]);
    expect(said('{张三}遇到了{李四}。\n他认为甲是乙。')).toEqual([]);
    expect(said('某公司创始人{张三}有了机会。\n甲是乙。\n他认为甲是乙。')).toEqual([]);
  });

  it('are told apart where a sentence goes through a row of people', () => {
    expect(
      said('其中，{张三}提出流通的“三可”原则，{李四}则分享了银行的五年实践，{王五}认为安全是底线。'),
    ).toEqual([
      '张三|reported|其中，张三提出流通的“三可”原则，',
      '李四|summarised|李四则分享了银行的五年实践，',
      '王五|reported|王五认为安全是底线。',
    ]);
    const whole = '{张三}表示，甲是乙丙丁，{李四}认为丙是丁。';
    expect(said(whole)).toEqual([`张三|reported|${markedVoices(whole).text}`]);
  });

  it('end where a sentence sets another one against the first', () => {
    expect(said('{张三}表示，安全是底线，{李四}教授则认为，发展是道理。')).toEqual([
      '张三|reported|张三表示，安全是底线，',
      '李四|reported|李四教授则认为，发展是道理。',
    ]);
    expect(said('{张三}认为安全是底线，而某所所长{李四}指出，发展是道理。')).toEqual([
      '张三|reported|张三认为安全是底线，',
      '李四|reported|而某所所长李四指出，发展是道理。',
    ]);
    const third = '{张三}提到，{李四}则说过甲是乙。';
    expect(said(third)).toEqual([`张三|reported|${markedVoices(third).text}`]);
  });

  it.each([
    '部分企业相关负责人也围绕各自的做法作了分享。',
    '来自五家企业的代表还介绍了经验。',
    '在2016年，他以合伙人的身份加入了某公司。',
  ])('end where somebody else speaks, or they are spoken of: %s', (other) => {
    expect(said(`{张三}表示，甲是乙。${other}其后又有甲乙。`)).toEqual(['张三|reported|张三表示，甲是乙。']);
  });

  it('go on where those who could speak are only spoken of', () => {
    const marked = '{张三}表示，甲是乙。企业负责人要带头学，把安全当成自己的事。';
    expect(said(marked)).toEqual([`张三|reported|${markedVoices(marked).text}`]);
  });
});

describe('no statement', () => {
  it.each([
    '建议用户尽快升级到最新版本。',
    '<某公司>发布了新产品，提出新的理念。',
    '专家指出，甲是乙。',
    '报告认为，甲是乙。',
    '{张三}出席会议。',
    '由{张三}主持的论坛上，数据表明甲是乙。',
    '为行业的发展提供有效建议和支持！',
    '{张三}提出的理念成为共识。',
    '{张三}并未透露细节。',
    '“新质生产力”是{张三}公司的方向。',
    '{张三}：安全是底线',
    '据介绍，该产品由<某公司>开发。',
    '{张三}虽然认为甲是乙，还是去了。',
    '{张三}出席并致辞。',
    '{张三}宣布公司成立。',
    '{张三}对联盟的到访表示热烈欢迎和感谢。',
    '{张三}先生的律师表示，甲是乙。',
    '{张三}二手车买主表示，甲是乙。',
    '{张三}发布的报告指出，甲是乙。',
    '<某公司>提醒用户修复甲漏洞',
    '某组织在甲恢复后，对<某协会>表示，甲是乙。',
    '她发现甲在三天后告诉内核，乙是丙。',
    '近日，本刊对某公司总裁{张三}进行了人物专访，分享他的经验。',
    '本刊对某公司总裁{张三}进行了深入的探讨。',
    '{张三}团队的表示，甲是乙。',
    '如果真的如{张三}所言，甲是乙。',
    '{张三}与某公司创始人{李四}在山脚下进行了一场深度对话。',
    '某公司总裁{张三}介绍第一款产品甲乙 | 图片来源：某公司',
    '<某公司>称问题来自“甲”',
    '某公司创始人{张三}到场。\n“甲是乙，丙是丁。”',
    '某报向<某甲>公司表示，甲是乙。',
    '论坛召开 {张三}现场演示甲乙“丙丁”',
    '某公司总裁{张三}，与某会会长{李四}在直播间展开对话。',
    '机器人回答{张三}为什么总谈甲时，思路清晰，要点分明。',
    '这一回提到<某甲>的产品。',
    '{张三}因某局局长表示甲是乙而将其解职。',
    '另一些人则主张{张三}提出新的规则。',
    '关于如何养鱼，{张三}有话要说：一条鱼，养了二十年。',
    '编辑{张三}\n发生事件的，按以下程序报告：\n一小时之内由某部门报告。\n报告应当写明时间。',
    '<某甲>提到的产品已经下架。',
    '某社和分析公司<某甲>都认为，甲是乙。',
    '{张三}指出，\n“投稿联系方式：010-1234567”',
    '{张三}及相关部门负责人陪同并进行了座谈交流。',
    '活动邀请了某大学教授{张三}作主旨报告，某学院院长{李四}、老师和同学们出席了活动。',
    '{张三}等一批专家到场，为大会铸就高水准的学术交流平台。',
    '对于{张三}来说，他的鱼已经养了二十年。',
    '张三：安全是底线\n李四：甲是乙\n{张三}和{李四}到场。',
    `${'{张三}、'.repeat(300)}认为甲是乙。`,
  ])('is in: %s', (marked) => {
    expect(said(marked)).toEqual([]);
  });
});

describe('a statement', () => {
  it('has its cue as printed, its speaker’s place and title, and says when the name is not certain', () => {
    const { text, voices } = markedVoices('某公司总裁{张三}在会上指出，甲是乙。');
    const [voice] = voices;
    const unsure = voices.map((it) => ({
      ...it,
      entity: 'person-x',
      title: '某公司总裁',
      certainty: 'unsure' as const,
    }));
    expect(findStatements(text, unsure)).toEqual([
      {
        speakers: [
          {
            name: '张三',
            entity: null,
            title: '某公司总裁',
            mention: { start: voice?.start, end: voice?.end },
          },
        ],
        kind: 'reported',
        start: 0,
        end: text.length,
        cue: '指出',
        certainty: 'unsure',
        doubt: 'name',
      },
    ]);
  });
});
