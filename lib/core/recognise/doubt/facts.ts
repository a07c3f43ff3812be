import type { Dictionary, Entity } from '@/lib/core/dictionary/entity';
import { bodyKey } from '@/lib/core/recognise/doubt/short-form';

/** What is known of a person that an article can speak for or against. */
export interface Facts {
  /** Ids of the organisations and events that the person's titles name, and of those above, below and beside them. */
  readonly bodies: ReadonlySet<string>;
  /** Of these, the ones that titles are held in themselves, not in a part of them. */
  readonly ownBodies: ReadonlySet<string>;
  /** The organisations of the titles as printed, and their other surfaces: what short forms are made of. */
  readonly bodyNames: readonly string[];
  /** The organisations of the titles as printed. */
  readonly heldIn: readonly string[];
  /** The titles as printed. */
  readonly titles: readonly string[];
  /** Whether the person is known to have written an article: a by-line says nothing against it. */
  readonly isAuthor: boolean;
  /** Ids of the events that the person appeared at. */
  readonly events: ReadonlySet<string>;
  /** Ids of the events around those: the series, its other years, their parts. */
  readonly relatedEvents: ReadonlySet<string>;
  /** Ids of the persons who appear in the same documents. */
  readonly companions: ReadonlySet<string>;
}

/** Looks up what a dictionary knows of a person. Answers are kept: the same persons are asked for again and again. */
export type FactsOf = (id: string) => Facts | null;

/** So many bodies are looked for above one: none is that deep, and a circle must end. */
const HIGHEST = 8;

/** The places of entities in a dictionary's graph: by id, by document, by what is above. */
function indexOf(dictionary: Dictionary) {
  const byId = new Map(dictionary.entities.map((entity) => [entity.id, entity]));
  const children = new Map<string, string[]>();
  const bySeed = new Map<number, string[]>();
  const add = <Key>(map: Map<Key, string[]>, key: Key, id: string): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [id]);
    else list.push(id);
  };
  for (const { id, kind, parent, appearances } of dictionary.entities) {
    if (parent !== null) add(children, parent, id);
    if (kind !== 'person') continue;
    for (const { seed } of appearances) if (seed !== null) add(bySeed, seed, id);
  }
  return { byId, children, bySeed };
}

/**
 * @param idsIn the ids of what the dictionary knows in a short text, such as a title
 */
export function createFacts(dictionary: Dictionary, idsIn: (text: string) => readonly string[]): FactsOf {
  let index: ReturnType<typeof indexOf> | undefined;
  const known = new Map<string, Facts | null>();

  const addRelatives = (ids: Set<string>, id: string): void => {
    index ??= indexOf(dictionary);
    let at: string | null = id;
    for (let height = 0; at !== null && height < HIGHEST; height++) {
      ids.add(at);
      for (const child of index.children.get(at) ?? []) ids.add(child);
      at = index.byId.get(at)?.parent ?? null;
    }
  };

  const collect = (entity: Entity): Facts => {
    index ??= indexOf(dictionary);
    const titles = entity.appearances.flatMap((appearance) => appearance.titles);
    const bodies = new Set<string>();
    const ownBodies = new Set<string>();
    const bodyNames = new Set<string>();
    for (const { title, organisation, refersTo } of titles) {
      const printed = organisation === null ? title : `${organisation}\n${title}`;
      if (organisation !== null) bodyNames.add(bodyKey(organisation));
      for (const id of refersTo === undefined ? idsIn(printed) : [refersTo]) {
        const body = index.byId.get(id);
        if (body === undefined || body.kind === 'person') continue;
        for (const surface of body.surfaces) bodyNames.add(surface);
        if (organisation === null || body.surfaces.includes(bodyKey(organisation))) ownBodies.add(id);
        addRelatives(bodies, id);
      }
    }
    const events = new Set(entity.appearances.flatMap(({ event }) => event ?? []));
    const relatedEvents = new Set<string>();
    for (const id of events) addRelatives(relatedEvents, id);
    const companions = new Set(
      entity.appearances.flatMap(({ seed }) => (seed === null ? [] : (index?.bySeed.get(seed) ?? []))),
    );
    companions.delete(entity.id);
    return {
      bodies,
      ownBodies,
      bodyNames: [...bodyNames],
      heldIn: titles.flatMap(({ organisation }) => (organisation === null ? [] : bodyKey(organisation))),
      titles: titles.map(({ title }) => title),
      isAuthor: entity.appearances.some(({ role }) => role === 'author'),
      events,
      relatedEvents,
      companions,
    };
  };

  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    index ??= indexOf(dictionary);
    const entity = index.byId.get(id);
    const facts = entity === undefined || entity.kind !== 'person' ? null : collect(entity);
    known.set(id, facts);
    return facts;
  };
}
