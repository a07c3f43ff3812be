import { type ArticleView, reportOf } from '@/entrypoints/article/article-view';
import { citationWords } from '@/entrypoints/citing/citation-words';
import { passageOnPage } from '@/entrypoints/citing/passage-on-page';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import type { Span } from '@/lib/core/text/span';
import { writeCitation } from '@/lib/formats/citation/write-citation';
import { askBackground } from '@/lib/messages/ask';

/** A citation of a stretch of the article that is shown. The form is remembered. */
export function citePassage(view: ArticleView, url: string, span: Span, format: CitationFormat): string {
  if (format !== view.opened.settings.citation) void askBackground('chooseCitation', { format });
  return writeCitation(passageOnPage(reportOf(view), url, span), format, citationWords());
}
