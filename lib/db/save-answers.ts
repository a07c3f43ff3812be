import { laterThan } from '@/lib/core/records/annotation';
import type { DictionaryStep } from '@/lib/core/records/change';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import { isLiveAnswer, type LiveReaderAnswer } from '@/lib/core/records/reader-answer';
import type { Stale, StorageFault, Unknown } from '@/lib/core/records/write-fault';
import { logChange, undoneEntries } from '@/lib/db/change-log';
import { type ClockAndChance, newId } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import type { SeenVersion } from '@/lib/db/delete-annotations';
import type { Database } from '@/lib/db/tables';
import { CHANGED_TABLES, writeSteps } from '@/lib/db/write-steps';

/** What the reader answers: for an article (`page`), or for a name beside an organisation. */
export type GivenAnswer = Pick<LiveReaderAnswer, 'entity' | 'says' | 'organisation' | 'surface' | 'page'>;

/**
 * Keeps answers. One about the same entity in the same article, or beside the same organisation, replaces the one
 * before it. One undo takes back all that were given together.
 */
export function saveAnswers(
  db: Database,
  given: readonly GivenAnswer[],
  clock: ClockAndChance,
): Promise<Outcome<null, StorageFault>> {
  return commit(db, CHANGED_TABLES, async (): Promise<Outcome<null, never>> => {
    const now = clock.now();
    const steps: DictionaryStep[] = [];
    for (const answer of given) {
      const before = await earlier(db, answer);
      const id = before?.id ?? `answer-${newId(clock)}`;
      const updated = before === null ? now : laterThan(before.updated, now);
      const after = { ...answer, id, created: before?.created ?? now, updated, deleted: null };
      steps.push({ of: 'answer', id, before, after });
    }
    await writeLogged(db, steps, now);
    return done(null);
  });
}

/** Takes answers back: all of them, or none where one was changed meanwhile. */
export function takeBackAnswers(
  db: Database,
  seen: readonly SeenVersion[],
  clock: ClockAndChance,
): Promise<Outcome<null, Unknown | Pick<Stale, 'code'> | StorageFault>> {
  return commit(db, CHANGED_TABLES, async (): Promise<Outcome<null, Unknown | Pick<Stale, 'code'>>> => {
    const steps: DictionaryStep[] = [];
    for (const { id, basedOn } of seen) {
      const before = await db.answers.get(id);
      if (before === undefined) return failed({ code: 'unknown', what: 'answer' });
      if (before.updated !== basedOn || !isLiveAnswer(before)) return failed({ code: 'stale' });
      steps.push({ of: 'answer', id, before, after: null });
    }
    await writeLogged(db, steps, clock.now());
    return done(null);
  });
}

async function earlier(db: Database, { entity, page, organisation }: GivenAnswer) {
  const about = await db.answers.where('entity').equals(entity).toArray();
  return (
    about
      .filter(isLiveAnswer)
      .find((answer) => answer.page === page && answer.organisation === organisation) ?? null
  );
}

async function writeLogged(db: Database, steps: readonly DictionaryStep[], now: number): Promise<void> {
  if (steps.length === 0) return;
  const undone = await undoneEntries(db);
  await Promise.all([writeSteps(db, steps, now), logChange(db, 'answer', steps, now, undone)]);
}
