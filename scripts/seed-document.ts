import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeedDocument } from '@/lib/seeds/check-document';
import { readPage } from '@/scripts/read-page';

/**
 * A seed document as the extension would read it: the page is made from the archived Markdown by the tool
 * beside the documents and read by the project's own code. Title, URL and account are the archive's words.
 * @param folder where the documents are; `../tools/make-page.mjs` stands beside it
 * @throws Error when the document or the tool is missing, or the page made of it is not read as an article
 */
export function readSeedDocument(folder: string, file: string): SeedDocument {
  const path = join(folder, file);
  const head = readFileSync(path, 'utf8').split(/^---$/m)[1] ?? '';
  const field = (key: string): string => {
    const value = head.match(new RegExp(`^${key}: (.*)$`, 'm'))?.[1];
    if (value === undefined) throw new Error(`${path}: its head has no ${key}`);
    return value.trim();
  };
  const url = field('url');
  const tool = join(folder, '../tools/make-page.mjs');
  const html = execFileSync(process.execPath, [tool, path, '--state', 'rendered'], { encoding: 'utf8' });
  const page = readPage(html, url);
  const { published, author, text } = page.reading;
  page.close();
  if (published === null) throw new Error(`${path}: the page made of it has no date`);
  return { title: field('title'), url, account: field('source'), date: published.slice(0, 10), author, text };
}
