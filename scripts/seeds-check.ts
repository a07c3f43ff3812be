// `npm run seeds:check -- FOLDER`: proves the sheets against their documents and the released versions.
// Prints `file:line: message` for each thing that it cannot find and ends with exit code 1 then; a `note`
// is a hint for the eye and no fault. Paths count from the caller's folder.
import { relative, resolve } from 'node:path';
import { documentFaults } from '@/lib/seeds/check-document';
import { idHistoryFaults } from '@/lib/seeds/id-history';
import { mergeSheets } from '@/lib/seeds/merge-sheets';
import { possiblePersons } from '@/lib/seeds/possible-persons';
import { readSheets } from '@/lib/seeds/read-sheets';
import { type Fault, printFaults } from '@/lib/seeds/read-yaml';
import { readSeedDocument } from '@/scripts/seed-document';

const caller = process.env['INIT_CWD'] ?? process.cwd();
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run seeds:check -- FOLDER-OF-THE-DOCUMENTS');
  process.exit(2);
}

const documents = resolve(caller, folder);
const seeds = relative(process.cwd(), resolve('seeds'));
const { sheets, faults } = readSheets(seeds);
report(faults);
const merged = mergeSheets(sheets);
report([
  ...merged.faults,
  ...idHistoryFaults(seeds, new Set(merged.dictionary.entities.map((entity) => entity.id))),
]);

const known = new Set(merged.dictionary.entities.flatMap((entity) => entity.surfaces));
const found = sheets.flatMap((sheet) => {
  const document = readSeedDocument(documents, sheet.value.source.file);
  for (const name of possiblePersons(document.text)) {
    if (!known.has(name)) console.log(`note: ${sheet.file}: perhaps a person that no sheet knows: ${name}`);
  }
  return documentFaults(sheet, document, merged.dictionary);
});
report(found);
console.log(
  `${sheets.length} sheets, ${merged.dictionary.entities.length} entities: all found in their documents`,
);

function report(list: readonly Fault[]): void {
  if (list.length === 0) return;
  console.log(printFaults(list));
  process.exit(1);
}
