import 'fake-indexeddb/auto';

import { expect, it } from 'vitest';
import type { Pack } from '@/lib/core/records/pack';
import { installPack, readPacks, removePack } from '@/lib/db/packs';
import { redo, takeBack } from '@/lib/db/undo';
import { verifyRecords } from '@/lib/db/verify';
import { fault, freshDatabase, steadyClock, value } from '@/tests/db-world';

const pack: Pack = {
  ...{ id: 'jiangzhou', name: '江州名录', version: '1', author: '甲', licence: 'CC0-1.0', description: null },
  entries: [{ id: 'a', kind: 'person', name: '欧阳明舟', forms: [], titles: [], description: null }],
};
const versionsIn = async (db: Parameters<typeof readPacks>[0]) =>
  (await readPacks(db)).map(({ version }) => version);

it('a pack is installed, updated and removed, each on the version that was shown', async () => {
  const db = await freshDatabase();
  const clock = steadyClock();
  value(await installPack(db, pack, null, clock));
  expect(fault(await installPack(db, pack, null, clock))).toEqual({ code: 'stale' });
  const [first] = await readPacks(db);
  value(await installPack(db, { ...pack, version: '2' }, first?.updated ?? 0, clock));
  expect(await versionsIn(db)).toEqual(['2']);
  expect(fault(await removePack(db, pack.id, first?.updated ?? 0, clock))).toEqual({ code: 'stale' });
  const [second] = await readPacks(db);
  value(await removePack(db, pack.id, second?.updated ?? 0, clock));
  expect(await versionsIn(db)).toEqual([]);
  expect(JSON.stringify(await db.packs.toArray())).not.toContain('欧阳');
});

it('a pack that was removed comes back whole by undo, goes again by redo, and not over one installed meanwhile', async () => {
  const db = await freshDatabase();
  const clock = steadyClock();
  value(await installPack(db, pack, null, clock));
  const [first] = await readPacks(db);
  value(await removePack(db, pack.id, first?.updated ?? 0, clock));
  const mark = { kind: 'dictionary' as const, id: pack.id };
  expect(value(await takeBack(db, mark, null, clock))).toEqual({ kind: 'dictionary', articles: [] });
  const [back] = await readPacks(db);
  expect(back).toEqual({ ...first, updated: expect.any(Number) });
  expect(back?.updated).toBeGreaterThan(first?.updated ?? 0);
  value(await redo(db, null, clock));
  expect(await versionsIn(db)).toEqual([]);
  value(await installPack(db, { ...pack, version: '2' }, null, clock));
  expect(fault(await takeBack(db, mark, null, clock))).toEqual({ code: 'changed-since' });
  expect(await versionsIn(db)).toEqual(['2']);
  const all = { signal: new AbortController().signal, tell: () => undefined };
  expect((await verifyRecords(db, all)).broken).toEqual([]);
});

it('a pack that was removed can be installed again', async () => {
  const db = await freshDatabase();
  const clock = steadyClock();
  value(await installPack(db, pack, null, clock));
  const [first] = await readPacks(db);
  value(await removePack(db, pack.id, first?.updated ?? 0, clock));
  value(await installPack(db, pack, null, clock));
  expect(await versionsIn(db)).toEqual(['1']);
});
