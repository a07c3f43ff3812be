import { expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { faultsIn } from '@/tests/browser/axe-faults';
import { chooseInDialog, openDictionaryDialog } from '@/tests/browser/dictionary-page';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';
import { press, wordsIn } from '@/tests/browser/library-page';
import { openOwnArticle } from '@/tests/browser/own-article';
import { readTables } from '@/tests/browser/stored-tables';

const ROWS = 10_000;
/** The lines of the bad rows, and what is in them. */
const BAD = new Map([
  [17, ',人,无名,2024'],
  [5_000, '坏日期,人,所长,昨天'],
  [9_001, '坏类别,动物,所长,2024'],
]);

function table(): string {
  const rows = Array.from({ length: ROWS }, (_, at) => BAD.get(at + 2) ?? `测试${at},人,第${at}任所长,2024`);
  return `姓名,类别,职务,日期\n${rows.join('\n')}\n`;
}

/** Notes how far the bar comes, and, where told, presses the button beside it as soon as it has moved. */
const followBar = (page: PageUnderTest, isCancelled: boolean): Promise<void> =>
  page.tab.evaluate((cancels) => {
    const seen: number[] = [];
    Object.assign(globalThis, { seenShares: seen });
    new MutationObserver(() => {
      const bar = document.querySelector<HTMLProgressElement>('.table-import progress');
      if (bar === null || bar.value === 0 || seen.at(-1) === bar.value) return;
      seen.push(bar.value);
      if (cancels) document.querySelector<HTMLElement>('.table-import .progress-line button')?.click();
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  }, isCancelled);

const shares = (page: PageUnderTest): Promise<number[]> =>
  page.tab.evaluate(() => (globalThis as unknown as { seenShares: number[] }).seenShares);

async function importTable(page: PageUnderTest): Promise<string> {
  await chooseInDialog(page, table(), '名录.csv');
  await until('the columns are shown', async () => (await wordsIn(page, '.table-mapping th')).length === 4);
  await press(page, '.table-mapping [type=submit]');
  return until(
    'it has ended',
    async () => (await wordsIn(page, '.table-import-outcome')).at(0) ?? '',
    60_000,
  );
}

/** How many terms there are, and how many slices wait. */
async function counted(page: PageUnderTest): Promise<number[]> {
  return (await readTables(page, ['terms', 'staged'])).map(({ length }) => length);
}

const packOf = (version: string, entries: readonly object[]): string =>
  JSON.stringify({
    format: 'pangzhu-pack',
    version: 1,
    pack: { id: 'jiangzhou', name: '江州名录', version, author: '甲', licence: 'CC0-1.0', description: null },
    entries,
  });
const entryOf = (id: string, name: string, title: string) => ({
  ...{ id, kind: 'person', name, forms: [], description: null },
  titles: [{ title, organisation: null, event: null, date: '2024', source: null }],
});

/** Says something of an entry of the pack, as the dictionary page would. */
const addForm = (page: PageUnderTest, over: string, name: string, form: string): Promise<void> =>
  page.tab.evaluate(
    async (...[entity, called, also]) => {
      const { runtime } = (globalThis as unknown as { chrome: typeof browser }).chrome;
      const rest = { titles: [], notes: '', dropped: { surfaces: [], documents: [] } };
      const content = { kind: 'person', name: called, surfaces: [also], ...rest };
      const write = { id: null, over: entity, content: { ...content, isHidden: false, mergedInto: null } };
      await runtime.sendMessage({ call: 'saveTerms', params: { writes: [write] } });
    },
    over,
    name,
    form,
  );

const markedIn = async (page: PageUnderTest): Promise<string[]> =>
  (await page.marks()).map(({ text }) => text).toSorted();

const wordsOfCard = (page: PageUnderTest): Promise<string> =>
  page.inOverlay((root) => root.querySelector<HTMLElement>('.hover-card')?.innerText ?? '');

describeInBrowsers('what comes into the dictionary from files', (the) => {
  it('a pack is installed, updated and removed after its difference was shown, and what the reader said of it stays', async () => {
    const article = await openOwnArticle(
      the,
      'pack',
      '慕容知夏来了，老慕容也在，诸葛静山走了，闻人清和在后排。',
    );
    expect(await markedIn(article)).toEqual([]);
    const page = await openDictionaryDialog(the.browser, 'packs');
    const old = entryOf('a', '慕容知夏', '所长');
    await chooseInDialog(page, packOf('1', [old, entryOf('b', '诸葛静山', '总裁')]), 'pack.json');
    await until('the difference is shown', async () => (await wordsIn(page, '.pack-names')).length === 1);
    expect(await markedIn(article)).toEqual([]);
    expect(await faultsIn(page, { within: 'dialog' })).toEqual([]);
    await press(page, '.pack-change .button');
    await until('both are marked', async () => (await markedIn(article)).length === 2);
    await article.tab.bringToFront();
    expect(await article.readCard('慕容知夏')).toContain('江州名录');
    await addForm(page, 'jiangzhou:a', '慕容知夏', '老慕容');
    await until('the form is marked', async () => (await markedIn(article)).includes('老慕容'));

    const changed = entryOf('a', '慕容知夏', '院长');
    await until(
      'the page is told',
      async () => (await wordsIn(page, '.pack-list .import-panel-done')).length === 1,
    );
    await chooseInDialog(page, packOf('2', [changed, entryOf('c', '闻人清和', '主任')]), 'pack.json');
    await until(
      'three kinds of change are shown',
      async () => (await wordsIn(page, '.pack-names')).length === 3,
    );
    await press(page, '.pack-change .button');
    await until('the new one is marked', async () => (await markedIn(article)).includes('闻人清和'));
    expect(await markedIn(article)).toEqual(['慕容知夏', '老慕容', '闻人清和'].toSorted());
    await article.tab.bringToFront();
    await until('the card that is open says what is known now', async () =>
      (await wordsOfCard(article)).includes('院长'),
    );

    // The article is told before the page is.
    await until('it is listed as the second', async () =>
      (await wordsIn(page, '.pack .pack-name')).some((words) => words.endsWith('2')),
    );
    await until(
      'the page is told',
      async () => (await wordsIn(page, '.pack-list .import-panel-done')).length === 1,
    );
    await press(page, '.pack .quiet-button');
    await press(page, '.pack-change .button');
    await until('nobody is marked', async () => (await markedIn(article)).length === 0);
    await until('none is listed', async () => (await wordsIn(page, '.pack')).length === 0);
    expect(await faultsIn(page, { within: 'dialog' })).toEqual([]);
    await press(page, 'dialog .undo-bar .button');
    await until('all are marked again', async () => (await markedIn(article)).length === 3);
    await until('it is listed again', async () =>
      (await wordsIn(page, '.pack .pack-name')).some((words) => words.endsWith('2')),
    );
    for (const { tab } of [article, page]) await tab.close();
  });

  it('a table of 10,000 rows leaves nothing when it is cancelled, and else all but the three bad rows, which it names', async () => {
    const page = await openDictionaryDialog(the.browser, 'import');
    const [before = 0] = await counted(page);
    await followBar(page, true);
    expect(await importTable(page)).toContain('Stopped.');
    expect((await shares(page)).length).toBeGreaterThan(0);
    expect(await counted(page)).toEqual([before, 0]);
    await page.tab.close();

    const again = await openDictionaryDialog(the.browser, 'import');
    await followBar(again, false);
    const outcome = await importTable(again);
    expect(outcome).toContain((ROWS - BAD.size).toLocaleString('en'));
    expect(await wordsIn(again, '.import-refusal-line')).toEqual(
      [...BAD.keys()].map((line) => expect.stringContaining(String(line))),
    );
    expect((await shares(again)).length).toBeGreaterThan(1);
    expect(await counted(again)).toEqual([before + ROWS - BAD.size, 0]);
    expect(await faultsIn(again, { within: 'dialog' })).toEqual([]);
    await again.tab.close();
  }, 120_000);
});
