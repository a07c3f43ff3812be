import { ReadingHead } from '@/components/reading-head/ReadingHead';
import { TextChanges } from '@/components/text-changes/TextChanges';
import { readerUrl } from '@/entrypoints/reader/reader-address';
import {
  comparable,
  comparison,
  printsHighlights,
  shownArticle,
  toggleComparison,
} from '@/entrypoints/reader/reader-state';
import type { Span } from '@/lib/core/text/span';
import type { Database } from '@/lib/db/tables';
import { touchedBy } from '@/lib/versions/sentence-changes';

export interface ReaderHeadProps {
  readonly db: Database;
  /** The text that is shown below. */
  readonly sha256: string;
  readonly isCopied: boolean;
  goTo(id: string): void;
}

/** What stands above the kept article, and what changed in its page since. */
export function ReaderHead({ db, sha256, isCopied, goTo }: ReaderHeadProps) {
  const shown = shownArticle.value;
  if (shown === null) return null;
  const { article, texts, condition } = shown;
  return (
    <>
      <ReadingHead
        article={article}
        texts={texts}
        shown={sha256}
        isCopied={isCopied}
        condition={condition}
        changes={comparable.value === null ? null : comparison.value === null ? 'hidden' : 'shown'}
        printsHighlights={printsHighlights.value}
        onChoose={(chosen) => location.assign(readerUrl(article, chosen))}
        onToggleChanges={() => void toggleComparison(db)}
        onPrint={() => print()}
        onPrintsHighlights={(does) => {
          printsHighlights.value = does;
        }}
      />
      <Changes goTo={goTo} />
    </>
  );
}

function Changes({ goTo }: Pick<ReaderHeadProps, 'goTo'>) {
  const [compared, shown] = [comparison.value, shownArticle.value];
  if (compared === null || shown === null) return null;
  const { before, after, changes } = compared;
  const wordsOf = (text: string, span: Span | null): string =>
    span === null ? '' : text.slice(span.start, span.end);
  const own = shown.annotations.filter(({ anchor: { position, quote } }) =>
    before.startsWith(quote.exact, position.start),
  );
  const touched = touchedBy(
    changes,
    own.map(({ anchor }) => anchor.position),
  );
  return (
    <TextChanges
      changes={changes.map(({ is, before: from, after: to }) => ({
        is,
        before: wordsOf(before, from),
        after: wordsOf(after, to),
      }))}
      touched={touched.flatMap((index) => {
        const annotation = own[index];
        return annotation === undefined ? [] : [{ id: annotation.id, quote: annotation.anchor.quote.exact }];
      })}
      onGoTo={goTo}
    />
  );
}
