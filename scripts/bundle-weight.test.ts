import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bundleParts, weigh } from '@/scripts/bundle-weight';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pangzhu-sizes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

it('weighs a page with all that it loads, directly or through an import, each once', () => {
  write(
    'popup.html',
    '<script type="module" src="/chunks/a.js"></script><link rel="stylesheet" href="/assets/p.css">',
  );
  write('chunks/a.js', 'import{x}from"./b.js";import("./c.js")');
  write('chunks/b.js', 'import"./a.js"');
  write('chunks/c.js', '');
  write('chunks/unrelated.js', '');
  write('assets/p.css', '');
  expect(bundleParts(folder, 'popup.html').toSorted()).toEqual([
    'assets/p.css',
    'chunks/a.js',
    'chunks/b.js',
    'chunks/c.js',
    'popup.html',
  ]);
});

it('does not weigh a page half of which is missing', () => {
  write('popup.html', '<script src="/gone.js"></script>');
  expect(() => bundleParts(folder, 'popup.html')).toThrow('popup.html needs gone.js');
});

it('says by how much a part is over its budget', () => {
  // Random bytes do not shrink: 3,000 of them and gzip's few bytes of frame.
  write('background.js', randomBytes(3_000));
  const [problem] = weigh(folder, { file: 'background.js', maximum: 1_000 }).problems;
  expect(problem).toMatch(/^background\.js weighs 3\.0 kB gzipped, 2\.0 kB over its budget$/);
  expect(weigh(folder, { file: 'background.js', maximum: 3_100 }).problems).toEqual([]);
});

it('finds what must not be in it, and says why', () => {
  write('article.js', 'self.indexedDB.open("x")');
  const budget = { file: 'article.js', maximum: 1_000, without: { indexedDB: 'the page can read it' } };
  expect(weigh(folder, budget).problems).toEqual(['article.js holds «indexedDB»: the page can read it']);
});
