import { mkdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { DOCUMENTS_MISSING, readGold } from '@/scripts/gold/gold-file';
import { faultsIn } from '@/tests/browser/axe-faults';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';
import { importText, openLibrary, press, wordsIn } from '@/tests/browser/library-page';
import { articleFile, saidFile, saidText, sentenceOf } from '@/tests/said-file';

const ARTICLES = 50;

/** A real report of an event that nothing else here speaks of, and the event's name; it lies beside the project, or nowhere. */
const report = () => readGold('isc2024-summit-dwcon');
const EVENT = 'ISC.AI 2024数字安全峰会';

/** Who speaks after whom in the report, by the gold standard. */
function speakersInTurn(): string[] {
  const statements = report().gold.statements.filter(({ uncertain }) => uncertain !== true);
  const turns = statements.map(({ speakers }) => speakers.join());
  return turns.filter((turn, at) => turn !== turns[at - 1]);
}

/** Where pictures are left, to be looked at; they are no part of the test. */
const PICTURES = process.env['PEOPLE_PICTURES'];

async function picture(page: PageUnderTest, name: string): Promise<void> {
  if (PICTURES === undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  for (const dark of [false, true]) {
    await page.emulate(dark ? { dark: true } : {});
    await page.tab.screenshot({ path: `${PICTURES}/${name}-${dark ? 'dark' : 'light'}.png` });
  }
  await page.emulate({});
}

/** Presses what has exactly these words. */
const pressWords = (page: PageUnderTest, selector: string, words: string): Promise<boolean> =>
  until(`«${words}» is there`, () =>
    page.tab.evaluate(
      (within, wanted) => {
        const found = [...document.querySelectorAll<HTMLElement>(within)].find(
          ({ innerText }) => innerText.trim() === wanted,
        );
        found?.click();
        return found !== undefined;
      },
      selector,
      words,
    ),
  );

describeInBrowsers('pages about people', (the) => {
  it('hold all that somebody said in fifty articles, reprints once, and who appeared with whom', async () => {
    const library = await openLibrary(the.browser);
    await importText(library, await saidFile(ARTICLES));
    await library.tab.close();

    const people = await the.browser.openExtensionPage('people.html');
    await people.tab.setViewport({ width: 1280, height: 900 });
    await until('all articles are read', async () => {
      const rows = await wordsIn(people, '.subject-row');
      return (
        rows.some((row) => row.includes('周鸿祎') && /\b50\b/.test(row)) &&
        (await wordsIn(people, '.people-head output')).length === 0
      );
    });
    await pressWords(people, '.subject-name', '周鸿祎');
    await until('what he said is there', async () => (await wordsIn(people, '.saying')).length === 45);
    const said = await wordsIn(people, '.saying-words');
    for (const number of [1, 9, 23, 49])
      expect(said.filter((words) => words.includes(sentenceOf(number)))).toHaveLength(1);
    const reprints = await wordsIn(people, '.saying details');
    expect(reprints).toHaveLength(5);
    const titles = await wordsIn(people, '.title-timeline li');
    expect(titles.join('\n')).toContain('创始人');
    expect(await faultsIn(people)).toEqual([]);
    await picture(people, `${the.name}-person`);

    const url = 'https://www.4hou.com/posts/S48';
    the.web.serve(
      url,
      `<!doctype html><meta charset="utf-8"><title>S</title><div class="article_cen"><p>${saidText(48).replaceAll('\n', '</p><p>')}</p></div>`,
    );
    const at = said.findIndex((words) => words.includes(sentenceOf(48)));
    await press(people, '.saying-words', at);
    await until('the article is opened at the words', () =>
      people.tab
        .browser()
        .targets()
        .some((target) => target.url().startsWith(url)),
    );
    for (const target of people.tab.browser().targets())
      if (target.url().startsWith(url)) await (await target.page())?.close();
    await people.tab.bringToFront();

    await press(people, '.people-head button');
    await until('the picture is there', () =>
      people.tab.evaluate(() => document.querySelectorAll('.companion').length === 3),
    );
    const labels = await people.tab.evaluate(() =>
      [...document.querySelectorAll('.companion text')].map((label) => {
        const { left, right, top, bottom } = label.getBoundingClientRect();
        return { left, right, top, bottom, size: bottom - top };
      }),
    );
    for (const [first, a] of labels.entries()) {
      expect(a.size).toBeGreaterThan(11);
      for (const b of labels.slice(first + 1))
        expect(a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom).toBe(true);
    }
    expect(await wordsIn(people, '.companion-table tbody tr')).toHaveLength(3);
    await press(people, '.companion-table tbody button[aria-pressed]');
    const evidence = await until('the evidence is there', async () => {
      const found = await wordsIn(people, '.people-evidence .saying-words');
      return found.length > 0 ? found : null;
    });
    expect(evidence.length % 2).toBe(0);
    expect(evidence.some((words) => words.includes('周鸿祎') || words.includes('邬江兴'))).toBe(true);
    expect(await faultsIn(people)).toEqual([]);
    await picture(people, `${the.name}-together`);

    await pressWords(people, '.subject-name', 'ISC.AI 2024');
    await until('the event is there', async () => (await wordsIn(people, '.people-members li')).length >= 3);
    // The articles in the order in which they were published, in each the speakers as it gives them.
    const days = (await wordsIn(people, '.saying-occasion')).flatMap(
      (head) => /\d{4}-\d\d-\d\d/.exec(head) ?? [],
    );
    expect(days.length).toBeGreaterThan(40);
    expect(days.map(String)).toEqual(days.map(String).toSorted());
    const heads = (await wordsIn(people, '.programme-entry h4')).slice(0, 2).map((head) => head.slice(0, 3));
    expect(heads).toEqual(['周鸿祎', '邬江兴']);
    expect(await faultsIn(people)).toEqual([]);
    await picture(people, `${the.name}-event`);
    await people.tab.close();
  });

  it('hold the programme of an event as a real report gives it', async (context) => {
    // The report is somebody else's and stands beside the project: where it is missing, that is said.
    if (DOCUMENTS_MISSING !== null) return context.skip(DOCUMENTS_MISSING);
    const library = await openLibrary(the.browser);
    await importText(library, await articleFile(report()));
    await library.tab.close();
    const people = await the.browser.openExtensionPage('people.html');
    await people.tab.setViewport({ width: 1280, height: 900 });
    await pressWords(people, '.subject-name', EVENT);
    const turns = await until('the programme is there', async () => {
      const found = await people.tab.evaluate(() =>
        [...document.querySelectorAll('.programme-entry h4')].map((head) =>
          [...head.querySelectorAll(':scope > span > bdi')].map(({ textContent }) => textContent).join(),
        ),
      );
      return found.length > 0 ? found : null;
    });
    expect(turns).toEqual(speakersInTurn());
    expect(await faultsIn(people)).toEqual([]);
    await picture(people, `${the.name}-report`);
    await people.tab.close();
  });
});
