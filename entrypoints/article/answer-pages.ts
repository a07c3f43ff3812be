import type { EditingOnDemand } from '@/entrypoints/article/editing-on-demand';
import { statementCalls } from '@/entrypoints/article/statement-calls';
import type { Span } from '@/lib/core/text/span';
import { desk, listen } from '@/lib/messages/answer';
import { isOutdated } from '@/lib/messages/outdated';
import { type ToArticleCalls, toArticleCallSchemas } from '@/lib/messages/to-article';

export interface AskedArticle {
  /** Shows a place of the text; null is its top. */
  goTo(span: Span | null): void;
  /** The same, and lets it flash. */
  showWords(span: Span): void;
  askAgain(): void;
  page: Parameters<typeof statementCalls>[0];
  editing(): EditingOnDemand | null;
}

/** Answers what the extension's own pages, the side panel above all, ask of the article that is shown. */
export function answerPages(article: AskedArticle, signal: AbortSignal): void {
  const close = listen(
    [
      desk<ToArticleCalls>((caller) => caller.kind === 'page', toArticleCallSchemas, {
        goTo: ({ span }) => {
          article.goTo(span);
          return null;
        },
        showWords: ({ span }) => {
          article.showWords(span);
          return null;
        },
        ...statementCalls(article.page),
        closeNote: () => {
          article.editing()?.closeNote();
          return null;
        },
        closeTerm: () => {
          article.editing()?.closeTerm();
          return null;
        },
        choosePlace: ({ id }) => {
          article.editing()?.choosePlace(id);
          return null;
        },
        readAgain: () => {
          article.askAgain();
          return null;
        },
      }),
    ],
    'left',
  );
  signal.addEventListener('abort', () => {
    if (!isOutdated()) close();
  });
}
