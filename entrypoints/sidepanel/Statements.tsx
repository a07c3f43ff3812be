import { signal } from '@preact/signals';
import { StatementList } from '@/components/statement-list/StatementList';
import type { PageReport } from '@/lib/core/records/article-page';
import { FIRST_SETTINGS } from '@/lib/core/records/settings';
import { askArticle } from '@/lib/messages/ask';
import { changeSettings, readSettings, watchSettings } from '@/lib/settings/settings';

const isInMargin = signal(FIRST_SETTINGS.hints);

/** Follows the reader's choice, wherever it is made, for the life of the page. */
export function followMarginChoice(): void {
  watchSettings(({ hints }) => {
    isInMargin.value = hints;
  });
  void readSettings().then(({ hints }) => {
    isInMargin.value = hints;
  });
}

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
      isInMargin={isInMargin.value}
      onToggleMargin={(hints) => void changeSettings({ hints })}
      onGoTo={({ start, end }) => void askArticle(tab, 'showWords', { span: { start, end } })}
      onRetry={() => void askArticle(tab, 'readAgain', {})}
    />
  );
}
