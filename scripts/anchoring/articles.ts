import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { textsIn } from '@/scripts/texts-in';

/** An article as plain text, one block a line, near to what the extension reads of its page. */
export interface SampleArticle {
  readonly name: string;
  readonly text: string;
  /** Bounds are tuned on one half only; the other shows whether they hold for what was not looked at. */
  readonly half: Half;
}

export const HALVES = ['tuning', 'unseen'] as const;
export type Half = (typeof HALVES)[number];

/** Too little to measure on: shares, notices, pictures. */
const SHORTEST = 400;

const shared = (folder: string): string =>
  fileURLToPath(new URL(`../../../shared/${folder}/`, import.meta.url));

/** The articles and the corpus beside the project, or the reason why there are none. */
export function readArticles(): SampleArticle[] | { readonly missing: string } {
  const folders = ['articles', 'corpus'].map(shared);
  const missing = folders.find((folder) => !existsSync(folder));
  if (missing !== undefined) return { missing };
  const [articles = [], corpus = []] = folders.map((folder) => [...textsIn(folder)]);
  return [
    ...articles.map(({ from, text }) => ({ name: from, text })),
    ...corpus.map(({ text }, number) => ({ name: `corpus-${number}`, text })),
  ]
    .map(({ name, text }) => ({ name, text: bodyOf(text), half: halfOf(name) }))
    .filter(({ text }) => text.length >= SHORTEST);
}

/**
 * The body of an archived page: from the lead, or from the last time the title stands near the top, to the
 * first words of the page's foot. Blanks are one, as a page shows them.
 */
function bodyOf(archived: string): string {
  const lines = archived.split('\n').map((line) => line.trim().replaceAll(/\s+/g, ' '));
  const lead = lines.findIndex((line) => line.startsWith('导语：'));
  const title = lines.slice(0, 120).lastIndexOf(lines[0] ?? '');
  const foot = lines.findIndex((line) => line.includes('预览时标签不可点') || line.startsWith('如若转载'));
  return lines
    .slice(lead < 0 ? title + 1 : lead, foot < 0 ? lines.length : foot)
    .filter((line) => line !== '')
    .join('\n');
}

/** By a hash of the name, so that an article stays in its half whatever is added. */
function halfOf(name: string): Half {
  let hash = 7;
  for (const character of name) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash >>> 16) % 2 === 0 ? 'tuning' : 'unseen';
}
