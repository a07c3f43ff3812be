import { laterThan } from '@/lib/core/records/annotation';
import type { DictionaryStep } from '@/lib/core/records/change';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import { isLivePack, type LivePack, type Pack } from '@/lib/core/records/pack';
import { storedPack } from '@/lib/core/records/pack-shape';
import { mustFit } from '@/lib/core/records/shape';
import type { Stale, StorageFault } from '@/lib/core/records/write-fault';
import { logChange, undoneEntries } from '@/lib/db/change-log';
import type { ClockAndChance } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import type { Database } from '@/lib/db/tables';
import { CHANGED_TABLES, writeSteps } from '@/lib/db/write-steps';

type Fault = Pick<Stale, 'code'>;

/** The packs that are installed. */
export async function readPacks(db: Database): Promise<LivePack[]> {
  return (await db.packs.toArray()).filter(isLivePack);
}

/**
 * Installs a pack, or another version in its place. What the reader says of its entries stands in terms of its own
 * and stays.
 * @param basedOn the version that the reader has seen the difference to (its `updated`); null where none was installed
 */
export function installPack(
  db: Database,
  pack: Pack,
  basedOn: number | null,
  { now }: ClockAndChance,
): Promise<Outcome<null, Fault | StorageFault>> {
  return commit(db, ['packs'], async (): Promise<Outcome<null, Fault>> => {
    const before = await db.packs.get(pack.id);
    const installed = before !== undefined && isLivePack(before) ? before.updated : null;
    if (installed !== basedOn) return failed({ code: 'stale' });
    const updated = before === undefined ? now() : laterThan(before.updated, now());
    const created = before?.created ?? updated;
    await db.packs.put(mustFit(storedPack, { ...pack, created, updated, deleted: null }));
    return done(null);
  });
}

/**
 * Removes a pack in the version that the reader has seen; undo brings it back whole. What the reader says of its entries
 * waits for its return.
 */
export function removePack(
  db: Database,
  id: string,
  basedOn: number,
  clock: ClockAndChance,
): Promise<Outcome<null, Fault | StorageFault>> {
  return commit(db, CHANGED_TABLES, async (): Promise<Outcome<null, Fault>> => {
    const before = await db.packs.get(id);
    if (before === undefined || !isLivePack(before) || before.updated !== basedOn)
      return failed({ code: 'stale' });
    const now = clock.now();
    const steps: DictionaryStep[] = [{ of: 'pack', id, before, after: null }];
    const undone = await undoneEntries(db);
    await Promise.all([writeSteps(db, steps, now), logChange(db, 'dictionary', steps, now, undone)]);
    return done(null);
  });
}
