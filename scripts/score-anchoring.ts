import { parseArgs } from 'node:util';
import { createFold } from '@/lib/core/anchor/fold';
import { readVariants } from '@/lib/han-variants/read-variants';
import { HALVES, readArticles, type SampleArticle } from '@/scripts/anchoring/articles';
import { measureChance } from '@/scripts/anchoring/chance-agreement';
import { LENGTHS, type Measured, measure, type Tally } from '@/scripts/anchoring/measure';
import { MUTATIONS } from '@/scripts/anchoring/mutations';
import { isKept, judgeTargets, type Row } from '@/scripts/anchoring/targets';

/** Bits beyond one place in a text for which the chance of agreement is printed. */
const EXCESSES = [0, 4, 8, 12, 16, 20, 30];
const PAIRS = 1500;

/**
 * Prints how well quotes are found again, ours beside approx-string-match as Hypothesis uses it, over
 * `../shared/articles` and `../shared/corpus`, as Markdown: a table a mutation, for the half that the bounds
 * were tuned on and for the unseen half, with what is promised of them.
 * @param args `--cases N` of each length and mutation (500), `--seed N` (1)
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { cases: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
  });
  const articles = readArticles();
  if ('missing' in articles) {
    console.log(`anchoring: skipped, there is no ${articles.missing}`);
    return;
  }
  const cases = Number(values.cases);
  const seed = Number(values.seed);
  const fold = createFold(readVariants());
  const date = new Date().toISOString().slice(0, 10);
  console.log(`Anchoring, ${date}, seed ${seed}, ${cases} quotes a cell, ${articles.length} articles\n`);

  for (const half of HALVES) {
    const texts = textsOf(articles.filter((article) => article.half === half));
    const rows = new Map<string, Row>();
    for (const mutation of MUTATIONS) {
      const cells = LENGTHS.map(
        (length) => [length, measure(mutation, length, texts, { cases, seed, fold })] as const,
      );
      rows.set(mutation.name, new Map(cells));
      printTable(`${half} half, ${mutation.name}`, cells);
    }
    for (const verdict of judgeTargets(rows)) {
      console.log(`${isKept(verdict) ? '✓' : '✗'} ${verdict.promise}: ${verdict.share.toFixed(4)}`);
    }
    console.log('');
  }
  printChance(measureChance(textsOf(articles), EXCESSES, { pairs: PAIRS, seed, fold }));
}

function textsOf(articles: readonly SampleArticle[]): string[] {
  return articles.map(({ text }) => text);
}

function printTable(title: string, cells: readonly (readonly [number, Measured])[]): void {
  const line = (head: string, values: readonly string[]) => `| ${[head, ...values].join(' | ')} |`;
  const values = (whose: keyof Measured, count: (tally: Tally) => string) =>
    cells.map(([, measured]) => count(measured[whose]));
  const found = ({ found: count, cases }: Tally) => percent(count / cases);
  const wrong = ({ wrong: count, cases }: Tally) => perMille(count / cases);
  console.log(
    [
      line(
        title,
        cells.map(([length]) => String(length)),
      ),
      line(
        '---',
        cells.map(() => '---'),
      ),
      line('found', values('ours', found)),
      line('false', values('ours', wrong)),
      line(
        'to review',
        values('ours', ({ review, cases }) => percent(review / cases)),
      ),
      line('Hypothesis: found', values('theirs', found)),
      line('Hypothesis: false', values('theirs', wrong)),
      '',
    ].join('\n'),
  );
}

function printChance(measured: readonly number[]): void {
  console.log(
    [
      '| bits beyond one place in the text | by the model alone | measured |',
      '| --- | --- | --- |',
      ...EXCESSES.map((bits, at) => `| ${bits} | ${perMille(2 ** -bits)} | ${perMille(measured[at] ?? 0)} |`),
    ].join('\n'),
  );
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function perMille(share: number): string {
  return `${(1000 * share).toFixed(1)} ‰`;
}
