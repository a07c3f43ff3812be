import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cycles, type Import, readImports, readRooms, refusals, resolveImport } from '@/tests/rooms';

const root = join(import.meta.dirname, '..');
const rooms = readRooms(readFileSync(join(root, 'docs/architecture.md'), 'utf8'));
const listed = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'],
  {
    cwd: root,
    encoding: 'utf8',
  },
);
const files = listed
  .split('\n')
  .filter((file) => file.includes('/') && !/\.test\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
const imports = files.flatMap((file) => readImports(file, readFileSync(join(root, file), 'utf8')));

describe('the table of rooms', () => {
  it('lists the rooms that the house has', () => {
    expect(rooms.map((room) => room.path)).toContain('lib/core');
    expect(files.length).toBeGreaterThan(5);
  });

  it('allows every import that the code makes', () => {
    expect(refusals(imports, rooms, root)).toEqual([]);
  });

  it('refuses an import from a room that is not allowed, of a package that is not, and from outside', () => {
    const entry = (file: string, specifier: string): Import => ({ file, specifier, typeOnly: false });
    const wrong = [
      entry('lib/core/text/span.ts', '@/lib/page/text-map'),
      entry('lib/page/text-map.ts', '../seeds/vite-plugin'),
      entry('lib/core/text/span.ts', 'node:fs'),
      entry('entrypoints/background.ts', 'dexie'),
      entry('attic/x.ts', 'preact'),
    ];
    expect(refusals(wrong, rooms, root)).toHaveLength(wrong.length);
  });

  it('keeps the imports free of cycles', () => {
    const edges = Map.groupBy(
      imports.filter((entry) => !entry.typeOnly),
      (entry) => entry.file,
    );
    const graph = new Map(
      [...edges].map(([file, entries]) => [
        file,
        entries.flatMap((entry) => resolveImport(entry, root) ?? []),
      ]),
    );
    expect(cycles(graph)).toEqual([]);
  });

  it('finds a cycle where there is one', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(cycles(graph)).toEqual([['b', 'c', 'b']]);
  });
});
