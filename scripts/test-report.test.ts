import { describe, expect, it } from 'vitest';
import { describeResults, type Result, resultOfStep, resultsOfRun, summaryLine } from '@/scripts/test-report';

const passed = (name: string): Result => ({ name, outcome: 'passed', detail: null });
const failed = (name: string, detail: string | null): Result => ({ name, outcome: 'failed', detail });
const skipped = (name: string, detail: string | null): Result => ({ name, outcome: 'skipped', detail });

describe('the closing line', () => {
  it('counts what passed, failed and was skipped', () => {
    const results = [passed('a'), failed('b', 'x'), passed('c'), skipped('d', 'y'), passed('e')];
    expect(summaryLine(results)).toBe('3 passed, 1 failed, 1 skipped');
  });

  it('is there when nothing ran', () => {
    expect(summaryLine([])).toBe('0 passed, 0 failed, 0 skipped');
  });
});

describe('what is said about the results', () => {
  it('is nothing when all passed', () => {
    expect(describeResults([passed('a')])).toBe('');
  });

  it('names every failure with all that went wrong, and every skipped test with its reason', () => {
    const said = describeResults([
      skipped('c', 'firefox is not installed'),
      failed('a', 'one\ntwo'),
      failed('b', null),
    ]);
    expect(said).toBe(
      [
        '✗ a',
        '    one',
        '    two',
        '',
        '✗ b',
        '    It says nothing about why.',
        '',
        '- c',
        '    skipped: firefox is not installed',
      ].join('\n'),
    );
  });

  it('names what passed at the second try only', () => {
    const unsteady: Result = { name: 'a', outcome: 'passed', detail: 'passed at the second try only' };
    expect(describeResults([unsteady, passed('b')])).toBe('~ a\n    passed at the second try only');
  });

  it('shows up a test that was skipped without a reason', () => {
    expect(describeResults([skipped('a', null)])).toContain('it names no reason');
  });
});

describe('a step', () => {
  it('passes with exit code 0 only', () => {
    expect(resultOfStep('types', { code: 0, output: 'warning' })).toEqual(passed('types'));
    expect(resultOfStep('types', { code: 2, output: 'x.ts(1,1): error\n' })).toEqual(
      failed('types', 'It ended with exit code 2.\nx.ts(1,1): error'),
    );
  });

  it('says how it ended when it printed nothing', () => {
    expect(resultOfStep('lint', { code: 1, output: '' }).detail).toContain('exit code 1');
    expect(resultOfStep('lint', { code: null, output: ' ' }).detail).toContain('killed');
  });
});

describe('a run of tests', () => {
  const complete = (...results: Result[]) => ({ isComplete: true, results });

  it('counts test by test', () => {
    const report = complete(passed('a'), failed('b', 'x'), skipped('c', 'y'));
    expect(resultsOfRun('unit', { code: 1, output: 'noise' }, report)).toEqual(report.results);
  });

  it('is a failure when it broke without a failed test', () => {
    const [first, broken] = resultsOfRun('unit', { code: 1, output: 'worker died' }, complete(passed('a')));
    expect(first).toEqual(passed('a'));
    expect(broken).toMatchObject({ name: 'unit', outcome: 'failed' });
    expect(broken?.detail).toContain('worker died');
  });

  it.each([0, 1, null])('is a failure when it ended before its end, however it did (%s)', (code) => {
    const report = { isComplete: false, results: [failed('a', 'x')] };
    const outcomes = resultsOfRun('unit', { code, output: '' }, report).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['failed', 'failed']);
  });

  it.each([null, complete()])('is a failure when no test ran, whatever its exit code', (report) => {
    const [only, ...rest] = resultsOfRun('unit', { code: 0, output: 'no files' }, report);
    expect(rest).toEqual([]);
    expect(only?.outcome).toBe('failed');
    expect(only?.detail).toContain('no files');
  });
});
