import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { whyStale } from '@/scripts/built-extension';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pangzhu-built-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Writes a file that was changed at that second. */
function write(path: string, changed: number): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
  utimesSync(file, changed, changed);
}

it('says which extension was never built', () => {
  write('.output/chrome-mv3/manifest.json', 20);
  expect(whyStale(root)).toBe('.output/firefox-mv3/manifest.json is missing');
});

it('is content with extensions that are newer than every source', () => {
  write('lib/core/a.ts', 10);
  write('.output/chrome-mv3/manifest.json', 20);
  write('.output/firefox-mv3/manifest.json', 20);
  expect(whyStale(root)).toBeNull();
});

it('names the source that was changed since either was built', () => {
  write('.output/chrome-mv3/manifest.json', 30);
  write('.output/firefox-mv3/manifest.json', 10);
  write('seeds/a.yaml', 20);
  expect(whyStale(root)).toBe('seeds/a.yaml is newer than the built extensions');
});

it('passes over files that no build reads', () => {
  write('.output/chrome-mv3/manifest.json', 10);
  write('.output/firefox-mv3/manifest.json', 10);
  write('lib/core/a.test.ts', 20);
  write('components/card/Card.gallery.tsx', 20);
  write('docs/guide.md', 20);
  expect(whyStale(root)).toBeNull();
});
