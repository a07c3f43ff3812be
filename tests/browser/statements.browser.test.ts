import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Annotation, Correction, Highlight } from '@/lib/core/records/annotation';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES } from '@/scripts/browsers/sample-articles';
import { until } from '@/scripts/browsers/until';
import { deleteArticles, highlighted, openPanelFor, squeezed } from '@/tests/browser/article-page';
import { faultsIn } from '@/tests/browser/axe-faults';
import { describeInBrowsers } from '@/tests/browser/harness/describe-in-browsers';
import { exportText, openLibrary, press, wordsIn } from '@/tests/browser/library-page';
import { allowClipboard, readClipboard } from '@/tests/browser/read-clipboard';
import { storedIn } from '@/tests/browser/stored-data';
import { documentWithoutOurs } from '@/tests/browser/untouched';

const SAMPLE = readFileSync(new URL('../../samples/weixin.html', import.meta.url), 'utf8');
const LOGS = '日志不是写给机器的，是写给三个月以后的自己的。谁都不看的日志，不如不写。';
const GU = `砺石安全实验室首席科学家顾清和表示，${LOGS}`;
const HE = '江州网络空间安全协会秘书长何砚秋指出，夜班最缺的不是工具，而是第二双眼睛。';
const BREAK = '茶歇时大家去看了展台，问了价钱，又走回来，灯还是那样亮着。';
/** Far enough apart that the second is out of the window while the first is read. */
const PARAGRAPHS = [
  'ISC.AI 2024 在江州也设了会场，来了三百多人。',
  GU,
  ...Array.from({ length: 30 }, () => BREAK),
  HE,
];
const ARTICLE = SAMPLE.replace(
  /(<div class="rich_media_content[^>]*>)[\s\S]*?(<\/div>\s*<div id="js_tags_preview_toast")/,
  (_, opening, closing) => opening + PARAGRAPHS.map((words) => `<p>${words}</p>`).join('') + closing,
);
const WIDE = { width: 1180, height: 800 };

/** The lines of the list: who speaks, and the words. */
const listed = async (panel: PageUnderTest): Promise<[string[], string[]]> => [
  await wordsIn(panel, '.statement-speakers'),
  await wordsIn(panel, '.statement-words'),
];

const [KEEP, CORRECT, CITE, FORMATS] = [0, 1, 2, 3];

/** Focuses the line of a statement, walks to one of its buttons by Tab, and presses Enter. */
async function pressInLine(panel: PageUnderTest, line: number, button: number): Promise<void> {
  await panel.tab.bringToFront();
  // Tab reaches a row's controls when the row has been drawn as the one with the focus.
  await until('the line has the focus', () =>
    panel.tab.evaluate((index) => {
      const main = document.querySelectorAll<HTMLElement>('.statement [data-main]')[index];
      if (main !== undefined && document.activeElement === main && main.tabIndex === 0) return true;
      main?.focus();
      return false;
    }, line),
  );
  // What is kept cannot be kept again: Tab passes it by.
  const isThere = () =>
    panel.tab.evaluate(
      (index, wanted) => {
        const main = document.querySelectorAll('.statement [data-main]')[index];
        const buttons = main?.closest('.statement')?.querySelectorAll('.statement-ways button');
        return document.activeElement === buttons?.[wanted];
      },
      line,
      button,
    );
  for (let step = 0; step <= button && !(await isThere()); step += 1) await panel.tab.keyboard.press('Tab');
  expect(await isThere()).toBe(true);
  await panel.tab.keyboard.press('Enter');
}

/** Has the page take down what flashes in it: a flash may be over before anybody asks. */
const watchFlashes = (page: PageUnderTest) =>
  page.tab.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { flashesSeen: seen });
    setInterval(() => {
      const pieces: string[] = [];
      for (const { startContainer, startOffset, endOffset } of CSS.highlights.get('pangzhu-flash') ?? [])
        pieces.push(startContainer.textContent?.slice(startOffset, endOffset) ?? '');
      seen.add(pieces.join(''));
    }, 50);
  });
const flashed = (page: PageUnderTest) =>
  page.tab.evaluate(() => [...(globalThis as unknown as { flashesSeen: Set<string> }).flashesSeen]);

/** Whose words it says beside the lines, and where: from the line of the words, and the top of the first of them. */
const hintsIn = (page: PageUnderTest) =>
  page.inOverlay((root) =>
    [...root.querySelectorAll<HTMLElement>('.margin-hint')].map((hint) => {
      const { right, y } = hint.getBoundingClientRect();
      return { name: hint.innerText.trim(), right: Math.round(right), y: Math.round(y) };
    }),
  );

/** Where a paragraph of the article stands. */
const placeOf = (page: PageUnderTest, at: number) =>
  page.tab.evaluate((index) => {
    const box = document.querySelectorAll('#js_content p')[index]?.getBoundingClientRect();
    return { left: Math.round(box?.left ?? 0), y: Math.round(box?.y ?? 0) };
  }, at);

const isThere =
  <Kind extends Annotation['kind']>(kind: Kind) =>
  (annotation: Annotation): annotation is Extract<Highlight | Correction, { kind: Kind }> =>
    annotation.kind === kind && annotation.deleted === null;

/** Which article it is: one of which nothing is stored, also where the test is tried again. */
let number = 1_000_000_100;

describeInBrowsers('who said what', (the) => {
  it('is listed, leads to its words, is kept and corrected, and is there after a reload and in an export', async () => {
    number += 1;
    const url = SAMPLE_ARTICLES.weixin.replace('1000000001', String(number));
    the.web.serve(url, ARTICLE.replaceAll('1000000001', String(number)));
    const page = await the.browser.open(url);
    await page.tab.setViewport(WIDE);
    // Nothing glides in a tab behind another one.
    await page.emulate({ reducedMotion: true });
    await page.untilReady();
    await watchFlashes(page);
    const untouched = await documentWithoutOurs(page);
    const panel = await openPanelFor(the.browser, page);
    // What an earlier try left would be in the export.
    await deleteArticles(panel);
    const lines = (...words: string[]) =>
      until(`the lines are ${words.length}`, async () => {
        const [, shown] = await listed(panel);
        return shown.length === words.length && shown.every((line, at) => line === words[at]);
      });

    const others = (...words: string[]) =>
      until('so many other corrections are listed', async () => {
        const shown = await wordsIn(panel, '.correction-list-words');
        return shown.length === words.length && shown.every((line, at) => line === words[at]);
      });

    await lines(GU, HE);
    await until('each is under its speaker', async () => {
      const [speakers] = await listed(panel);
      return (
        speakers.map(squeezed).join() === '顾清和砺石安全实验室首席科学家,何砚秋江州网络空间安全协会秘书长'
      );
    });
    expect(await faultsIn(panel, { within: '.statement-list' })).toEqual([]);

    // Beside the lines, wherever the page is scrolled.
    await page.tab.bringToFront();
    const beside = () =>
      until('both are named beside their lines', async () => {
        const [hints, first, last] = [await hintsIn(page), await placeOf(page, 1), await placeOf(page, 32)];
        const [gu, he] = hints;
        if (hints.length !== 2 || gu?.name !== '顾清和' || he?.name !== '何砚秋') return false;
        const isNear = (hint: typeof gu, paragraph: typeof first) =>
          hint.right < paragraph.left && Math.abs(hint.y - paragraph.y) < 12;
        return isNear(gu, first) && isNear(he, last);
      });
    await beside();
    await page.tab.evaluate(() => scrollTo(0, 300));
    await beside();
    await page.tab.setViewport({ width: 420, height: 800 });
    await until('nothing is said where there is no room', async () =>
      (await hintsIn(page)).every(({ name }) => name === ''),
    );
    await page.tab.setViewport(WIDE);

    // A line leads to its words. The page is in front, as it is beside a panel: what lies behind paints when it likes.
    await page.tab.evaluate(() => scrollTo(0, 0));
    await panel.tab.evaluate(() =>
      document.querySelectorAll<HTMLElement>('.statement [data-main]')[1]?.click(),
    );
    await until('the words flash', async () => (await flashed(page)).includes(HE));
    await until('they are in the window', () =>
      page.tab.evaluate(() => {
        const y = [...document.querySelectorAll('#js_content p')].at(-1)?.getBoundingClientRect().y ?? -1;
        return y > 0 && y < innerHeight;
      }),
    );
    await until('the flash is over', () => page.tab.evaluate(() => !CSS.highlights.has('pangzhu-flash')));
    expect(await documentWithoutOurs(page)).toEqual(untouched);

    // Kept.
    await pressInLine(panel, 0, KEEP);
    await page.tab.bringToFront();
    await until('it is painted', async () => {
      return (await highlighted(page)) === GU;
    });
    await until(
      'the line says so',
      async () =>
        (await wordsIn(panel, '.statement-ways button'))[0] === '已留存' ||
        (await wordsIn(panel, '.statement-ways button'))[0] === 'Kept',
    );

    // Copied as a citation, from its line and from the line of its highlight, the form that was chosen last.
    await panel.tab.bringToFront();
    await allowClipboard(the, panel);
    const copied = (before: string) =>
      until('the citation is copied', async () => {
        const words = await readClipboard(panel);
        return words === before ? '' : words;
      });
    const before = await readClipboard(panel);
    await pressInLine(panel, 0, FORMATS);
    await press(panel, '.statement .cite-menu-formats button', 1);
    const cited = await copied(before);
    expect(cited).toMatch(
      new RegExp(
        `^${GU}\n——顾清和（砺石安全实验室首席科学家），ISC\\.AI 2024\n《两场大会，几张名片：一位读者的笔记》，旁注示例，2025-01-01，\\S+ 访问|accessed`,
      ),
    );
    expect(cited).toContain(`https://mp.weixin.qq.com/s?__biz=MzAwMDAwMDAwMA==&mid=${number}&idx=1`);
    expect(decodeURIComponent(cited.trim().split('#').at(-1) ?? '')).toContain('顾清和表示');
    await until('it says so', async () => (await wordsIn(panel, '.statement output'))[0] !== '');
    await pressInLine(panel, 1, CITE);
    await copied(cited);
    await press(panel, '.annotation-foot button');
    await until('its actions are there', () =>
      panel.tab.evaluate(() => {
        document.querySelector<HTMLElement>('.annotation-actions .cite-menu button')?.focus();
        return document.activeElement?.closest('.annotation-actions') != null;
      }),
    );
    await panel.tab.keyboard.press('Enter');
    await until(
      'the highlight is cited like its statement',
      async () => (await readClipboard(panel)) === cited,
    );

    // Given to the other speaker, with other ends, by keys.
    await the.browser.stopBackground();
    await pressInLine(panel, 0, CORRECT);
    await until('the form has the focus', () =>
      panel.tab.evaluate(() => document.activeElement?.localName === 'select'),
    );
    await panel.tab.select('.correction-form select', '何砚秋');
    await panel.tab.evaluate(() =>
      document.querySelectorAll<HTMLElement>('.correction-ends button')[2]?.focus(),
    );
    await panel.tab.keyboard.press('Enter');
    const shorter = GU.slice(0, GU.lastIndexOf('，') + 1);
    await until(
      'the words are fewer',
      async () => (await wordsIn(panel, '.correction-ends output'))[0] === shorter,
    );
    await panel.tab.evaluate(() =>
      document.querySelector<HTMLElement>('.correction-form [type=submit]')?.focus(),
    );
    await panel.tab.keyboard.press('Enter');
    await lines(shorter, HE);
    expect((await listed(panel))[0].map(squeezed)).toEqual(
      ['何砚秋江州网络空间安全协会秘书长2条'].map((name) => expect.stringContaining(name.slice(0, 10))),
    );

    // The other one is none.
    await pressInLine(panel, 1, CORRECT);
    await until('the form is there', async () => (await wordsIn(panel, '.correction-form')).length === 1);
    await press(panel, '.correction-form .action-row button', 1);
    await lines(shorter);
    await others(HE);

    // There after a reload, with a background that knows nothing any more.
    await the.browser.stopBackground();
    await page.tab.reload({ waitUntil: 'domcontentloaded' });
    await page.untilReady();
    await lines(shorter);
    await others(HE);

    const library = await openLibrary(the.browser);
    const exported = (await exportText(library, 'json-lines'))
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => JSON.parse(line));
    const annotations = exported.filter(({ type }) => type === 'annotation') as Annotation[];
    const [highlight] = annotations.filter(isThere('highlight'));
    // Half of its words are somebody else's now: nobody says whose it is.
    expect(highlight).toMatchObject({ anchor: { quote: { exact: GU } } });
    expect(annotations.filter(isThere('correction'))).toMatchObject([
      {
        anchor: { quote: { exact: shorter } },
        found: { quote: { exact: GU } },
        said: { speakers: [{ name: '何砚秋', title: '江州网络空间安全协会秘书长' }] },
      },
      { anchor: { quote: { exact: HE } }, found: null, said: null },
    ]);
    expect((await storedIn<Annotation>(library, 'annotations')).length).toBe(annotations.length);

    // Taken back, with what it changed.
    await panel.tab.bringToFront();
    await press(panel, '.correction-list button');
    await lines(shorter, HE);
    await pressInLine(panel, 0, CORRECT);
    await until('the form is there', async () => (await wordsIn(panel, '.correction-form')).length === 1);
    await press(panel, '.correction-form .action-row button', 2);
    await lines(GU, HE);
    for (const tab of [page, panel, library]) expect(tab.errors).toEqual([]);
  });
});
