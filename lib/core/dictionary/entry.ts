import {
  type Dictionary,
  type Entity,
  type EntityKind,
  type PackName,
  packOf,
} from '@/lib/core/dictionary/entity';
import { overlay } from '@/lib/core/dictionary/overlay';
import type { LiveTerm } from '@/lib/core/records/term';

/** One line of the reader's dictionary: what is known below, what the reader says of it, and what comes of both. */
export interface Entry {
  /** Of the entity. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** As it is below; null for the reader's own. */
  readonly base: Entity | null;
  /** What the reader says; null where nothing. */
  readonly term: LiveTerm | null;
  /** As it is shown and recognised; null where it is hidden, or one with another. */
  readonly entity: Entity | null;
  /** The name of the entity that the reader has made it one with; null where none. */
  readonly becameName: string | null;
  /** The pack that it comes from; nothing where it comes from none. */
  readonly pack?: PackName;
}

/**
 * Everything that the dictionary page lists: what is shown, and what the reader has hidden or made one with
 * another, so that it can be had back. The reader's own first, then by name.
 * @returns the entries with the dictionary that comes of them
 */
export function entriesOf(
  base: Dictionary,
  terms: readonly LiveTerm[],
): { readonly entries: readonly Entry[]; readonly dictionary: Dictionary } {
  const { dictionary, became } = overlay(base, terms);
  const below = new Map(base.entities.map((entity) => [entity.id, entity]));
  const shown = new Map(dictionary.entities.map((entity) => [entity.id, entity]));
  const changes = new Map(terms.map((term) => [term.over ?? term.id, term]));
  const ids = new Set([...below.keys(), ...terms.filter(({ over }) => over === null).map(({ id }) => id)]);
  const entries = [...ids].flatMap((id): Entry[] => {
    const [known, term, entity] = [below.get(id) ?? null, changes.get(id) ?? null, shown.get(id) ?? null];
    const named = entity ?? term ?? known;
    if (named === null) return [];
    const target = became.get(id);
    const becameName = target === undefined ? null : (shown.get(target)?.name ?? null);
    const pack = packOf(id, base);
    const said = { id, kind: named.kind, name: named.name, base: known, term, entity, becameName };
    return [pack === null ? said : { ...said, pack }];
  });
  // A collator of its own: `localeCompare` makes one for every two names.
  const byName = new Intl.Collator('zh-CN');
  const isOwn = ({ base: known }: Entry): number => (known === null ? 0 : 1);
  return {
    dictionary,
    entries: entries.toSorted((a, b) => isOwn(a) - isOwn(b) || byName.compare(a.name, b.name)),
  };
}

/** The entries with a form that holds all these letters, whatever their case. */
export function searchEntries(entries: readonly Entry[], words: string): readonly Entry[] {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return entries;
  const holds = (form: string): boolean => form.toLowerCase().includes(wanted);
  return entries.filter(
    ({ name, entity, base, term }) =>
      holds(name) ||
      (entity ?? base)?.surfaces.some(holds) === true ||
      term?.surfaces.some(holds) === true ||
      (entity ?? base)?.appearances.some(({ titles }) =>
        titles.some(
          ({ title, organisation }) => holds(title) || (organisation !== null && holds(organisation)),
        ),
      ) === true,
  );
}
