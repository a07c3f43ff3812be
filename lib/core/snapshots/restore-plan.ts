import type { StorageFault } from '@/lib/core/records/write-fault';
import type { SnapshotFault } from '@/lib/core/snapshots/snapshot-row';

/**
 * How a snapshot is restored.
 * - `missing`: what is gone comes back, and everything that is here stays as it is;
 * - `exact`: everything is as it was then. What was made since goes.
 */
export const RESTORE_MODES = ['missing', 'exact'] as const;
export type RestoreMode = (typeof RESTORE_MODES)[number];

/**
 * What a restore does to one record.
 * - `added`: it is not here, or was deleted here;
 * - `updated`: it is here in another version;
 * - `removed`: it was made since;
 * - `refused`: it is no record of ours; it is set aside with its raw content.
 */
export type RestoreVerdict = 'added' | 'updated' | 'removed' | 'refused';

export interface PlannedChange {
  readonly table: string;
  /** The record's key, as JSON. */
  readonly key: string;
  readonly verdict: RestoreVerdict;
  /** The reader's or the article's own words by which it is recognised, or null where it has none. */
  readonly words: string | null;
  /** Of a record that is refused, where it stands in the file and where it is wrong. */
  readonly line?: number;
  readonly path?: string;
}

/** What a restore would do, or did. Records that stay as they are count as `unchanged`. */
export interface RestorePlan extends Readonly<Record<RestoreVerdict | 'unchanged', number>> {
  /** The first {@link MOST_LISTED} changes. */
  readonly changes: readonly PlannedChange[];
}

/** A plan lists no more changes than a reader would look at. */
const MOST_LISTED = 200;

const LONGEST_WORDS = 80;

/** Adds up what a restore does. */
export class RestoreTally {
  readonly #counts = { added: 0, updated: 0, removed: 0, refused: 0, unchanged: 0 };
  readonly #changes: PlannedChange[] = [];

  unchanged(): void {
    this.#counts.unchanged += 1;
  }

  change(change: Omit<PlannedChange, 'words'>, value: unknown): void {
    this.#counts[change.verdict] += 1;
    if (this.#changes.length < MOST_LISTED) this.#changes.push({ ...change, words: wordsOf(value) });
  }

  get plan(): RestorePlan {
    return { ...this.#counts, changes: this.#changes };
  }
}

/** What a reader knows a record by, whatever it is: a quote, a note, a title, a name. */
function wordsOf(value: unknown): string | null {
  const record = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const { anchor, note, title, name, text } = record;
  const quote = typeof anchor === 'object' && anchor !== null ? Reflect.get(anchor, 'quote') : null;
  const exact: unknown = typeof quote === 'object' && quote !== null ? Reflect.get(quote, 'exact') : null;
  const words = [exact, title, name, note, text].find((each) => typeof each === 'string' && each !== '');
  return typeof words === 'string' ? words.slice(0, LONGEST_WORDS) : null;
}

/** Why nothing was restored. */
export type RestoreFault = SnapshotFault | StorageFault | { readonly code: 'cancelled' };
