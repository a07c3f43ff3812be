import 'fake-indexeddb/auto';

import { describe, expect, it } from 'vitest';
import { quarantineRecord } from '@/lib/db/quarantine';
import { undo } from '@/lib/db/undo';
import { verifyRecords } from '@/lib/db/verify';
import {
  everything,
  fault,
  freshDatabase,
  mark,
  page,
  recounted,
  steadyClock,
  stored,
  value,
} from '@/tests/db-world';
import { onFullDisk } from '@/tests/full-disk';

const options = { signal: new AbortController().signal, tell: () => undefined };

/** A database with two highlights in two articles, and one whose colour nobody knows. */
async function withBroken() {
  const db = await freshDatabase();
  const clock = steadyClock();
  await mark(db, clock, page(1));
  const { id } = await mark(db, clock, page(2), 0, { note: '留下来的话' });
  await mark(db, clock, page(2), 8);
  const raw = { ...(await db.annotations.get(id)), colour: 'mauve' };
  await db.table('annotations').put(raw);
  return { db, clock, id, raw };
}

describe('a check of every record', () => {
  it('finds nothing in a database that we wrote, counts its rows and tells how far it is', async () => {
    const db = await freshDatabase();
    const clock = steadyClock();
    for (let number = 1; number <= 30; number += 1) await mark(db, clock, page(number));
    const heard: [number, number][] = [];
    const { sizes, broken } = await verifyRecords(db, {
      ...options,
      tell: (read, all) => heard.push([read, all]),
    });
    expect(broken).toEqual([]);
    const rows = Object.fromEntries(sizes.map((size) => [size.table, size.rows]));
    expect(rows).toMatchObject({ articles: 30, texts: 30, annotations: 30, changes: 30, quarantine: 0 });
    const all = sizes.reduce((sum, size) => sum + size.rows, 0);
    expect(heard.at(-1)).toEqual([all, all]);
    for (const { bytes, rows: count } of sizes) expect(bytes > 0).toBe(count > 0);
  });

  it('names a broken record and where it is wrong, and changes nothing', async () => {
    const { db, id } = await withBroken();
    const before = await everything(db);
    const { broken } = await verifyRecords(db, options);
    expect(broken).toMatchObject([{ table: 'annotations', key: id, flaw: { path: 'colour' } }]);
    expect(await everything(db)).toEqual(before);
  });

  it('ends when the reader stops it', async () => {
    const { db } = await withBroken();
    await expect(verifyRecords(db, { ...options, signal: AbortSignal.abort() })).rejects.toThrow();
  });
});

describe('a broken record', () => {
  it('is set aside with its raw content, and everything else goes on with true totals', async () => {
    const { db, clock, id, raw } = await withBroken();
    expect(value(await quarantineRecord(db, { table: 'annotations', key: id }, clock))).toBe(true);
    expect(await db.quarantine.toArray()).toMatchObject([
      { table: 'annotations', key: JSON.stringify(id), raw, path: 'colour' },
    ]);
    expect(await db.annotations.get(id)).toBeUndefined();
    expect((await verifyRecords(db, options)).broken).toEqual([]);
    expect(await stored(db)).toEqual(await recounted(db));
    await mark(db, clock, page(2), 4);
    expect(await stored(db)).toEqual(await recounted(db));
  });

  it('does not stand in the way of undo', async () => {
    const { db, clock, id } = await withBroken();
    value(await quarantineRecord(db, { table: 'annotations', key: id }, clock));
    value(await undo(db, null, clock));
    expect(fault(await undo(db, null, clock))).toEqual({ code: 'changed-since' });
    value(await undo(db, null, clock));
    expect(await stored(db)).toEqual(await recounted(db));
  });

  it('is left alone where it passes, is gone, or stands in no table of records', async () => {
    const { db, clock, id } = await withBroken();
    const [sound] = await db.articles.toArray();
    const before = await everything(db);
    expect(value(await quarantineRecord(db, { table: 'articles', key: sound?.id ?? '' }, clock))).toBe(false);
    expect(value(await quarantineRecord(db, { table: 'articles', key: id }, clock))).toBe(false);
    for (const table of ['counters', 'staged', 'quarantine', 'toString'])
      expect(fault(await quarantineRecord(db, { table, key: id }, clock))).toMatchObject({ code: 'unknown' });
    expect(await everything(db)).toEqual(before);
  });

  it('stays where it is when the disk is full', async () => {
    const { db, clock, id } = await withBroken();
    const before = await everything(db);
    for (const nth of [1, 2]) {
      const { result } = await onFullDisk(nth, 'failed put', () =>
        quarantineRecord(db, { table: 'annotations', key: id }, clock),
      );
      expect(fault(result)).toEqual({ code: 'quota' });
      expect(await everything(db)).toEqual(before);
    }
  });
});
