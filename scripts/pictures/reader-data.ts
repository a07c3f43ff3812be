import type { browser } from 'wxt/browser';
import type { PortableRecord } from '@/lib/core/records/portable';
import type { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import type { PageUnderTest } from '@/scripts/browsers/page-under-test';
import { SAMPLE_ARTICLES } from '@/scripts/browsers/sample-articles';
import { until } from '@/scripts/browsers/until';
import { highlighted, squeezed, TOOLBAR } from '@/tests/browser/article-page';
import { importText, openLibrary } from '@/tests/browser/library-page';
import { storedIn } from '@/tests/browser/stored-data';
import { libraryFile } from '@/tests/library-file';

/** What a reader has marked in the samples, and written about it. */
const MARKED = [
  {
    site: 'weixin',
    from: '最难的不是听懂',
    to: '而是记住谁是谁',
    key: '1',
    note: '',
    tags: [],
  },
  {
    site: 'weixin',
    from: '中国工程院院士邬江兴谈的是另一头',
    to: '系统要靠自身的构造发现毛病',
    key: '2',
    note: '“内生安全”的说法，和沈院士的**可信计算**放在一起读：\n\n- 两边都不指望补丁\n- 谁来验证“构造”本身？',
    tags: ['内生安全', '待查'],
  },
  {
    site: 'weixin',
    from: '沈昌祥院士讲主动免疫的可信计算',
    to: '蚂蚁集团的韦韬讲大模型离专家还有多远',
    key: '3',
    note: '找韦韬的原文。',
    tags: ['大模型'],
  },
  {
    site: 'weixin',
    from: '拍照用的 Insta360',
    to: '都没有关系',
    key: '4',
    note: '',
    tags: [],
  },
] as const;

/** Articles of no one, to fill a shelf. */
const SHELF = [
  ['可信计算三十年：从可信根到可信云', '样例观察'],
  ['把告警读薄：一家银行的安全运营手记', '测试周报'],
  ['大模型进了应急响应室，然后呢', '样例观察'],
  ['供应链安全圆桌纪要：SBOM 不是终点', '测试周报'],
  ['谁在给工控系统看病', '样例观察'],
  ['年度漏洞治理报告导读', '测试周报'],
  ['零信任落地的十二个月', '样例观察'],
  ['从一次演练看指挥链', '测试周报'],
] as const;

/** Selects from some words of an article to others, and returns when the toolbar is there. */
export async function selectWords(page: PageUnderTest, from: string, to: string): Promise<string> {
  const words = await page.tab.evaluate(
    (first, last) => {
      const place = (sought: string): { node: Text; start: number } => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (
          let node = walker.nextNode() as Text | null;
          node !== null;
          node = walker.nextNode() as Text | null
        ) {
          const start = node.data.indexOf(sought);
          if (start >= 0 && node.parentElement?.closest('script, style') === null) return { node, start };
        }
        throw new Error(`The sample says «${sought}» within one node`);
      };
      const [begin, end] = [place(first), place(last)];
      begin.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.setBaseAndExtent(begin.node, begin.start, end.node, end.start + last.length);
      return String(getSelection());
    },
    from,
    to,
  );
  await until('the toolbar shows', () => page.overlayRectangle(TOOLBAR));
  return squeezed(words);
}

/** Fills a profile as a reader would: highlights with notes and tags in a sample, and a shelf of other articles. */
export async function fillProfile(under: BrowserUnderTest): Promise<void> {
  const library = await openLibrary(under);
  // What is told once is told.
  await library.tab.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('button')];
    buttons.find(({ innerText }) => innerText === '知道了')?.click();
  });
  await importText(library, await shelf());
  const page = await under.open(SAMPLE_ARTICLES.weixin);
  await page.untilReady();
  await page.tab.bringToFront();
  for (const { from, to, key, note, tags } of MARKED) {
    const words = await selectWords(page, from, to);
    await page.tab.keyboard.press(key);
    await until('it is painted', async () => (await highlighted(page)).includes(words));
    const made = (await storedIn<{ id: string; updated: number; deleted: null }>(library, 'annotations'))
      .filter(({ deleted }) => deleted === null)
      .toSorted((a, b) => a.updated - b.updated)
      .at(-1);
    if (note === '' || made === undefined) continue;
    await library.tab.evaluate(
      (message) => (globalThis as unknown as { chrome: typeof browser }).chrome.runtime.sendMessage(message),
      { call: 'updateAnnotation', params: { id: made.id, basedOn: made.updated, change: { note, tags } } },
    );
  }
  await until('the copy is kept', async () => (await storedIn(library, 'copies')).length > 0);
  await page.tab.close();
  await library.tab.close();
}

/** An export with the articles of the shelf. */
async function shelf(): Promise<string> {
  const lines = (await libraryFile(SHELF.length)).trimEnd().split('\n');
  let number = 0;
  const named = lines.map((line) => {
    const record = JSON.parse(line) as PortableRecord & Record<string, unknown>;
    if (record.type !== 'article') return line;
    const [title, account] = SHELF[number++] ?? [];
    return JSON.stringify({ ...record, title, account });
  });
  return `${named.join('\n')}\n`;
}
