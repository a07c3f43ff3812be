import { type Highlight, isHighlight } from '@/lib/core/records/annotation';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import type { Stale, StorageFault, Unknown } from '@/lib/core/records/write-fault';
import { undoneEntries } from '@/lib/db/change-log';
import type { ClockAndChance } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import type { Database } from '@/lib/db/tables';
import { writeEdit } from '@/lib/db/update-annotation';
import { CHANGED_TABLES } from '@/lib/db/write-steps';

/** Tags that an annotation is to get, and such as it is to lose. */
export interface TagEdit {
  readonly id: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/**
 * Gives an annotation tags, and takes some away, whatever version it has: what two windows add does not
 * contradict. Only a deleted one is stale.
 */
export function tagAnnotation(
  db: Database,
  { id, add, remove }: TagEdit,
  clock: ClockAndChance,
): Promise<Outcome<Highlight, Unknown | Stale | StorageFault>> {
  return commit(db, CHANGED_TABLES, async (): Promise<Outcome<Highlight, Unknown | Stale>> => {
    const [before, undone] = await Promise.all([db.annotations.get(id), undoneEntries(db)]);
    if (before === undefined || before.kind !== 'highlight')
      return failed({ code: 'unknown', what: 'annotation' });
    if (!isHighlight(before)) return failed({ code: 'stale', current: before });
    const kept = before.tags.filter((tag) => !remove.includes(tag));
    const tags = [...kept, ...add.filter((tag) => !kept.includes(tag))];
    return done(await writeEdit(db, before, { tags }, undone, clock));
  });
}
