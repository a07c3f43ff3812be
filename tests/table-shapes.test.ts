import 'fake-indexeddb/auto';

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NAMED_TABLES } from '@/components/storage-usage/table-name';
import { openDatabase } from '@/lib/db/open-database';
import { shapeOf, TABLE_SHAPES } from '@/lib/db/table-shapes';
import { freshDatabase, value } from '@/tests/db-world';
import { type Dump, restore } from '@/tests/idb-dump';

const examples = join(import.meta.dirname, '../lib/db/migrations/examples');

it('every table of the database says what its rows must be', async () => {
  const db = await freshDatabase();
  expect(Object.keys(TABLE_SHAPES).toSorted()).toEqual(db.tables.map(({ name }) => name).toSorted());
});

it('every table of the database has a word for its reader', async () => {
  const db = await freshDatabase();
  expect([...NAMED_TABLES].toSorted()).toEqual([...db.tables.map(({ name }) => name), 'settings'].toSorted());
});

describe.each(readdirSync(examples))('the example %s', (file) => {
  it('has only rows that pass, after its migrations', async () => {
    await restore(file, JSON.parse(readFileSync(join(examples, file), 'utf8')) as Dump);
    const db = value(await openDatabase(file));
    for (const table of db.tables) {
      const shape = shapeOf(table.name);
      for (const row of await table.toArray()) expect(shape?.(row) ?? null).toBeNull();
    }
  });
});
