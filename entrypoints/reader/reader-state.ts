import { computed, signal } from '@preact/signals';
import type { Highlight } from '@/lib/core/records/annotation';
import type { ArticleCondition } from '@/lib/core/records/article-copy';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import { highlightsOf, readArticle } from '@/lib/db/read-article';
import { readCondition } from '@/lib/db/read-evidence';
import type { Database } from '@/lib/db/tables';
import { readText, textsOf } from '@/lib/db/versions';
import { watch } from '@/lib/db/watch';
import { type SentenceChange, sentenceChanges } from '@/lib/versions/sentence-changes';

/** All that the reading view says of an article beside its text. */
export interface ShownArticle {
  readonly article: StoredArticle;
  readonly texts: readonly { readonly sha256: string; readonly seen: number }[];
  readonly annotations: readonly Highlight[];
  readonly condition: ArticleCondition | null;
}

/** What the page says otherwise than the kept text. */
export interface Comparison {
  readonly before: string;
  readonly after: string;
  readonly changes: readonly SentenceChange[];
}

export const shownArticle = signal<ShownArticle | null>(null);
export const comparison = signal<Comparison | null>(null);
export const printsHighlights = signal(true);

/** The two texts that can be compared, by their hashes: the kept one and the one the page had last. */
export const comparable = computed(() => {
  const shown = shownArticle.value;
  if (shown === null || shown.condition === null) return null;
  const [before, after] = [shown.article.sha256, shown.condition.sha256];
  return before !== after && shown.texts.some(({ sha256 }) => sha256 === after) ? { before, after } : null;
});

/** Follows an article as the database has it, whoever changes it, for the life of the page. */
export function followArticleRecord(
  db: Database,
  id: string,
  tell: (shown: ShownArticle | null) => void,
  fail: (error: unknown) => void,
): void {
  const read = async (): Promise<ShownArticle | null> => {
    const [article, texts, annotations, condition] = await Promise.all([
      readArticle(db, id),
      textsOf(db, id),
      highlightsOf(db, id),
      readCondition(db, id),
    ]);
    return article === null ? null : { article, texts, annotations, condition };
  };
  watch(
    read,
    (shown) => {
      shownArticle.value = shown;
      tell(shown);
    },
    fail,
  );
}

/** Compares the page as it was last with the kept text, or lets go of the comparison. */
export async function toggleComparison(db: Database): Promise<void> {
  const [shown, both] = [shownArticle.value, comparable.value];
  if (comparison.value !== null || shown === null || both === null) {
    comparison.value = null;
    return;
  }
  const [before, after] = await Promise.all([
    readText(db, shown.article.id, both.before),
    readText(db, shown.article.id, both.after),
  ]);
  if (before === null || after === null) return;
  comparison.value = {
    before: before.text,
    after: after.text,
    changes: sentenceChanges(before.text, after.text),
  };
}
