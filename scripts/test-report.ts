export type Outcome = 'passed' | 'failed' | 'skipped';

/** One thing that was tried: a test, or a step such as the types. */
export interface Result {
  /** What a reader looks for: the test's file and full name, or the step's name. */
  readonly name: string;
  readonly outcome: Outcome;
  /** What went wrong, or why it was skipped; null for what passed. */
  readonly detail: string | null;
}

const NO_REASON = 'it names no reason';

const indented = (text: string) => text.replaceAll(/^(?=.)/gm, '    ');

/** The line that `npm test` closes with. Other programs read it: its form is fixed. */
export function summaryLine(results: readonly Result[]): string {
  const count = (outcome: Outcome) => results.filter((result) => result.outcome === outcome).length;
  return `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`;
}

/** The failures with what went wrong, then the skipped with their reasons; empty when all passed. */
export function describeResults(results: readonly Result[]): string {
  const failed = results
    .filter(({ outcome }) => outcome === 'failed')
    .map(({ name, detail }) => `✗ ${name}\n${indented(detail ?? 'It says nothing about why.')}`);
  const skipped = results
    .filter(({ outcome }) => outcome === 'skipped')
    .map(({ name, detail }) => `- ${name}\n${indented(`skipped: ${detail ?? NO_REASON}`)}`);
  return [...failed, ...skipped].join('\n\n');
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
    : { name, outcome: 'failed', detail: ending.output.trim() || endedSilently(ending) };
}

const endedSilently = ({ code }: Ending) =>
  code === null ? 'It was killed.' : `It ended with exit code ${code} and printed nothing.`;

/**
 * The results of a run of tests. A run that ended badly with no failure to show for it is a failure itself:
 * tests that never ran must not look like tests that passed.
 */
export function resultsOfRun(name: string, ending: Ending, report: readonly Result[] | null): Result[] {
  const results = report ?? [];
  const explained = results.some(({ outcome }) => outcome === 'failed');
  if (results.length === 0) {
    const detail = `No test ran.\n${ending.output.trim()}`.trim();
    return [{ name, outcome: 'failed', detail }];
  }
  if (ending.code === 0 || explained) return [...results];
  return [...results, { ...resultOfStep(name, ending) }];
}
