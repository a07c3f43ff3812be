import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';
import type { Result, RunReport } from '@/scripts/test-report';

type Problem = { readonly message: string; readonly stack?: string | undefined; readonly diff?: string };

/** The message, the difference, and the lines of the stack that are ours. */
function describeProblem({ message, diff, stack = '' }: Problem): string {
  const frames = stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line) && !line.includes('node_modules') && !line.includes('node:'));
  return [message, diff, ...frames.slice(0, 5)].filter((part) => part !== undefined).join('\n');
}

const describeProblems = (problems: readonly Problem[]) => problems.map(describeProblem).join('\n\n');

/** What is said of a test that passed only when it was tried again. */
const UNSTEADY = 'passed at the second try only: find out why, and mend the cause';

/** A group whose set-up failed: vitest calls its tests skipped, but nobody decided to skip them. */
function brokenGroupOf(test: TestCase): TestSuite | null {
  let parent = test.parent;
  while (parent.type === 'suite') {
    if (parent.errors().length > 0) return parent;
    parent = parent.parent;
  }
  return null;
}

function resultOfTest(test: TestCase): Result {
  const name = `${fileOf(test.module)} > ${test.fullName}`;
  const result = test.result();
  if (result.state === 'passed') {
    const isUnsteady = test.diagnostic()?.flaky === true;
    return { name, outcome: 'passed', detail: isUnsteady ? UNSTEADY : null };
  }
  const broken = brokenGroupOf(test);
  if (broken !== null) return { name, outcome: 'failed', detail: `The set-up of «${broken.name}» failed.` };
  if (result.state === 'skipped') return { name, outcome: 'skipped', detail: result.note ?? null };
  return { name, outcome: 'failed', detail: describeProblems(result.errors ?? []) || 'It never ended.' };
}

const fileOf = (module: TestModule) => relative(process.cwd(), module.moduleId);

/** A file that could not be read or a group whose set-up failed is a failure of its own. */
function resultsOfModule(module: TestModule): Result[] {
  const groups = [
    { name: fileOf(module), errors: module.errors() },
    ...[...module.children.allSuites()].map((suite) => ({
      name: `${fileOf(module)} > ${suite.fullName}`,
      errors: suite.errors(),
    })),
  ];
  const broken = groups
    .filter(({ errors }) => errors.length > 0)
    .map(({ name, errors }): Result => ({ name, outcome: 'failed', detail: describeProblems(errors) }));
  return [...broken, ...[...module.children.allTests()].map(resultOfTest)];
}

/**
 * Writes the results of a run to the file that `PANGZHU_TEST_REPORT` names, for `scripts/test.ts`: after
 * each file of tests, so that a run that is killed has told what it got to.
 */
export default class Collector implements Reporter {
  readonly #results: Result[] = [];

  onTestModuleEnd(module: TestModule): void {
    const { duration } = module.diagnostic();
    const mark = module.ok() ? '✓' : '✗';
    const count = [...module.children.allTests()].length;
    process.stdout.write(`  ${mark} ${fileOf(module)} (${count}, ${(duration / 1000).toFixed(1)} s)\n`);
    this.#results.push(...resultsOfModule(module));
    this.#write(false);
  }

  onTestRunEnd(_modules: readonly TestModule[], unhandled: readonly Problem[]): void {
    for (const problem of unhandled) {
      this.#results.push({
        name: 'outside of any test',
        outcome: 'failed',
        detail: describeProblem(problem),
      });
    }
    this.#write(true);
  }

  #write(isComplete: boolean): void {
    const file = process.env['PANGZHU_TEST_REPORT'];
    if (file === undefined) throw new Error('PANGZHU_TEST_REPORT names no file');
    mkdirSync(dirname(file), { recursive: true });
    const report: RunReport = { isComplete, results: this.#results };
    writeFileSync(file, JSON.stringify(report));
  }
}
