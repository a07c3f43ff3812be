import type { Highlight } from '@/lib/core/records/annotation';
import type { Reason } from '@/lib/core/snapshots/snapshot';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import type { SharedBrowser } from '@/tests/browser/harness/describe-in-browsers';
import { has, press, wordsIn } from '@/tests/browser/library-page';
import { readTable } from '@/tests/browser/stored-tables';

/** Opens the storage page, with what uses how much. */
export async function openStorage(the: SharedBrowser): Promise<PageUnderTest> {
  const page = await the.browser.openExtensionPage('storage.html');
  await until('the storage page is open', () =>
    page.tab.evaluate(() => document.querySelector('.storage-usage table') !== null),
  );
  return page;
}

/** The numbers of a plan: added, updated, removed, unchanged, refused. */
export async function countsIn(page: PageUnderTest): Promise<number[]> {
  await has(page, '.counts');
  return (await wordsIn(page, '.counts dd')).map(Number);
}

/** How many snapshots were taken for a reason; asks for what the newest of them would bring back, if told to. */
export function listed(page: PageUnderTest, reason: Reason, then: 'count' | 'look'): Promise<number> {
  return page.tab.evaluate(
    (why, isLookedAt) => {
      const { chrome } = globalThis as unknown as {
        chrome: { i18n: { getMessage(name: string): string } };
      };
      const word = chrome.i18n.getMessage(`snapshot_list_reason_${why}`);
      const rows = [...document.querySelectorAll('.snapshot-list li')];
      const own = rows.filter(({ textContent }) => textContent.includes(word));
      if (isLookedAt) own[0]?.querySelector<HTMLElement>('.snapshot-list-ways button')?.click();
      return own.length;
    },
    reason,
    then === 'look',
  );
}

/** Takes a snapshot by hand. The day's own may come into the list at any time. */
export async function takeSnapshot(page: PageUnderTest): Promise<void> {
  await has(page, '.snapshot-list > div + :is(ul, p)');
  const before = await listed(page, 'wish', 'count');
  await press(page, '.snapshot-list .button');
  await until('one more is listed', async () => (await listed(page, 'wish', 'count')) > before);
}

/** Looks at what the newest snapshot would bring back that was taken for a reason. */
export async function openRestore(
  page: PageUnderTest,
  mode: 'missing' | 'exact',
  reason: Reason = 'wish',
): Promise<number[]> {
  await until('there is one', async () => (await listed(page, reason, 'look')) > 0);
  const missing = await countsIn(page);
  if (mode === 'missing') return missing;
  await press(page, '.restore-panel input[type=radio]', 1);
  await until('the other plan is there', () =>
    page.tab.evaluate(
      () =>
        document.querySelector<HTMLInputElement>('.restore-panel label:last-child input')?.checked === true &&
        document.querySelector('.counts') !== null,
    ),
  );
  return countsIn(page);
}

/**
 * The files in a folder of the private file system, each with its bytes in hexadecimal; the newest last. Without the
 * day's snapshot, which may come at any time.
 */
export function filesIn(page: PageUnderTest, folder: string | null): Promise<(readonly [string, string])[]> {
  return page.tab.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const directory = name === null ? root : await root.getDirectoryHandle(name);
    const files: (readonly [string, string])[] = [];
    const handles = (directory as unknown as { values(): AsyncIterable<FileSystemHandle> }).values();
    for await (const handle of handles) {
      if (handle.kind !== 'file' || handle.name.includes('-daily')) continue;
      const bytes = new Uint8Array(await (await (handle as FileSystemFileHandle).getFile()).arrayBuffer());
      files.push([handle.name, Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')]);
    }
    return files.sort(([one], [other]) => (one < other ? -1 : 1));
  }, folder);
}

/** The bytes of the file that was offered first, in hexadecimal. */
export function offeredBytes(page: PageUnderTest): Promise<string> {
  return until('a file is offered', () =>
    page.tab.evaluate(async () => {
      const [file] = (globalThis as unknown as { offeredFiles: Blob[] }).offeredFiles;
      const bytes = new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer());
      return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
    }),
  );
}

/** The highlights that are not deleted, in the database's order. */
export const highlightsIn = async (page: PageUnderTest): Promise<Highlight[]> =>
  (await readTable<Highlight>(page, 'annotations')).filter(({ deleted }) => deleted === null);

/** What the browser's storage for settings has under a name. */
export function settled(page: PageUnderTest, name: string): Promise<unknown> {
  return page.tab.evaluate(async (key) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
    };
    return (await chrome.storage.local.get(key))[key];
  }, name);
}

/** Has the browser's storage for settings hold this; what was there before is gone. */
export function settle(page: PageUnderTest, settings: object): Promise<void> {
  return page.tab.evaluate(async (all) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(all: object): Promise<void> } } };
    };
    await chrome.storage.local.set({ settings: all });
  }, settings);
}
