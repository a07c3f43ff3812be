import type { Dictionary, Entity } from '@/lib/core/dictionary/entity';
import { ENTITY_KINDS } from '@/lib/core/dictionary/entity';
import { referenceFaults } from '@/lib/seeds/check-references';
import { seedOf } from '@/lib/seeds/read-sheets';
import type { Fault, Located } from '@/lib/seeds/read-yaml';
import { type Entry, entriesOf } from '@/lib/seeds/sheet-entries';
import type { Sheet } from '@/lib/seeds/sheet-schema';

/**
 * Makes one dictionary of all sheets: an entity is defined in one of them and appears in as many as name
 * it. Entities are ordered by kind and then as the sheets define them.
 * @returns the dictionary and everything that is wrong; with a fault the dictionary is not to be used
 */
export function mergeSheets(sheets: readonly Located<Sheet>[]): { dictionary: Dictionary; faults: Fault[] } {
  const entries = sheets.flatMap(entriesOf);
  const byId = Map.groupBy(entries, (entry) => entry.id);
  const faults = [...sheetFaults(sheets), ...entries.flatMap(formFaults), ...idFaults(byId)];
  const entities = [...byId.values()].flatMap(mergeEntries);
  const kindOrder = (entity: Entity): number => ENTITY_KINDS.indexOf(entity.kind);
  const dictionary: Dictionary = {
    entities: entities.toSorted((a, b) => kindOrder(a) - kindOrder(b)),
    sources: sheets.map(({ value: sheet }) => {
      const { title, url, account, date } = sheet.source;
      return { seed: seedOf(sheet), title, url, account, date };
    }),
  };
  return { dictionary, faults: [...faults, ...referenceFaults(sheets, entries, dictionary)] };
}

function mergeEntries(entries: readonly Entry[]): Entity[] {
  const definition = entries.find((entry) => entry.name !== undefined);
  if (definition?.name === undefined) return [];
  const { id, kind, name, description = null, parent = null, date = null } = definition;
  const surfaces = [name, ...definition.surfaces, ...entries.flatMap((entry) => entry.surfaces)];
  const appearances = entries
    .map((entry) => entry.appearance)
    .toSorted((a, b) => (a.seed ?? 0) - (b.seed ?? 0));
  return [{ id, kind, name, surfaces: [...new Set(surfaces)], description, parent, date, appearances }];
}

/** Two sheets for one document. */
function sheetFaults(sheets: readonly Located<Sheet>[]): Fault[] {
  return [...Map.groupBy(sheets, (sheet) => seedOf(sheet.value))].flatMap(([seed, [first, ...others]]) =>
    others.map(({ file, lineOf }) => ({
      file,
      line: lineOf(['source', 'file']),
      message: `document ${seed} has a sheet already: ${first?.file}`,
    })),
  );
}

/** What is wrong with an entry by itself. */
function formFaults(entry: Entry): Fault[] {
  const { kind, id, name, description, parent, date } = entry;
  const faults: Fault[] = [];
  if (!id.startsWith(`${kind}-`)) faults.push(entry.fault(['id'], `${id}: the id must begin with ${kind}-`));
  for (const [at, spelling] of [name, ...entry.surfaces].entries()) {
    if (spelling === undefined || !/\p{Script=Han}\s+\p{Script=Han}/u.test(spelling)) continue;
    const path = at === 0 ? ['name'] : ['surfaces', at - 1];
    faults.push(entry.fault(path, `${spelling}: write the name without blanks, they are folded`));
  }
  if (name === undefined) {
    for (const [key, value] of Object.entries({ description, parent, date })) {
      if (value !== undefined) faults.push(entry.fault([key], `${id}: ${key} belongs where the name stands`));
    }
  } else {
    if (kind !== 'person' && description === undefined) {
      faults.push(entry.fault([], `${id}: a description is missing`));
    }
    if ((kind === 'event' || kind === 'report') && date === undefined) {
      faults.push(entry.fault([], `${id}: a date is missing (null where the document gives none)`));
    }
  }
  return faults;
}

/** Ids that are defined nowhere, twice, or listed twice for one document. */
function idFaults(byId: ReadonlyMap<string, readonly Entry[]>): Fault[] {
  return [...byId].flatMap(([id, entries]) => {
    const definitions = entries.filter((entry) => entry.name !== undefined);
    const repeated = [...Map.groupBy(entries, (entry) => entry.appearance.seed)].flatMap(
      ([seed, [, ...others]]) =>
        others.map((entry) => entry.fault(['id'], `${id}: listed twice for document ${seed}`)),
    );
    const undefinedId =
      definitions.length === 0
        ? entries.map((entry) => entry.fault(['id'], `${id}: no sheet defines it with a name`))
        : [];
    const redefined = definitions
      .slice(1)
      .map((entry) => entry.fault(['name'], `${id}: defined twice, give the name in one sheet only`));
    return [...repeated, ...undefinedId, ...redefined];
  });
}
