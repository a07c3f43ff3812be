import type { Dictionary, Entity, EntityKind } from '@/lib/core/dictionary/entity';
import { canonicalUnits } from '@/lib/core/text/canonical';
import type { Fault, Located } from '@/lib/seeds/read-yaml';
import type { Entry } from '@/lib/seeds/sheet-entries';
import type { Sheet } from '@/lib/seeds/sheet-schema';

/** The kinds that a parent may have. */
const PARENT_KINDS: Record<EntityKind, readonly EntityKind[]> = {
  person: [],
  organisation: ['organisation'],
  event: ['organisation', 'event'],
  product: ['organisation'],
  report: ['organisation'],
};

/**
 * Faults of what sheets say of each other: events, parents and organisations that no sheet defines, and
 * surfaces that two entities claim. Two persons may share a name.
 */
export function referenceFaults(
  sheets: readonly Located<Sheet>[],
  entries: readonly Entry[],
  dictionary: Dictionary,
): Fault[] {
  const entities = new Map(dictionary.entities.map((entity) => [entity.id, entity]));
  const holders = Map.groupBy(
    dictionary.entities.flatMap((entity) =>
      entity.surfaces.map((surface) => ({ entity, form: canonicalForm(surface) })),
    ),
    ({ form }) => form,
  );
  const holdersOf = (surface: string): Entity[] =>
    (holders.get(canonicalForm(surface)) ?? []).map(({ entity }) => entity);

  const sheetEvents = sheets.flatMap(({ file, value, lineOf }) =>
    entities.get(value.event)?.kind === 'event'
      ? []
      : [{ file, line: lineOf(['event']), message: `${value.event}: no such event` }],
  );
  return [
    ...sheetEvents,
    ...entries.flatMap((entry) => [
      ...eventFaults(entry, entities),
      ...parentFaults(entry, entities),
      ...organisationFaults(entry, entities, holdersOf),
      ...surfaceFaults(entry, holdersOf),
    ]),
  ];
}

function canonicalForm(surface: string): string {
  return String.fromCharCode(...canonicalUnits(surface));
}

function eventFaults(entry: Entry, entities: ReadonlyMap<string, Entity>): Fault[] {
  if (entry.event === undefined || entry.event === null) return [];
  if (entities.get(entry.event)?.kind === 'event') return [];
  return [entry.fault(['event'], `${entry.id}: ${entry.event}: no such event`)];
}

function parentFaults(entry: Entry, entities: ReadonlyMap<string, Entity>): Fault[] {
  if (entry.parent === undefined) return [];
  const parent = entities.get(entry.parent);
  if (parent === undefined || !PARENT_KINDS[entry.kind].includes(parent.kind)) {
    return [entry.fault(['parent'], `${entry.id}: ${entry.parent}: no such parent`)];
  }
  const above = new Set<string>();
  for (let next: string | null = entry.parent; next !== null; next = entities.get(next)?.parent ?? null) {
    if (next === entry.id) return [entry.fault(['parent'], `${entry.id}: is its own parent in the end`)];
    if (above.has(next)) break;
    above.add(next);
  }
  return [];
}

/** The organisation of a title is a surface of an organisation or event, or says what it refers to. */
function organisationFaults(
  entry: Entry,
  entities: ReadonlyMap<string, Entity>,
  holdersOf: (surface: string) => Entity[],
): Fault[] {
  const isBody = (entity: Entity | undefined): boolean =>
    entity?.kind === 'organisation' || entity?.kind === 'event';
  return entry.titles.flatMap(({ organisation, refers_to: refersTo }, index) => {
    const path = ['titles', index, refersTo === undefined ? 'organisation' : 'refers_to'];
    if (organisation === null || refersTo === null) return [];
    if (refersTo !== undefined) {
      return isBody(entities.get(refersTo))
        ? []
        : [entry.fault(path, `${entry.id}: ${refersTo}: no such organisation`)];
    }
    return holdersOf(organisation).some(isBody)
      ? []
      : [entry.fault(path, `${entry.id}: ${organisation}: no such organisation`)];
  });
}

function surfaceFaults(entry: Entry, holdersOf: (surface: string) => Entity[]): Fault[] {
  return [entry.name, ...entry.surfaces].flatMap((surface, at) => {
    if (surface === undefined) return [];
    const rival = holdersOf(surface).find(
      ({ id, kind }) => id !== entry.id && !(kind === 'person' && entry.kind === 'person'),
    );
    const path = at === 0 ? ['name'] : ['surfaces', at - 1];
    return rival === undefined
      ? []
      : [entry.fault(path, `${entry.id}: ${surface}: claimed by ${rival.id} as well`)];
  });
}
