export type Outcome = 'passed' | 'failed' | 'skipped';

/** One thing that was tried: a test, or a step such as the types. */
export interface Result {
  /** What a reader looks for: the test's file and full name, or the step's name. */
  readonly name: string;
  readonly outcome: Outcome;
  /** What went wrong, or why it was skipped; for what passed null, or what is to be known of it all the same. */
  readonly detail: string | null;
}

const NO_REASON = 'it names no reason';

const indented = (text: string) => text.replaceAll(/^(?=.)/gm, '    ');

/** The line that `npm test` closes with. Other programs read it: its form is fixed. */
export function summaryLine(results: readonly Result[]): string {
  const count = (outcome: Outcome) => results.filter((result) => result.outcome === outcome).length;
  return `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`;
}

/** The failures with what went wrong, the skipped with their reasons, the unsteady; empty when all simply passed. */
export function describeResults(results: readonly Result[]): string {
  const failed = results
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ name, detail }) => `✗ ${name}\n${indented(detail ?? 'It says nothing about why.')}`);
  const skipped = results
    .filter(({ outcome }) => outcome === 'skipped')
    .map(({ name, detail }) => `- ${name}\n${indented(`skipped: ${detail ?? NO_REASON}`)}`);
  const unsteady = results
    .filter(({ outcome, detail }) => outcome === 'passed' && detail !== null)
    .map(({ name, detail }) => `~ ${name}\n${indented(detail ?? '')}`);
  return [...failed, ...skipped, ...unsteady].join('\n\n');
}

/** How a program ended: its exit code, null when it was killed, and the last of what it printed. */
export interface Ending {
  readonly code: number | null;
  readonly output: string;
}

/** A step as a result: passed with exit code 0. */
export function resultOfStep(name: string, ending: Ending): Result {
  return ending.code === 0
    ? { name, outcome: 'passed', detail: null }
    : { name, outcome: 'failed', detail: `${howItEnded(ending)}\n${ending.output}`.trim() };
}

const howItEnded = ({ code }: Ending) =>
  code === null ? 'It was killed, or ran for too long and was stopped.' : `It ended with exit code ${code}.`;

/** What a run of tests has told of itself so far. */
export interface RunReport {
  /** Whether it came to its end. */
  readonly isComplete: boolean;
  readonly results: readonly Result[];
}

/**
 * The results of a run of tests. A run that ended badly with no failure to show for it, or before its end, is
 * a failure itself: tests that never ran must not look like tests that passed.
 */
export function resultsOfRun(name: string, ending: Ending, report: RunReport | null): Result[] {
  const { isComplete, results } = report ?? { isComplete: false, results: [] };
  if (results.length === 0) {
    return [
      { name, outcome: 'failed', detail: `No test ran. ${howItEnded(ending)}\n${ending.output}`.trim() },
    ];
  }
  const isExplained = ending.code === 0 || results.some(({ outcome }) => outcome === 'failed');
  if (isComplete && isExplained) return [...results];
  const detail = `Not all tests ran, or something broke beside them. ${howItEnded(ending)}\n${ending.output}`;
  return [...results, { name, outcome: 'failed', detail: detail.trim() }];
}
