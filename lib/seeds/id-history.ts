import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Fault, readYaml } from '@/lib/seeds/read-yaml';
import { retiredSchema } from '@/lib/seeds/sheet-schema';

/**
 * Faults of the ids against all released versions: readers' notes and exports name them, so an id of
 * `released/<version>.json` is still defined or stands in `retired.yaml` with a successor that is, and a
 * retired id is never defined again. (Another kind cannot take an id over: ids begin with their kind.)
 *
 * @param folder the sheets' folder
 * @param ids every id that the sheets define today
 */
export function idHistoryFaults(folder: string, ids: ReadonlySet<string>): Fault[] {
  const file = join(folder, 'retired.yaml');
  const read = readYaml(file, retiredSchema);
  if (!('value' in read)) return [...read];
  const { retired } = read.value;
  const fault = (index: number, key: 'id' | 'successor', message: string): Fault => ({
    file,
    line: read.lineOf(['retired', index, key]),
    message,
  });
  return [
    ...retired.flatMap(({ id, successor }, index) => [
      ...(ids.has(id) ? [fault(index, 'id', `${id}: retired, and defined by a sheet again`)] : []),
      ...(ids.has(successor) ? [] : [fault(index, 'successor', `${successor}: no sheet defines it`)]),
    ]),
    ...releasedFaults(join(folder, 'released'), new Set([...ids, ...retired.map(({ id }) => id)])),
  ];
}

function releasedFaults(folder: string, known: ReadonlySet<string>): Fault[] {
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    return v
      .parse(v.array(v.string()), JSON.parse(text))
      .filter((id) => !known.has(id))
      .map((id) => ({
        file,
        line: text.slice(0, text.indexOf(`"${id}"`)).split('\n').length,
        message: `${id}: was released, is neither defined nor retired`,
      }));
  });
}
