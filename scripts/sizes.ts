// npm run sizes: the built extensions against the budgets in size-budgets.ts. A sentence for each that is
// over its budget, or for each part without one; exit code 1 when there is any.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUILDS } from '@/scripts/built-extension';
import { BUDGETS, type Budget } from '@/scripts/size-budgets';

/** A page's scripts and style sheets, with what those import, each once; for a script, itself. */
function partsOf(folder: string, file: string, seen = new Set<string>()): Set<string> {
  const path = file.startsWith('/') ? join(folder, file) : file;
  if (seen.has(path) || !existsSync(path)) return seen;
  seen.add(path);
  const text = readFileSync(path, 'utf8');
  const named = path.endsWith('.html')
    ? [...text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)]
    : [...text.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+\.js)["']/g)];
  for (const [, name = ''] of named) {
    partsOf(folder, name.startsWith('/') ? name : join(dirname(path), name), seen);
  }
  return seen;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

function complaints(folder: string, browser: string, budget: Budget): string[] {
  const parts = [...partsOf(folder, join(folder, budget.file))].map((path) => readFileSync(path));
  const weight = parts.reduce((sum, part) => sum + gzipSync(part, { level: 9 }).length, 0);
  console.log(`${browser}/${budget.file}: ${kilobytes(weight)} of ${kilobytes(budget.maximum)} gzipped`);
  const heavy =
    weight > budget.maximum
      ? [
          `${browser}/${budget.file} weighs ${kilobytes(weight)} gzipped; its budget is ${kilobytes(budget.maximum)}`,
        ]
      : [];
  const forbidden = Object.entries(budget.without ?? {})
    .filter(([text]) => parts.some((part) => part.includes(text)))
    .map(([text, reason]) => `${browser}/${budget.file} holds «${text}»: ${reason}`);
  return [...heavy, ...forbidden];
}

/** Scripts and pages of an extension; what they share is weighed with each page that loads it. */
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(js|html)$/.test(file) && !file.startsWith('chunks'),
  );

const problems = ['chrome-mv3', 'firefox-mv3'].flatMap((browser) => {
  const folder = join(BUILDS, browser);
  const files = filesOf(folder);
  const unbudgeted = files
    .filter((file) => BUDGETS.every((budget) => budget.file !== file))
    .map((file) => `${browser}/${file} has no budget in scripts/size-budgets.ts`);
  const present = BUDGETS.filter((budget) => files.includes(budget.file));
  return [...present.flatMap((budget) => complaints(folder, browser, budget)), ...unbudgeted];
});
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
