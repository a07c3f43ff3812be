import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Fault, type Located, readYaml } from '@/lib/seeds/read-yaml';
import { type Sheet, sheetSchema } from '@/lib/seeds/sheet-schema';

/**
 * Reads every sheet of a folder: the YAML files whose names begin with a digit, in the order of their
 * names. A sheet that fails its schema is left out and its faults are listed.
 */
export function readSheets(folder: string): { sheets: Located<Sheet>[]; faults: Fault[] } {
  const sheets: Located<Sheet>[] = [];
  const faults: Fault[] = [];
  const names = readdirSync(folder).filter((name) => /^\d.*\.yaml$/.test(name));
  for (const name of names.toSorted()) {
    const read = readYaml(join(folder, name), sheetSchema);
    if ('value' in read) sheets.push(read);
    else faults.push(...read);
  }
  return { sheets, faults };
}

/** The number of a sheet's document: the leading digits of the document's file name. */
export function seedOf(sheet: Sheet): number {
  return Number.parseInt(sheet.source.file, 10);
}
