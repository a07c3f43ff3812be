import { join } from 'node:path';
import type { SeedDocument } from '@/lib/seeds/check-document';
import { archivedHead, readArchivedPage } from '@/scripts/archived-page';

/**
 * A seed document as the extension would read it. Title, URL and account are the archive's words.
 * @param folder where the documents are; `../tools/make-page.mjs` stands beside it
 * @throws Error when the document or the tool is missing, or the page made of it is not read as an article
 */
export function readSeedDocument(folder: string, file: string): SeedDocument {
  const path = join(folder, file);
  const head = archivedHead(path);
  const field = (key: string): string => {
    const value = head.get(key);
    if (value === undefined) throw new Error(`${path}: its head has no ${key}`);
    return value;
  };
  const url = field('url');
  const page = readArchivedPage(path, url);
  const { published, author, text } = page.reading;
  page.close();
  if (published === null) throw new Error(`${path}: the page made of it has no date`);
  return { title: field('title'), url, account: field('source'), date: published.slice(0, 10), author, text };
}
