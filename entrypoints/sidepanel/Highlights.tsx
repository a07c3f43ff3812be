import { HighlightsFaultLine } from '@/entrypoints/active-page/HighlightsFaultLine';
import { useArticleInFront } from '@/entrypoints/sidepanel/article-in-front';
import { HighlightsPane } from '@/entrypoints/sidepanel/HighlightsPane';
import { ReviewPane } from '@/entrypoints/sidepanel/ReviewPane';
import { useStoredAnnotations } from '@/entrypoints/sidepanel/stored-annotations';
import { UndoWays } from '@/entrypoints/undo-ways/UndoWays';
import { isHighlight } from '@/lib/core/records/annotation';
import type { PageReport } from '@/lib/core/records/article-page';
import { eventOfArticle } from '@/lib/core/statements/event-of-article';

/** All about the reader's highlights on the page in front: what is to be decided, what was changed, and the list. */
export function Highlights({ tab, report }: { readonly tab: number; readonly report: PageReport }) {
  const { text, highlights: shown } = report;
  const stored = useStoredAnnotations(shown, isHighlight);
  const article = useArticleInFront(tab, report.meta.identity);
  const event = eventOfArticle(report.mentions, report.titleMentions)?.name ?? null;
  const fault = <HighlightsFaultLine fault={report.highlightsFault} />;
  // What could not be read is not said to be nothing.
  if (report.highlightsFault !== null && shown.length === 0) return fault;
  return (
    <>
      {fault}
      <ReviewPane tab={tab} text={text} shown={shown} stored={stored} />
      {article !== null && <UndoWays article={article} />}
      <HighlightsPane tab={tab} shown={shown} stored={stored} event={event} />
    </>
  );
}
