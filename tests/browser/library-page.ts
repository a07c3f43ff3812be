import type { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';

/** Opens the library and returns when it shows articles, or says that it has none. */
export async function openLibrary(browser: BrowserUnderTest): Promise<PageUnderTest> {
  const library = await browser.openExtensionPage('library.html');
  await until('the library is open', () =>
    library.tab.evaluate(() => document.querySelector('.article-row, p.article-list-empty') !== null),
  );
  await gatherOffers(library);
  return library;
}

/** Has a page remember the files that it offers as downloads from now on, in `offeredFiles`. */
export function gatherOffers(page: PageUnderTest): Promise<void> {
  return page.tab.evaluate(() => {
    const files: Blob[] = [];
    Object.assign(globalThis, { offeredFiles: files });
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      files.push(blob);
      return make.call(URL, blob);
    };
  });
}

/** What the elements that a selector finds say. */
export function wordsIn(library: PageUnderTest, selector: string): Promise<string[]> {
  return library.tab.evaluate(
    (wanted) => [...document.querySelectorAll<HTMLElement>(wanted)].map(({ innerText }) => innerText.trim()),
    selector,
  );
}

/** Waits until a page has an element. */
export function has(page: PageUnderTest, selector: string): Promise<boolean> {
  return until(`«${selector}» is there`, () =>
    page.tab.evaluate((wanted) => document.querySelector(wanted) !== null, selector),
  );
}

/** Clicks the `at`-th element that a selector finds, when it is there. */
export async function press(library: PageUnderTest, selector: string, at = 0): Promise<void> {
  await until(`«${selector}» is there`, () =>
    library.tab.evaluate(
      (wanted, index) => {
        const element = document.querySelectorAll<HTMLElement>(wanted)[index];
        element?.click();
        return element !== undefined;
      },
      selector,
      at,
    ),
  );
}

/** Opens the dialog for imports and chooses a file in it. */
export async function chooseFile(library: PageUnderTest, text: string): Promise<void> {
  await press(library, '.library-head button', 1);
  await until('a file can be chosen', () =>
    library.tab.evaluate((content) => {
      const input = document.querySelector<HTMLInputElement>('.import-panel input[type=file]');
      if (input === null) return false;
      const files = new DataTransfer();
      files.items.add(new File([content], 'backup.jsonl'));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    }, text),
  );
}

/**
 * Imports a file and returns what the page says in the end.
 * @param limitMs how long it may take
 */
export async function importText(library: PageUnderTest, text: string, limitMs = 60_000): Promise<string> {
  await chooseFile(library, text);
  const outcome = await until(
    'the import has ended',
    async () => (await wordsIn(library, '.import-panel-outcome')).at(0) ?? '',
    limitMs,
  );
  await press(library, '.dialog-close');
  return outcome;
}

/** Exports everything, and returns the text of the file that the page offers. */
export async function exportText(library: PageUnderTest, format: 'markdown' | 'json-lines'): Promise<string> {
  await press(library, '.library-head button', 0);
  await press(library, '.export-menu input[name=scope]', 0);
  await press(library, '.export-menu input[name=format]', format === 'markdown' ? 0 : 1);
  await press(library, '.export-menu [type=submit]');
  const text = await until('a file is offered', () =>
    library.tab.evaluate(
      () => (globalThis as unknown as { offeredFiles: Blob[] }).offeredFiles.pop()?.text() ?? '',
    ),
  );
  await press(library, '.dialog-close');
  return text;
}
