import { signal } from '@preact/signals';
import { dayOf } from '@/entrypoints/citing/citation-words';
import { citation, copyCitation } from '@/entrypoints/citing/copy-citation';
import type { Highlight } from '@/lib/core/records/annotation';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import { readStatementsOf } from '@/lib/db/article-statements';
import { readArticle } from '@/lib/db/read-article';
import type { Database } from '@/lib/db/tables';
import { readText } from '@/lib/db/versions';
import { type CitedPassage, citedPassage } from '@/lib/formats/citation/cited-passage';

/** The highlight that was copied last as a citation. */
const cited = signal<string | null>(null);

/** What a list of highlights shows of citing. */
export const citing = () => ({ citation: citation.value, cited: cited.value });

/**
 * Copies a highlight as a citation, from the text that it lies in.
 * @param event the event that its article is about, where a page knows it already; else what is kept of it counts
 * @returns false where it is not copied
 */
export async function citeHighlight(
  db: Database,
  highlight: Highlight,
  format: CitationFormat,
  event: string | null = null,
): Promise<boolean> {
  cited.value = null;
  const passage = await passageOf(db, highlight, event);
  const isCopied = passage !== null && (await copyCitation(passage, format));
  cited.value = isCopied ? highlight.id : null;
  return isCopied;
}

async function passageOf(
  db: Database,
  highlight: Highlight,
  event: string | null,
): Promise<CitedPassage | null> {
  const article = await readArticle(db, highlight.article);
  if (article === null) return null;
  const text = await readText(db, article.id, highlight.anchoredOn);
  if (text === null) return null;
  const { position } = highlight.anchor;
  const statements = highlight.said === null ? [] : [{ ...position, ...highlight.said }];
  const about = event ?? (await readStatementsOf(db, article))?.event?.name ?? null;
  const known = { meta: article, text: text.text, url: article.url, statements, event: about };
  return citedPassage(known, position, dayOf(article.lastSeen));
}
