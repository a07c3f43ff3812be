import { type Dictionary, ENTITY_KINDS, type EntityKind } from '@/lib/core/dictionary/entity';
import { overlay } from '@/lib/core/dictionary/overlay';
import type { PortableRecord } from '@/lib/core/records/portable';
import { one, record, type Shape, text } from '@/lib/core/records/shape';
import type { LiveTerm } from '@/lib/core/records/term';

/**
 * What an id that records name means to the reader. It goes out behind the records, for programs that do not have the
 * dictionary; Pangzhu itself has one wherever the records come in, and leaves it out.
 */
export interface NamedEntity {
  /** As records name it. */
  readonly id: string;
  /** The id of the entity that it is by now: another one where the reader has made the two one. */
  readonly is: string;
  /** Of that entity. */
  readonly kind: EntityKind;
  readonly name: string;
}

/**
 * In UTF-16 units. Above all that is written: an id has at most 200 wherever records name one, a surface at most 100
 * (`LONGEST_SURFACE` of terms). A longer one is no line of ours, and the line is refused.
 */
const LONGEST = 300;
const words = text(LONGEST, (value) => value.trim() !== '');

export const namedEntity: Shape<NamedEntity> = record<NamedEntity>({
  id: words,
  is: words,
  kind: one(...ENTITY_KINDS),
  name: words,
});

/** The ids of entities that a record names. */
export function entitiesNamedIn(portable: PortableRecord): readonly string[] {
  return mayName(portable).filter((id) => id !== null);
}

function mayName({ type, record }: PortableRecord): readonly (string | null)[] {
  if (type === 'annotation' && record.deleted === null) {
    const speakers = record.said?.speakers.map(({ entity }) => entity) ?? [];
    return record.kind === 'highlight' ? [...record.entities, ...speakers] : speakers;
  }
  if (type === 'answer' && record.deleted === null) return [record.entity];
  return type === 'term' && record.deleted === null ? [record.over, record.mergedInto] : [];
}

/**
 * What ids mean, in their order. One that nobody knows any more is left out.
 * @param base the dictionary below the reader's terms
 */
export function nameEntities(
  ids: ReadonlySet<string>,
  base: Dictionary,
  terms: readonly LiveTerm[],
): NamedEntity[] {
  const { became } = overlay(base, terms);
  // What is hidden has its name all the same.
  const known = new Map<string, Pick<NamedEntity, 'kind' | 'name'>>([
    ...base.entities.map((entity) => [entity.id, entity] as const),
    ...terms.map((term) => [term.over ?? term.id, term] as const),
  ]);
  return [...ids].toSorted().flatMap((id) => {
    const is = became.get(id) ?? id;
    const entity = known.get(is);
    return entity === undefined ? [] : [{ id, is, kind: entity.kind, name: entity.name }];
  });
}
