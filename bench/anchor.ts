import type { Place } from '@/bench/places';
import type { Anchor } from '@/lib/core/anchor/anchor';
import { describe } from '@/lib/core/anchor/describe';
import { createFold } from '@/lib/core/anchor/fold';
import { resolve } from '@/lib/core/anchor/resolve';
import { TextIndex } from '@/lib/core/anchor/text-index';
import type { Span } from '@/lib/core/text/span';
import { readVariants } from '@/lib/han-variants/read-variants';
import { readArticles } from '@/scripts/anchoring/articles';
import { below, type Chance, seeded } from '@/scripts/anchoring/chance';
import { matchQuote } from '@/scripts/anchoring/hypothesis';
import { edit } from '@/scripts/anchoring/mutations';

/** The work of performance.md: annotations of 10 to 60 characters on 20,500 characters. */
const TEXT_LENGTH = 20_500;
const SHORTEST = 10;
const LONGEST = 60;
const COUNTS = [100, 1000, 5000];
const REPETITIONS = 7;
/** A sample repeats its work until it has taken so many milliseconds: short ones would measure the machine's moods. */
const SAMPLE = 20;
const SEED = 1;

/** The quotes that are cut out stand in every other stretch of this length. */
const CUT = 500;

/**
 * Finds the annotations of one article again: ours beside Hypothesis's way (`indexOf`, then
 * approx-string-match), and one `indexOf` each as the limit. Prints microseconds an annotation, the
 * preparation of the text included in ours. In Node only: it is arithmetic on strings, and the peers' figures
 * are the same in Chromium.
 */
export async function run(places: readonly Place[]): Promise<void> {
  if (!places.includes('node')) return;
  const articles = readArticles();
  if ('missing' in articles) {
    console.log(`anchor: skipped, there is no ${articles.missing}`);
    return;
  }
  const chance = seeded(SEED);
  const joined = articles.map(({ text }) => text).join('\n');
  const text = joined.slice(0, TEXT_LENGTH);
  const states: readonly State[] = [
    { name: 'unchanged', text, quotes: (span) => span.end <= TEXT_LENGTH },
    {
      name: '1 % edited',
      text: edit(text, { start: 0, end: 1 }, 0.01, chance).text,
      quotes: (span) => span.end <= TEXT_LENGTH,
    },
    { name: 'quotes cut out', text: keepEveryOther(text), quotes: isCutOut },
    {
      name: 'other text',
      text: joined.slice(TEXT_LENGTH, 2 * TEXT_LENGTH),
      quotes: (span) => span.end <= TEXT_LENGTH,
    },
  ];
  const fold = createFold(readVariants());
  const marked = new TextIndex(text, fold);
  console.log(`\nanchor, Node ${process.version}; µs an annotation, medians of ${REPETITIONS}, seed ${SEED}`);
  console.log(cells(['', 'annotations', 'ours', 'Hypothesis', 'indexOf', 'ahead', 'behind indexOf']));
  for (const state of states) {
    for (const count of COUNTS) {
      const spans = Array.from({ length: count }, () => pickSpan(state, chance));
      const anchors = spans.map((span) => describe(marked, span));
      const [ours = 0, theirs = 0, limit = 0] = race(count, [
        () => resolve(new TextIndex(state.text, fold), anchors),
        () => byHypothesis(state.text, anchors),
        () => anchors.map(({ quote }) => state.text.indexOf(quote.exact)),
      ]);
      const ratios = [theirs / ours, ours / limit].map((ratio) => `${ratio.toFixed(1)} x`);
      const times = [ours, theirs, limit].map((time) => time.toFixed(1));
      console.log(cells([state.name, String(count), ...times, ...ratios]));
    }
  }
}

/** A later state of the article, and which of its quotes are looked for in it. */
interface State {
  readonly name: string;
  readonly text: string;
  readonly quotes: (span: Span) => boolean;
}

function byHypothesis(text: string, anchors: readonly Anchor[]): (Span | null)[] {
  return anchors.map(({ quote, position }) => matchQuote(text, quote, position.start));
}

function pickSpan(state: State, chance: Chance): Span {
  const length = SHORTEST + below(LONGEST - SHORTEST + 1, chance);
  const start = below(TEXT_LENGTH - length, chance);
  const span = { start, end: start + length };
  return state.quotes(span) ? span : pickSpan(state, chance);
}

function keepEveryOther(text: string): string {
  return text.replaceAll(new RegExp(`([^]{${CUT}})[^]{1,${CUT}}`, 'g'), '$1');
}

function isCutOut({ start, end }: Span): boolean {
  return Math.floor(start / CUT) % 2 === 1 && Math.floor((end - 1) / CUT) === Math.floor(start / CUT);
}

/** The contestants in turn, so that each has its share of the machine's moods: medians, µs an annotation. */
function race(count: number, contestants: readonly (() => readonly unknown[])[]): number[] {
  const times = contestants.map((): number[] => []);
  for (let round = 0; round <= REPETITIONS; round++) {
    for (const [number, contestant] of contestants.entries()) {
      const time = sample(count, contestant);
      // The first round only warms up the compiler.
      if (round > 0) times[number]?.push((time * 1000) / count);
    }
  }
  return times.map((each) => each.toSorted((a, b) => a - b)[Math.floor(each.length / 2)] ?? 0);
}

/** How many milliseconds a contestant takes for all annotations, on average over one sample. */
function sample(count: number, contestant: () => readonly unknown[]): number {
  const start = performance.now();
  let taken = 0;
  let runs = 0;
  while (taken < SAMPLE) {
    if (contestant().length !== count) throw new Error('A contestant did not answer for every annotation');
    runs++;
    taken = performance.now() - start;
  }
  return taken / runs;
}

function cells(values: readonly string[]): string {
  const [head = '', ...rest] = values;
  return head.padEnd(16) + rest.map((value) => value.padStart(16)).join('');
}
