import { id, sha256 } from '@/lib/core/records/annotation-shape';
import type { Site } from '@/lib/core/records/article';
import { isIdentity } from '@/lib/core/records/identity';
import {
  agreeing,
  either,
  list,
  nullable,
  one,
  record,
  type Shape,
  text,
  time,
  whole,
} from '@/lib/core/records/shape';
import {
  type ArticleRecord,
  type ArticleText,
  type DeletedArticle,
  KEEPINGS,
  LONGEST_TEXT,
  LONGEST_URL,
  type StoredArticle,
} from '@/lib/core/records/stored-article';

const LONGEST_LINE = 10_000;
/** Two lists of the longest kind may be merged, and the result with another one. */
const MOST_MERGED_URLS = 10_000;
const SITES: readonly Site[] = ['weixin', '4hou', 'generic'];

const line = nullable(text(LONGEST_LINE));
const url = text(LONGEST_URL, (value) => /^https?:\/\/[^\s]+$/.test(value));
const recipe = whole(1, 1_000_000);

const storedArticle = agreeing(
  record<StoredArticle>({
    id,
    site: one(...SITES),
    identity: nullable(text(200, isIdentity)),
    title: line,
    account: line,
    author: line,
    published: nullable(text(40, (value) => /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(value))),
    url,
    urls: list(url, MOST_MERGED_URLS),
    sha256,
    textVersion: recipe,
    firstSeen: time,
    lastSeen: time,
    keeping: one(...KEEPINGS),
    updated: time,
    deleted: one(null),
  }),
  'its own address among its addresses',
  (article) => article.urls.includes(article.url),
);

const deletedArticle = record<DeletedArticle>({ id, updated: time, deleted: time });

export const articleRecord: Shape<ArticleRecord> = either(
  (value) => Reflect.get(value, 'deleted') === null,
  storedArticle,
  deletedArticle,
);

export const articleText = record<ArticleText>({
  article: id,
  sha256,
  textVersion: recipe,
  seen: time,
  text: text(LONGEST_TEXT),
});
