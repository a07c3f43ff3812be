import { parseArgs } from 'node:util';
import { createKnowledge } from '@/lib/core/recognise/knowledge';
import { buildDictionary } from '@/lib/seeds/build-dictionary';
import { DOCUMENTS_MISSING, readAllGold } from '@/scripts/gold/gold-file';
import { type Measured, measureNames, type Share } from '@/scripts/naming/measure';

const TASKS = [
  ['persons', 'known persons: recall'],
  ['surePersons', '… of these sure'],
  ['personMarks', 'sure person marks right'],
  ['organisations', 'known organisations: recall'],
  ['organisationMarks', 'organisation marks right'],
  ['references', 'references: recall'],
  ['referenceMarks', 'references: precision'],
] as const satisfies readonly (readonly [keyof Measured, string])[];

const shown = ({ right, all }: Share): string =>
  all === 0 ? '–' : `${right}/${all} ${((100 * right) / all).toFixed(1)}`;

/**
 * `npm run score -- recognise [--slips]`: how well names are understood, document by document for the development
 * half, in all for the other one. `--slips` prints what was wrong in the development half.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { slips: { type: 'boolean', default: false } } });
  if (DOCUMENTS_MISSING !== null) {
    console.log(`recognise: skipped, ${DOCUMENTS_MISSING}`);
    return;
  }
  const knowledge = createKnowledge(buildDictionary('seeds'));
  for (const half of ['development', 'unseen'] as const) {
    const totals = TASKS.map((): Share => ({ right: 0, all: 0 }));
    let documents = 0;
    for (const document of readAllGold(half)) {
      documents++;
      const measured = measureNames(document, knowledge);
      const shares = TASKS.map(([task]) => measured[task]);
      shares.forEach(({ right, all }, i) => {
        const total = totals[i];
        if (total !== undefined) Object.assign(total, { right: total.right + right, all: total.all + all });
      });
      if (half === 'unseen') continue;
      console.log([document.slug.padEnd(26), ...shares.map((share) => shown(share).padStart(14))].join(' '));
      if (values.slips) printSlips(measured, document.text);
    }
    console.log(`\n${half}: ${documents} documents`);
    TASKS.forEach(([, label], i) => {
      const total = totals[i];
      if (total !== undefined) console.log(`  ${label.padEnd(30)} ${shown(total)}`);
    });
    console.log('');
  }
}

function printSlips({ slips }: Measured, text: string): void {
  for (const { what, name, span } of slips) {
    const around = `${text.slice(Math.max(0, span.start - 20), span.start)}【${text.slice(span.start, span.end)}】${text.slice(span.end, span.end + 20)}`;
    console.log(`    ${what}: ${name}: ${around.replaceAll('\n', '⏎')}`);
  }
}
