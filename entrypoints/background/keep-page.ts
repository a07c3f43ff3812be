import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { holdToItsArticle } from '@/entrypoints/background/claims';
import { indexStatementsSoon } from '@/entrypoints/background/index-statements';
import { withData } from '@/entrypoints/background/reader-data';
import { MOST_PICTURE_BYTES } from '@/lib/core/records/article-copy';
import { withoutFragment } from '@/lib/core/records/article-place';
import { LONGEST_COPY } from '@/lib/core/records/copy-form';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import type { StorageFault, TooLarge } from '@/lib/core/records/write-fault';
import { realClockAndChance } from '@/lib/db/clock-and-chance';
import { findArticle } from '@/lib/db/find-article';
import { keepArticle, keepPicture, noteGone, noteLive } from '@/lib/db/keep-article';
import { missingPictures, readCondition, readEvidence } from '@/lib/db/read-evidence';
import { sha256 } from '@/lib/db/sha256';
import type { Database } from '@/lib/db/tables';
import { isKept } from '@/lib/db/versions';
import type { Handlers } from '@/lib/messages/answer';
import type { Caller } from '@/lib/messages/caller';
import { tellEvidence } from '@/lib/messages/evidence-news';
import { type KeepResult, keepResult } from '@/lib/messages/keep-result';
import type { ArticleCalls, PageCalls, PicturesQuota } from '@/lib/messages/to-background';
import { saysGone } from '@/lib/sites/weixin/notice';

type DescribedPage = Parameters<ArticleCalls['readHighlights']>[0];

/** The addresses at which it is being looked: what was found there before may hold no longer, and is not said. */
const lookedAt = new Set<string>();

/** What the script that copies a page asks for. */
export const keepCalls: Pick<Handlers<ArticleCalls>, 'keepCopy' | 'keepPicture'> = {
  keepCopy: async ({ page, html, isWished }, caller) => {
    await holdToItsArticle(page.identity, caller);
    return withData(async (db) => {
      const copied = { page: { ...page, url: caller.url }, html, isWished };
      const kept = await keepArticle(db, copied, realClockAndChance);
      if (!kept.ok) return kept;
      if (kept.value === null) return done(null);
      indexStatementsSoon();
      // Its pictures take longer: whether the page still reads the same is known now.
      lookedAt.delete(withoutFragment(caller.url));
      await tellEvidence();
      return done(await missingPictures(db, kept.value.id, html));
    });
  },

  keepPicture: async ({ identity, ...picture }, caller) => {
    await holdToItsArticle(identity, caller);
    return withData(async (db) => {
      const article = await findArticle(db, identity, caller.url);
      if (article === null) return failed({ code: 'unknown', what: 'article' } as const);
      return keepPicture(db, { ...picture, article: article.id });
    });
  },
};

/** What the popup and the panel ask about the page in front. */
export const evidenceCalls: Pick<Handlers<PageCalls>, 'readEvidence' | 'keepPage'> = {
  readEvidence: ({ identity, url }) =>
    withData(async (db) => {
      const article = await findArticle(db, identity, url);
      if (article === null) return done(null);
      const evidence = await readEvidence(db, article);
      return done(lookedAt.has(withoutFragment(url)) ? { ...evidence, condition: null } : evidence);
    }),

  keepPage: async ({ tab }): Promise<Outcome<null, TooLarge | StorageFault | PicturesQuota>> => {
    const result = await bringKeeper(tab, true);
    if (result === 'kept') return done(null);
    if (result === 'pictures-quota') return failed({ code: result });
    if (result === 'pictures-too-large')
      return failed({ code: 'too-large', what: 'picture', limit: MOST_PICTURE_BYTES });
    if (result === 'quota') return failed({ code: 'quota' });
    if (result === 'too-large') return failed({ code: 'too-large', what: 'copy', limit: LONGEST_COPY });
    return failed({ code: 'unavailable', detail: `the page said: ${result}` });
  },
};

/**
 * Looks at the page of an article that is kept: whether it still reads as it was kept, whether the site shows a
 * message in its place. Has a copy made where there is none of what it reads as now. Waits for nothing of it.
 */
export function lookAtPage(page: DescribedPage, caller: Caller): void {
  if (caller.kind !== 'article' || caller.shows === 'copy') return;
  void lookAndTell(page, withoutFragment(caller.url), caller.tab);
}

async function lookAndTell(page: DescribedPage, url: string, tab: number): Promise<void> {
  lookedAt.add(url);
  try {
    await tellEvidence();
    await withData((db) => look(db, page, url, tab));
  } catch (error) {
    console.error('Pangzhu: a page was not looked at', error);
  } finally {
    lookedAt.delete(url);
    await tellEvidence();
  }
}

async function look(
  db: Database,
  page: DescribedPage,
  url: string,
  tab: number,
): Promise<Outcome<null, StorageFault>> {
  if (page.kind === 'notice') {
    if (page.notice === null || !saysGone(page.notice)) return done(null);
    const gone = await noteGone(db, { identity: page.identity, url, words: page.notice }, realClockAndChance);
    return gone.ok ? done(null) : gone;
  }
  const article = await findArticle(db, page.identity, url);
  if (article === null || article.keeping === 'opened' || page.text === '') return done(null);
  const hash = await sha256(page.text);
  if (await isKnown(db, article, hash)) return noteSame(db, article, hash);
  await bringKeeper(tab, false);
  return done(null);
}

/** Whether the copy of such a text is kept, and nothing is left to be said of it. */
async function isKnown(db: Database, article: StoredArticle, hash: string): Promise<boolean> {
  if (!(await isKept(db, 'copy', article.id, hash))) return false;
  if (article.sha256 === hash) return true;
  const condition = await readCondition(db, article.id);
  return condition?.is === 'changed' && condition.sha256 === hash;
}

async function noteSame(
  db: Database,
  article: StoredArticle,
  hash: string,
): Promise<Outcome<null, StorageFault>> {
  return article.sha256 === hash ? noteLive(db, article, realClockAndChance) : done(null);
}

/**
 * Brings the script that copies a page into a tab, has it copy the page once that stands still, and waits for it.
 * `nothing` also where the browser lets nobody in.
 */
async function bringKeeper(tab: number, isWished: boolean): Promise<KeepResult> {
  const target = { tabId: tab, frameIds: [0] };
  try {
    await browser.scripting.executeScript({ target, files: ['/keeper.js'] });
    const [answer] = await browser.scripting.executeScript({
      target,
      func: (wished: boolean) =>
        (
          globalThis as typeof globalThis & { pangzhuKeep?: (wished: boolean) => Promise<unknown> }
        ).pangzhuKeep?.(wished),
      args: [isWished],
    });
    return v.parse(keepResult, answer?.result);
  } catch (error) {
    console.warn(`Pangzhu: tab ${tab} cannot be copied`, error);
    return 'nothing';
  }
}
