import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { buildDictionary } from '@/lib/seeds/build-dictionary';
import { idHistoryFaults } from '@/lib/seeds/id-history';

const SHARED = '../shared';

/** Runs `npm run seeds:check` as from a folder, without npm. */
function check(from: string, folder: string): { code: number | null; said: string } {
  const run = spawnSync(
    process.execPath,
    ['--import', './scripts/alias.mjs', 'scripts/seeds-check.ts', folder],
    { encoding: 'utf8', env: { ...process.env, INIT_CWD: from } },
  );
  return { code: run.status, said: run.stdout + run.stderr };
}

/** The documents in a folder of their own while a test runs, one of them with `from` written as `to` everywhere. */
function documentsWith(file: string, from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-seeds-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(SHARED, 'seeds'), join(folder, 'seeds'), { recursive: true });
  cpSync(join(SHARED, 'tools'), join(folder, 'tools'), { recursive: true });
  const path = join(folder, 'seeds', file);
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to));
  return folder;
}

/** The line of a sheet that holds `content`, blanks aside, counted from 1. */
function lineIn(sheet: string, content: string): number {
  return (
    readFileSync(sheet, 'utf8')
      .split('\n')
      .findIndex((line) => line.trim() === content) + 1
  );
}

describe('the sheets against the five documents', { timeout: 60_000 }, () => {
  beforeEach((context) => {
    if (!existsSync(SHARED)) context.skip(`the documents are not there: ${SHARED} is missing`);
  });

  it('every surface, title, talk, source and paragraph is found', () => {
    const { code, said } = check(SHARED, 'seeds');
    expect(said).not.toMatch(/^seeds\/.*:\d+: /m);
    expect(said).not.toContain('note:');
    expect(code).toBe(0);
  });

  it('what a document does not say is shown at its line of the sheet, and the command fails', () => {
    const folder = documentsWith('001_4d98aa0e5c7d5c95.txt', '岳坤', '岳某');
    const sheet = 'seeds/001-isc-ai-2024-digital-security-summit.yaml';
    const { code, said } = check(folder, 'seeds');
    expect(said).toContain(`${sheet}:${lineIn(sheet, 'name: 岳坤')}: `);
    expect(code).toBe(1);
  });

  it('a person that a document names and no sheet knows is pointed at', () => {
    const folder = documentsWith('001_4d98aa0e5c7d5c95.txt', '岳坤', '赵小川');
    expect(check(folder, 'seeds').said).toMatch(/^note: .*赵小川$/m);
  });
});

describe('ids outlive releases', () => {
  it('every released id is defined, or retired with a successor that is', () => {
    const ids = buildDictionary('seeds').entities.map((entity) => entity.id);
    expect(idHistoryFaults('seeds', new Set(ids))).toEqual([]);
  });

  it('version 0.1.0 is on record with the people of its five documents', () => {
    const released: unknown = JSON.parse(readFileSync('seeds/released/0.1.0.json', 'utf8'));
    expect(released).toContain('person-zhou-hongyi');
    expect(released).toContain('organisation-360-group');
  });
});
