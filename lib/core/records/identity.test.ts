import { describe, expect, it } from 'vitest';
import { isIdentity, mayStandAt } from '@/lib/core/records/identity';

const weixin = 'weixin:MzA5MzE5MDAzOA==:2664221441:3';

describe('an identity belongs to the URL that names it', () => {
  it.each([
    [
      weixin,
      'https://mp.weixin.qq.com/s?__biz=MzA5MzE5MDAzOA==&mid=2664221441&idx=3&sn=34&scene=58#rd',
      true,
    ],
    [weixin, 'https://mp.weixin.qq.com/s/KDWh_qGpFN5Vu1TR9t30Mw', true],
    [weixin, 'https://mp.weixin.qq.com/s?__biz=MzA5MzE5MDAzOA==&mid=2664221441&idx=2', false],
    [weixin, 'https://mp.weixin.qq.com/s?__biz=MzA5MzE5MDAzOB==&mid=2664221441&idx=3', false],
    [weixin, 'https://mp.weixin.qq.com.example/s/KDWh_qGpFN5Vu1TR9t30Mw', false],
    [weixin, 'https://www.4hou.com/posts/PGZw', false],
    ['4hou:PGZw', 'https://www.4hou.com/posts/PGZw', true],
    ['4hou:PGZw', 'https://www.4hou.com/index.php/posts/PGZw', true],
    ['4hou:PGZw', 'https://www.4hou.com/posts/PGZW', false],
    ['4hou:PGZw', 'https://mp.weixin.qq.com/s/KDWh_qGpFN5Vu1TR9t30Mw', false],
    ['4hou:PGZw', 'file:///posts/PGZw', false],
  ])('%s at %s: %s', (identity, url, expected) => {
    expect(mayStandAt(identity, url)).toBe(expected);
  });

  it('knows the form of an identity', () => {
    expect([weixin, '4hou:PGZw', 'weixin:x:1', '4hou:', 'weixin:<b>:1:1'].map(isIdentity)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
