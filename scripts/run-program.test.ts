import { expect, it } from 'vitest';
import { runProgram } from '@/scripts/run-program';

const OPTIONS = { cwd: process.cwd(), env: process.env, limitMs: 60_000, isShown: false };

const shell = (script: string, limitMs = OPTIONS.limitMs) =>
  runProgram('bash', ['-c', script], { ...OPTIONS, limitMs });

it('tells how a program ended and what it printed on both channels', async () => {
  const { code, output } = await shell('echo one; echo two >&2; exit 3');
  expect(code).toBe(3);
  expect(output).toContain('one\n');
  expect(output).toContain('two\n');
});

it('keeps the end of what a talkative program printed', async () => {
  const { output } = await shell('seq 1 100000; echo last');
  expect(output.length).toBeLessThan(100_000);
  expect(output).toMatch(/\n100000\nlast\n$/);
});

it('stops a program whose time is up, with what it started', async () => {
  // The one that sleeps holds the channels: the run ends only when it is gone too.
  const { code, output } = await shell('echo begun; sleep 1000 & wait', 300);
  expect(code).toBeNull();
  expect(output).toBe('begun\n');
});

it('gives a program nothing to read', async () => {
  expect(await shell('read line || echo nothing')).toEqual({ code: 0, output: 'nothing\n' });
});

it('calls a program that is not there an ending', async () => {
  const { code, output } = await runProgram('no-such-program-here', [], OPTIONS);
  expect(code).toBeNull();
  expect(output).toContain('no-such-program-here');
});
