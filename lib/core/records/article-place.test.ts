import { expect, it } from 'vitest';
import { isSamePlace, namingPart, withoutFragment } from '@/lib/core/records/article-place';
import { pageKey } from '@/lib/core/records/draft';

it.each([
  [
    'https://mp.weixin.qq.com/s/KDWh_qGpFN5Vu1TR9t30Mw?scene=1&x=2',
    'https://mp.weixin.qq.com/s/KDWh_qGpFN5Vu1TR9t30Mw',
  ],
  ['https://www.4hou.com/index.php/posts/PGZw/', 'https://www.4hou.com/index.php/posts/PGZw'],
  ['https://mp.weixin.qq.com/s?__biz=MzA5&mid=1&idx=1', null],
  ['https://mp.weixin.qq.com.example/s/KDWh', null],
  ['https://blog.example/s/KDWh', null],
])('%s is named by %s', (url, part) => {
  expect(namingPart(url)).toBe(part);
});

it('an address is stored without its fragment', () => {
  expect(withoutFragment('https://a.example/x?y#z#w')).toBe('https://a.example/x?y');
  expect(withoutFragment('https://a.example/x')).toBe('https://a.example/x');
});

it.each([
  ['https://mp.weixin.qq.com/s/abc?scene=1', 'https://mp.weixin.qq.com/s/abc#wechat', true],
  ['https://mp.weixin.qq.com/s/abc', 'https://mp.weixin.qq.com/s/abcd', false],
  ['https://blog.example/a?b#c', 'https://blog.example/a?b', true],
  ['https://blog.example/a?b', 'https://blog.example/a', false],
  ['https://blog.example/a', 'https://mp.weixin.qq.com/s/abc', false],
])('%s and %s lead to one article: %s', (one, other, is) => {
  expect([isSamePlace(one, other), isSamePlace(other, one)]).toEqual([is, is]);
});

it('a draft finds its page by its identity, else by what names it', () => {
  expect(pageKey('4hou:PGZw', 'https://www.4hou.com/posts/PGZw')).toBe('4hou:PGZw');
  expect(pageKey(null, 'https://mp.weixin.qq.com/s/abc?scene=1')).toBe('https://mp.weixin.qq.com/s/abc');
  expect(pageKey(null, 'https://blog.example/a?b#c')).toBe('https://blog.example/a?b');
});
