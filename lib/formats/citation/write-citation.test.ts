import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CITATION_FORMATS } from '@/lib/core/records/citation-format';
import type { CitedPassage } from '@/lib/formats/citation/cited-passage';
import { type CitationWords, writeCitation } from '@/lib/formats/citation/write-citation';

const words: CitationWords = { untitled: '无题', accessed: (date) => `${date} 访问` };

const passage: CitedPassage = {
  quote: '“内生安全”不是口号。\n它要落到制度里。',
  speakers: [{ name: '南宫知微', title: '某院院士' }],
  event: '第九届测试大会',
  article: {
    title: '大会开幕：共话安全',
    account: '某账号',
    author: null,
    published: '2024-08-01T09:30:00+08:00',
  },
  url: 'https://mp.weixin.qq.com/s/x',
  link: 'https://mp.weixin.qq.com/s/x#:~:text=%E5%86%85',
  accessed: '2026-11-28',
};
const bare: CitedPassage = {
  ...passage,
  speakers: [],
  event: null,
  article: { title: null, account: null, author: null, published: null },
};

describe('a citation', () => {
  it('in Markdown is a quote with its speaker, and a link that leads to the words', () => {
    expect(writeCitation(passage, 'markdown', words)).toBe(`> “内生安全”不是口号。
>
> 它要落到制度里。
>
> —— 南宫知微（某院院士），第九届测试大会

[《大会开幕：共话安全》](<https://mp.weixin.qq.com/s/x#:~:text=%E5%86%85>)，某账号，2024-08-01，2026-11-28 访问
`);
  });

  it('in plain text is the words as printed, then who, where and when', () => {
    expect(writeCitation(passage, 'plain', words)).toBe(`“内生安全”不是口号。
它要落到制度里。
——南宫知微（某院院士），第九届测试大会
《大会开幕：共话安全》，某账号，2024-08-01，2026-11-28 访问
https://mp.weixin.qq.com/s/x#:~:text=%E5%86%85
`);
  });

  it('has the signs of its edition of GB/T 7714', () => {
    const lines = (format: 'gb7714_2015' | 'gb7714_2025') =>
      writeCitation(passage, format, words).trimEnd().split('\n').at(-1);
    expect(lines('gb7714_2025')).toBe(
      '某账号. 大会开幕：共话安全[EB/OL]. （2024-08-01）[2026-11-28]. https://mp.weixin.qq.com/s/x.',
    );
    expect(lines('gb7714_2015')).toBe(
      '某账号. 大会开幕：共话安全[EB/OL]. (2024-08-01)[2026-11-28]. https://mp.weixin.qq.com/s/x.',
    );
  });

  it('has the account as the publisher where somebody else is the author', () => {
    const authored = { ...passage, article: { ...passage.article, author: '甲乙' } };
    expect(writeCitation(authored, 'gb7714_2025', words)).toContain(
      '甲乙. 大会开幕：共话安全[EB/OL]. 某账号，2024（2024-08-01）[2026-11-28]. https',
    );
    expect(writeCitation(authored, 'gb7714_2015', words)).toContain('[EB/OL]. 某账号, 2024(2024-08-01)[');
    expect(writeCitation(authored, 'plain', words)).toContain('》，某账号，甲乙，2024-08-01');
  });

  it('leaves out what nobody knows', () => {
    expect(writeCitation(bare, 'gb7714_2025', words)).toContain('\n\n[无题][EB/OL]. [2026-11-28]. https://');
    expect(writeCitation(bare, 'plain', words)).toContain('制度里。\n无题，2026-11-28 访问\nhttps://');
    expect(writeCitation(bare, 'markdown', words)).not.toContain('——');
  });

  it('lets nothing of an article break out of its place', () => {
    const sly = {
      ...passage,
      quote: '# 不是标题\n<img src=x>',
      article: { ...passage.article, title: '](https://evil.example) \u202e**粗**' },
    };
    const markdown = writeCitation(sly, 'markdown', words);
    expect(markdown).toContain('> \\# 不是标题\n>\n> &lt;img src=x>');
    expect(markdown).toContain('[《\\](https\\://evil.example) \\*\\*粗\\*\\*》](<');
  });

  const name = v.strictObject({ literal: v.string() });
  const date = v.strictObject({
    'date-parts': v.pipe(
      v.array(v.pipe(v.array(v.number()), v.minLength(1), v.maxLength(3))),
      v.minLength(1),
      v.maxLength(2),
    ),
  });
  /** The fields of the schema for CSL's input data that we use, each with its type there; it allows no others. */
  const item = v.strictObject({
    id: v.string(),
    type: v.literal('webpage'),
    title: v.string(),
    author: v.optional(v.array(name)),
    'container-title': v.optional(v.string()),
    issued: v.optional(date),
    accessed: date,
    'event-title': v.optional(v.string()),
    URL: v.pipe(v.string(), v.url()),
    language: v.string(),
    note: v.string(),
    custom: v.record(v.string(), v.unknown()),
  });

  it('in CSL-JSON fits the schema of that, with every fact in its field', () => {
    for (const each of [passage, bare]) {
      const data = JSON.parse(writeCitation(each, 'csl_json', words));
      expect(v.safeParse(v.tuple([item]), data).issues ?? []).toEqual([]);
    }
    const [full] = JSON.parse(writeCitation(passage, 'csl_json', words));
    expect(full).toMatchObject({
      author: [{ literal: '某账号' }],
      issued: { 'date-parts': [[2024, 8, 1]] },
      accessed: { 'date-parts': [[2026, 11, 28]] },
      'event-title': '第九届测试大会',
      custom: { quote: passage.quote, speakers: passage.speakers, link: passage.link },
    });
  });

  it('ends with a line end in every form', () => {
    for (const format of CITATION_FORMATS) expect(writeCitation(passage, format, words)).toMatch(/\S\n$/);
  });
});
