import type { LiveAnnotation } from '@/lib/core/records/annotation';
import type { LivePack } from '@/lib/core/records/pack';
import type { LiveReaderAnswer } from '@/lib/core/records/reader-answer';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import type { LiveTerm } from '@/lib/core/records/term';

/** What a reader did, in one word. */
export const CHANGE_KINDS = [
  'create',
  'edit',
  'move',
  'split',
  'merge',
  'delete',
  'delete-article',
  'restore',
  'dictionary',
  'answer',
  'correct',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Names one change: what was done, and to which record; of several records it was done to, any one. */
export interface ChangeMark {
  readonly kind: ChangeKind;
  readonly id: string;
}

/** One record before and after; null where there was, or is, none to be seen. */
export type Step =
  | {
      readonly of: 'annotation';
      readonly id: string;
      readonly before: LiveAnnotation | null;
      readonly after: LiveAnnotation | null;
    }
  | {
      readonly of: 'article';
      readonly id: string;
      readonly before: StoredArticle | null;
      readonly after: StoredArticle | null;
    }
  | DictionaryStep;

/** A step in what the reader says of people, organisations and their names, or has others say: no stored article's. */
export type DictionaryStep =
  | {
      readonly of: 'term';
      readonly id: string;
      readonly before: LiveTerm | null;
      readonly after: LiveTerm | null;
    }
  | {
      readonly of: 'answer';
      readonly id: string;
      readonly before: LiveReaderAnswer | null;
      readonly after: LiveReaderAnswer | null;
    }
  | {
      readonly of: 'pack';
      readonly id: string;
      readonly before: LivePack | null;
      readonly after: LivePack | null;
    };

export function isOfDictionary(step: Step): step is DictionaryStep {
  return step.of === 'term' || step.of === 'answer' || step.of === 'pack';
}

/** One entry of the log of changes: what one undo takes back. */
export interface Change {
  readonly kind: ChangeKind;
  readonly at: number;
  /** The articles it touches. */
  readonly articles: readonly string[];
  readonly steps: readonly Step[];
  /** Roughly what it takes to store, in UTF-16 units. */
  readonly size: number;
  /** Null while the change holds; of those undone, the highest number was undone last. */
  readonly undone: number | null;
}

/** How far back undo reaches: the latest changes up to these bounds, and the very last one in any case. */
export const LOG_BOUNDS = { entries: 1_000, size: 16 * 1_048_576 };

/** An entry of the log before it has its number. */
export function changeOf(kind: ChangeKind, at: number, steps: readonly Step[]): Change {
  const articles = new Set(
    steps.flatMap((step) => {
      if (isOfDictionary(step)) return [];
      return step.of === 'article'
        ? step.id
        : [step.before?.article, step.after?.article].filter((id) => id !== undefined);
    }),
  );
  return { kind, at, articles: [...articles], steps, size: JSON.stringify(steps).length, undone: null };
}

/**
 * How many of the oldest entries are over the bounds.
 * @param sizes the entries' sizes, the oldest first
 */
export function surplus(sizes: readonly number[], bounds = LOG_BOUNDS): number {
  let kept = 0;
  let size = 0;
  for (const entry of sizes.toReversed()) {
    size += entry;
    if (kept > 0 && (kept >= bounds.entries || size > bounds.size)) break;
    kept += 1;
  }
  return sizes.length - kept;
}
