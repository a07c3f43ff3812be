import type { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { press } from '@/tests/browser/library-page';

/** The dictionary page, with the dialog open that one of its buttons opens. */
export async function openDictionaryDialog(
  browser: BrowserUnderTest,
  opens: 'import' | 'export' | 'packs',
  prepare: (page: PageUnderTest) => Promise<void> = async () => undefined,
): Promise<PageUnderTest> {
  const page = await browser.openExtensionPage('dictionary.html');
  await prepare(page);
  await press(page, '.dictionary-head > .quiet-button', ['import', 'export', 'packs'].indexOf(opens));
  return page;
}

/** Chooses a file in the dialog, when it asks for one. */
export function chooseInDialog(page: PageUnderTest, text: string, name: string): Promise<unknown> {
  return until('a file can be chosen', () =>
    page.tab.evaluate(
      (content, called) => {
        const input = document.querySelector<HTMLInputElement>('dialog input[type=file]');
        if (input === null) return false;
        const files = new DataTransfer();
        files.items.add(new File([content], called));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
        return true;
      },
      text,
      name,
    ),
  );
}

/** Looks for a name on the dictionary page that one entry alone has, and opens that entry. */
export async function openEntryOf(page: PageUnderTest, name: string): Promise<void> {
  await until('one is listed', () =>
    page.tab.evaluate((words) => {
      const box = document.querySelector<HTMLInputElement>('input[type="search"]');
      if (box === null) return false;
      box.value = words;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return document.querySelectorAll('.entry-row').length === 1;
    }, name),
  );
  await press(page, '.entry-row');
}
