import { describe, expect, it } from 'vitest';
import { said } from '@/tests/said-in';

describe('conversations', () => {
  it('give each turn to its label, paragraph by paragraph, and none to the reporter', () => {
    expect(
      said(
        '{张三}接受采访。\n记者：甲是什么？\n张三：甲是乙。\n丙是丁。\n记者：还有呢？\n张三：没有了，谢谢。',
      ),
    ).toEqual(['张三|quoted|甲是乙。', '张三|quoted|丙是丁。', '张三|quoted|没有了，谢谢。']);
  });

  it('are not the questions that title the chapters of a speech', () => {
    expect(
      said(
        '{张三}到场。\n以下为演讲实录：\n大家好，我来讲甲。\n*01*\n甲到底是什么？\n甲是乙。那么乙呢？\n乙又是什么呢？\n乙是丙。',
      ).map((line) => line.split('|')[2]),
    ).toEqual(['大家好，我来讲甲。', '甲是乙。那么乙呢？', '乙又是什么呢？', '乙是丙。']);
  });

  it('are not the captions between them', () => {
    expect(
      said(
        '{张三}接受采访。\n记者：甲是什么？\n张三：甲是乙。\n当甲变成乙时，会怎样？｜图片来源：张三\n记者：还有呢？\n张三：没有了，谢谢。',
      ),
    ).toEqual(['张三|quoted|甲是乙。', '张三|quoted|没有了，谢谢。']);
  });

  it('are not what a paper asks under its own name, nor lost where they break off', () => {
    expect(
      said(
        '{张三}和{李四}来了。\n某某日报：甲是什么？\n张三：甲是乙。\n李四：甲是丙。\n某某日报：那么丁呢？\n张三：丁是戊。\n李四：丁是己，可是有的时候也可以是别的东西，比如...',
      ),
    ).toEqual([
      '张三|quoted|甲是乙。',
      '李四|quoted|甲是丙。',
      '张三|quoted|丁是戊。',
      '李四|quoted|丁是己，可是有的时候也可以是别的东西，比如...',
    ]);
  });

  it('know whose A is where the article names one person', () => {
    expect(said('我们采访了某公司的{张三}。\nQ：甲是什么？\nA：甲是乙。\nQ：丙呢？\nA：丙是丁。')).toEqual([
      '张三|quoted|甲是乙。',
      '张三|quoted|丙是丁。',
    ]);
    expect(said('Q：甲？\nA1：甲是乙。\nA2：丙是丁。\nA3：戊。')).toEqual([]);
  });

  it('have answers that no label opens, that end without a sign, or that stand in the block of their question', () => {
    expect(
      said(
        '我们采访了某公司的{张三}。\nQ：甲是什么？\nA：甲是乙，我们用了整整十年的时间去把它变成我们自己的东西\nQ：丙呢？\nA：丙是丁。\nQ：那么戊呢？\n戊是己。\n庚也是。\nQ：最后说说辛？ A：辛是壬。\n癸是甲。',
      ),
    ).toEqual([
      '张三|quoted|甲是乙，我们用了整整十年的时间去把它变成我们自己的东西',
      '张三|quoted|丙是丁。',
      '张三|quoted|戊是己。',
      '张三|quoted|庚也是。',
      '张三|quoted|辛是壬。',
      '张三|quoted|癸是甲。',
    ]);
  });

  const SAYINGS = [
    '{张三} 某公司创始人\n我们认为甲是乙。',
    '{李四} 某某科技 CEO\n丙是丁。\n我看好丙。',
    '{王五} 某所 所长\n戊是己。',
    '{赵六} 某会秘书长\n我喜欢庚。',
  ];

  it('can be gathered sayings, each below a line with a name and titles', () => {
    expect(said(`大会开完了。\n${SAYINGS.join('\n---\n')}\nDay2\n大会由某会主办。`)).toEqual([
      '张三|quoted|我们认为甲是乙。',
      '李四|quoted|丙是丁。',
      '李四|quoted|我看好丙。',
      '王五|quoted|戊是己。',
      '赵六|quoted|我喜欢庚。',
    ]);
    expect(said(SAYINGS.join('\n某人 某公司总裁\n我不知道。\n'))).not.toContain('张三|quoted|我不知道。');
  });

  const ADVICE = [
    '{张三}\n某会代表、某公司董事长\n甲缺少定义。建议尽快给甲一个定义。',
    '{李四}\n某会委员、某所研究员\n李四就丙提出建议：丙应当是丁。',
    '王 欣\n某会代表、某大学院长\n戊是一项长期的工作，仍需完善。',
    '{赵六}\n某会副主委\n庚是辛。',
  ];

  it('can be gathered with the titles on a line of their own, and speak of what is to be done', () => {
    expect(said(ADVICE.join('\n'))).toEqual([
      '张三|quoted|甲缺少定义。建议尽快给甲一个定义。',
      '王欣|quoted|戊是一项长期的工作，仍需完善。',
      '赵六|quoted|庚是辛。',
    ]);
    const named = ADVICE.join('\n').replace('李四就丙', '{李四}就丙');
    expect(said(named)).toContain('李四|reported|李四就丙提出建议：丙应当是丁。');
  });

  it.each([
    ADVICE.join('\n').replace('庚是辛。', '毕业于某大学，从业二十年。'),
    ADVICE.join('\n').replaceAll(/建议|应当|仍需/g, ''),
    ADVICE.join('\n').replaceAll(/某会/g, '说明').replaceAll(/[{}]/g, ''),
    SAYINGS.slice(0, 3).join('\n'),
    SAYINGS.join('\n').replaceAll(/我们?/g, ''),
    [...SAYINGS, '{周七} 某公司总裁\n随后，{张三}和我们见了面。'].join('\n'),
  ])('are not made by notes about people, captions and the like: %s', (marked) => {
    expect(said(marked).filter((line) => line.includes('quoted'))).toEqual([]);
  });

  it('of a panel go by name, also on a line of its own, without the titles between', () => {
    expect(
      said(
        '{张三}（主持人）：\n甲如何？\n{李四}：\n甲是乙。\n丙是丁。\n丙的策略\n张三（主持人）：\n丙呢？\n李四：\n丙也是丁。',
      ),
    ).toEqual([
      '张三|quoted|甲如何？',
      '李四|quoted|甲是乙。',
      '李四|quoted|丙是丁。',
      '张三|quoted|丙呢？',
      '李四|quoted|丙也是丁。',
    ]);
  });

  it('go by names alone on their lines, with a line of titles below or without', () => {
    expect(
      said(
        '{张三}、{李四}参加了圆桌。\n主持人：各位怎么看甲？\n{张三}\n某公司总裁\n我认为甲是乙。\n丙是丁。\n{李四}\n那要看你怎么说。\n主持人：丙呢？\n{张三}\n我们没有丙。\n{李四}\n大家都没有。\n（监制：王五',
      ),
    ).toEqual([
      '张三|quoted|我认为甲是乙。',
      '张三|quoted|丙是丁。',
      '李四|quoted|那要看你怎么说。',
      '张三|quoted|我们没有丙。',
      '李四|quoted|大家都没有。',
    ]);
    const unknown =
      '{周七}到场。\n圆桌主持人\n各位怎么看？\n王小五\n我看好甲。\n李小六\n我也是。\n王小五\n那就好。\n李小六\n我们一起做。';
    expect(said(unknown).map((line) => line.split('|')[0])).toEqual(['王小五', '李小六', '王小五', '李小六']);
  });

  it('are not made by a list of people with a note on each', () => {
    expect(
      said(
        '{张三}\n某公司总裁，从业二十年。\n{李四}\n某所研究员，曾获奖。\n{张三}\n某会理事。\n{李四}\n发表论文多篇。',
      ),
    ).toEqual([]);
  });

  it.each([
    ['会后，多位专家就此讨论。\n丙丁是戊。', []],
    ['某公司总裁{李四}也表示，丙是丁。\n丙丁是戊。', ['李四|reported|某公司总裁李四也表示，丙是丁。']],
    [
      '有专家认为，丙是丁。\n丙丁是戊。',
      ['张三|quoted|有专家认为，丙是丁。|far', '张三|quoted|丙丁是戊。|far'],
    ],
    ['{李四}认为丙是丁，我不同意。', ['张三|quoted|李四认为丙是丁，我不同意。']],
  ])('end where the reporter is back behind the last answer: %s', (after, expected) => {
    expect(said(`记者：甲？\n{张三}：甲是乙。\n记者：还有？\n{张三}：没有了。\n${after}`)).toEqual([
      '张三|quoted|甲是乙。',
      '张三|quoted|没有了。',
      ...expected,
    ]);
  });

  it('leave to the reporter what is told of them between turns', () => {
    expect(
      said(
        '记者：甲？\n{张三}：甲是乙。\n{张三}还提到，丙是丁。业内人士认为不是。\n记者：戊？\n张三：戊是己。\n本次访谈由某报主办。',
      ),
    ).toEqual(['张三|quoted|甲是乙。', '张三|reported|张三还提到，丙是丁。', '张三|quoted|戊是己。']);
  });

  it('are not made by lines that only look like turns', () => {
    expect(said('时间：今天\n地点：北京\n主题：甲乙\n{张三}参加了。')).toEqual([]);
  });
});

describe('transcripts', () => {
  it('are the words of who spoke, a statement a paragraph, without headings and credits', () => {
    expect(
      said('{张三}在大会上发表演讲。\n以下为演讲实录：\n大家好！\n第一部分\n我们做了甲。\n编辑：某某\n乙。'),
    ).toEqual(['张三|quoted|大家好！', '张三|quoted|我们做了甲。']);
  });
});

describe('speeches that no line announces', () => {
  const SPEECH = [
    '我今天想讲的是，甲为什么是乙，而丙又为什么不是丁，这是我们十年来一直在想的问题。',
    '去年我们做了一个实验，把甲和乙放在一起，大家都没有想到，丙反而先动了起来。',
    '这件事说明一个道理，光有甲没有乙，什么也做不成，光有乙没有甲，也一样做不成。',
    '我自己的看法是，未来五年，甲会越来越便宜，乙会越来越贵，而丙会消失得无影无踪。',
    '最后我想说，我们这一行的人，手里要有活，心里要有数，脚下要有路，谢谢大家听我说。',
  ];

  it('are doubtfully those of who gave the only talk before them', () => {
    expect(said(['{张三}在大会上发表了题为《甲乙》的演讲。', ...SPEECH, '编辑：某某'].join('\n'))).toEqual([
      '张三|summarised|张三在大会上发表了题为《甲乙》的演讲。',
      ...SPEECH.map((words) => `张三|quoted|${words}|far`),
    ]);
  });

  it.each([
    ['{张三}到了会场。', ...SPEECH],
    ['{张三}和{李四}分享了甲乙的经验。', ...SPEECH],
    [
      '{张三}发表了题为《甲乙》的演讲。',
      '{李四}表示，我们第一次来，看到了很多新东西，回去要跟大家说说。',
      ...SPEECH,
    ],
  ])('are nobody’s where it could be another one: %s', (...lines) => {
    expect(said(lines.join('\n')).filter((line) => line.includes('quoted'))).toEqual([]);
  });

  it('are those of who says who it is', () => {
    expect(
      said('{李四}主持会议。\n各位来宾，大家好！我是某公司的{张三}。\n今天我们讲甲乙。\n甲是乙。'),
    ).toEqual([
      '张三|quoted|各位来宾，大家好！我是某公司的张三。',
      '张三|quoted|今天我们讲甲乙。',
      '张三|quoted|甲是乙。',
    ]);
  });
});
