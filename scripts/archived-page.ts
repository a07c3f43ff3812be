import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ReadPage, readPage } from '@/scripts/read-page';

/** The head of an archived article: what stands between its first two lines of dashes, by key. */
export function archivedHead(path: string): ReadonlyMap<string, string> {
  const head = readFileSync(path, 'utf8').split(/^---\r?$/m)[1] ?? '';
  return new Map(
    [...head.matchAll(/^(\w+): (.*?)\r?$/gm)].map(([, key = '', value = '']) => [key, value.trim()]),
  );
}

/**
 * An archived article as the extension would read it: the page is made from the Markdown by the tool that
 * stands beside the articles' folders, and read by the project's own code.
 * @param path the Markdown
 * @param url the address it was opened by
 * @param tool `../tools/make-page.mjs` beside the Markdown's folder, where nothing is said
 * @throws Error when the document or the tool is missing
 */
export function readArchivedPage(
  path: string,
  url: string | null,
  tool: string = toolBeside(path),
): ReadPage {
  const made = [tool, path, '--state', 'rendered'];
  return readPage(execFileSync(process.execPath, made, { encoding: 'utf8' }), url);
}

/** The tool that makes pages, for what lies in a folder of the documents. */
export const toolBeside = (path: string): string => join(dirname(path), '../tools/make-page.mjs');
