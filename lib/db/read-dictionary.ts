import { isLiveAnswer, type LiveReaderAnswer } from '@/lib/core/records/reader-answer';
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
