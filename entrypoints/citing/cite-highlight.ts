import { signal } from '@preact/signals';
import { dayOf } from '@/entrypoints/citing/citation-words';
import { citation, copyCitation } from '@/entrypoints/citing/copy-citation';
import type { LiveAnnotation } from '@/lib/core/records/annotation';
import type { CitationFormat } from '@/lib/core/records/citation-format';
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
 * @returns false where it is not copied
 */
export async function citeHighlight(
  db: Database,
  annotation: LiveAnnotation,
  format: CitationFormat,
): Promise<boolean> {
  cited.value = null;
  const passage = await passageOf(db, annotation);
  const isCopied = passage !== null && (await copyCitation(passage, format));
  cited.value = isCopied ? annotation.id : null;
  return isCopied;
}

async function passageOf(db: Database, annotation: LiveAnnotation): Promise<CitedPassage | null> {
  const article = await readArticle(db, annotation.article);
  if (article === null) return null;
  const text = await readText(db, article.id, annotation.anchoredOn);
  if (text === null) return null;
  const known = { meta: article, text: text.text, url: article.url, statements: [], event: null };
  return citedPassage(known, annotation.anchor.position, dayOf(article.lastSeen));
}
