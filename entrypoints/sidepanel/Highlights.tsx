import { HighlightsPane } from '@/entrypoints/sidepanel/HighlightsPane';
import { ReviewPane } from '@/entrypoints/sidepanel/ReviewPane';
import { useStoredHighlights } from '@/entrypoints/sidepanel/stored-highlights';
import { UndoWays } from '@/entrypoints/undo-ways/UndoWays';
import type { PageReport } from '@/lib/core/records/article-page';

/** All about the reader's highlights on the page in front: what is to be decided, what was changed, and the list. */
export function Highlights({ tab, report }: { readonly tab: number; readonly report: PageReport }) {
  const { text, highlights: shown } = report;
  const stored = useStoredHighlights(shown);
  const [first] = stored.values();
  return (
    <>
      <ReviewPane tab={tab} text={text} shown={shown} stored={stored} />
      <UndoWays article={first?.article ?? null} />
      <HighlightsPane tab={tab} shown={shown} stored={stored} />
    </>
  );
}
