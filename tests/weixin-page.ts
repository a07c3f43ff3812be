/** The account that the articles of tests are from, as WeChat writes it in addresses. */
export const BIZ = 'MzAwMDAwMDAwMA==';

/** What an article's script sends of a page on WeChat: an article of our own, with a number and a text. */
export const weixinPage = (mid: number, text: string) =>
  ({
    site: 'weixin',
    identity: `weixin:${BIZ}:${mid}:1` as string,
    kind: 'article',
    notice: null,
    title: '试文',
    account: null,
    author: null,
    published: null,
    text,
  }) as const;
