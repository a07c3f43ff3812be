import type { Annotation } from '@/lib/core/records/annotation';
import { sameContent } from '@/lib/core/records/same-content';
import {
  type ArticleRecord,
  isStored,
  type StoredArticle,
  stronger,
} from '@/lib/core/records/stored-article';

/** What becomes of a record that comes in. */
export interface Merged<T> {
  readonly record: T;
  readonly verdict: Verdict;
}

export type Verdict = 'added' | 'updated' | 'unchanged';

/** Of two versions of one annotation the one that was changed later; equal times keep ours. */
export function mergeAnnotation(ours: Annotation | undefined, theirs: Annotation): Merged<Annotation> {
  return mergeLater(ours, theirs);
}

/**
 * Of two versions of one article the one that was changed later, with every address of both, seen from the
 * earlier first to the later last time, and kept for the stronger reason: what one side knows is not lost
 * because the other was changed later.
 */
export function mergeArticle(ours: ArticleRecord | undefined, theirs: ArticleRecord): Merged<ArticleRecord> {
  if (ours === undefined || !isStored(ours) || !isStored(theirs)) return mergeLater(ours, theirs);
  const record: StoredArticle = {
    ...(theirs.updated > ours.updated ? theirs : ours),
    urls: [...new Set([...ours.urls, ...theirs.urls])].toSorted(),
    firstSeen: Math.min(ours.firstSeen, theirs.firstSeen),
    lastSeen: Math.max(ours.lastSeen, theirs.lastSeen),
    keeping: stronger(ours.keeping, theirs.keeping),
  };
  return sameContent(record, ours) && record.updated === ours.updated
    ? { record: ours, verdict: 'unchanged' }
    : { record, verdict: 'updated' };
}

/** Of two versions of one record the one that was changed later; equal times keep ours. */
export function mergeLater<T extends { readonly updated: number }>(
  ours: T | undefined,
  theirs: T,
): Merged<T> {
  if (ours === undefined) return { record: theirs, verdict: 'added' };
  return theirs.updated > ours.updated
    ? { record: theirs, verdict: 'updated' }
    : { record: ours, verdict: 'unchanged' };
}
