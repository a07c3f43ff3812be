import type { Appearance, Dictionary, Entity, EntityKind, Source } from '@/lib/core/dictionary/entity';
import { settleMerges } from '@/lib/core/dictionary/settle-merges';
import { appearancesOf } from '@/lib/core/dictionary/term-appearances';
import type { LiveTerm } from '@/lib/core/records/term';

/** A dictionary with what the reader has changed of it. */
export interface Overlaid {
  /** What is left: to be recognised, and to be shown. */
  readonly dictionary: Dictionary;
  /** The ids of the entities that the reader has put in. */
  readonly own: ReadonlySet<string>;
  /** Of every entity that the reader has made one with another: the id of that one. */
  readonly became: ReadonlyMap<string, string>;
}

/** An entity while the reader's changes are made. */
interface Draft {
  readonly id: string;
  readonly kind: EntityKind;
  name: string;
  surfaces: string[];
  appearances: Appearance[];
  readonly rest: Pick<Entity, 'description' | 'parent' | 'date'>;
  isHidden: boolean;
  mergedInto: string | null;
}

/**
 * Lays the reader's terms over a dictionary, which stays as it is. A change of an entity that the dictionary does
 * not have (any more) changes nothing; the term is kept, should it come back.
 *
 * Whatever the terms say, the result is whole: ids are unique, names are among the surfaces, and what an entity
 * names (parent, event, document) is there or not named.
 */
export function overlay(base: Dictionary, terms: readonly LiveTerm[]): Overlaid {
  // With 100,000 names of packs, to make every entity anew was two fifths of a start.
  if (terms.length === 0) return { dictionary: base, own: new Set(), became: new Map() };
  const sources: Source[] = [...base.sources];
  const drafts = new Map(base.entities.map((entity) => [entity.id, draftOf(entity)]));
  const eventsByName = new Map(
    base.entities
      .filter(({ kind }) => kind === 'event')
      .flatMap(({ id, surfaces }) => surfaces.map((surface) => [surface, id] as const)),
  );
  const own = new Set<string>();
  for (const term of terms.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const draft = drafts.get(term.over ?? term.id) ?? (term.over === null ? emptyDraft(term) : null);
    if (draft === null) continue;
    if (term.over === null) {
      own.add(term.id);
      drafts.set(term.id, draft);
    }
    change(draft, term, appearancesOf(term.titles, sources, eventsByName));
  }
  const became = settleMerges(drafts);
  for (const [id, target] of became) {
    const [gone, kept] = [drafts.get(id), drafts.get(target)];
    if (gone === undefined || kept === undefined) throw new Error(`No entity ${id} or ${target} to merge`);
    kept.surfaces.push(...gone.surfaces);
    kept.appearances.push(...gone.appearances);
  }
  const shown = [...drafts.values()].filter(({ id, isHidden }) => !isHidden && !became.has(id));
  const ids = new Map(shown.map(({ id, name }) => [id, name]));
  const idOf = (id: string | null): string | null => {
    const settled = id === null ? null : (became.get(id) ?? id);
    return settled !== null && ids.has(settled) ? settled : null;
  };
  const entities = shown.map(({ id, kind, name, surfaces, appearances, rest }): Entity => {
    const parent = idOf(rest.parent);
    return {
      ...{ id, kind, name, ...rest, surfaces: [...new Set([name, ...surfaces])] },
      parent: parent === id ? null : parent,
      appearances: appearances.map((appearance) => ({ ...appearance, event: idOf(appearance.event) })),
    };
  });
  const { packs } = base;
  return { dictionary: { entities, sources, ...(packs && { packs }) }, own, became };
}

function draftOf({ id, kind, name, surfaces, appearances, description, parent, date }: Entity): Draft {
  return {
    ...{ id, kind, name, surfaces: [...surfaces], appearances: [...appearances] },
    ...{ rest: { description, parent, date }, isHidden: false, mergedInto: null },
  };
}

function emptyDraft({ id, kind, name }: LiveTerm): Draft {
  return {
    ...{ id, kind, name, surfaces: [name], appearances: [] },
    ...{ rest: { description: null, parent: null, date: null }, isHidden: false, mergedInto: null },
  };
}

function change(draft: Draft, term: LiveTerm, appearances: readonly Appearance[]): void {
  const { surfaces, documents } = term.dropped;
  draft.name = term.name;
  draft.surfaces = [...draft.surfaces.filter((surface) => !surfaces.includes(surface)), ...term.surfaces];
  draft.appearances = [
    ...draft.appearances.filter(({ seed }) => seed === null || !documents.includes(seed)),
    ...appearances,
  ];
  draft.isHidden = term.isHidden;
  draft.mergedInto = term.mergedInto;
}
