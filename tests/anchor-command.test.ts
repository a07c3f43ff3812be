import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const TEXT = '主会场的灯光暗下来，第七届青松安全大会在滨海会展中心开幕。';

function anchor(lines: readonly string[]): unknown[] {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--import', './scripts/alias.mjs', 'scripts/anchor.ts'],
    { input: lines.join('\n'), encoding: 'utf8' },
  );
  expect(status).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

test('each line gets its answer in its place, a bad one an error, 繁 is 简', () => {
  const [described] = anchor([JSON.stringify({ text: TEXT, describe: [[14, 19]] })]);
  const selectors: unknown = Object(described).selectors;
  const asked = { text: '主會場的燈光暗下來，第七屆青松安全大會在濱海會展中心開幕。', resolve: selectors };
  expect(
    anchor([JSON.stringify(asked), 'no JSON', JSON.stringify({ text: TEXT, resolve: selectors })]),
  ).toEqual([
    { results: [{ state: 'anchored', start: 14, end: 19, score: 1, reason: null }] },
    { error: expect.any(String) },
    { results: [{ state: 'anchored', start: 14, end: 19, score: 1, reason: null }] },
  ]);
}, 30_000);
