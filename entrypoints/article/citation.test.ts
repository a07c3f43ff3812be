import { expect, it } from 'vitest';
import { citationOf } from '@/entrypoints/article/citation';

const meta = {
  site: 'weixin',
  kind: 'article',
  notice: null,
  identity: null,
  title: '一篇试文',
  account: '某账号',
  author: null,
  published: '2024-08-01T09:30:00+08:00',
  original: null,
} as const;

it('a citation holds the words, each block a line of the quote, and where they stand', () => {
  expect(citationOf('第一段\n第二段', meta, 'https://mp.weixin.qq.com/s/x')).toBe(
    '> 第一段\n>\n> 第二段\n\n—— 某账号，《一篇试文》，2024-08-01 <https://mp.weixin.qq.com/s/x>\n',
  );
});

it('a citation leaves out what the page does not say', () => {
  const bare = { ...meta, title: null, account: null, published: null };
  expect(citationOf('第一段', bare, 'https://www.4hou.com/posts/x')).toBe(
    '> 第一段\n\n—— <https://www.4hou.com/posts/x>\n',
  );
});
