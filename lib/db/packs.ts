import { laterThan } from '@/lib/core/records/annotation';
import { done, failed, type Outcome } from '@/lib/core/records/outcome';
import { isLivePack, type LivePack, type Pack } from '@/lib/core/records/pack';
import { storedPack } from '@/lib/core/records/pack-shape';
import { mustFit } from '@/lib/core/records/shape';
import type { Stale, StorageFault } from '@/lib/core/records/write-fault';
import type { ClockAndChance } from '@/lib/db/clock-and-chance';
import { commit } from '@/lib/db/commit';
import type { Database } from '@/lib/db/tables';

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

/** Removes a pack in the version that the reader has seen. What the reader says of its entries waits for its return. */
export function removePack(
  db: Database,
  id: string,
  basedOn: number,
  { now }: ClockAndChance,
): Promise<Outcome<null, Fault | StorageFault>> {
  return commit(db, ['packs'], async (): Promise<Outcome<null, Fault>> => {
    const before = await db.packs.get(id);
    if (before === undefined || !isLivePack(before) || before.updated !== basedOn)
      return failed({ code: 'stale' });
    const updated = laterThan(before.updated, now());
    await db.packs.put({ id, created: before.created, updated, deleted: updated });
    return done(null);
  });
}
