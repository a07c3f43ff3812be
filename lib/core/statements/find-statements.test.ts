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

  it('go on with the next number of a list behind a paragraph that is nobody’s', () => {
    expect(said('{张三}提出三点建议：\n一是甲乙。\n二是丙丁。\n甲和乙是一回事。\n三是戊己。')).toEqual([
      '张三|reported|张三提出三点建议：',
      '张三|reported|一是甲乙。',
      '张三|reported|二是丙丁。',
      '张三|reported|三是戊己。',
    ]);
  });

  it('go on through the list that they announce', () => {
    expect(said('{张三}提出三点建议：\n一是甲。乙。\n•\n二是丙。\n丁。')).toEqual([
      '张三|reported|张三提出三点建议：',
      '张三|reported|一是甲。乙。',
      '张三|reported|二是丙。',
    ]);
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
    '张三：安全是底线\n李四：甲是乙\n{张三}和{李四}到场。',
    `${'{张三}、'.repeat(300)}认为甲是乙。`,
  ])('is in: %s', (marked) => {
    expect(said(marked)).toEqual([]);
  });
});

describe('quoted words', () => {
  it('are what stands inside the marks', () => {
    expect(said('{张三}表示：“甲是乙。丙是丁。”')).toEqual(['张三|quoted|甲是乙。丙是丁。']);
    expect(said('某公司{张三}回应称：「这不是真的。」')).toEqual(['张三|quoted|这不是真的。']);
    expect(said('{张三}：“甲是乙。”')).toEqual(['张三|quoted|甲是乙。']);
  });

  it('may come first', () => {
    expect(said('“甲是乙，丙是丁。”{张三}表示。')).toEqual(['张三|quoted|甲是乙，丙是丁。']);
    expect(said('“甲是乙，丙是丁。”某公司总裁{张三}指出，未来戊是己。')).toEqual([
      '张三|quoted|甲是乙，丙是丁。',
      '张三|reported|某公司总裁张三指出，未来戊是己。',
    ]);
    expect(said('“甲和乙的责任与风险失衡”，{张三}在演讲中强调了这一窘境。')).toEqual([
      '张三|quoted|甲和乙的责任与风险失衡',
    ]);
  });

  it('may be split', () => {
    expect(said('“甲是乙，”{张三}说，“丙是丁。”')).toEqual(['张三|quoted|甲是乙，', '张三|quoted|丙是丁。']);
  });

  it('nest', () => {
    expect(said('{张三}说：“我们要把‘免费’贯彻到底。”')).toEqual(['张三|quoted|我们要把‘免费’贯彻到底。']);
  });

  it('go on with who spoke before them', () => {
    expect(said('{张三}指出，甲是乙。“我们做了丙和丁。”')).toEqual([
      '张三|reported|张三指出，甲是乙。',
      '张三|quoted|我们做了丙和丁。',
    ]);
    expect(said('{张三}指出，甲是乙。\n“我们做了丙和丁。”')).toEqual([
      '张三|reported|张三指出，甲是乙。',
      '张三|quoted|我们做了丙和丁。',
    ]);
  });

  it('of somebody without a name are not the speaker’s', () => {
    expect(said('{张三}强调甲是乙，当晚有网友提出：“那么丙呢？”')).toEqual([
      '张三|reported|张三强调甲是乙，当晚有网友提出：',
    ]);
  });

  it('of a term are none: the sentence is reported', () => {
    expect(said('{张三}认为，“自动驾驶”是目标。')).toEqual(['张三|reported|张三认为，“自动驾驶”是目标。']);
  });

  it('reach over paragraphs while their marks do', () => {
    expect(said('{张三}说：“甲是乙。\n丙是丁。”他说。')).toEqual([
      '张三|quoted|甲是乙。',
      '张三|quoted|丙是丁。',
    ]);
  });
});

describe('talks', () => {
  it.each([
    '某公司总裁{张三}分享了《甲乙》。',
    '{张三}发表了题为《甲乙》的演讲。',
    '{张三}作《甲乙》主题报告。',
    '{张三}围绕甲乙等话题展开分享。',
    '{张三}从甲的角度进行了深入分析。',
    '{张三}以《甲乙》为题，讲解了甲。',
    '{张三}在《甲乙》主题演讲中，系统性地剖析了甲。',
    '{张三}介绍了甲的进展。',
    '{张三}的发言以《甲乙》为题，强调了甲。',
    '某公司副总裁{张三}对到访表示欢迎，随后对甲乙等情况进行详细介绍。',
    '{张三}出席会议，并围绕如何做好甲，提升乙的能力与众多伙伴进行了深入交流。',
  ])('are summarised: %s', (marked) => {
    expect(said(marked)).toEqual([`张三|summarised|${markedVoices(marked).text}`]);
  });

  it.each([
    '某大学教授{张三}、某院的{李四}教授以及某实验室研究员{王五}展开讨论。',
    '{张三}院士、{李四}先生和来自某实验室的{王五}分享了各自的研究。',
  ])('belong to all of a list, wherever their titles stand: %s', (marked) => {
    expect(said(marked)).toEqual([`张三+李四+王五|summarised|${markedVoices(marked).text}`]);
  });

  it('of several are one statement of all of them, without who leads', () => {
    const marked =
      '在由某公司副总裁{王五}主持的圆桌上，某大学院长{张三}，某公司总监{李四}、{赵六}，围绕甲乙等话题，发表了各自观点。';
    expect(said(marked)).toEqual([`张三+李四+赵六|summarised|${markedVoices(marked).text}`]);
    const led = '圆桌由某中心主任{王五}主持，某大学教授{张三}和某公司总裁{李四}就甲乙展开讨论。';
    expect(said(led)).toEqual([`张三+李四|summarised|${markedVoices(led).text}`]);
  });

  it('of several may have their topic before the names', () => {
    const marked = '围绕“如何做甲”这一主题，某大学教授{张三}，某公司总裁{李四}等专家进行了深入的研讨。';
    expect(said(marked)).toEqual([`张三+李四|summarised|${markedVoices(marked).text}`]);
  });

  it('of all who were named are all theirs', () => {
    expect(said('由某局局长{张三}，某协会会长{李四}发表致辞。致辞领导们阐述了甲。')).toEqual([
      '张三+李四|summarised|致辞领导们阐述了甲。',
    ]);
  });

  it('told one after the other in a sentence are each one’s own', () => {
    expect(said('某院士{张三}作主旨报告《甲》；某所主任{李四}分享了乙的进展；业内专家探讨了丙。')).toEqual([
      '张三|summarised|某院士张三作主旨报告《甲》；',
      '李四|summarised|某所主任李四分享了乙的进展；',
    ]);
    const one = '{张三}表示，一是甲；二是乙；三是丙。';
    expect(said(one)).toEqual([`张三|reported|${markedVoices(one).text}`]);
  });

  it('go on where the report itself is spoken of', () => {
    expect(said('{张三}教授作了题为“甲”的报告。报告首先介绍了乙。据悉，会议有百人参加。')).toEqual([
      '张三|summarised|张三教授作了题为“甲”的报告。报告首先介绍了乙。',
    ]);
  });

  it('to come are doubtful', () => {
    expect(said('{张三}将围绕《甲乙》发表演讲。')).toEqual([
      '张三|summarised|张三将围绕《甲乙》发表演讲。|announced',
    ]);
  });

  it('that were given before words are told apart from them', () => {
    expect(said('{张三}分享了《甲乙》。他表示，甲是乙。')).toEqual([
      '张三|summarised|张三分享了《甲乙》。',
      '张三|reported|他表示，甲是乙。',
    ]);
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
