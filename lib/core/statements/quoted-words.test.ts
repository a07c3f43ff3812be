import { describe, expect, it } from 'vitest';
import { markedVoices } from '@/tests/marked-voices';
import { said } from '@/tests/said-in';

describe('quoted words', () => {
  it('are what stands inside the marks', () => {
    expect(said('{张三}表示：“甲是乙。丙是丁。”')).toEqual(['张三|quoted|甲是乙。丙是丁。']);
    expect(said('某公司{张三}回应称：「这不是真的。」')).toEqual(['张三|quoted|这不是真的。']);
    expect(said('{张三}：“甲是乙。”')).toEqual(['张三|quoted|甲是乙。']);
    expect(said('隔天，{张三} 又说，「今天甲是乙，丙是丁」。')).toEqual(['张三|quoted|今天甲是乙，丙是丁']);
  });

  it('may stand behind a colon, whatever leads to it', () => {
    expect(said('{张三}难掩心中的激动：“我们花了十年，终于把甲做成了乙。”')).toEqual([
      '张三|quoted|我们花了十年，终于把甲做成了乙。',
    ]);
    expect(said('主持人问{张三}一个老问题：“你们花了十年，把甲做成乙了吗？”')).toEqual([]);
    expect(said('{张三}的回应让人意外：“我们花了十年，把甲做成乙了。”')).toEqual([]);
  });

  it('are whose clause opens them, whatever others do before', () => {
    expect(
      said('有消息称，{李四}提出收购某公司，{张三} 随后回应称，「不了谢谢，我们可以收购你们。」'),
    ).toEqual(['李四|reported|有消息称，李四提出收购某公司，', '张三|quoted|不了谢谢，我们可以收购你们。']);
    expect(said('{张三}在某处发文，「所谓甲就是乙，纯属谣言！」')).toEqual([
      '张三|quoted|所谓甲就是乙，纯属谣言！',
    ]);
  });

  it('of a body may come first, or go on behind what it says', () => {
    expect(said('“甲是乙，丙是丁。”<某公司>指出，戊是己。')).toEqual([
      '某公司|quoted|甲是乙，丙是丁。',
      '某公司|reported|某公司指出，戊是己。',
    ]);
    expect(said('<某公司>表示，戊是己。“甲是乙，丙是丁。”')).toEqual([
      '某公司|reported|某公司表示，戊是己。',
      '某公司|quoted|甲是乙，丙是丁。|far',
    ]);
    expect(said('<某公司>表示，戊是己。庚是辛。“甲是乙，丙是丁。”')).toEqual([
      '某公司|reported|某公司表示，戊是己。',
    ]);
  });

  it('go on behind who said them', () => {
    expect(said('“甲是乙，丙是丁，”{张三}解释说。“丁不是戊，己才是。”')).toEqual([
      '张三|quoted|甲是乙，丙是丁，',
      '张三|quoted|丁不是戊，己才是。',
    ]);
  });

  it('do not take away what is said before them in their sentence', () => {
    expect(said('{张三}表示，甲在任何情况下都不会变成乙，也变不成丙：“它只会是丁。”')).toEqual([
      '张三|reported|张三表示，甲在任何情况下都不会变成乙，也变不成丙：',
      '张三|quoted|它只会是丁。',
    ]);
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
    expect(said('“甲和乙的责任与风险失衡。”{张三}从甲、乙两个方面对丙进行了分析。')).toEqual([
      '张三|quoted|甲和乙的责任与风险失衡。',
      '张三|summarised|张三从甲、乙两个方面对丙进行了分析。',
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

  it('are not theirs behind a paragraph that is nobody’s, in whatever marks', () => {
    expect(said('{张三}指出，甲是乙。\n甲变成了丙。\n「我们做了丙和丁。」')).toEqual([
      '张三|reported|张三指出，甲是乙。',
    ]);
  });

  it('are those of whose signature stands below them', () => {
    expect(said('{李四}指出，甲是乙。\n“丙是丁，戊是己。”\n——某公司董事长{张三}\n庚是辛。')).toEqual([
      '李四|reported|李四指出，甲是乙。',
      '张三|quoted|丙是丁，戊是己。',
    ]);
    expect(said('“丙是丁，戊是己。”\n——某公司负责人')).toEqual([]);
    expect(said('“丙是丁，戊是己。”\n——{张三}、{李四}')).toEqual([]);
  });

  it('alone behind a sentence about one person are doubtfully that person’s', () => {
    expect(said('对于甲，{张三}也同意这个看法。“甲是乙，丙是丁。”')).toEqual([
      '张三|quoted|甲是乙，丙是丁。|far',
    ]);
    expect(said('{张三}也同意这个看法。“甲是乙，丙是丁。”一位观众说。')).toEqual([]);
  });

  it('of somebody without a name are not the speaker’s', () => {
    expect(said('{张三}强调甲是乙，当晚有网友提出：“那么丙呢？”')).toEqual([
      '张三|reported|张三强调甲是乙，当晚有网友提出：',
    ]);
  });

  it('of a part of the sentence are none: the sentence is reported', () => {
    const marked = '{张三}强调“甲是基石、乙是保障、丙是手段”，某公司将做丁。';
    expect(said(marked)).toEqual([`张三|reported|${markedVoices(marked).text}`]);
  });

  it('that the reporter takes along are theirs', () => {
    expect(said('正如评委{张三}在点评中所表述的：“甲是乙。丙是丁。”')).toEqual([
      '张三|quoted|甲是乙。丙是丁。',
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
