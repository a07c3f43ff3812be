import { expect, it } from 'vitest';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { openPanelFor, openSample } from '@/tests/browser/article-page';
import { faultsIn } from '@/tests/browser/axe-faults';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';
import { gatherOffers, has, press, wordsIn } from '@/tests/browser/library-page';
import { annotationsOf, OLDEST, putOldDatabase, schemaAndIds } from '@/tests/browser/old-database';
import { countsIn, offeredBytes, openRestore, openStorage } from '@/tests/browser/storage-page';

/** What stands in the place of the folder of snapshots: none can be listed or kept. Runs in a page of the extension. */
async function blockSnapshots(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry('snapshots', { recursive: true });
  await root.getFileHandle('snapshots', { create: true });
}

async function unblockSnapshots(): Promise<void> {
  await (await navigator.storage.getDirectory()).removeEntry('snapshots');
}

/** Gives the page a snapshot of these bytes, in hexadecimal, as a file of the reader's. */
function giveFile(page: PageUnderTest, bytes: string): Promise<void> {
  return page.tab.evaluate((all) => {
    const pairs = all.match(/../g) ?? [];
    const file = new File([new Uint8Array(pairs.map((pair) => Number.parseInt(pair, 16)))], 'copy.jsonl.gz');
    const input = document.querySelector<HTMLInputElement>('.snapshot-list-file input');
    const files = new DataTransfer();
    files.items.add(file);
    if (input !== null) input.files = files.files;
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  }, bytes);
}

describeInBrowsers('a database of an older schema', (the) => {
  it('changes the schema of an old database only after a snapshot of it, which gives the same again', async () => {
    await putOldDatabase(the, OLDEST);
    const page = await openStorage(the);
    expect((await schemaAndIds(page)).ids).toEqual(annotationsOf(OLDEST));
    const [added, updated, removed, unchanged, refused] = await openRestore(page, 'missing', 'migration');
    expect([added, updated, removed, refused]).toEqual([0, 0, 0, 0]);
    expect(unchanged).toBeGreaterThan(0);
    await press(page, '.dialog-close');
    expect(page.errors).toEqual([]);
    await page.tab.close();
  });

  it('changes nothing where no snapshot can be kept, says so everywhere, and goes on only at the reader’s word', async () => {
    await putOldDatabase(the, OLDEST, (asker) => asker.tab.evaluate(blockSnapshots));
    const page = await the.browser.openExtensionPage('storage.html');
    await has(page, '.migration-stop');
    const article = await openSample(the);
    const panel = await openPanelFor(the.browser, article);
    await has(panel, '.fault');
    const told = await panel.tab.evaluate(() =>
      (
        globalThis as unknown as { chrome: { i18n: { getMessage(name: string): string } } }
      ).chrome.i18n.getMessage('fault_no_snapshot'),
    );
    expect(await wordsIn(panel, '.fault p')).toEqual([told]);
    await Promise.all([article, panel].map(({ tab }) => tab.close()));
    for (const other of [
      'library.html',
      'dictionary.html',
      'people.html',
      'reader.html?article=01M8J1MY6DMQD906S6S0AFK563',
    ]) {
      const asked = await the.browser.openExtensionPage(other);
      await has(asked, '.migration-stop');
      await asked.tab.close();
    }
    const untouched = { version: OLDEST.version, ids: annotationsOf(OLDEST) };
    expect(await schemaAndIds(page)).toEqual(untouched);
    expect(await faultsIn(page)).toEqual([]);
    await gatherOffers(page);
    await press(page, '.migration-stop .quiet-button');
    await has(page, '.migration-stop-go-on');
    const copy = await offeredBytes(page);
    expect(await schemaAndIds(page)).toEqual(untouched);

    await press(page, '.migration-stop-go-on');
    await has(page, '.storage-usage table');
    const { version, ids } = await schemaAndIds(page);
    expect(version).toBeGreaterThan(OLDEST.version);
    expect(ids).toEqual(annotationsOf(OLDEST));
    await page.tab.evaluate(unblockSnapshots);
    await giveFile(page, copy);
    const [added, updated, removed, unchanged, refused] = await countsIn(page);
    expect([added, updated, removed, refused]).toEqual([0, 0, 0, 0]);
    expect(unchanged).toBeGreaterThan(0);
    await press(page, '.dialog-close');
    await page.tab.close();
  });
});
