import { laterThan } from '@/lib/core/records/annotation';
import { TEXT_VERSION } from '@/lib/core/records/article';
import { withoutFragment } from '@/lib/core/records/article-place';
import { type Keeping, type SeenPage, type StoredArticle, withUrl } from '@/lib/core/records/stored-article';

/** An article that is stored for the first time. `sha256` is of the page's text. */
export function newArticle(
  id: string,
  { site, identity, title, account, author, published, url }: SeenPage,
  sha256: string,
  keeping: Keeping,
  now: number,
): StoredArticle {
  const address = withoutFragment(url);
  return {
    id,
    site,
    identity,
    title,
    account,
    author,
    published,
    url: address,
    urls: [address],
    sha256,
    textVersion: TEXT_VERSION,
    firstSeen: now,
    lastSeen: now,
    keeping,
    updated: now,
    deleted: null,
  };
}

/**
 * A stored article after one more visit: what was missing so far is filled in, what is there stays, for the
 * page may have lost it since.
 */
export function seenAgain(article: StoredArticle, page: SeenPage, now: number): StoredArticle {
  const urls = withUrl(article.urls, withoutFragment(page.url));
  const address = withoutFragment(page.url);
  return {
    ...article,
    identity: article.identity ?? page.identity,
    title: article.title ?? page.title,
    account: article.account ?? page.account,
    author: article.author ?? page.author,
    published: article.published ?? page.published,
    url: urls.includes(address) ? address : article.url,
    urls,
    lastSeen: Math.max(article.lastSeen, now),
    updated: laterThan(article.updated, now),
  };
}
