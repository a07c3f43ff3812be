import { TEXT_VERSION } from '@/lib/core/records/article';
import {
  type ArticleCondition,
  type ArticlePicture,
  articleCondition,
  articlePicture,
  MOST_PICTURE_BYTES,
  pictureBytes,
} from '@/lib/core/records/article-copy';
import { articleRecord } from '@/lib/core/records/article-shape';
import { LONGEST_COPY } from '@/lib/core/records/copy-form';
import { articleDifference } from '@/lib/core/records/counters';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import { newArticle, seenAgain } from '@/lib/core/records/see-article';
import { mustFit } from '@/lib/core/records/shape';
import { type SeenPage, type StoredArticle, stronger } from '@/lib/core/records/stored-article';
import type { StorageFault, TooLarge, Unknown } from '@/lib/core/records/write-fault';
import { type ClockAndChance, newId } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import { count } from '@/lib/db/count';
import { findArticle } from '@/lib/db/find-article';
import { oversizeOfPage } from '@/lib/db/oversize';
import { sha256 } from '@/lib/db/sha256';
import type { Database } from '@/lib/db/tables';
import { addCopy, addText } from '@/lib/db/versions';

/** A page as it stands now, with its copy, which reads as its text. */
export interface CopiedPage {
  readonly page: SeenPage;
  readonly html: string;
  /** Whether the reader asks to keep it; else it is kept only where it is kept for some reason already. */
  readonly isWished: boolean;
}

/**
 * Keeps a page as it stands now: text and copy beside those that are kept, which are never changed; and notes
 * whether the page still reads as the article that was kept. Null where there is no reason to keep it.
 */
export async function keepArticle(
  db: Database,
  { page, html, isWished }: CopiedPage,
  clock: ClockAndChance,
): Promise<Outcome<StoredArticle | null, TooLarge | StorageFault>> {
  const oversize = oversizeOfPage(page);
  if (oversize !== null) return failed(oversize);
  if (html.length > LONGEST_COPY) return failed({ code: 'too-large', what: 'copy', limit: LONGEST_COPY });
  const hash = await sha256(page.text);
  const tables = ['articles', 'texts', 'copies', 'versions', 'conditions', 'counters'] as const;
  return commit(db, tables, async (): Promise<Outcome<StoredArticle | null, never>> => {
    const stored = await findArticle(db, page.identity, page.url);
    if (page.text === '' || (!isWished && (stored === null || stored.keeping === 'opened')))
      return done(null);
    const now = clock.now();
    const article = isWished ? await wished(db, stored, page, hash, newId(clock), now) : stored;
    if (article === null) throw new Error('An article that is kept is stored');
    await addText(db, {
      article: article.id,
      sha256: hash,
      textVersion: TEXT_VERSION,
      seen: now,
      text: page.text,
    });
    await addCopy(db, { article: article.id, sha256: hash, seen: now, html }, TEXT_VERSION);
    const is = article.sha256 === hash ? 'live' : 'changed';
    await noteCondition(db, { article: article.id, is, checked: now, sha256: hash, words: null });
    return done(article);
  });
}

/** The article once the reader has asked to keep it, stored with the totals. */
async function wished(
  db: Database,
  stored: StoredArticle | null,
  page: SeenPage,
  hash: string,
  id: string,
  now: number,
): Promise<StoredArticle> {
  if (stored !== null && stored.keeping !== 'opened') return stored;
  const seen = stored === null ? newArticle(id, page, hash, 'kept', now) : seenAgain(stored, page, now);
  const article = {
    ...seen,
    keeping: stronger(seen.keeping, 'kept'),
    sha256: hash,
    textVersion: TEXT_VERSION,
  };
  await db.articles.put(mustFit(articleRecord, article));
  await count(db, { byArticle: new Map(), articles: articleDifference(stored, article) });
  return article;
}

/**
 * Keeps a picture of an article's copies; one that is there stays. Pictures that would be too much for one
 * article are left out: their address and alternative text stand in the copy.
 */
export function keepPicture(
  db: Database,
  picture: ArticlePicture,
): Promise<Outcome<null, TooLarge | Unknown | StorageFault>> {
  return commit(db, ['articles', 'pictures'], async (): Promise<Outcome<null, TooLarge | Unknown>> => {
    const article = await db.articles.get(picture.article);
    if (article?.deleted !== null) return failed({ code: 'unknown', what: 'article' });
    const own = await db.pictures.where('article').equals(picture.article).toArray();
    if (own.some(({ address }) => address === picture.address)) return done(null);
    const bytes = [...own, picture].reduce((sum, each) => sum + pictureBytes(each), 0);
    if (bytes > MOST_PICTURE_BYTES)
      return failed({ code: 'too-large', what: 'picture', limit: MOST_PICTURE_BYTES });
    await db.pictures.add(mustFit(articlePicture, picture));
    return done(null);
  });
}

/** The site shows a message where a kept article was. Null where none is kept that was seen at this address. */
export function noteGone(
  db: Database,
  {
    identity,
    url,
    words,
  }: { readonly identity: string | null; readonly url: string; readonly words: string },
  clock: ClockAndChance,
): Promise<Outcome<StoredArticle | null, StorageFault>> {
  return commit(db, ['articles', 'conditions'], async () => {
    const article = await findArticle(db, identity, url);
    if (article === null) return done(null);
    const before = await db.conditions.get(article.id);
    const newest = before?.sha256 ?? article.sha256;
    await noteCondition(db, { article: article.id, is: 'gone', checked: clock.now(), sha256: newest, words });
    return done(article);
  });
}

/** The page reads as the text that is kept. */
export function noteLive(
  db: Database,
  { id: article, sha256: hash }: StoredArticle,
  clock: ClockAndChance,
): Promise<Outcome<null, StorageFault>> {
  return commit(db, ['conditions'], async () => {
    await noteCondition(db, { article, is: 'live', checked: clock.now(), sha256: hash, words: null });
    return done(null);
  });
}

/** Notes a finding; the time since when it is so is that of the first one that said the same. */
async function noteCondition(db: Database, found: Omit<ArticleCondition, 'since'>): Promise<void> {
  const before = await db.conditions.get(found.article);
  const isSame = before?.is === found.is && before.sha256 === found.sha256 && before.words === found.words;
  const condition = { ...found, since: isSame ? before.since : found.checked };
  await db.conditions.put(mustFit(articleCondition, condition));
}
