// npm run sizes: the built extensions against the budgets in size-budgets.ts. A sentence for each part that
// is over its budget or has none; exit code 1 when there is any.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BUILDS } from '@/scripts/built-extension';
import { weigh } from '@/scripts/bundle-weight';
import { BUDGETS } from '@/scripts/size-budgets';

/** What the manifest or the browser names; chunks are weighed with each page that loads them. */
const entriesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.(js|html)$/.test(file) && !file.startsWith('chunks'),
  );

for (const extension of ['chrome-mv3', 'firefox-mv3']) {
  const folder = join(BUILDS, extension);
  const problems: string[] = [];
  for (const { file, ...budget } of BUDGETS) {
    const weighed = weigh(folder, { file, ...budget });
    console.log(`${extension}/${file}: ${weighed.weight} gzipped`);
    problems.push(...weighed.problems);
  }
  const budgeted = BUDGETS.map(({ file }) => file);
  for (const file of entriesOf(folder).filter((entry) => !budgeted.includes(entry))) {
    problems.push(`${file} has no budget in scripts/size-budgets.ts`);
  }
  for (const problem of problems) console.error(`${extension}/${problem}`);
  if (problems.length > 0) process.exitCode = 1;
}
