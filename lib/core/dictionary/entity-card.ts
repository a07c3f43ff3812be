import {
  type Dictionary,
  type Entity,
  type EntityKind,
  type Noted,
  type PackName,
  packOf,
  type Role,
  type Source,
  type Title,
} from '@/lib/core/dictionary/entity';

/** One appearance with everything that a card shows of it, so that the card needs no second question. */
export interface CardAppearance {
  /** Null where the reader names none. */
  readonly source: Source | null;
  readonly event: { readonly id: string; readonly name: string; readonly date: string | null } | null;
  readonly titles: readonly Title[];
  readonly role: Role | null;
  readonly talk: string | null;
  readonly gist: string | null;
  readonly paragraph: number | null;
  /** Only where the reader has put it in. */
  readonly noted?: Noted;
}

/** What the card shows about an entity, newest document first. */
export interface EntityCard {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** The forms other than the name. */
  readonly otherSurfaces: readonly string[];
  readonly description: string | null;
  readonly parent: string | null;
  readonly date: string | null;
  readonly appearances: readonly CardAppearance[];
  /** The pack that it comes from; nothing where it comes from none. */
  readonly pack?: PackName;
  /** Titles that the article at hand prints beside it and that it does not have yet; nothing where there are none. */
  readonly printedHere?: readonly string[];
}

/**
 * Joins an entity with the events, sources and the parent that it names.
 * @throws Error when an appearance names an event or a document that the dictionary lacks: the build
 *   refuses such a dictionary, so meeting one is a broken assumption.
 */
export function cardOf(entity: Entity, dictionary: Dictionary): EntityCard {
  const byId = (id: string): Entity => {
    const found = dictionary.entities.find((candidate) => candidate.id === id);
    if (found === undefined) throw new Error(`Dictionary: ${entity.id} names ${id}, which it lacks`);
    return found;
  };
  const sourceOf = (seed: number): Source => {
    const found = dictionary.sources.find((source) => source.seed === seed);
    if (found === undefined)
      throw new Error(`Dictionary: ${entity.id} names document ${seed}, which it lacks`);
    return found;
  };
  const appearances = entity.appearances.map((appearance): CardAppearance => {
    const event = appearance.event === null ? null : byId(appearance.event);
    return {
      source: appearance.seed === null ? null : sourceOf(appearance.seed),
      event: event === null ? null : { id: event.id, name: event.name, date: event.date },
      titles: appearance.titles,
      role: appearance.role,
      talk: appearance.talk,
      gist: appearance.gist,
      paragraph: appearance.paragraph,
      ...(appearance.noted === undefined ? {} : { noted: appearance.noted }),
    };
  });
  const pack = packOf(entity.id, dictionary);
  return {
    ...(pack === null ? {} : { pack }),
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    otherSurfaces: entity.surfaces.filter((surface) => surface !== entity.name),
    description: entity.description,
    parent: entity.parent === null ? null : byId(entity.parent).name,
    date: entity.date,
    appearances: appearances.toSorted((a, b) => compareDates(dateOf(b), dateOf(a))),
  };
}

/** When what an appearance says was so, as far as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; else empty. */
export function dateOf({ noted, source, event }: Pick<CardAppearance, 'noted' | 'source' | 'event'>): string {
  return noted?.date ?? source?.date ?? event?.date ?? '';
}

/** Dates as they are written sort by their characters. */
function compareDates(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
