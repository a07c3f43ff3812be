import { StatementList } from '@/components/statement-list/StatementList';
import type { PageReport } from '@/lib/core/records/article-page';
import { askArticle } from '@/lib/messages/ask';

/** Who says what on the page in front. */
export function Statements({ tab, report }: { readonly tab: number; readonly report: PageReport }) {
  const { text, statements } = report;
  const listed =
    statements === null || statements === 'failed'
      ? statements
      : statements.map((statement) => ({ ...statement, words: text.slice(statement.start, statement.end) }));
  return (
    <StatementList
      statements={listed}
      onGoTo={({ start, end }) => void askArticle(tab, 'showWords', { span: { start, end } })}
      onRetry={() => void askArticle(tab, 'readAgain', {})}
    />
  );
}
