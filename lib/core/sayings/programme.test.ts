import { describe, expect, it } from 'vitest';
import { keyOf } from '@/lib/core/records/article-statements';
import { agendaIn } from '@/lib/core/sayings/agenda';
import { programmeOf } from '@/lib/core/sayings/programme';
import { talkTitlesIn, timesIn } from '@/lib/core/sayings/talk-titles';
import { event, person, readArticle } from '@/tests/read-articles';

const [jia, yi] = [person('甲'), person('乙')];
const meeting = event('第九届测试大会');
const LEDGER = '供应链安全不是一家企业的事情，需要上下游共同建立可信的账本。';

const articles = [
  readArticle(3, [{ by: [yi], words: '第二天乙又说，门要有人锁，灯要有人关。' }], meeting),
  readArticle(
    1,
    [
      { by: [jia], words: '甲以《账本》为题发表演讲。', title: '某院院士' },
      { by: [jia], words: LEDGER, title: '某院院士' },
      { by: [yi], words: '10:30-11:00 乙带来主题为“夜班”的分享。' },
      { by: [jia, yi], words: '甲、乙围绕夜里的告警展开讨论。' },
      { by: [jia], words: '甲最后说，账本要有人读，一天也不能断。' },
    ],
    meeting,
  ),
  readArticle(2, [{ by: [jia], words: LEDGER }], meeting),
  readArticle(4, [{ by: [jia], words: '别处说的话，与大会没有关系。' }], event('别的会')),
];

describe('the programme of an event', () => {
  const programme = programmeOf(articles, keyOf(meeting));

  it('goes by article, the first first, and what was reprinted stands with the first', () => {
    expect(programme.map(({ date, entries }) => [date, entries.length])).toEqual([
      ['2026-11-01', 4],
      ['2026-11-03', 1],
    ]);
  });

  it('has the speakers in the order of the article, with their talks and times as printed', () => {
    const [first] = programme;
    expect(
      first?.entries.map(({ speakers, talks, times, sayings }) => [
        speakers.map(({ name }) => name).join('+'),
        talks.join(),
        times,
        sayings.length,
      ]),
    ).toEqual([
      ['甲', '账本', null, 2],
      ['乙', '夜班', '10:30-11:00', 1],
      ['甲+乙', '', null, 1],
      ['甲', '', null, 1],
    ]);
    expect(first?.entries[0]?.speakers[0]?.title).toBe('某院院士');
  });

  it('leads to every place that prints a line', () => {
    const [, ledger] = programme[0]?.entries[0]?.sayings ?? [];
    expect(ledger?.places.map(({ article }) => article.title)).toEqual(['第 1 篇', '第 2 篇']);
  });
});

describe('the title of a talk', () => {
  it.each([
    ['甲以《账本》为题发表演讲。', '账本'],
    ['甲发表了题为“账本与夜班”的演讲。', '账本与夜班'],
    ['甲作《账本：第一册》主题报告。', '账本：第一册'],
    ['甲带来主题演讲《账本》。', '账本'],
    ['甲分享了《账本》。', '账本'],
    ['甲在《账本》演讲中表示，要记。', '账本'],
    ['甲和乙分别作了《账本》《夜班》的报告。', '账本 夜班'],
  ])('is what it is called: %s', (words, titles) => {
    expect(talkTitlesIn(words).join(' ')).toBe(titles);
  });

  it.each([
    '甲表示，《网络安全法》已经施行。',
    '甲介绍了“账本”这个词。',
    '甲发布了《年度报告》。',
    '甲认为，“自动驾驶”是目标。',
  ])('is nothing else in marks: %s', (words) => {
    expect(talkTitlesIn(words)).toEqual([]);
  });

  it('may have its time', () => {
    expect(timesIn('09:30—10:00，甲作报告。')).toBe('09:30—10:00');
    expect(timesIn('下午 14：05 开始。')).toBe('14：05');
    expect(timesIn('比例是 3:1，版本 1:23:45。')).toBeNull();
  });
});

describe('an agenda', () => {
  it('is lines that begin with a time, one later than the other', () => {
    const text =
      '日程\n09:00-09:30 | 开幕致辞 | 甲\n09:30—10:00，《账本》 乙\n10:00：茶歇\n散会后大家去看了展台。';
    expect(agendaIn(text).map(({ times, words }) => [times, words])).toEqual([
      ['09:00-09:30', '09:00-09:30 | 开幕致辞 | 甲'],
      ['09:30—10:00', '09:30—10:00，《账本》 乙'],
      ['10:00', '10:00：茶歇'],
    ]);
    for (const { start, end, words } of agendaIn(text)) expect(text.slice(start, end)).toBe(words);
  });

  it('may have its words below the times', () => {
    const text = '20:00-20:10\n账本解读\n甲 某大学院长\n20:10-20:20\n夜班的研究\n乙 某大学\n20:20\n散会';
    expect(agendaIn(text).map(({ words }) => words)).toEqual([
      '20:00-20:10\n账本解读\n甲 某大学院长',
      '20:10-20:20\n夜班的研究\n乙 某大学',
      '20:20\n散会',
    ]);
  });

  it.each([
    '9:30 到会。\n散会。',
    '14:00 丙\n11:00 乙丁\n9:00 甲戊\n8:00 己庚\n7:00 辛壬',
    '比例 3:1\n比例 4:1\n比例 5:1',
    '08:30:12 登录失败\n08:30:13 登录失败\n08:30:14 登录失败',
  ])('is nothing else with figures: %s', (text) => {
    expect(agendaIn(text)).toEqual([]);
  });

  it('stands in the programme once, also of an article in which nobody has a word', () => {
    const agenda = agendaIn('09:00 开幕\n09:30 《账本》 甲\n10:00 茶歇');
    const printed = (number: number) => {
      const read = readArticle(number, [], meeting);
      return { ...read, said: { ...read.said, agenda } };
    };
    expect(
      programmeOf([printed(6), printed(5), ...articles], keyOf(meeting)).map(({ date, agenda: own }) => [
        date,
        own.length,
      ]),
    ).toEqual([
      ['2026-11-01', 0],
      ['2026-11-03', 0],
      ['2026-11-05', 3],
    ]);
  });
});
