import { dayOf } from '@/entrypoints/citing/citation-words';
import type { PageReport } from '@/lib/core/records/article-page';
import { eventOfArticle } from '@/lib/core/statements/event-of-article';
import type { Span } from '@/lib/core/text/span';
import { type CitedPassage, citedPassage } from '@/lib/formats/citation/cited-passage';

/** What of a page's report says whose words a stretch of its text is, and where it stands. */
export type CitedPage = Pick<PageReport, 'meta' | 'text' | 'mentions' | 'titleMentions' | 'statements'>;

/**
 * A stretch of the article that a page shows, seen today.
 * @param url the article's own address
 */
export function passageOnPage(page: CitedPage, url: string, span: Span): CitedPassage {
  const { meta, text, mentions, titleMentions, statements } = page;
  const event = eventOfArticle(mentions, titleMentions)?.name ?? null;
  const known = statements === null || statements === 'failed' ? [] : statements;
  return citedPassage({ meta, text, url, statements: known, event }, span, dayOf(Date.now()));
}
