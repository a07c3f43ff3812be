import { describe, expect, it } from 'vitest';
import { markedVoices } from '@/tests/marked-voices';
import { said } from '@/tests/said-in';

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
    '{张三}从效率和能力两个维度分享甲，并解读乙。',
    '最后，{张三}基于防御重点，分享某公司的实践。',
    '{张三}教授现场讲解甲乙。',
    '{张三}回溯了某教授二十年的研究。',
    '{张三}谈的是甲。',
    '{张三}梳理出甲的三点需求。',
    '{张三}发表题为《甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥甲乙丙丁戊己庚辛壬癸》《甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥甲乙丙丁戊己庚辛壬癸》的报告。',
  ])('are summarised: %s', (marked) => {
    expect(said(marked)).toEqual([`张三|summarised|${markedVoices(marked).text}`]);
  });

  it.each([
    '某大学教授{张三}、某院的{李四}教授以及某实验室研究员{王五}展开讨论。',
    '{张三}院士、{李四}先生和来自某实验室的{王五}分享了各自的研究。',
    '某大学{张三}副教授、某学院{李四}教授、<某公司>{王五}等分组开展了研讨交流。',
    '某学院院长{张三}，某大学学院{李四}教授，某学院书记{王五}，分别以《甲》《乙》《丙》为题，作了工作的分享。',
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

  it('of which only the next sentence tells are that sentence', () => {
    expect(said('{张三}在论坛发表主旨演讲。本次演讲聚焦甲。')).toEqual(['张三|summarised|本次演讲聚焦甲。']);
    expect(said('{张三}在论坛发表主旨演讲。甲是乙。')).toEqual([]);
  });

  it('to come are doubtful', () => {
    expect(said('{张三}将围绕《甲乙》发表演讲。')).toEqual([
      '张三|summarised|张三将围绕《甲乙》发表演讲。|announced',
    ]);
    const marked = '{张三}将分别发表主题报告，建议丙做丁。';
    expect(said(marked)).toEqual(['张三|reported|张三将分别发表主题报告，建议丙做丁。|announced']);
  });

  it('that were given before words are told apart from them', () => {
    expect(said('{张三}分享了《甲乙》。他表示，甲是乙。')).toEqual([
      '张三|summarised|张三分享了《甲乙》。',
      '张三|reported|他表示，甲是乙。',
    ]);
  });
});
