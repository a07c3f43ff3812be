// npm run score -- statements [--given]: who is said to say what, against the gold. Each document of the
// development half on a line; of the unseen half only totals, so that nobody tunes rules to it.
import { parseArgs } from 'node:util';
import { createKnowledge } from '@/lib/core/recognise/knowledge';
import { recognise } from '@/lib/core/recognise/recognise';
import { findStatements } from '@/lib/core/statements/find-statements';
import { statementsIn } from '@/lib/core/statements/statements-in';
import type { Voice, VoiceKind } from '@/lib/core/statements/voice';
import { buildDictionary } from '@/lib/seeds/build-dictionary';
import { DOCUMENTS_MISSING, readAllGold } from '@/scripts/gold/gold-file';
import type { Gold } from '@/scripts/gold/gold-schema';
import { floorStatements } from '@/scripts/statements/floor';
import { add, type Counts, measure, NOTHING } from '@/scripts/statements/measure';

/** A group of documents whose counts are added up. */
type Part = 'seeds' | Gold['half'] | `${Gold['half']}, negative` | `${Gold['half']}, the others`;

interface Sums {
  readonly documents: number;
  readonly ours: Counts;
  readonly floor: Counts;
}

export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { given: { type: 'boolean' } } });
  if (DOCUMENTS_MISSING !== null) {
    console.log(`statements: skipped, ${DOCUMENTS_MISSING}`);
    return;
  }
  const knowledge = createKnowledge(buildDictionary('seeds'));
  const sums = new Map<Part, Sums>();
  console.log(`names ${values.given ? 'given by the gold' : 'recognised'}\n${HEAD}`);
  for (const { slug, gold, text } of readAllGold()) {
    // As a page of the document has it, title and account would be read as well.
    const named = recognise({ text, title: null, account: null }, knowledge);
    const statements = values.given
      ? findStatements(text, voicesOfGold(gold))
      : statementsIn(text, named, knowledge.recogniser);
    const ours = measure(gold, statements);
    const floor = measure(gold, floorStatements(text, voicesOfGold(gold)));
    if (gold.half === 'development') console.log(row(slug, ours));
    for (const part of partsOf(gold)) {
      const sum = sums.get(part) ?? { documents: 0, ours: NOTHING, floor: NOTHING };
      sums.set(part, {
        documents: sum.documents + 1,
        ours: add(sum.ours, ours),
        floor: add(sum.floor, floor),
      });
    }
  }
  console.log(`\n${HEAD}`);
  for (const [part, { documents, ours, floor }] of [...sums].toSorted(([a], [b]) => a.localeCompare(b))) {
    console.log(row(`${part} (${documents})`, ours));
    console.log(row('  the floor, names given', floor));
    if (part.endsWith('negative')) {
      console.log(
        `  false statements an article: ${(ours.wrong / documents).toFixed(2)}, the floor ${(floor.wrong / documents).toFixed(2)}`,
      );
    }
  }
}

function partsOf({ document, half, genre }: Gold): Part[] {
  const parts: Part[] = [half, genre === 'negative' ? `${half}, negative` : `${half}, the others`];
  return document.startsWith('seeds/') ? ['seeds', ...parts] : parts;
}

function voicesOfGold({ persons, organisations }: Gold): Voice[] {
  const of = (
    kind: VoiceKind,
    named: readonly (Gold['persons'][number] | Gold['organisations'][number])[],
  ): Voice[] =>
    named.flatMap(({ name, entity, mentions, references }) =>
      [...mentions, ...references].map(
        ([start, end]): Voice => ({ start, end, name, entity, kind, certainty: 'sure', title: null }),
      ),
    );
  let free = 0;
  return [...of('person', persons), ...of('organisation', organisations)]
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < free) return false;
      free = end;
      return true;
    });
}

const WIDTHS = [30, 8, 9, 9, 10, 8, 16, 18, 20] as const;
const line = (cells: readonly string[]): string =>
  cells
    .map((cell, index) => (index === 0 ? cell.padEnd(WIDTHS[0]) : cell.padStart(WIDTHS[index] ?? 10)))
    .join('');
const HEAD = line(['', 'wanted', 'found', 'right', 'foreign', 'wrong', 'quoted', 'reported', 'summarised']);

const share = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

function row(name: string, { wanted, found, right, foreign, characters, wrong, kinds }: Counts): string {
  const kind = ([of, were]: readonly [number, number]): string => `${were}/${of}`;
  return line([
    name,
    `${wanted}`,
    share(found, wanted),
    share(right, found),
    share(foreign, characters),
    `${wrong}`,
    kind(kinds.quoted),
    kind(kinds.reported),
    kind(kinds.summarised),
  ]);
}
