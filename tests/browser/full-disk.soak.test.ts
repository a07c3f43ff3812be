import { afterAll, expect, it, type TestContext } from 'vitest';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';
import { has, press, wordsIn } from '@/tests/browser/library-page';
import { annotationsOf, OLDEST, putOldDatabase, schemaAndIds } from '@/tests/browser/old-database';
import { mountSmallDisk, noSmallDisk, type SmallDisk } from '@/tests/browser/small-disk';
import type { Dump } from '@/tests/idb-dump';

/** Room for what a browser writes all the time, and for no snapshot of what the tests put in. */
const LEFT = 65_536;

const { TMPDIR } = process.env;
let disk: SmallDisk | null = null;

/** Profiles lie on a small disk from now on. */
function useSmallDisk(): void {
  letGo();
  if (noSmallDisk !== null) return;
  disk = mountSmallDisk();
  process.env['TMPDIR'] = disk.folder;
}

function letGo(): void {
  if (TMPDIR === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = TMPDIR;
  disk?.unmount();
  disk = null;
}
afterAll(letGo);

function smallDisk(context: TestContext): SmallDisk {
  // Only who may mount has a disk so small: others are told that nothing was tried.
  if (noSmallDisk !== null) return context.skip(noSmallDisk);
  if (disk === null) throw new Error('A small disk is in use before the browser starts');
  return disk;
}

type Row = Dump['stores'][number]['rows'][number];

/** The old example with texts that no packing makes smaller, 2 MiB together. */
function large(example: Dump): Dump {
  const grow = ([key, value]: Row, number: number): Row => {
    const [article] = key as string[];
    const sha256 = number.toString(16).padStart(64, '0');
    const text = Buffer.from(crypto.getRandomValues(new Uint8Array(65_536))).toString('base64');
    return [[article ?? '', sha256], { ...(value as object), sha256, text }];
  };
  const stores = example.stores.map((store) => {
    const [first] = store.rows;
    if (store.name !== 'texts' || first === undefined) return store;
    return { ...store, rows: [...store.rows, ...Array.from({ length: 24 }, (_, i) => grow(first, i))] };
  });
  return { ...example, stores };
}

const countSnapshots = async (page: PageUnderTest): Promise<number> =>
  (await wordsIn(page, '.snapshot-list li')).length;

describeInBrowsers(
  'a disk that is really full',
  (the) => {
    it('stops the change of an old database before it begins, and with room again it goes on', async (context) => {
      const small = smallDisk(context);
      const old = large(OLDEST);
      await putOldDatabase(the, old);
      small.fill(LEFT);
      const page = await the.browser.openExtensionPage('storage.html');
      await has(page, '.migration-stop');
      expect(await schemaAndIds(page)).toEqual({ version: old.version, ids: annotationsOf(old) });
      small.free();
      await press(page, '.migration-stop .button');
      await has(page, '.snapshot-list li');
      const { version, ids } = await schemaAndIds(page);
      expect(version).toBeGreaterThan(old.version);
      expect(ids).toEqual(annotationsOf(old));
      await page.tab.close();
    });

    it('takes no snapshot, keeps those before, and takes the next one with room again', async (context) => {
      const small = smallDisk(context);
      const page = await the.browser.openExtensionPage('storage.html');
      await has(page, '.snapshot-list li');
      const before = await countSnapshots(page);
      small.fill(LEFT);
      await press(page, '.snapshot-list .button');
      await has(page, '.snapshot-list .fault');
      expect(await countSnapshots(page)).toBe(before);
      small.free();
      await press(page, '.snapshot-list .fault button');
      await until('one more is there', async () => (await countSnapshots(page)) > before);
      await page.tab.close();
    });
  },
  { prepare: async () => useSmallDisk() },
);
