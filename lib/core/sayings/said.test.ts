import { describe, expect, it } from 'vitest';
import { keyOf } from '@/lib/core/records/article-statements';
import { occasionsOf } from '@/lib/core/sayings/said';
import { printedTitlesOf, titlesOverTime } from '@/lib/core/sayings/titles-over-time';
import { appearedTogether } from '@/lib/core/sayings/together';
import { event, person, readArticle } from '@/tests/read-articles';

const [jia, yi, bing] = [person('甲'), person('乙'), person('丙')];
const meeting = event('第九届测试大会');
const LEDGER = '供应链安全不是一家企业的事情，需要上下游共同建立可信的账本。';
const REPRINT = '供应链安全，不是一家企业的事情，需要上下游共同建立可信的账本';
const MODEL = '大模型会把安全运营重做一遍，但是责任还是人的。';

const articles = [
  readArticle(
    1,
    [
      { by: [jia], words: LEDGER, title: '某院院士' },
      { by: [yi], words: MODEL },
    ],
    meeting,
  ),
  readArticle(3, [{ by: [jia], words: REPRINT, title: '某所所长' }], meeting),
  readArticle(5, [{ by: [jia], words: MODEL, title: '某院院士' }]),
  readArticle(6, [{ by: [yi, bing], words: '我们两个人都不同意刚才的说法。' }], meeting),
];

describe('what somebody said', () => {
  const occasions = occasionsOf(articles, keyOf(jia));

  it('comes by occasion, the newest first', () => {
    expect(occasions.map(({ event: at, date }) => [at?.name ?? null, date])).toEqual([
      [null, '2026-11-05'],
      ['第九届测试大会', '2026-11-03'],
    ]);
  });

  it('counts once where it was reprinted, and names every place, the first print first', () => {
    const [, atMeeting] = occasions;
    expect(atMeeting?.sayings).toHaveLength(1);
    expect(atMeeting?.sayings[0]?.places.map(({ article }) => article.title)).toEqual(['第 1 篇', '第 3 篇']);
  });

  it('is another thing with another figure, or where it is denied', () => {
    const three = [
      '这件事情还要看9年，大家都要有耐心。',
      '这件事情还要看39年，大家都要有耐心。',
      '这件事情还要看9年，大家都不要有耐心。',
    ];
    const told = three.map((words, at) => readArticle(at + 1, [{ by: [jia], words }], meeting));
    expect(occasionsOf(told, keyOf(jia))[0]?.sayings).toHaveLength(3);
  });

  it('is not what another one said in the same words', () => {
    const words = occasions.flatMap(({ sayings }) =>
      sayings.map(({ places: [{ statement }] }) => statement.words),
    );
    expect(words).toEqual([MODEL, LEDGER]);
    expect(occasionsOf(articles, keyOf(yi)).flatMap(({ sayings }) => sayings)).toHaveLength(2);
  });

  it('of an event is what all said there', () => {
    const [only] = occasionsOf(articles, keyOf(meeting));
    expect(only?.sayings.map(({ places: [{ statement }] }) => statement.words)).toEqual([
      '我们两个人都不同意刚才的说法。',
      LEDGER,
      MODEL,
    ]);
  });
});

describe('the day of an article that does not say when it was published', () => {
  const undated = readArticle(7, [{ by: [jia], words: MODEL, title: '某会会长' }]);
  Object.assign(undated.article, { published: null, firstSeen: Date.parse('2026-11-09T23:30:00+08:00') });

  it('is told as the day on which it was opened', () => {
    expect(occasionsOf([undated], keyOf(jia))).toMatchObject([{ date: '2026-11-09', isSeen: true }]);
    expect(titlesOverTime(printedTitlesOf([undated], keyOf(jia)))).toMatchObject([
      { from: '2026-11-09', to: '2026-11-09', isSeen: true },
    ]);
  });

  it('gives way to the day of another article that prints the same', () => {
    const dated = readArticle(3, [{ by: [jia], words: MODEL, title: '某会会长' }]);
    expect(occasionsOf([undated, dated], keyOf(jia))).toMatchObject([{ date: '2026-11-03', isSeen: false }]);
    expect(titlesOverTime(printedTitlesOf([undated, dated], keyOf(jia)))).toMatchObject([
      { from: '2026-11-03', to: '2026-11-03', isSeen: false },
    ]);
  });
});

describe('titles over time', () => {
  it('say from when to when, by whom, and where two sources of one event disagree', () => {
    expect(titlesOverTime(printedTitlesOf(articles, keyOf(jia)))).toEqual([
      {
        title: '某院院士',
        from: '2026-11-01',
        to: '2026-11-05',
        isSeen: false,
        sources: ['第 1 篇', '第 5 篇'],
        disagreesWith: '某所所长',
      },
      {
        title: '某所所长',
        from: '2026-11-03',
        to: '2026-11-03',
        isSeen: false,
        sources: ['第 3 篇'],
        disagreesWith: '某院院士',
      },
    ]);
  });

  it('do not disagree where one is a part of the other, or at two events, or in one source', () => {
    const print = (title: string, source: string, at: string | null) => ({
      title,
      source,
      event: at,
      date: '2026',
      isSeen: false,
    });
    const titles = [
      print('某院院士', 'A', 'x'),
      print('中国某院 院士', 'B', 'x'),
      print('某会秘书长', 'A', 'x'),
      print('别的', 'C', 'y'),
      print('又别的', 'D', null),
    ].filter(({ title }) => title !== '某会秘书长');
    expect(titlesOverTime(titles).map(({ disagreesWith }) => disagreesWith)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('who appeared with whom', () => {
  it('is told with a statement of each, and counts an event once', () => {
    const { people, pairs } = appearedTogether(articles, null);
    expect(people.map(({ subject, occasions }) => [subject.name, occasions])).toEqual([
      ['甲', 2],
      ['丙', 1],
      ['乙', 1],
    ]);
    expect(
      pairs.map(({ first, second, occasions, evidence }) => [first, second, occasions, evidence.length]),
    ).toEqual(
      [
        [keyOf(bing), keyOf(yi), 1, 1],
        [keyOf(yi), keyOf(jia), 1, 1],
      ].toSorted(([a, b], [c, d]) => (`${a}${b}` < `${c}${d}` ? -1 : 1)),
    );
    const [pair] = pairs.filter(({ first, second }) => [first, second].includes(keyOf(jia)));
    expect(pair?.evidence[0]?.first.article.id).toBe(pair?.evidence[0]?.second.article.id);
  });

  it('is of one event where one is chosen, and never of uncertain words', () => {
    expect(appearedTogether(articles, keyOf(event('另一届'))).people).toEqual([]);
    const doubtful = readArticle(8, [
      { by: [jia], words: LEDGER, certainty: 'unsure' },
      { by: [yi], words: MODEL },
    ]);
    expect(appearedTogether([doubtful], null).pairs).toEqual([]);
  });
});
