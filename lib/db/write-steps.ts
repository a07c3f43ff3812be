import { type Annotation, buried } from '@/lib/core/records/annotation';
import { annotation as annotationShape } from '@/lib/core/records/annotation-shape';
import { articleRecord } from '@/lib/core/records/article-shape';
import type { Binned } from '@/lib/core/records/binned';
import { isOfDictionary, type Step } from '@/lib/core/records/change';
import {
  added,
  addedArticles,
  articleDifference,
  difference,
  NO_ARTICLES,
  NONE,
  type Totals,
} from '@/lib/core/records/counters';
import { mustFit } from '@/lib/core/records/shape';
import type { ArticleRecord } from '@/lib/core/records/stored-article';
import { count } from '@/lib/db/count';
import type { Database } from '@/lib/db/tables';
import { EVIDENCE_TABLES } from '@/lib/db/versions';
import { DICTIONARY_TABLES, writeDictionarySteps } from '@/lib/db/write-dictionary';

/** The tables that a change can touch. */
export const CHANGED_TABLES = [
  'articles',
  'annotations',
  'counters',
  'changes',
  'drafts',
  'bin',
  ...EVIDENCE_TABLES,
  ...DICTIONARY_TABLES,
] as const;

/**
 * Writes the records that a change leaves, and the totals with them. Where a step leaves nothing, a tombstone
 * stands afterwards, and what was there lies in the bin. To be called within a transaction over {@link CHANGED_TABLES}.
 * @param now the time of the change
 */
export async function writeSteps(db: Database, steps: readonly Step[], now: number): Promise<void> {
  const annotations: Annotation[] = [];
  const articles: ArticleRecord[] = [];
  const byArticle = new Map<string, Totals>();
  let numbers = NO_ARTICLES;
  for (const step of steps) {
    if (isOfDictionary(step)) continue;
    if (step.of === 'article') {
      articles.push(step.after ?? buriedArticle(step, now));
      numbers = addedArticles(numbers, articleDifference(step.before, step.after));
    } else {
      annotations.push(step.after ?? buriedAnnotation(step, now));
      const article = (step.after ?? step.before)?.article;
      if (article === undefined) throw new Error(`A step without images: ${step.id}`);
      byArticle.set(article, added(byArticle.get(article) ?? NONE, difference(step.before, step.after)));
    }
  }
  await Promise.all([
    db.annotations.bulkPut(annotations.map((record) => mustFit(annotationShape, record))),
    articles.length > 0 && db.articles.bulkPut(articles.map((record) => mustFit(articleRecord, record))),
    count(db, { byArticle, articles: numbers }),
    writeDictionarySteps(db, steps.filter(isOfDictionary), now),
    ...throwAway(db, steps, now),
  ]);
}

/** What leaves goes into the bin, and what comes back out of it. */
function throwAway(db: Database, steps: readonly Step[], now: number): Promise<unknown>[] {
  const gone = steps.flatMap((step): Binned[] => {
    if (isOfDictionary(step) || step.after !== null || step.before === null) return [];
    return step.of === 'annotation'
      ? [{ id: step.id, of: step.of, article: step.before.article, deleted: now, record: step.before }]
      : [{ id: step.id, of: step.of, article: step.id, deleted: now, record: step.before }];
  });
  const back = steps
    .filter((step) => !isOfDictionary(step) && step.before === null && step.after !== null)
    .map(({ id }) => id);
  return [
    ...(gone.length > 0 ? [db.bin.bulkPut(gone)] : []),
    ...(back.length > 0 ? [db.bin.bulkDelete(back)] : []),
  ];
}

function buriedAnnotation({ id, before }: Step & { of: 'annotation' }, now: number): Annotation {
  if (before === null) throw new Error(`A step without images: ${id}`);
  return buried(before, now);
}

function buriedArticle({ id, before }: Step & { of: 'article' }, now: number): ArticleRecord {
  if (before === null) throw new Error(`A step without images: ${id}`);
  const at = Math.max(now, before.updated + 1);
  return { id, updated: at, deleted: at };
}
