// npm test: everything, one step after the other, whatever fails on the way. Closes with
// `N passed, N failed, N skipped`; exit code 1 when anything failed.
import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from '@/scripts/browsers/install';
import { runProgram } from '@/scripts/run-program';
import {
  describeResults,
  type Ending,
  type Result,
  type RunReport,
  resultOfStep,
  resultsOfRun,
  summaryLine,
} from '@/scripts/test-report';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const REPORT = join(ROOT, '.artifacts', 'test-report.json');
/** No step takes a tenth of this: what does has hung. */
const STEP_LIMIT_MS = 20 * 60_000;

const STEPS: readonly (readonly [name: string, script: string])[] = [
  ['types', 'types'],
  ['lint', 'lint'],
  ['dead code', 'dead-code'],
  ['build of both extensions', 'build'],
  ['sizes', 'sizes'],
];

const run = (args: readonly string[], environment: object, isShown: boolean): Promise<Ending> =>
  runProgram('npm', args, {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1', ...environment },
    limitMs: STEP_LIMIT_MS,
    isShown,
  });

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

function readReport(): RunReport | null {
  return existsSync(REPORT) ? (JSON.parse(readFileSync(REPORT, 'utf8')) as RunReport) : null;
}

async function runTests(project: string, seed: string): Promise<Result[]> {
  rmSync(REPORT, { force: true });
  const args = [
    'exec',
    '--silent',
    '--',
    'vitest',
    'run',
    '--project',
    project,
    '--reporter',
    './scripts/test-collector.ts',
  ];
  const environment = { PANGZHU_TEST_REPORT: REPORT, FC_SEED: seed };
  const ending = await run(args, environment, true);
  return resultsOfRun(`${project} tests`, ending, readReport());
}

async function runEverything(): Promise<Result[]> {
  const seed = process.env['FC_SEED'] ?? String(randomInt(2 ** 31));
  console.log(`Seed of the property tests: ${seed} (repeat with FC_SEED=${seed} npm test)`);
  const results: Result[] = [];
  for (const [name, script] of STEPS) {
    const ending = await timed(name, () => run(['run', '--silent', script], {}, false));
    results.push(resultOfStep(name, ending));
  }
  results.push(...(await timed('unit tests', () => runTests('unit', seed))));
  await ensureBrowsers();
  results.push(...(await timed('tests in real browsers', () => runTests('browser', seed))));
  return results;
}

// `exit` is when what runs is stopped.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

/** What breaks the run itself is a failure like any other, so that the closing line is always there. */
const results = await runEverything().catch((error: unknown): Result[] => [
  { name: 'npm test', outcome: 'failed', detail: error instanceof Error ? `${error.stack}` : `${error}` },
]);
console.log(`\n${describeResults(results)}`);
console.log(summaryLine(results));
process.exitCode = results.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
