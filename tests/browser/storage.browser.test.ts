import { beforeAll, expect, it } from 'vitest';
import { until } from '@/scripts/browsers/until';
import { faultsIn } from '@/tests/browser/axe-faults';
import { fullDiskBuilds, setDisk } from '@/tests/browser/full-disk-build';
import { describeInBrowsers, type SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';
import { gatherOffers, has, importText, openLibrary, press, wordsIn } from '@/tests/browser/library-page';
import {
  filesIn,
  highlightsIn,
  listed,
  offeredBytes,
  openRestore,
  openStorage,
  settle,
  settled,
  takeSnapshot,
} from '@/tests/browser/storage-page';
import { putRaw, readTable } from '@/tests/browser/stored-tables';
import { libraryFile } from '@/tests/library-file';

const ARTICLES = 5;

let file = '';
beforeAll(async () => {
  file = await libraryFile(ARTICLES);
});

async function deleteFirstArticle(the: SharedBrowser): Promise<void> {
  const library = await openLibrary(the.browser);
  await press(library, '.article-row input');
  await press(library, '.library-selection button', 1);
  await has(library, '.undo-bar .button');
  await library.tab.close();
}

describeInBrowsers(
  'the storage page',
  (the) => {
    it('says what uses how much, and every record is sound', async () => {
      const library = await openLibrary(the.browser);
      await importText(library, file);
      await library.tab.close();
      const page = await openStorage(the);
      expect((await wordsIn(page, '.storage-usage tbody td:nth-child(2)')).map(Number)).toContain(
        ARTICLES * 2,
      );
      await press(page, '.record-check .button');
      await has(page, '.record-check-sound');
      expect(await wordsIn(page, '.storage-usage-unsafe')).toEqual([]);
      expect(await faultsIn(page)).toEqual([]);
      expect(page.errors).toEqual([]);
      await page.tab.close();
    });

    it('shows what a restore would bring back, brings it back, and takes the restore back', async () => {
      const page = await openStorage(the);
      const before = await highlightsIn(page);
      await takeSnapshot(page);
      await deleteFirstArticle(the);
      expect(await highlightsIn(page)).toHaveLength(before.length - 2);
      const deleted = await readTable(page, 'annotations');
      await page.tab.bringToFront();

      const [added, updated, removed, , refused] = await openRestore(page, 'missing');
      expect([added, updated, removed, refused]).toEqual([3, 0, 0, 0]);
      expect(await readTable(page, 'annotations')).toEqual(deleted);
      await press(page, '.restore-panel .button');
      await has(page, '.restore-panel-done');
      const back = await highlightsIn(page);
      expect(back.map(({ id, note }) => [id, note])).toEqual(before.map(({ id, note }) => [id, note]));

      await press(page, '.restore-panel-outcome > .quiet-button');
      await until(
        'it is as before the restore',
        async () => (await highlightsIn(page)).length < before.length,
      );
      await has(page, '.restore-panel-done');
      expect(await readTable(page, 'annotations')).toEqual(deleted);
      await press(page, '.dialog-close');
      expect(page.errors).toEqual([]);
      await page.tab.close();
    });

    it('makes everything exactly as it was, with the background stopped before', async () => {
      const page = await openStorage(the);
      await takeSnapshot(page);
      const then = await readTable(page, 'annotations');
      await deleteFirstArticle(the);
      await the.browser.stopBackground();
      await page.tab.bringToFront();
      await openRestore(page, 'exact');
      await press(page, '.restore-panel .button');
      await has(page, '.restore-panel-done');
      expect(await readTable(page, 'annotations')).toEqual(then);
      await press(page, '.dialog-close');
      await page.tab.close();
    });

    it('sets a broken record aside, lists it, and everything else goes on', async () => {
      const page = await openStorage(the);
      const [broken, ...others] = await highlightsIn(page);
      if (broken === undefined) throw new Error('There are highlights');
      await putRaw(page, 'annotations', { ...broken, colour: 'mauve' });
      await press(page, '.record-check .button');
      await has(page, '.record-check-broken');
      await press(page, '.record-check-outcome .button');
      await has(page, '.record-check-aside');
      await has(page, '.record-check-sound');
      expect(await readTable(page, 'quarantine')).toMatchObject([{ table: 'annotations', path: 'colour' }]);
      expect(await highlightsIn(page)).toEqual(others);
      expect(await faultsIn(page)).toEqual([]);
      await page.tab.close();
    });

    it('changes nothing for a file that is damaged, and names the line', async () => {
      const page = await openStorage(the);
      const before = await readTable(page, 'annotations');
      await page.tab.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle('snapshots');
        let newest: File | null = null;
        for await (const handle of (
          folder as unknown as { values(): AsyncIterable<FileSystemFileHandle> }
        ).values()) {
          const found = await handle.getFile();
          if (found.size > (newest?.size ?? 0)) newest = found;
        }
        const stream = newest?.stream().pipeThrough(new DecompressionStream('gzip'));
        const text = await new Response(stream ?? null).text();
        const input = document.querySelector<HTMLInputElement>('.snapshot-list-file input');
        const files = new DataTransfer();
        files.items.add(new File([text.replace('测试大会', '测验大会')], 'damaged.jsonl'));
        if (input !== null) input.files = files.files;
        input?.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await has(page, '.restore-panel-failed');
      expect((await wordsIn(page, '.restore-panel-failed')).join()).toMatch(/\d/);
      expect(await readTable(page, 'annotations')).toEqual(before);
      await press(page, '.dialog-close');
      await page.tab.close();
    });

    it('keeps all snapshots and no half one where there is no room for another, and says so', async () => {
      const page = await openStorage(the);
      await setDisk(page, 'free');
      await takeSnapshot(page);
      await deleteFirstArticle(the);
      await page.tab.bringToFront();
      const before = await filesIn(page, 'snapshots');
      const count = await listed(page, 'wish', 'count');
      const rows = await readTable(page, 'annotations');
      await setDisk(page, 'full');
      await press(page, '.snapshot-list .button');
      await has(page, '.snapshot-list .fault');
      expect(await filesIn(page, 'snapshots')).toEqual(before);
      expect(await listed(page, 'wish', 'count')).toBe(count);
      await openRestore(page, 'missing');
      await press(page, '.restore-panel .button');
      await has(page, '.restore-panel-failed');
      expect(await readTable(page, 'annotations')).toEqual(rows);
      expect(await filesIn(page, 'snapshots')).toEqual(before);
      await press(page, '.dialog-close');

      await setDisk(page, 'free');
      await press(page, '.snapshot-list .fault button');
      await until('one more is there', async () => (await filesIn(page, 'snapshots')).length > before.length);
      await until('nothing is wrong any more', async () => (await wordsIn(page, '.fault')).length === 0);
      await page.tab.close();
    });

    it('takes copies out of the browser: into the reader’s file, or as a download', async () => {
      const page = await openStorage(the);
      await takeSnapshot(page);
      const newest = async () => (await filesIn(page, 'snapshots')).at(-1)?.[1] ?? '';
      if (the.name === 'firefox') {
        await gatherOffers(page);
        await press(page, '.copy-out .button');
        expect(await offeredBytes(page)).toBe(await newest());
      } else {
        // Nobody is there to choose a file: the browser's picker is one that answers at once.
        await page.tab.evaluate(() => {
          const showSaveFilePicker = async () =>
            (await navigator.storage.getDirectory()).getFileHandle('copy.jsonl.gz', { create: true });
          Object.assign(globalThis, { showSaveFilePicker });
        });
        await press(page, '.copy-out .quiet-button');
        const copy = async () => (await filesIn(page, null)).find(([name]) => name === 'copy.jsonl.gz')?.[1];
        await until('the copy is in the file', async () => (await copy()) === (await newest()));
        await takeSnapshot(page);
        expect(await copy()).not.toBe(await newest());
        const library = await openLibrary(the.browser);
        await until('the next page has copied it', async () => (await copy()) === (await newest()));
        await library.tab.close();
      }
      await has(page, '.copy-out-recent');
      expect(page.errors).toEqual([]);
      await page.tab.close();
    });

    it('says when the browser has deleted the database, and brings it back from a snapshot, with the reader’s settings', async () => {
      const page = await openStorage(the);
      const colourNames = { yellow: '观点', green: null, blue: null, pink: null };
      await settle(page, { off: ['4hou'], keys: true, colourNames });
      await takeSnapshot(page);
      const before = await highlightsIn(page);
      await until('the browser’s settings remember how many there are', async () => {
        const canary = (await settled(page, 'canary')) as { readonly highlights: number } | undefined;
        return canary?.highlights === before.length;
      });
      await settle(page, {});
      await page.tab.close();
      await the.browser.stopBackground();
      const asker = await the.browser.openExtensionPage('note.html');
      await until('the database is gone', () =>
        asker.tab.evaluate(
          () =>
            new Promise<boolean>((resolve) => {
              const deleting = indexedDB.deleteDatabase('pangzhu');
              deleting.onsuccess = () => resolve(true);
              deleting.onblocked = () => resolve(false);
              deleting.onerror = () => resolve(false);
            }),
        ),
      );
      await asker.tab.close();
      await the.browser.restart();
      const library = await openLibrary(the.browser);
      await has(library, '.loss-notice');
      expect((await wordsIn(library, '.loss-notice')).join()).toMatch(new RegExp(`\\b${before.length} `));
      await library.tab.close();
      const storage = await openStorage(the);
      await has(storage, '.loss-notice');
      await openRestore(storage, 'missing');
      await press(storage, '.restore-panel .button');
      await has(storage, '.restore-panel-done');
      expect(await highlightsIn(storage)).toEqual(before);
      expect(await settled(storage, 'settings')).toMatchObject({ off: [], keys: true, colourNames });
      await until(
        'nothing is lost any more',
        async () => (await wordsIn(storage, '.loss-notice')).length === 0,
      );
      await storage.tab.close();
    });
  },
  { builds: fullDiskBuilds },
);
