/** The hosts whose articles are read, and nothing else: the manifest asks for access to exactly these. */
const ARTICLE_HOSTS = ['mp.weixin.qq.com', 'www.4hou.com'] as const;

/** The hosts as match patterns of the manifest and of `permissions` and `tabs`. */
export const ARTICLE_ORIGINS: readonly string[] = ARTICLE_HOSTS.map((host) => `https://${host}/*`);

/** Whether an absolute URL lies on one of the hosts. False for what is no URL. */
export function isOnArticleHost(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && ARTICLE_HOSTS.some((host) => host === hostname);
}
