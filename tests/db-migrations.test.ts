import 'fake-indexeddb/auto';

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotation } from '@/lib/core/records/annotation-shape';
import { articleRecord, articleText } from '@/lib/core/records/article-shape';
import { fits } from '@/lib/core/records/shape';
import { findArticle } from '@/lib/db/find-article';
import { openDatabase } from '@/lib/db/open-database';
import { highlightsOf } from '@/lib/db/read-article';
import { redo, undo } from '@/lib/db/undo';
import { fault, freshDatabase, recounted, steadyClock, stored, value } from '@/tests/db-world';
import { type Dump, dump, restore } from '@/tests/idb-dump';

const folder = join(import.meta.dirname, '../lib/db/migrations');
const numbers = (names: readonly string[]): string[] =>
  names.flatMap((name) => /^\d{4}/.exec(name)?.[0] ?? []);
const versions = numbers(readdirSync(folder)).toSorted();
const exampleOf = (version: string): Dump =>
  JSON.parse(readFileSync(join(folder, 'examples', `${version}.json`), 'utf8'));

let names = 0;
async function restored(example: Dump): Promise<string> {
  names += 1;
  await restore(`old-${names}`, example);
  return `old-${names}`;
}

it('every migration has its example', () => {
  expect(numbers(readdirSync(join(folder, 'examples'))).toSorted()).toEqual(versions);
});

it('the newest example has the schema that a new database gets', async () => {
  const { name } = await freshDatabase();
  const schema = ({ version, stores }: Dump) => ({
    version,
    stores: stores.map(({ rows: _, ...store }) => store),
  });
  expect(schema(await dump(name))).toEqual(schema(exampleOf(versions.at(-1) ?? '')));
});

describe.each(versions)('a database of version %s', (version) => {
  const example = exampleOf(version);
  const kept = (store: string): unknown[] =>
    (example.stores.find(({ name }) => name === store)?.rows ?? []).map(([key]) => key);

  it('opens with every record, each in its shape, and with true totals', async () => {
    const db = value(await openDatabase(await restored(example)));
    for (const store of ['articles', 'texts', 'annotations', 'changes', 'drafts'])
      expect(kept(store)).not.toEqual([]);
    for (const { name } of example.stores)
      expect(await db.table(name).toCollection().primaryKeys()).toEqual(kept(name));
    for (const record of await db.articles.toArray()) expect(fits(articleRecord, record)).toBe(true);
    for (const record of await db.texts.toArray()) expect(fits(articleText, record)).toBe(true);
    for (const record of await db.annotations.toArray()) expect(fits(annotation, record)).toBe(true);
    expect(await stored(db)).toEqual(await recounted(db));
  });

  it('is worked with as any other: found by its addresses, undone and redone', async () => {
    const db = value(await openDatabase(await restored(example)));
    const article = await findArticle(db, null, 'https://mp.weixin.qq.com/s/AAAAAAAAAAAAAAAAAAAAAA');
    const notes = (await highlightsOf(db, article?.id ?? '')).map(({ note }) => note);
    expect(notes).toEqual(['第一条笔记：**谁**写的账本？', '']);
    const clock = steadyClock(Date.UTC(2027, 0, 1));
    value(await redo(db, null, clock));
    let undone = 0;
    while ((await undo(db, null, clock)).ok) undone += 1;
    expect(undone).toBe(await db.changes.count());
    expect(await stored(db)).toEqual(await recounted(db));
  });
});

it('a database whose records could not be kept first is refused and not touched', async () => {
  const name = await restored(exampleOf('0001'));
  const before = await dump(name);
  expect(fault(await openDatabase(name, { beforeMigration: async () => false }))).toEqual({
    code: 'no-snapshot',
  });
  expect(await dump(name)).toEqual(before);
  value(await openDatabase(name, { beforeMigration: async () => true })).close();
  expect((await dump(name)).version).toBe(exampleOf(versions.at(-1) ?? '').version);
});

it('a database that a later version has changed is refused and not touched', async () => {
  const newest = exampleOf(versions.at(-1) ?? '');
  const extra = { name: 'later', keyPath: 'id', autoIncrement: false, indexes: [], rows: [] };
  const later = {
    version: newest.version + 10,
    stores: [...newest.stores.filter(({ name }) => name !== 'drafts'), extra],
  };
  const name = await restored(later);
  const before = await dump(name);
  expect(fault(await openDatabase(name))).toEqual({ code: 'newer', version: newest.version / 10 + 1 });
  expect(await dump(name)).toEqual(before);
});

it('the reader’s data is the database that the extension opens', async () => {
  const db = value(await openDatabase());
  expect([db.name, db.verno]).toEqual(['pangzhu', Number(versions.at(-1))]);
});
