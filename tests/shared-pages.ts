import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';

/** Real pages and articles, which belong to others and stand beside the project. */
export const SHARED = '../shared';
export const isThere = existsSync(SHARED);
export const WHY_NOT = `the real pages are not there: ${SHARED} is missing`;

/** A saved page as the server sent it, or as a browser left it. */
export const htmlOf = (slug: string): string => readFileSync(join(SHARED, 'pages', `${slug}.html`), 'utf8');

/** An article or a seed made into the page a reader would have met, and the address it stood at. */
export async function makePage(
  file: string,
  ...options: string[]
): Promise<{ readonly html: string; readonly url: string }> {
  const path = join(SHARED, file);
  // The tool is a program. As a worker it costs half of what it does as a process.
  const tool = new Worker(join(SHARED, 'tools/make-page.mjs'), { argv: [path, ...options], stdout: true });
  const [html, [code]] = await Promise.all([text(tool.stdout), once(tool, 'exit')]);
  if (code !== 0) throw new Error(`No page was made of ${file}: exit code ${code}`);
  return { html, url: /^url: (.*)$/m.exec(readFileSync(path, 'utf8'))?.[1]?.trim() ?? '' };
}

const namesIn = (folder: string, ending: string): string[] =>
  isThere ? readdirSync(join(SHARED, folder)).filter((file) => file.endsWith(ending)) : [];

/** The saved pages, by their names without ending. */
export const pageSlugs: readonly string[] = namesIn('pages', '.html').map((file) => file.slice(0, -5));

/** The seeds and articles, as paths below the shared folder. */
export const documents: readonly string[] = [
  ...namesIn('seeds', '').map((file) => `seeds/${file}`),
  ...namesIn('articles', '.md').map((file) => `articles/${file}`),
];
