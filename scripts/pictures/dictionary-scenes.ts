import type { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { until } from '@/scripts/browsers/until';
import { selectWords } from '@/scripts/pictures/reader-data';
import { articleBeside, type Scene } from '@/scripts/pictures/scene';
import { clickInOverlay, openPanelFor, TOOLBAR } from '@/tests/browser/article-page';
import { chooseInDialog, openDictionaryDialog, openEntryOf } from '@/tests/browser/dictionary-page';
import { has, press } from '@/tests/browser/library-page';

/** A report of an event that never was: a doubt, people and bodies whom nobody knows, and somebody known. */
const REPORT_URL = 'https://mp.weixin.qq.com/s/pictures-report';
const REPORT = [
  '4月18日，江州网络安全论坛在云岭会议中心举行，由江州网络空间安全协会主办，海岳实验室、云岭研究院协办。',
  '云岭研究院首席科学家南宫知微第一个上台。她把“看不见的依赖”画成一张图：一家医院的挂号系统背后，站着四十多个没人认领的组件。',
  '海岳实验室副主任、江州大学教授司徒静远接着讲。司徒教授说，先把资产数清楚，再谈智能。',
  '下午的圆桌由星桥科技创始人闻人清和主持，周鸿祎也在台上。',
];
const REPORT_PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>江州论坛侧记：谁在替依赖负责</title>
<style>body{margin:0;font:17px/1.8 sans-serif;color:#222;background:#fff}#js_content{max-width:620px;margin:0 auto;padding:28px}
h1{font-size:22px;line-height:1.4}</style></head><body><div id="js_article"><div id="js_content">
<h1 id="activity-name">江州论坛侧记：谁在替依赖负责</h1>${REPORT.map((words) => `<p>${words}</p>`).join('')}</div></div></body></html>`;

const ARTICLE = { width: 860, height: 760 };
const PAGE = { width: 1_180, height: 820 };

const TABLE = `姓名,类别,职务,机构,日期
南宫知微,人,首席科学家,云岭研究院,2024-04
司徒静远,人,副主任,海岳实验室,2023
,人,无名,,2024
坏日期,人,所长,江州大学,昨天
江州网络空间安全协会,机构,,,
`;

const packOf = (
  version: string,
  names: readonly (readonly [id: string, name: string, title: string])[],
): string =>
  JSON.stringify({
    format: 'pangzhu-pack',
    version: 1,
    pack: {
      id: 'jiangzhou',
      name: '江州名录',
      version,
      author: '云岭读者会',
      licence: 'CC0-1.0',
      description: null,
    },
    entries: names.map(([id, name, title]) => ({
      ...{ id, kind: 'person', name, forms: [], description: null },
      titles: [{ title, organisation: null, event: null, date: '2024', source: null }],
    })),
  });

async function openReport(
  browser: BrowserUnderTest,
  prepare: (page: PageUnderTest) => Promise<void>,
): Promise<PageUnderTest> {
  browser.web.serve(REPORT_URL, REPORT_PAGE);
  const page = await browser.open(REPORT_URL);
  await prepare(page);
  await page.untilReady();
  await page.tab.bringToFront();
  return page;
}

/** What is known, how surely, and where the reader teaches it, in the order in which it is taken. */
export const DICTIONARY_SCENES: readonly Scene[] = [
  {
    name: 'doubt',
    ...ARTICLE,
    open: async (browser, prepare) => {
      const page = await openReport(browser, prepare);
      await page.readCard('周鸿祎');
      await page.untilStill();
      return page;
    },
  },
  {
    name: 'term',
    ...ARTICLE,
    open: async (browser, prepare) => {
      const page = await openReport(browser, prepare);
      await selectWords(page, '南宫知微', '南宫知微');
      await clickInOverlay(page, `${TOOLBAR}-bar > .quiet-button`, 1);
      await until('the form is there', async () => {
        for (const frame of page.tab.frames())
          if (
            await frame.evaluate(
              () => location.pathname === '/term.html' && document.querySelector('form') !== null,
            )
          )
            return true;
        return false;
      });
      await page.untilStill();
      return page;
    },
  },
  {
    name: 'candidates',
    width: 380,
    height: 1_200,
    open: async (browser, prepare) => {
      const article = await openReport(browser, async () => undefined);
      const panel = await openPanelFor(browser, article);
      await prepare(panel);
      await has(panel, '.candidate');
      await panel.tab.evaluate(() =>
        document.querySelector('.candidate')?.scrollIntoView({ block: 'center' }),
      );
      articleBeside.set(panel, article);
      return panel;
    },
  },
  {
    name: 'dictionary',
    ...PAGE,
    open: async (browser, prepare) => {
      const page = await browser.openExtensionPage('dictionary.html');
      await prepare(page);
      await openEntryOf(page, '周鸿祎');
      await until('the entry is open', () =>
        page.tab.evaluate(() => document.querySelector('.dictionary-entry h2') !== null),
      );
      return page;
    },
  },
  {
    name: 'table-import',
    ...PAGE,
    open: async (browser, prepare) => {
      const page = await openDictionaryDialog(browser, 'import', prepare);
      await chooseInDialog(page, TABLE, '名录.csv');
      await has(page, '.table-mapping th');
      return page;
    },
  },
  {
    name: 'packs',
    ...PAGE,
    open: async (browser, prepare) => {
      const page = await openDictionaryDialog(browser, 'packs', prepare);
      await chooseInDialog(
        page,
        packOf('1', [
          ['a', '慕容知夏', '云岭研究院院长'],
          ['b', '诸葛静山', '海岳实验室主任'],
        ]),
        'pack.json',
      );
      await has(page, '.pack-names');
      return page;
    },
  },
  {
    name: 'people',
    ...PAGE,
    open: async (browser, prepare) => {
      const page = await browser.openExtensionPage('people.html');
      await prepare(page);
      await press(page, '.subject-row');
      await has(page, '.saying, .title-timeline');
      return page;
    },
  },
];
