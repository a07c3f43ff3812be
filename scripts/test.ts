// npm test: everything, one step after the other, whatever fails on the way. Closes with
// `N passed, N failed, N skipped`; exit code 1 when anything failed.
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from '@/scripts/browsers/install';
import {
  describeResults,
  type Ending,
  type Result,
  resultOfStep,
  resultsOfRun,
  summaryLine,
} from '@/scripts/test-report';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const REPORT = join(ROOT, '.artifacts', 'test-report.json');
const STEP_LIMIT_MS = 8 * 60_000;
/** Of what a failed step printed, so much is shown. */
const SHOWN_CHARACTERS = 20_000;

const STEPS: readonly (readonly [name: string, script: string])[] = [
  ['types', 'types'],
  ['lint', 'lint'],
  ['dead code', 'dead-code'],
  ['build of both extensions', 'build'],
  ['sizes', 'sizes'],
];

/** Runs a program to its end, or for `STEP_LIMIT_MS`. What it prints is kept, and shown when `live`. */
function run(command: string, args: readonly string[], environment: object, live: boolean): Promise<Ending> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: STEP_LIMIT_MS,
      killSignal: 'SIGKILL',
    });
    let output = '';
    const take = (chunk: Buffer) => {
      output = `${output}${chunk}`.slice(-SHOWN_CHARACTERS);
      if (live) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: null, output: `${output}${error.message}` }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await work();
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

function readReport(): Result[] | null {
  return existsSync(REPORT) ? (JSON.parse(readFileSync(REPORT, 'utf8')) as Result[]) : null;
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
  const ending = await run('npm', args, environment, true);
  return resultsOfRun(`${project} tests`, ending, readReport());
}

async function runEverything(): Promise<Result[]> {
  const seed = process.env['FC_SEED'] ?? String(randomInt(2 ** 31));
  console.log(`Seed of the property tests: ${seed} (repeat with FC_SEED=${seed} npm test)`);
  const results: Result[] = [];
  for (const [name, script] of STEPS) {
    const ending = await timed(name, () => run('npm', ['run', '--silent', script], {}, false));
    results.push(resultOfStep(name, ending));
  }
  results.push(...(await timed('unit tests', () => runTests('unit', seed))));
  await ensureBrowsers();
  results.push(...(await timed('tests in real browsers', () => runTests('browser', seed))));
  return results;
}

/** What breaks the run itself is a failure like any other, so that the closing line is always there. */
const results = await runEverything().catch((error: unknown): Result[] => [
  { name: 'npm test', outcome: 'failed', detail: error instanceof Error ? `${error.stack}` : `${error}` },
]);
console.log(`\n${describeResults(results)}`);
console.log(summaryLine(results));
process.exitCode = results.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
