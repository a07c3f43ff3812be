import { type Annotation, isLive } from '@/lib/core/records/annotation';
import type { Incoming } from '@/lib/core/records/incoming';
import { mergeAnnotation } from '@/lib/core/records/merge';
import type { ArticleText } from '@/lib/core/records/stored-article';
import type { ImportedArticles } from '@/lib/db/import-articles';
import type { ImportTally } from '@/lib/db/import-tally';
import { recordsThatAre } from '@/lib/db/records-that-are';
import type { Database } from '@/lib/db/tables';

/** Takes a slice of annotations, once all articles of the file are taken. */
export async function importAnnotations(
  db: Database,
  entries: readonly Incoming[],
  articles: ImportedArticles,
  tally: ImportTally,
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
  const changed = new Map<string, Annotation>();
  for (const { line, theirs } of incoming) {
    // A tombstone needs no article: it only keeps an annotation from coming back.
    if (isLive(theirs) && articles.isOpen(theirs.article) !== true) {
      tally.refuse({ line, code: 'unknown-article' });
      continue;
    }
    const before = changed.get(theirs.id) ?? known.get(theirs.id);
    const { record: after, verdict } = mergeAnnotation(before, theirs);
    tally.judge(verdict);
    if (verdict === 'unchanged') continue;
    tally.annotation(before ?? null, after);
    changed.set(after.id, after);
  }
  await db.annotations.bulkPut([...changed.values()]);
}

/** Takes a slice of texts, once all articles of the file are taken. */
export async function importTexts(
  db: Database,
  entries: readonly Incoming[],
  articles: ImportedArticles,
  tally: ImportTally,
): Promise<void> {
  const incoming = entries.flatMap(({ line, record: { type, record } }) =>
    type === 'text' ? { line, theirs: { ...record, article: articles.idHere(record.article) } } : [],
  );
  const keys = incoming.map(({ theirs }): [string, string] => [theirs.article, theirs.sha256]);
  const [known] = await Promise.all([
    db.texts.where('[article+sha256]').anyOf(keys).primaryKeys(),
    articles.lookUp(keys.map(([article]) => article)),
  ]);
  const there = new Set(known.map(String));
  const fresh: ArticleText[] = [];
  for (const { line, theirs } of incoming) {
    const open = articles.isOpen(theirs.article);
    if (open === null) {
      tally.refuse({ line, code: 'unknown-article' });
      continue;
    }
    const key = String([theirs.article, theirs.sha256]);
    const takes = open && !there.has(key);
    tally.judge(takes ? 'added' : 'unchanged');
    if (!takes) continue;
    there.add(key);
    fresh.push(theirs);
  }
  await db.texts.bulkPut(fresh);
}
