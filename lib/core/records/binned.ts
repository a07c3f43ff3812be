import type { LiveAnnotation } from '@/lib/core/records/annotation';
import type { StoredArticle } from '@/lib/core/records/stored-article';

/** How long what was deleted can be had back, in milliseconds: 30 days. */
export const BIN_LASTS = 30 * 24 * 3_600_000;

/**
 * What the reader has deleted and may want back, under its own id. A tombstone, which goes out with exports, holds
 * none of the reader's words; they lie here, and here alone.
 */
export type Binned =
  | {
      readonly id: string;
      readonly of: 'annotation';
      /** The article that bore it. */
      readonly article: string;
      /** When it was deleted. */
      readonly deleted: number;
      readonly record: LiveAnnotation;
    }
  | {
      readonly id: string;
      readonly of: 'article';
      /** Its own id. */
      readonly article: string;
      readonly deleted: number;
      readonly record: StoredArticle;
    };
