import { isLive, type LiveAnnotation } from '@/lib/core/records/annotation';
import type { ChangeKind, Step } from '@/lib/core/records/change';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import { isStored } from '@/lib/core/records/stored-article';
import type { Stale, StorageFault, Unknown } from '@/lib/core/records/write-fault';
import { logChange, undoneEntries } from '@/lib/db/change-log';
import type { ClockAndChance } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import type { Database } from '@/lib/db/tables';
import { CHANGED_TABLES, writeSteps } from '@/lib/db/write-steps';

/** An annotation in the version that was seen. */
export interface SeenVersion {
  readonly id: string;
  /** Its `updated`. */
  readonly basedOn: number;
}

/**
 * Deletes annotations: all of them, or none where one was changed meanwhile. Tombstones stay, and one undo
 * brings all of them back. Answers with the ids of the articles that bore them.
 */
export function deleteAnnotations(
  db: Database,
  seen: readonly SeenVersion[],
  clock: ClockAndChance,
): Promise<Outcome<readonly string[], Unknown | Stale | StorageFault>> {
  return commit(db, CHANGED_TABLES, async (): Promise<Outcome<readonly string[], Unknown | Stale>> => {
    const records = await db.annotations.bulkGet(seen.map(({ id }) => id));
    const steps: Step[] = [];
    for (const [index, { basedOn }] of seen.entries()) {
      const before = records[index];
      if (before === undefined) return failed({ code: 'unknown', what: 'annotation' });
      if (before.updated !== basedOn || !isLive(before)) return failed({ code: 'stale', current: before });
      steps.push(deletion(before));
    }
    await writeLogged(db, 'delete', steps, clock.now());
    return done([...new Set(records.flatMap((record) => record?.article ?? []))]);
  });
}

/** Deletes articles with all their annotations, as one change. Their texts go when undo can no longer reach it. */
export function deleteArticles(
  db: Database,
  ids: readonly string[],
  clock: ClockAndChance,
): Promise<Outcome<null, Unknown | StorageFault>> {
  return commit(db, CHANGED_TABLES, async (): Promise<Outcome<null, Unknown>> => {
    const articles = (await db.articles.bulkGet([...ids]))
      .filter((record) => record !== undefined)
      .filter(isStored);
    if (articles.length < ids.length) return failed({ code: 'unknown', what: 'article' });
    const annotations = await db.annotations
      .where('article')
      .anyOf([...ids])
      .toArray();
    const steps: Step[] = [
      ...annotations.filter(isLive).map(deletion),
      ...articles.map((before) => ({ of: 'article', id: before.id, before, after: null }) as const),
    ];
    await writeLogged(db, 'delete-article', steps, clock.now());
    return done(null);
  });
}

function deletion(before: LiveAnnotation): Step {
  return { of: 'annotation', id: before.id, before, after: null };
}

async function writeLogged(
  db: Database,
  kind: ChangeKind,
  steps: readonly Step[],
  now: number,
): Promise<void> {
  if (steps.length === 0) return;
  const undone = await undoneEntries(db);
  await Promise.all([writeSteps(db, steps, now), logChange(db, kind, steps, now, undone)]);
}
