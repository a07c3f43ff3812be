import { createKnowledge } from '@/lib/core/recognise/knowledge';
import { recognise } from '@/lib/core/recognise/recognise';
import { buildDictionary } from '@/lib/seeds/build-dictionary';
import { type Comparison, compare, precision, recall, type Tally } from '@/scripts/candidates/compare';
import { DOCUMENTS_MISSING, readAllGold } from '@/scripts/gold/gold-file';
import type { Gold } from '@/scripts/gold/gold-schema';

const HALVES: readonly Gold['half'][] = ['development', 'unseen'];

/**
 * Prints how well the people and organisations that the gold documents introduce are proposed, and whether
 * their titles are exactly as printed. Document by document for the development half with what is missed and
 * wrong; only the totals for the unseen half, which nobody looks into.
 */
export async function run(): Promise<void> {
  if (DOCUMENTS_MISSING !== null) {
    console.log(`candidates: skipped, ${DOCUMENTS_MISSING}`);
    return;
  }
  const knowledge = createKnowledge(buildDictionary('seeds'));
  console.log(`Candidates, ${new Date().toISOString().slice(0, 10)}\n`);
  for (const half of HALVES) {
    const all: Comparison[] = [];
    for (const { slug, gold, text } of readAllGold(half)) {
      const { candidates } = recognise({ text, title: null, account: null }, knowledge);
      const compared = compare(candidates, gold);
      all.push(compared);
      if (half === 'development') printDocument(slug, gold.genre, compared);
    }
    printTotals(half, all);
  }
}

function printDocument(slug: string, genre: string, { persons, organisations, titlesOff }: Comparison): void {
  console.log(`${slug} (${genre}): ${counts('people', persons)}; ${counts('organisations', organisations)}`);
  for (const [what, names] of [
    ['people missed', persons.missed],
    ['people wrong', persons.wrong],
    ['titles', titlesOff],
    ['organisations missed', organisations.missed],
    ['organisations wrong', organisations.wrong],
  ] as const) {
    if (names.length > 0) console.log(`  ${what}: ${names.join('、')}`);
  }
}

function counts(what: string, { found, missed, wrong }: Tally): string {
  return `${what} ${found} of ${found + missed.length}, ${wrong.length} wrong`;
}

function printTotals(half: string, all: readonly Comparison[]): void {
  const persons = all.map((one) => one.persons);
  const organisations = all.map((one) => one.organisations);
  const found = persons.reduce((total, one) => total + one.found, 0);
  const exact = all.reduce((total, { titlesExact }) => total + titlesExact, 0);
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  console.log(`\n${half} half, ${all.length} documents, ${found} people found`);
  console.log(`| | recall | precision |\n|---|---|---|`);
  console.log(`| people | ${percent(recall(persons))} | ${percent(precision(persons))} |`);
  console.log(`| organisations | ${percent(recall(organisations))} | ${percent(precision(organisations))} |`);
  console.log(`titles exactly as printed: ${percent(found === 0 ? 1 : exact / found)}\n`);
}
