import { describe, expect, it } from 'vitest';
import { findCandidates } from '@/lib/core/candidates/find-candidates';
import { draftFromCandidate, draftFromSelection } from '@/lib/core/dictionary/draft-from-article';
import { addWrite } from '@/lib/core/dictionary/term-writes';
import { fits } from '@/lib/core/records/shape';
import { termContent } from '@/lib/core/records/term-shape';

const text = '大会在今天开幕。中国工程院院士欧阳明舟第一个上台。\n另一段里有小凤来过。';
const article = {
  text,
  title: '测试大会侧记',
  account: '样例观察',
  published: '2025-07-31T10:00:00+08:00',
  url: 'https://www.4hou.com/posts/T1',
};
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const candidates = findCandidates(text, []);

describe('what is put in from an article', () => {
  it('is what the article introduces, with its title, its sentence and its day', () => {
    const draft = draftFromSelection(article, spanOf('明舟'), candidates);
    expect(draft).toMatchObject({
      kind: 'person',
      name: '欧阳明舟',
      titles: [
        {
          title: '中国工程院院士',
          date: '2025-07-31',
          source: {
            article: '测试大会侧记',
            sentence: '中国工程院院士欧阳明舟第一个上台。',
            date: '2025-07-31',
          },
        },
      ],
    });
    const candidate = candidates.find(({ name }) => name === '欧阳明舟');
    if (candidate === undefined) throw new Error('The article introduces this person');
    expect(draftFromCandidate(article, candidate)).toEqual(draft);
  });

  it('is the selected words and their sentence where the article says no more', () => {
    expect(draftFromSelection(article, spanOf('小凤'), [])).toMatchObject({
      name: '小凤',
      titles: [{ title: '', source: { sentence: '另一段里有小凤来过。' } }],
    });
  });

  it('is an organisation without titles, with the sentence that names it', () => {
    const named = { start: 0, end: 2, surface: text.slice(0, 2) };
    const organisation = { kind: 'organisation', name: '云岭公司', titles: [], score: 1 } as const;
    const draft = draftFromCandidate(article, { ...organisation, surfaces: ['云岭公司'], mentions: [named] });
    expect(draft.titles).toMatchObject([{ title: '', source: { sentence: '大会在今天开幕。' } }]);
  });

  it('has each title with its own sentence', () => {
    const twice = '云岭公司总裁欧阳明舟来了。\n海岳实验室所长欧阳明舟走了。';
    const [candidate] = findCandidates(twice, []);
    if (candidate === undefined) throw new Error('The article introduces this person');
    const { titles } = draftFromCandidate({ ...article, text: twice }, candidate);
    expect(titles.map(({ title, source }) => [title, source?.sentence])).toEqual([
      ['云岭公司总裁', '云岭公司总裁欧阳明舟来了。'],
      ['海岳实验室所长', '海岳实验室所长欧阳明舟走了。'],
    ]);
  });

  it('can be kept as it is', () => {
    for (const candidate of candidates) {
      const { content } = addWrite(draftFromCandidate(article, candidate));
      expect(fits(termContent, content)).toBe(true);
    }
  });
});
