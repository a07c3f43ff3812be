import type { ArticleView } from '@/entrypoints/article/article-view';
import { citationWords, dayOf } from '@/entrypoints/citing/citation-words';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import { eventOfArticle } from '@/lib/core/statements/event-of-article';
import type { Span } from '@/lib/core/text/span';
import { citedPassage } from '@/lib/formats/citation/cited-passage';
import { writeCitation } from '@/lib/formats/citation/write-citation';
import { askBackground } from '@/lib/messages/ask';

/** A citation of a stretch of the article that is shown, seen today. The form is remembered. */
export function citePassage(
  { meta, map, opened, statements }: ArticleView,
  url: string,
  span: Span,
  format: CitationFormat,
): string {
  if (format !== opened.settings.citation) void askBackground('chooseCitation', { format });
  const event = eventOfArticle(opened.mentions, opened.titleMentions)?.name ?? null;
  const known = statements === null || statements === 'failed' ? [] : statements;
  const article = { meta, text: map.text, url, statements: known, event };
  return writeCitation(citedPassage(article, span, dayOf(Date.now())), format, citationWords());
}
