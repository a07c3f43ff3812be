import type { Dictionary } from '@/lib/core/dictionary/entity';
import { mergeSheets } from '@/lib/seeds/merge-sheets';
import { readSheets } from '@/lib/seeds/read-sheets';
import { type Fault, printFaults } from '@/lib/seeds/read-yaml';

/**
 * Builds the bundled dictionary from the sheets of a folder.
 * @throws Error that lists each fault as `file:line: message`. What sheets say of each other is looked at
 *   only when each of them has its form: half a sheet would accuse all others.
 */
export function buildDictionary(folder: string): Dictionary {
  const { sheets, faults } = readSheets(folder);
  refuse(faults);
  if (sheets.length === 0)
    throw new Error(`No fact sheet (a YAML file that begins with a number) in ${folder}`);
  const merged = mergeSheets(sheets);
  refuse(merged.faults);
  return merged.dictionary;
}

function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0)
    throw new Error(`The fact sheets are wrong in ${faults.length}:\n${printFaults(faults)}`);
}
