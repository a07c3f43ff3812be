import { laterThan } from '@/lib/core/records/annotation';
import type { DictionaryStep } from '@/lib/core/records/change';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import { isLiveTerm, type LiveTerm, type TermWrite } from '@/lib/core/records/term';
import type { Stale, StorageFault, Unknown } from '@/lib/core/records/write-fault';
import { logChange, undoneEntries } from '@/lib/db/change-log';
import { type ClockAndChance, newId } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import type { Database } from '@/lib/db/tables';
import { CHANGED_TABLES, writeSteps } from '@/lib/db/write-steps';

type Fault = Unknown | Pick<Stale, 'code'>;

/**
 * Writes terms: all of them or, where one was changed meanwhile, none; one undo takes all of it back.
 * @returns the ids in the order of the writes
 */
export function saveTerms(
  db: Database,
  writes: readonly TermWrite[],
  clock: ClockAndChance,
): Promise<Outcome<readonly string[], Fault | StorageFault>> {
  return commit(db, CHANGED_TABLES, async (): Promise<Outcome<readonly string[], Fault>> => {
    const now = clock.now();
    const steps: DictionaryStep[] = [];
    for (const write of writes) {
      const step = await stepOf(db, write, now, clock);
      if ('code' in step) return failed(step);
      steps.push(step);
    }
    if (steps.length > 0) {
      const undone = await undoneEntries(db);
      await Promise.all([writeSteps(db, steps, now), logChange(db, 'dictionary', steps, now, undone)]);
    }
    return done(steps.map(({ id }) => id));
  });
}

async function stepOf(
  db: Database,
  write: TermWrite,
  now: number,
  clock: ClockAndChance,
): Promise<DictionaryStep | Fault> {
  if (write.id === null) {
    const { over, content } = write;
    // Two changes of one entity would hide each other: whoever writes the second has not seen the first.
    if (over !== null && (await liveOver(db, over)) > 0) return { code: 'stale' };
    const id = `term-${newId(clock)}`;
    const after: LiveTerm = { ...content, id, over, created: now, updated: now, deleted: null };
    return { of: 'term', id, before: null, after };
  }
  const { id, basedOn, content } = write;
  const before = await db.terms.get(id);
  if (before === undefined) return { code: 'unknown', what: 'term' };
  if (before.updated !== basedOn || !isLiveTerm(before)) return { code: 'stale' };
  const updated = laterThan(before.updated, now);
  return { of: 'term', id, before, after: content === null ? null : { ...before, ...content, updated } };
}

function liveOver(db: Database, entity: string): Promise<number> {
  return db.terms.where('over').equals(entity).filter(isLiveTerm).count();
}
