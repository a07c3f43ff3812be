import { rmSync } from 'node:fs';
import type { Cost, handlers } from '@/bench/paint-script';
import type { Span } from '@/lib/core/text/span';
import { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import { BROWSER_NAMES, type BrowserName, findBrowser } from '@/scripts/browsers/find';
import { startLocalWeb } from '@/scripts/browsers/local-web';
import { buildScriptExtension, callScript } from '@/scripts/browsers/script-extension';

const URL = 'https://mp.weixin.qq.com/s/bench-paint';
const REPETITIONS = 5;
const MARKS = 5000;
const NODES = 5624;
const CHARACTERS = 81_350;
const NODES_A_PARAGRAPH = 8;

/**
 * Marks a WeChat-like page of 81,350 characters in 5,624 text nodes 5,000 times over: ours beside spans by
 * hand, in turn, each on a fresh page, in a content script. Prints medians and ratios, a block a browser.
 */
export async function run(): Promise<void> {
  for (const name of BROWSER_NAMES) {
    const found = await findBrowser(name);
    if ('missing' in found) console.log(`paint, ${name}: skipped, ${found.missing}`);
    else await runIn(name, found.path);
  }
}

async function runIn(name: BrowserName, executablePath: string): Promise<void> {
  const builds = await buildScriptExtension('bench/paint-script.ts');
  const web = await startLocalWeb();
  web.serve(URL, page());
  const browser = new BrowserUnderTest(name, { executablePath, web, builds });
  try {
    await browser.start();
    const costs: Record<'ours' | 'byHand', Cost[]> = { ours: [], byHand: [] };
    const hits: number[] = [];
    for (let i = 0; i < REPETITIONS; i++) {
      for (const way of ['byHand', 'ours'] as const) {
        const { tab } = await browser.open(URL);
        costs[way].push(await callScript<typeof handlers, typeof way>(tab, way, spans()));
        if (way === 'ours') hits.push(await callScript<typeof handlers, 'hit'>(tab, 'hit', spans()));
        await tab.close();
      }
    }
    print(`${name} (${await browser.version()})`, costs, hits);
  } finally {
    await browser.close();
    await web.close();
    rmSync(builds, { recursive: true, force: true });
  }
}

function print(browser: string, { ours, byHand }: Record<'ours' | 'byHand', Cost[]>, hits: number[]): void {
  const of = (costs: Cost[], what: keyof Cost): number => median(costs.map((cost) => cost[what]));
  const row = (name: string, costs: Cost[]): string =>
    [
      name.padEnd(14),
      ...(['atOnce', 'longestSlice', 'whole', 'edits'] as const).map((what) =>
        of(costs, what).toFixed(1).padStart(9),
      ),
      `${of(costs, 'mutations')}`.padStart(10),
    ].join('');
  console.log(
    [
      `\npaint, ${browser}: ${MARKS} marks, ${CHARACTERS} characters, ${NODES} text nodes; ms`,
      `${''.padEnd(14)}  at once    slice    whole    edits mutations`,
      row('spans by hand', byHand),
      row('ours', ours),
      `ours takes 1/${(of(byHand, 'whole') / of(ours, 'whole')).toFixed(1)} of spans by hand; a look under the pointer ${median(hits).toFixed(0)} µs`,
    ].join('\n'),
  );
}

/** A page as performance.md defines it: short runs of text, each in a span of its own, eight a paragraph. */
function page(): string {
  const letters = [...'安全大会上专家谈到人工智能怎样改变攻与防的格局'];
  const longer = CHARACTERS - NODES * 14;
  let letter = 0;
  const runs = Array.from({ length: NODES }, (_, i) => {
    const text = Array.from({ length: i < longer ? 15 : 14 }, () => letters[(letter++ * 7) % letters.length]);
    return `<span leaf="">${text.join('')}</span>`;
  });
  const paragraphs: string[] = [];
  for (let i = 0; i < runs.length; i += NODES_A_PARAGRAPH)
    paragraphs.push(`<section><p>${runs.slice(i, i + NODES_A_PARAGRAPH).join('')}</p></section>`);
  return `<!doctype html><meta charset="utf-8"><style>body{font:17px/1.6 sans-serif}
#js_content{max-width:677px;margin:0 auto}</style><div id="js_content">${paragraphs.join('')}</div>`;
}

/** Marks of three characters, evenly spread, one in seven across two text nodes. */
function spans(): Span[] {
  const every = Math.floor(CHARACTERS / MARKS);
  return Array.from({ length: MARKS }, (_, i) => ({ start: i * every, end: i * every + 3 }));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
