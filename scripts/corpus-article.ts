import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { readArchivedPage, toolBeside } from '@/scripts/archived-page';
import type { ReadPage } from '@/scripts/read-page';

const recordSchema = v.object({
  url: v.string(),
  source: v.string(),
  date: v.string(),
  title: v.string(),
  markdown: v.string(),
});

/** The lines of each file that was asked for: unpacking one takes as long as reading a page of it. */
const linesOf = new Map<string, readonly string[]>();

function lineOf(path: string, line: number): string {
  const lines = linesOf.get(path) ?? gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  linesOf.set(path, lines);
  const found = lines[line - 1] ?? '';
  if (found.trim() === '') throw new Error(`${path}: there is no line ${line}`);
  return found;
}

/**
 * An article of a packed file with a record a line, as the extension would read it: the page is made as those of
 * the archived articles are, which have the same fields in their heads.
 * @param path a `.jsonl.gz` whose folder has the tool that makes pages beside it
 * @param line from 1
 * @throws Error when the file has no such line, or the line no such record
 */
export function readCorpusArticle(path: string, line: number): ReadPage {
  const { markdown, ...head } = v.parse(recordSchema, JSON.parse(lineOf(path, line)));
  const keys = Object.entries(head).map(([key, value]) => `${key}: ${value.replaceAll(/\s+/g, ' ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'pangzhu-article-'));
  try {
    const file = join(folder, 'article.md');
    writeFileSync(file, ['---', ...keys, '---', '', markdown].join('\n'));
    return readArchivedPage(file, head.url, toolBeside(path));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
