import { indexOf } from '@/entrypoints/background/shown-highlights';
import { placeCorrections, whoSaysWhat } from '@/entrypoints/background/who-says-what';
import { describe } from '@/lib/core/anchor/describe';
import type { ArticleWords } from '@/lib/core/recognise/recognise';
import { saidOf } from '@/lib/core/records/said';
import { corrected } from '@/lib/core/statements/correct';
import { statementAt } from '@/lib/core/statements/statement-at';
import { overlaps, type Span } from '@/lib/core/text/span';
import type { Placing } from '@/lib/db/place-annotation';

/**
 * Anchors for stretches of an article's text, whom each of them mentions, and whose words each is. Each must lie
 * within the text.
 */
export async function placingOf(
  article: ArticleWords & { readonly identity: string | null; readonly url?: string },
  spans: readonly Span[],
): Promise<Placing> {
  const { text } = article;
  const index = indexOf(text);
  const { mentions, statements, annotations } = await whoSaysWhat(article, article.url ?? null);
  const corrections = annotations.ok ? placeCorrections(text, annotations.value) : [];
  const shown = corrected(
    text,
    statements,
    corrections.flatMap(({ placed }) => placed ?? []),
  );
  return {
    text,
    anchors: spans.map((span) => describe(index, span)),
    entities: spans.map((span) => [
      ...new Set(mentions.filter((mention) => overlaps(mention, span)).map(({ entity }) => entity)),
    ]),
    said: spans.map((span) => {
      const statement = statementAt(text, shown, span);
      return statement === null ? null : saidOf(statement);
    }),
  };
}
