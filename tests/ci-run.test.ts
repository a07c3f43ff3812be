import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const SCRIPT = fileURLToPath(new URL('../.ci/run', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pangzhu-ci-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs `.ci/run` with an npm that does what these lines of shell say for `ci` and for `test`. */
function runWith(ci: string, test: string): { lastLine: string | undefined; status: number | null } {
  const npm = join(folder, 'npm');
  writeFileSync(npm, `#!/usr/bin/env bash\nif [ "$1" = ci ]; then ${ci}; else ${test}; fi\n`);
  chmodSync(npm, 0o755);
  const env = { ...process.env, PATH: `${folder}:${process.env['PATH']}` };
  const { stdout, status } = spawnSync(SCRIPT, { env, encoding: 'utf8' });
  return { lastLine: stdout.trimEnd().split('\n').at(-1), status };
}

it('closes with the counts of npm test', () => {
  expect(runWith('true', 'echo 12 passed, 0 failed, 3 skipped')).toEqual({
    lastLine: '12 passed, 0 failed, 3 skipped',
    status: 0,
  });
});

it('closes with them also when npm has something to say after a failure', () => {
  const test = 'echo 12 passed, 1 failed, 0 skipped; echo npm error >&2; exit 1';
  expect(runWith('true', test)).toEqual({ lastLine: '12 passed, 1 failed, 0 skipped', status: 1 });
});

it('counts packages that cannot be installed as a failure, and runs no test', () => {
  expect(runWith('echo EUSAGE >&2; exit 1', 'echo 12 passed, 0 failed, 0 skipped')).toEqual({
    lastLine: '0 passed, 1 failed, 0 skipped',
    status: 1,
  });
});

it('counts tests that die without a word as a failure', () => {
  expect(runWith('true', 'echo half a line; kill -9 $$')).toEqual({
    lastLine: '0 passed, 1 failed, 0 skipped',
    status: 137,
  });
});
