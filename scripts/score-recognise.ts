import { parseArgs } from 'node:util';
import { createKnowledge, type Knowledge } from '@/lib/core/recognise/knowledge';
import { recognise } from '@/lib/core/recognise/recognise';
import { buildDictionary } from '@/lib/seeds/build-dictionary';
import { DOCUMENTS_MISSING, readAllGold, readReferencesGold } from '@/scripts/gold/gold-file';
import { type Measured, measureNames } from '@/scripts/naming/measure';
import { type MeasuredReferences, measureReferences } from '@/scripts/naming/references';
import { addTo, type Share, share } from '@/scripts/naming/share';

const TASKS = [
  ['persons', 'known persons: recall'],
  ['surePersons', '… of these sure'],
  ['personMarks', 'sure person marks right'],
  ['organisations', 'known organisations: recall'],
  ['organisationMarks', 'organisation marks right'],
  ['references', 'references: recall'],
  ['referenceMarks', 'references: precision'],
] as const satisfies readonly (readonly [keyof Measured, string])[];

const REFERENCES = [
  ['toProposed', 'to known and proposed: recall'],
  ['toIntroduced', 'to known and introduced: recall'],
  ['found', 'references: precision'],
] as const satisfies readonly (readonly [keyof MeasuredReferences, string])[];

const shown = ({ right, all }: Share): string =>
  all === 0 ? '–' : `${right}/${all} ${((100 * right) / all).toFixed(1)}`;

/**
 * `npm run score -- recognise [--slips]`: how well names are understood, document by document for the development
 * half, in all for the other one; last the files that have references alone. `--slips` prints what was wrong in the development half.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { slips: { type: 'boolean', default: false } } });
  if (DOCUMENTS_MISSING !== null) {
    console.log(`recognise: skipped, ${DOCUMENTS_MISSING}`);
    return;
  }
  const knowledge = createKnowledge(buildDictionary('seeds'));
  for (const half of ['development', 'unseen'] as const) {
    const totals = TASKS.map(share);
    let documents = 0;
    for (const document of readAllGold(half)) {
      documents++;
      const measured = measureNames(document, knowledge);
      const shares = TASKS.map(([task]) => measured[task]);
      shares.forEach((one, i) => {
        const total = totals[i];
        if (total !== undefined) addTo(total, one);
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
    scoreFurther(half, knowledge, values.slips);
  }
}

/** What the files that have references alone tell of one half, in the same way. */
function scoreFurther(half: 'development' | 'unseen', knowledge: Knowledge, withSlips: boolean): void {
  const totals = REFERENCES.map(share);
  let documents = 0;
  for (const { gold, ...document } of readReferencesGold(half)) {
    documents++;
    const measured = measureReferences(gold, recognise(document, knowledge), document.text);
    REFERENCES.forEach(([task], i) => {
      const total = totals[i];
      if (total !== undefined) addTo(total, measured[task]);
    });
    if (half === 'unseen') continue;
    console.log(document.slug);
    if (withSlips) printSlips(measured, document.text);
  }
  if (documents === 0) return;
  console.log(`references, further articles, ${half}: ${documents} documents`);
  REFERENCES.forEach(([, label], i) => {
    const total = totals[i];
    if (total !== undefined) console.log(`  ${label.padEnd(32)} ${shown(total)}`);
  });
  console.log('');
}

function printSlips({ slips }: Pick<Measured, 'slips'>, text: string): void {
  for (const { what, name, span } of slips) {
    const around = `${text.slice(Math.max(0, span.start - 20), span.start)}【${text.slice(span.start, span.end)}】${text.slice(span.end, span.end + 20)}`;
    console.log(`    ${what}: ${name}: ${around.replaceAll('\n', '⏎')}`);
  }
}
