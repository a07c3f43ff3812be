// `npm run gold`: is every gold file made on the text that its document has now? `-- --rebase` moves those that
// are not, and names what it could not move. `-- --show SLUG` prints every span of one with its words, and
// `-- --count` how much of what there is in each half, the files that have references alone in rows of their own.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  DOCUMENTS_MISSING,
  documentText,
  formatGold,
  GOLD_FOLDER,
  goldSlugs,
  parseGold,
  readAllGold,
  readAnyGold,
  readReferencesGold,
  sha256,
} from '@/scripts/gold/gold-file';
import { type AnyGold, type GoldEntry, type GoldSpan, statementsOf } from '@/scripts/gold/gold-schema';
import { rebase } from '@/scripts/gold/rebase';

const { values } = parseArgs({
  options: { rebase: { type: 'boolean' }, show: { type: 'string' }, count: { type: 'boolean' } },
});

/** Whether the file is in step with its document's text, in the end. */
function keepInStep(slug: string): boolean {
  const path = join(GOLD_FOLDER, `${slug}.json`);
  const gold = parseGold(`${slug}.json`, readFileSync(path, 'utf8'));
  const text = documentText(gold.document);
  if (sha256(text) === gold.text) return true;
  if (values.rebase !== true) {
    console.log(`${slug}: made on another text of ${gold.document}`);
    return false;
  }
  const { gold: moved, lost } = rebase(gold, text);
  writeFileSync(path, formatGold(moved));
  console.log(`${slug}: moved, ${moved.prints.length} of ${gold.prints.length} spans`);
  for (const what of lost) console.log(`  to write down again: ${what}`);
  return lost.length === 0;
}

function show(slug: string): void {
  const { gold, text } = readAnyGold(slug);
  const words = (spans: readonly GoldSpan[]): string =>
    spans.map(([start, end]) => `${text.slice(start, end)}@${start}`).join(' ');
  const about = (entry: GoldEntry): string => {
    const isIntroduced = entry.introduced ? '' : ', not introduced';
    const office = 'role' in entry ? ` ${entry.role}: ${entry.titles.join(' / ')}` : '';
    return `${entry.name} [${entry.entity ?? '-'}]${isIntroduced}${office}`;
  };
  for (const entry of [...gold.persons, ...gold.organisations]) {
    console.log(about(entry));
    console.log(`    ${words(entry.mentions)} | ${words(entry.references)} | ${words(entry.either)}`);
  }
  for (const { speakers, kind, start, end, uncertain } of statementsOf(gold)) {
    console.log(`${speakers.join('、')} ${kind}${uncertain ? ', uncertain' : ''}`);
    console.log(`    ${text.slice(start, end)}`);
  }
}

function count(): void {
  const sum = (lists: readonly { readonly length: number }[]) =>
    lists.reduce((n, list) => n + list.length, 0);
  const counted = (half: string, all: readonly AnyGold[]) => {
    const persons = all.flatMap((gold): readonly GoldEntry[] => gold.persons);
    const organisations = all.flatMap((gold) => gold.organisations);
    const statements = all.flatMap(statementsOf);
    const certain = statements.filter(({ uncertain }) => uncertain !== true);
    const both = [...persons, ...organisations];
    return {
      half,
      documents: all.length,
      persons: persons.length,
      'known persons': persons.filter(({ entity }) => entity !== null).length,
      homonyms: persons.filter((person) => 'homonymOf' in person).length,
      'mentions of persons': sum(persons.map(({ mentions }) => mentions)),
      titles: sum(persons.map((person) => ('titles' in person ? person.titles : []))),
      organisations: organisations.length,
      'known organisations': organisations.filter(({ entity }) => entity !== null).length,
      'mentions of organisations': sum(organisations.map(({ mentions }) => mentions)),
      references: sum(both.map(({ references }) => references)),
      either: sum(both.map(({ either }) => either)),
      ...Object.fromEntries(
        ['quoted', 'reported', 'summarised'].map((kind) => [
          kind,
          certain.filter((statement) => statement.kind === kind).length,
        ]),
      ),
      uncertain: statements.length - certain.length,
    };
  };
  const goldIn = (documents: Iterable<{ readonly gold: AnyGold }>) => [...documents].map(({ gold }) => gold);
  const halves = ['development', 'unseen'] as const;
  const rows = [
    ...halves.map((half) => counted(half, goldIn(readAllGold(half)))),
    ...halves.map((half) => counted(`references, ${half}`, goldIn(readReferencesGold(half)))),
  ];
  console.log(Object.keys(rows[0] ?? {}).join('\t'));
  for (const row of rows) console.log(Object.values(row).join('\t'));
}

if (DOCUMENTS_MISSING !== null) {
  console.error(DOCUMENTS_MISSING);
  process.exitCode = 2;
} else if (values.show !== undefined) {
  show(values.show);
} else if (values.count === true) {
  count();
} else if (!goldSlugs().map(keepInStep).every(Boolean)) {
  process.exitCode = 1;
}
