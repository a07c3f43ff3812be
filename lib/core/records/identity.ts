/** Whether a string has the form of an article's identity on one of the known sites. */
export function isIdentity(identity: string): boolean {
  return /^weixin:[A-Za-z0-9+/=_-]+:\d+:\d+$/.test(identity) || /^4hou:[A-Za-z0-9]+$/.test(identity);
}

/**
 * Whether an article with this identity may stand at this URL, judged by all that the URL itself says:
 * the host names the site, a 4hou path names the post, a long WeChat URL names account, message and
 * position. A short WeChat URL names none of them and is believed. `url` must be absolute.
 */
export function mayStandAt(identity: string, url: string): boolean {
  const { protocol, hostname, pathname, searchParams } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  if (hostname === 'www.4hou.com') {
    const id = /^(?:\/index\.php)?\/posts\/([A-Za-z0-9]+)\/?$/.exec(pathname)?.[1];
    return id !== undefined && identity === `4hou:${id}`;
  }
  if (hostname !== 'mp.weixin.qq.com' || !identity.startsWith('weixin:')) return false;
  const [, biz, mid, idx] = identity.split(':');
  const agrees = (name: string, value: string | undefined): boolean => {
    const said = searchParams.get(name);
    return said === null || said === '' || said === value;
  };
  return agrees('__biz', biz) && agrees('mid', mid) && agrees('idx', idx);
}
