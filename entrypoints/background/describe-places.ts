import { recogniseFor } from '@/entrypoints/background/open-article';
import { indexOf } from '@/entrypoints/background/shown-highlights';
import { describe } from '@/lib/core/anchor/describe';
import type { ArticleWords } from '@/lib/core/recognise/recognise';
import { overlaps, type Span } from '@/lib/core/text/span';
import type { Placing } from '@/lib/db/place-annotation';

/** Anchors for stretches of an article's text, and whom each of them mentions. Each must lie within the text. */
export async function placingOf(
  article: ArticleWords & { readonly identity: string | null; readonly url?: string },
  spans: readonly Span[],
): Promise<Placing> {
  const { text } = article;
  const index = indexOf(text);
  const { mentions } = await recogniseFor(article, article.url ?? null);
  return {
    text,
    anchors: spans.map((span) => describe(index, span)),
    entities: spans.map((span) => [
      ...new Set(mentions.filter((mention) => overlaps(mention, span)).map(({ entity }) => entity)),
    ]),
  };
}
