/**
 * Why a snapshot was taken.
 * - `daily`: a day on which something had changed;
 * - `migration`: before the schema was changed;
 * - `restore`: before another snapshot was restored, so that this can be undone;
 * - `wish`: the reader asked for it.
 */
export const REASONS = ['daily', 'migration', 'restore', 'wish'] as const;
export type Reason = (typeof REASONS)[number];

/** A snapshot as its name tells. */
export interface Snapshot {
  readonly name: string;
  /** When it was taken, in milliseconds since the epoch. */
  readonly at: number;
  readonly reason: Reason;
}

const NAME = /^pangzhu-(\d{8}T\d{9}Z)-([a-z]+)\.jsonl\.gz$/;

/** The name of a snapshot's file; names sort by time. */
export function snapshotName(at: number, reason: Reason): string {
  return `pangzhu-${new Date(at).toISOString().replaceAll(/[-:.]/g, '')}-${reason}.jsonl.gz`;
}

/** What a file's name says, or null where it is no snapshot's. */
export function snapshotOfName(name: string): Snapshot | null {
  const [, stamp, word] = NAME.exec(name) ?? [];
  const reason = REASONS.find((known) => known === word);
  if (stamp === undefined || reason === undefined) return null;
  const iso = stamp.replace(/(....)(..)(..)T(..)(..)(..)(...)Z/, '$1-$2-$3T$4:$5:$6.$7Z');
  const at = Date.parse(iso);
  return Number.isNaN(at) ? null : { name, at, reason };
}
