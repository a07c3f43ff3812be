import { describe, expect, it } from 'vitest';
import type { Mention } from '@/lib/core/recognise/mention';
import { eventOfArticle } from '@/lib/core/statements/event-of-article';
import type { Statement } from '@/lib/core/statements/statement';
import { citedAddress } from '@/lib/formats/citation/cited-address';
import { citedPassage } from '@/lib/formats/citation/cited-passage';

const text = '甲说，先做起来。乙则说，先想清楚。大家散会。';
const says = (words: string, name: string, over: Partial<Statement> = {}): Statement => {
  const start = text.indexOf(words);
  const speaker = { name, entity: null, title: `${name}的头衔`, mention: { start: 0, end: 1 } };
  return {
    start,
    end: start + words.length,
    speakers: [speaker],
    kind: 'reported',
    cue: '说',
    certainty: 'sure',
    doubt: null,
    ...over,
  };
};
const meta = { title: '散会', account: null, author: null, published: null };
const url = 'https://www.4hou.com/posts/abc?from=x#top';
const cite = (words: string, statements: readonly Statement[]) => {
  const start = text.indexOf(words);
  const article = { meta, text, url, statements, event: null };
  return citedPassage(article, { start, end: start + words.length }, '2026-11-28');
};
const event = (name: string, certainty: Mention['certainty'] = 'sure'): Mention => ({
  start: 0,
  end: 1,
  surface: name,
  entity: name,
  name,
  kind: 'event',
  via: 'name',
  certainty,
  refersTo: null,
  doubt: null,
});

describe('a cited passage', () => {
  const both = [says('甲说，先做起来。', '甲'), says('乙则说，先想清楚。', '乙')];

  it('names who says it, with the title as printed, where one says most of it for certain', () => {
    expect(cite('先做起来', both).speakers).toMatchObject([{ name: '甲', title: '甲的头衔' }]);
    expect(cite('甲说，先做起来。乙则说，', both).speakers).toEqual([]);
    expect(cite('大家散会。', both).speakers).toEqual([]);
    expect(cite('先想清楚。大家散会。', both).speakers).toEqual([]);
    expect(cite('先做起来', [says('甲说，先做起来。', '甲', { certainty: 'unsure' })]).speakers).toEqual([]);
  });

  it('has an address that leads to the words and says nothing of the reader', () => {
    expect(cite('大家散会。', []).link).toMatch(/^https:\/\/www\.4hou\.com\/posts\/abc#:~:text=[%\dA-F,-]+$/);
    const long =
      'https://mp.weixin.qq.com/s?__biz=MzA5==&mid=1&idx=3&sn=ab&chksm=c&scene=58&uin=1&key=2&pass_ticket=3#rd';
    expect(citedAddress(long)).toBe('https://mp.weixin.qq.com/s?__biz=MzA5==&mid=1&idx=3&sn=ab');
    expect(citedAddress('https://mp.weixin.qq.com/s/AbC_-1?scene=1')).toBe(
      'https://mp.weixin.qq.com/s/AbC_-1',
    );
    expect(citedAddress('https://example.com/a?b=c#d')).toBe('https://example.com/a?b=c');
  });

  it('names the event of the title, else the only one of the text, never one of several', () => {
    expect(eventOfArticle([event('甲会'), event('乙会')], [event('丙会')])?.name).toBe('丙会');
    expect(eventOfArticle([event('甲会'), event('甲会')], [])?.name).toBe('甲会');
    expect(eventOfArticle([event('甲会'), event('乙会')], [])).toBeNull();
    expect(eventOfArticle([event('甲会', 'unsure')], [])).toBeNull();
  });
});
