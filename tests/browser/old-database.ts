import { readFileSync } from 'node:fs';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import type { SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';
import { readTable } from '@/tests/browser/stored-tables';
import { type Dump, restore } from '@/tests/idb-dump';

/** A database as the first version of its schema left it. */
export const OLDEST: Dump = JSON.parse(
  readFileSync(new URL('../../lib/db/migrations/examples/0001.json', import.meta.url), 'utf8'),
);

/**
 * Puts an old database in place of the reader's, while nothing else of the extension runs.
 * @param prepare does something in a page of the extension before anything opens it
 */
export async function putOldDatabase(
  the: SharedBrowser,
  old: Dump,
  prepare: (asker: PageUnderTest) => Promise<void> = async () => undefined,
): Promise<void> {
  await the.browser.stopBackground();
  const asker = await the.browser.openExtensionPage('note.html');
  await asker.tab.evaluate(restore, 'pangzhu', old);
  await prepare(asker);
  await asker.tab.close();
}

/** The version of the reader's database as the browser counts it, and the ids of its annotations. */
export async function schemaAndIds(page: PageUnderTest): Promise<{ version: number; ids: string[] }> {
  const version = await page.tab.evaluate(
    async () => (await indexedDB.databases()).find(({ name }) => name === 'pangzhu')?.version ?? 0,
  );
  return { version, ids: (await readTable<{ id: string }>(page, 'annotations')).map(({ id }) => id) };
}

/** The ids of annotations in a dump. */
export function annotationsOf({ stores }: Dump): unknown[] {
  return (stores.find(({ name }) => name === 'annotations')?.rows ?? []).map(([key]) => key);
}
