import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = import.meta.dirname;
const find = (pattern: string): string[] => globSync(pattern, { cwd: folder });
const components = new Set(
  find('*/*.tsx')
    .filter((path) => !/\.(?:gallery|test)\.tsx$/.test(path))
    .map((path) => dirname(path)),
);

describe('the gallery', () => {
  it('has a file for each component', () => {
    expect(components.size).toBeGreaterThan(3);
    const shown = new Set(find('*/*.gallery.tsx').map((path) => dirname(path)));
    expect([...components].filter((component) => !shown.has(component))).toEqual([]);
  });

  it('calls each component by its folder, by which tests find it', () => {
    for (const path of find('*/*.gallery.tsx')) {
      expect(readFileSync(join(folder, path), 'utf8')).toContain(`component: '${basename(dirname(path))}'`);
    }
  });
});
