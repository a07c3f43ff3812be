import { type Annotation, isLive } from '@/lib/core/records/annotation';
import type { Incoming } from '@/lib/core/records/incoming';
import { mergeAnnotation } from '@/lib/core/records/merge';
import type { ImportedArticles } from '@/lib/db/import-articles';
import type { ImportTally } from '@/lib/db/import-tally';
import { recordsThatAre } from '@/lib/db/records-that-are';
import type { Database } from '@/lib/db/tables';
import type { WriteBehind } from '@/lib/db/write-behind';

/** Takes a part of the annotations, once all articles of the file are taken. Their writes may still be under way. */
export async function importAnnotations(
  db: Database,
  entries: readonly Incoming[],
  articles: ImportedArticles,
  tally: ImportTally,
  writes: WriteBehind,
): Promise<void> {
  const incoming = entries.flatMap(({ line, record: { type, record } }) =>
    type === 'annotation' ? { line, theirs: { ...record, article: articles.idHere(record.article) } } : [],
  );
  const [known] = await Promise.all([
    recordsThatAre(
      db.annotations,
      incoming.map(({ theirs }) => theirs.id),
    ),
    articles.lookUp(incoming.map(({ theirs }) => theirs.article)),
  ]);
  const [added, updated] = [new Map<string, Annotation>(), new Map<string, Annotation>()];
  for (const { line, theirs } of incoming) {
    // A tombstone needs no article: it only keeps an annotation from coming back.
    if (isLive(theirs) && articles.isOpen(theirs.article) !== true) {
      tally.refuse({ line, code: 'unknown-article' });
      continue;
    }
    const before = added.get(theirs.id) ?? updated.get(theirs.id) ?? known.get(theirs.id);
    const { record: after, verdict } = mergeAnnotation(before, theirs);
    tally.judge(verdict);
    if (verdict === 'unchanged') continue;
    tally.annotation(before ?? null, after);
    (known.has(after.id) ? updated : added).set(after.id, after);
  }
  // Adding spares the database the search for what it would replace.
  await writes.begin(() =>
    Promise.all([db.annotations.bulkAdd([...added.values()]), db.annotations.bulkPut([...updated.values()])]),
  );
}
