import { namingPart, withoutFragment } from '@/lib/core/records/article-place';

/** What names an article in a long WeChat address. */
const NAMING = ['__biz', 'mid', 'idx', 'sn'];

/**
 * The address of an article as it is given to others: that part which names it. What else stands in an address tells
 * how this reader came to it (`scene`), and WeChat's own browser puts the reader's keys there (`uin`, `key`,
 * `pass_ticket`).
 */
export function citedAddress(url: string): string {
  const short = namingPart(url);
  if (short !== null) return short;
  if (!URL.canParse(url)) return withoutFragment(url);
  const { hostname, pathname, origin, searchParams } = new URL(url);
  if (hostname !== 'mp.weixin.qq.com' || pathname !== '/s') return withoutFragment(url);
  const named = NAMING.flatMap((name) => {
    const value = searchParams.get(name);
    return value === null ? [] : [`${name}=${encodeURIComponent(value).replaceAll('%3D', '=')}`];
  });
  return named.length === 0 ? `${origin}${pathname}` : `${origin}${pathname}?${named.join('&')}`;
}
