import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { Place } from '@/bench/places';
import { CONTESTANTS } from '@/bench/recognise-contestants';
import type { handlers } from '@/bench/recognise-handlers';
import type { Lap } from '@/bench/recognise-race';
import { makeWork, readTexts } from '@/bench/recognise-work';
import { compileRecogniser } from '@/lib/core/recognise/compile';
import { findNames } from '@/lib/core/recognise/find-names';
import { BrowserUnderTest } from '@/scripts/browsers/browser-under-test';
import { type BrowserName, findBrowser } from '@/scripts/browsers/find';
import { startLocalWeb } from '@/scripts/browsers/local-web';
import { buildScriptExtension, callScript } from '@/scripts/browsers/script-extension';

const URL = 'https://mp.weixin.qq.com/s/bench-recognise';
const NAMES = [200, 2_000, 20_000, 100_000];
const LENGTHS = [1_000_000, 20_000];
const REPETITIONS = 15;
/** So often each contestant gets ready, in a process or a page of its own each time: the median counts. */
const STARTS = 5;

/**
 * Finds names in a million characters of articles: ours, with folding and boundaries, beside what others
 * find without them, and a bare scan as the limit. Prints a table a place and a size of text, and one of how long
 * each takes to get ready.
 */
export async function run(places: readonly Place[]): Promise<void> {
  const texts = readTexts();
  if (typeof texts !== 'string') {
    console.log(`recognise: skipped, ${texts.missing}`);
    return;
  }
  for (const place of places) {
    const racers = place === 'node' ? raceInNode() : await raceIn(place);
    if ('missing' in racers) {
      console.log(`recognise, ${place}: skipped, ${racers.missing}`);
      continue;
    }
    try {
      for (const length of LENGTHS) {
        const columns: Lap[][] = [];
        for (const count of NAMES) {
          columns.push(await racers.call('race', makeWork(texts, count, length, REPETITIONS)));
        }
        print(`${racers.title}, texts of ${length} characters`, columns);
      }
      await printStarts(texts, racers);
    } finally {
      await racers.close();
    }
  }
  printWeights(texts);
}

type Calls = typeof handlers;

interface Racers {
  readonly title: string;
  /** Has something done where nothing was before. */
  call<Name extends keyof Calls>(
    name: Name,
    argument: Parameters<Calls[Name]>[0],
  ): Promise<ReturnType<Calls[Name]>>;
  close(): Promise<void>;
}

function raceInNode(): Racers {
  return {
    title: `Node ${process.version}`,
    call: async (name, argument) => {
      const args = ['--import', './scripts/alias.mjs', 'bench/recognise-node.ts'];
      const input = JSON.stringify({ name, argument });
      return JSON.parse(execFileSync(process.execPath, args, { input, encoding: 'utf8' }));
    },
    close: async () => {},
  };
}

async function raceIn(name: BrowserName): Promise<Racers | { readonly missing: string }> {
  const found = await findBrowser(name);
  if ('missing' in found) return found;
  const builds = await buildScriptExtension('bench/recognise-script.ts');
  const web = await startLocalWeb();
  web.serve(URL, '<!doctype html><meta charset="utf-8"><title>recognise</title>');
  const browser = new BrowserUnderTest(name, { executablePath: found.path, web, builds });
  await browser.start();
  return {
    title: `${name} (${await browser.version()})`,
    call: async <Name extends keyof Calls>(call: Name, argument: Parameters<Calls[Name]>[0]) => {
      const { tab } = await browser.open(URL);
      try {
        return (await callScript(tab, call, argument as never)) as ReturnType<Calls[Name]>;
      } finally {
        await tab.close();
      }
    },
    close: async () => {
      await browser.close();
      await web.close();
      rmSync(builds, { recursive: true, force: true });
    },
  };
}

/** Prints how long each contestant takes to get ready, the first time in a process or a page: the median of several. */
async function printStarts(texts: string, racers: Racers): Promise<void> {
  console.log(`\nrecognise, ${racers.title}, getting ready; ms, cold, medians of ${STARTS}`);
  console.log(cells('', heads));
  const dictionaries = NAMES.map((count) => makeWork(texts, count, texts.length, 1).dictionary);
  for (const contestant of Object.keys(CONTESTANTS).filter((name) => !isLimit(name))) {
    const medians: string[] = [];
    for (const dictionary of dictionaries) {
      const starts: number[] = [];
      for (let i = 0; i < STARTS; i++) starts.push(await racers.call('getReady', { contestant, dictionary }));
      const median = starts.toSorted((a, b) => a - b)[STARTS >> 1] ?? 0;
      medians.push(median > 0 ? median.toFixed(1) : 'below a step');
    }
    console.log(cells(contestant, medians));
  }
}

const WIDTH = 14;
const cells = (head: string, values: readonly string[]): string =>
  head.padEnd(30) + values.map((value) => value.padStart(WIDTH)).join('');

const heads = NAMES.map((count) => `${count} names`);
const isLimit = (contestant: string): boolean => contestant.startsWith('limit');

function print(title: string, columns: readonly Lap[][]): void {
  const contestants = columns[0]?.map(({ contestant }) => contestant) ?? [];
  const lapOf = (column: readonly Lap[], contestant: string): Lap => {
    const lap = column.find((candidate) => candidate.contestant === contestant);
    if (lap === undefined) throw new Error(`recognise: ${contestant} did not run`);
    return lap;
  };
  const row = (contestant: string, value: (lap: Lap) => number): string =>
    cells(
      contestant,
      columns.map((column) => value(lapOf(column, contestant)).toFixed(1)),
    );
  const peers = contestants.filter((name) => !name.startsWith('ours') && !isLimit(name));
  const ahead = columns.map((column) => {
    const fastest = Math.min(...peers.map((peer) => lapOf(column, peer).scan));
    return `${(fastest / lapOf(column, 'ours').scan).toFixed(1)} x`;
  });
  const behind = columns.map(
    (column) => `${(lapOf(column, 'ours').scan / lapOf(column, 'limit: charCodeAt').scan).toFixed(1)} x`,
  );
  const whole = columns.map(
    (column) =>
      `${(lapOf(column, 'ours, and who is meant').scan / lapOf(column, 'ours').scan - 1).toFixed(1)} x`,
  );
  console.log(
    [
      `\nrecognise, ${title}; ms a million characters, of each sample the fastest of ${REPETITIONS}`,
      cells('', heads),
      ...contestants.map((contestant) => row(contestant, ({ scan }) => scan)),
      cells('ahead of the fastest peer', ahead),
      cells('behind the limit', behind),
      cells('doubt, references, candidates', whole),
      `found: ${contestants.map((name) => `${name} ${columns.map((column) => lapOf(column, name).hits).join('/')}`).join(', ')}`,
    ].join('\n'),
  );
}

/** How large the compiled form is beside the dictionary itself, once a million characters were scanned: all its tables. */
function printWeights(texts: string): void {
  const weights = NAMES.map((count) => {
    const { dictionary, texts: pieces } = makeWork(texts, count, 1_000_000, 1);
    const recogniser = compileRecogniser(dictionary);
    for (const text of pieces) findNames(text, recogniser);
    const { rows, ...others } = recogniser;
    const tables = [...Object.values(others), ...Object.values(rows)].filter((part) =>
      ArrayBuffer.isView(part),
    );
    return `${(tables.reduce((sum, { byteLength }) => sum + byteLength, 0) / 2 ** 20).toFixed(2)} MiB`;
  });
  console.log(`\nrecognise, the compiled form\n${cells('', weights)}`);
}
