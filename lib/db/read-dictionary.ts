import { isLiveAnswer, type LiveReaderAnswer } from '@/lib/core/records/reader-answer';
import { isStored } from '@/lib/core/records/stored-article';
import { isLiveTerm, type LiveTerm } from '@/lib/core/records/term';
import type { Database } from '@/lib/db/tables';

/** All that the reader has put into the dictionary, or changed of it. */
export async function readTerms(db: Database): Promise<LiveTerm[]> {
  return (await db.terms.toArray()).filter(isLiveTerm);
}

/** All that the reader has said of whom a name means. */
export async function readAnswers(db: Database): Promise<LiveReaderAnswer[]> {
  return (await db.answers.toArray()).filter(isLiveAnswer);
}

/** The titles of the articles that answers hold in, by what names their pages, as far as the articles are stored. */
export async function readAnsweredTitles(
  db: Database,
  answers: readonly LiveReaderAnswer[],
): Promise<ReadonlyMap<string, string>> {
  const pages = [...new Set(answers.flatMap(({ page }) => page ?? []))];
  const [named, seen] = await Promise.all([
    db.articles.where('identity').anyOf(pages).toArray(),
    db.articles.where('urls').anyOf(pages).toArray(),
  ]);
  const titles = new Map<string, string>();
  for (const article of [...named, ...seen].filter(isStored)) {
    if (article.title === null) continue;
    for (const key of [article.identity, ...article.urls])
      if (key !== null && pages.includes(key)) titles.set(key, article.title);
  }
  return titles;
}
