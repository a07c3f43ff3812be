import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Budget } from '@/scripts/size-budgets';

/**
 * The files that a browser loads for a script or a page of an extension: itself and, for a page, its scripts
 * and style sheets, with what those import, each once. Paths below `folder`.
 * @throws Error when one of them is not there.
 */
export function bundleParts(folder: string, file: string): string[] {
  const parts = new Set<string>();
  const visit = (part: string): void => {
    if (parts.has(part)) return;
    if (!existsSync(join(folder, part))) throw new Error(`${file} needs ${part}, which was not built`);
    parts.add(part);
    const text = readFileSync(join(folder, part), 'utf8');
    const named = part.endsWith('.html')
      ? text.matchAll(/(?:src|href)="([^":]+\.(?:js|css))"/g)
      : text.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+\.js)["']/g);
    for (const [, name = ''] of named)
      visit(name.startsWith('/') ? name.slice(1) : join(dirname(part), name));
  };
  visit(file);
  return [...parts];
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** What a part of the extension weighs beside its budget, and a sentence for each thing wrong with it. */
export function weigh(folder: string, budget: Budget): { weight: string; problems: string[] } {
  const contents = bundleParts(folder, budget.file).map((part) => readFileSync(join(folder, part)));
  const bytes = contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
  const problems = Object.entries(budget.without ?? {})
    .filter(([text]) => contents.some((content) => content.includes(text)))
    .map(([text, reason]) => `${budget.file} holds «${text}»: ${reason}`);
  if (bytes > budget.maximum) {
    problems.push(
      `${budget.file} weighs ${kilobytes(bytes)} gzipped, ${kilobytes(bytes - budget.maximum)} over its budget`,
    );
  }
  return { weight: `${kilobytes(bytes)} of ${kilobytes(budget.maximum)}`, problems };
}
