import { browser } from 'wxt/browser';
import type { Candidate } from '@/lib/core/candidates/candidate';
import type { SourceArticle } from '@/lib/core/dictionary/draft-from-article';
import type { PageReport } from '@/lib/core/records/article-page';
import { askDictionary } from '@/lib/messages/ask';

/** What an article introduces, and the article, to be named as the source. */
export interface Introduced {
  readonly article: SourceArticle;
  readonly candidates: readonly Candidate[];
}

/** Asks whom and what the article in a tab introduces that the dictionary lacks; null where nobody answers. */
export async function readIntroduced(tab: number, { meta, text }: PageReport): Promise<Introduced | null> {
  const { title, account, published, identity } = meta;
  const { url = '' } = await browser.tabs.get(tab);
  const answer = await askDictionary('readCandidates', { identity, url, title, account, text });
  if (!answer.ok) {
    console.warn('Pangzhu: whom the article introduces cannot be read', answer.error);
    return null;
  }
  return { article: { text, title, account, published, url }, candidates: answer.value };
}
