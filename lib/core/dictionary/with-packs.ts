import type { Dictionary, Entity, Source } from '@/lib/core/dictionary/entity';
import { appearancesOf } from '@/lib/core/dictionary/term-appearances';
import { entityIdOf, type Pack } from '@/lib/core/records/pack';

/**
 * A dictionary with the entries of packs, below what the reader says. A pack's ids cannot be those of anything else.
 * Its documents keep their numbers from version to version, so that what the reader has taken off an entry stays off.
 */
export function withPacks(base: Dictionary, packs: readonly Pack[]): Dictionary {
  if (packs.length === 0) return base;
  const sources: Source[] = [...base.sources];
  const events = new Map(
    base.entities
      .filter(({ kind }) => kind === 'event')
      .flatMap(({ id, surfaces }) => surfaces.map((surface) => [surface, id] as const)),
  );
  const entities = packs.flatMap((pack) =>
    pack.entries.map(
      ({ id, kind, name, forms, titles, description }): Entity => ({
        ...{ id: entityIdOf(pack.id, id), kind, name, surfaces: [...new Set([name, ...forms])], description },
        ...{ parent: null, date: null, appearances: appearancesOf(titles, sources, events, steadyNumber) },
      }),
    ),
  );
  return {
    entities: [...base.entities, ...entities],
    sources,
    packs: packs.map(({ id, name, version }) => ({ id, name, version })),
  };
}

/** Numbers of documents in packs begin here: those of the bundle are small. */
const FIRST_NUMBER = 2 ** 32;

/** A number of 52 bits by what names a document, always the same (FNV-1a, twice with different beginnings). */
function steadyNumber({ url, title }: Pick<Source, 'url' | 'title'>): number {
  const key = url === '' ? title : url;
  let [high, low] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < key.length; at += 1) {
    high = Math.imul(high ^ key.charCodeAt(at), 0x01000193);
    low = Math.imul(low ^ key.charCodeAt(at), 0x85ebca6b);
  }
  return FIRST_NUMBER + (high >>> 0) * 2 ** 20 + (low >>> 12);
}
